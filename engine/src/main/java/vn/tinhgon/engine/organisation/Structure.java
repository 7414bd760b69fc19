package vn.tinhgon.engine.organisation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.audit.Audit;
import vn.tinhgon.engine.audit.Entry;
import vn.tinhgon.engine.problem.Refusal;

/** The tree of units, as an administrator keeps it. */
@Component
class Structure {
  static final String CODE = "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,31}";
  static final int LONGEST_NAME = 200;

  private final JdbcClient database;
  private final Audit audit;

  Structure(JdbcClient database, Audit audit) {
    this.database = database;
    this.audit = audit;
  }

  record Node(
      String code,
      String name,
      @Nullable String parent,
      @Nullable String head,
      @Nullable String headName,
      int people,
      int version) {}

  /**
   * @param version what the page showed; null for a unit that is new
   */
  record Wanted(
      String code,
      String name,
      @Nullable String parent,
      @Nullable String head,
      @Nullable Integer version) {}

  private static final String NODE =
      """
      select u.code, u.name, u.parent, u.head, p.name as head_name, u.version,
        (select count(distinct username) from positions where unit = u.code) as people
      from units u left join people p on p.username = u.head
      """;

  @Transactional(readOnly = true)
  List<Node> all() {
    return database.sql(NODE + "order by u.code").query(Node.class).list();
  }

  @Transactional(readOnly = true)
  Optional<Node> find(String code) {
    return database.sql(NODE + "where u.code = ?").param(code).query(Node.class).optional();
  }

  /**
   * @throws Refusal 409 where somebody else changed the unit meanwhile, 422 with every fault
   */
  @Transactional
  Node save(Wanted wanted, String by) {
    // Two moves that are saved at once may only together make a circle.
    database.sql("lock table units in share row exclusive mode").update();
    var now = find(wanted.code());
    refuse(wanted, now.isPresent());
    if (now.isPresent() && !Integer.valueOf(now.get().version()).equals(wanted.version())) {
      throw Refusal.conflict(
          new Text(
              "Đơn vị “%s” vừa được người khác sửa thành “%s”. Hãy xem lại rồi lưu lần nữa."
                  .formatted(wanted.code(), now.get().name()),
              "Unit “%s” was just changed to “%s” by somebody else. Look again, then save once more."
                  .formatted(wanted.code(), now.get().name())));
    }
    write(wanted);
    audit.note(new Entry(by, null, now.isPresent() ? "change" : "add", "unit " + wanted.code()));
    return find(wanted.code()).orElseThrow();
  }

  void write(Wanted wanted) {
    database
        .sql(
            """
            insert into units (code, name, parent, head) values (:code, :name, :parent, :head)
            on conflict (code) do update set name = excluded.name, parent = excluded.parent,
              head = excluded.head, version = units.version + 1
            """)
        .param("code", wanted.code())
        .param("name", wanted.name())
        .param("parent", wanted.parent())
        .param("head", wanted.head())
        .update();
  }

  private void refuse(Wanted wanted, boolean known) {
    var faults = new Faults();
    var parent = wanted.parent();
    var head = wanted.head();
    faults.addIf(
        !wanted.code().matches(CODE),
        "code",
        "Mã đơn vị “%s” chỉ gồm chữ, số, dấu chấm, gạch nối; tối đa 32 ký tự."
            .formatted(wanted.code()),
        "Unit code “%s” may have letters, digits, dots and hyphens, 32 at most."
            .formatted(wanted.code()));
    faults.addIf(
        wanted.name().isBlank() || wanted.name().length() > LONGEST_NAME,
        "name",
        "Hãy ghi tên đơn vị, dài nhất %d ký tự.".formatted(LONGEST_NAME),
        "Give the unit a name of at most %d characters.".formatted(LONGEST_NAME));
    faults.addIf(
        !known && wanted.version() != null,
        "code",
        "Đơn vị “%s” không còn nữa.".formatted(wanted.code()),
        "Unit “%s” is gone.".formatted(wanted.code()));
    faults.addIf(
        parent != null && find(parent).isEmpty(),
        "parent",
        "Không có đơn vị cấp trên “%s”.".formatted(parent),
        "There is no unit “%s” to stand above.".formatted(parent));
    faults.addIf(
        parent != null && (parent.equals(wanted.code()) || isBelow(parent, wanted.code())),
        "parent",
        "“%s” nằm dưới “%s”, nên không thể là cấp trên của nó.".formatted(parent, wanted.code()),
        "“%s” is below “%s” and cannot stand above it.".formatted(parent, wanted.code()));
    faults.addIf(
        head != null && !exists(head),
        "head",
        "Không có người dùng “%s”.".formatted(head),
        "There is nobody called “%s”.".formatted(head));
    faults.throwIfAny();
  }

  private boolean isBelow(String code, String above) {
    return database
        .sql(
            """
            with recursive line as (
              select parent from units where code = :code
              union select u.parent from line join units u on u.code = line.parent)
            select exists (select from line where parent = :above)
            """)
        .param("code", code)
        .param("above", above)
        .query(Boolean.class)
        .single();
  }

  private boolean exists(String username) {
    return database
        .sql("select exists (select from people where username = ?)")
        .param(username)
        .query(Boolean.class)
        .single();
  }

  /**
   * @throws Refusal 409 while people or units still belong to it
   */
  @Transactional
  void remove(String code, String by) {
    var node =
        find(code)
            .orElseThrow(
                () ->
                    Refusal.notFound(
                        new Text(
                            "Không có đơn vị “" + code + "”", "There is no unit “" + code + "”")));
    var below =
        database
            .sql("select count(*) from units where parent = ?")
            .param(code)
            .query(Integer.class)
            .single();
    if (node.people() > 0 || below > 0) {
      throw Refusal.conflict(
          new Text(
              "Đơn vị “%s” còn %d người và %d đơn vị trực thuộc. Hãy chuyển hết trước khi xóa."
                  .formatted(node.name(), node.people(), below),
              "Unit “%s” still has %d people and %d units below it. Move them first."
                  .formatted(node.name(), node.people(), below)));
    }
    database.sql("delete from units where code = ?").param(code).update();
    audit.note(new Entry(by, null, "remove", "unit " + code));
  }
}
