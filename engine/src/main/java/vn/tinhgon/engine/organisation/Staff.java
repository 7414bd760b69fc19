package vn.tinhgon.engine.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.audit.Audit;
import vn.tinhgon.engine.audit.Entry;
import vn.tinhgon.engine.problem.Refusal;

/** People and the posts they hold, as an administrator keeps them. */
@Component
class Staff {
  static final String USERNAME = "[a-z0-9][a-z0-9._-]{0,63}";
  static final int HIGHEST_LEVEL = 5;

  private final JdbcClient database;
  private final Audit audit;

  Staff(JdbcClient database, Audit audit) {
    this.database = database;
    this.audit = audit;
  }

  record Post(String unit, String title, int level, String role) {
    boolean sameSeat(Post other) {
      return unit.equals(other.unit) && role.equals(other.role);
    }
  }

  /**
   * @param version what the page showed; null for somebody new
   */
  record Wanted(String username, String name, List<Post> posts, @Nullable Integer version) {
    /** The same person with the other's posts too. */
    Wanted with(Wanted more) {
      return new Wanted(
          username, name, Stream.concat(posts.stream(), more.posts.stream()).toList(), version);
    }
  }

  record Member(String username, String name, int version, boolean away, List<Position> posts) {}

  record Found(List<Member> items, long total) {}

  private record Row(String username, String name, int version, boolean away) {}

  private static final String ROW =
      """
      select p.username, p.name, p.version, exists (select from absences a
        where a.username = p.username and :day between a.first_day and a.last_day) as away
      from people p
      """;

  @Transactional(readOnly = true)
  Found search(@Nullable String words, @Nullable String unit, LocalDate day, int page, int size) {
    var where =
        """
        where (:words::text is null or strpos(fold(p.name || ' ' || p.username), fold(:words)) > 0)
          and (:unit::text is null or exists (
            select from positions s where s.username = p.username and s.unit = :unit))
        """;
    var rows =
        database
            .sql(
                ROW
                    + where
                    + " order by p.name collate \"vi-x-icu\", p.username limit :size offset :skip")
            .param("words", words)
            .param("unit", unit)
            .param("day", day)
            .param("size", size)
            .param("skip", (long) page * size)
            .query(Row.class)
            .list();
    var total =
        database
            .sql("select count(*) from people p " + where)
            .param("words", words)
            .param("unit", unit)
            .query(Long.class)
            .single();
    var posts = posts(rows.stream().map(Row::username).toList());
    return new Found(rows.stream().map(row -> member(row, posts)).toList(), total);
  }

  @Transactional(readOnly = true)
  Optional<Member> find(String username, LocalDate day) {
    return database
        .sql(ROW + "where p.username = :username")
        .param("username", username)
        .param("day", day)
        .query(Row.class)
        .optional()
        .map(row -> member(row, posts(List.of(username))));
  }

  private static Member member(Row row, Map<String, List<Position>> posts) {
    return new Member(
        row.username(),
        row.name(),
        row.version(),
        row.away(),
        posts.getOrDefault(row.username(), List.of()));
  }

  private Map<String, List<Position>> posts(List<String> usernames) {
    return database
        .sql(
            """
            select p.username, p.unit, u.name as unit_name, p.title, p.level, p.role
            from positions p join units u on u.code = p.unit
            where p.username = any (?) order by p.level desc, p.id
            """)
        .param(usernames.toArray(String[]::new))
        .query(Position.class)
        .list()
        .stream()
        .collect(Collectors.groupingBy(Position::username));
  }

  /**
   * @throws Refusal 409 where somebody else changed the person meanwhile, 422 with every fault
   */
  @Transactional
  void save(Wanted wanted, String by) {
    // A staff list that is taken in holds the table first and its rows later; so does this.
    database.sql("lock table people in row exclusive mode").update();
    var version =
        database
            .sql("select version from people where username = ? for no key update")
            .param(wanted.username())
            .query(Integer.class)
            .optional();
    refuse(wanted);
    if (!version.equals(Optional.ofNullable(wanted.version()))) {
      throw Refusal.conflict(
          version.isPresent()
              ? new Text(
                  "“%s” vừa được người khác sửa hoặc đã có từ trước. Hãy mở lại rồi lưu lần nữa."
                      .formatted(wanted.username()),
                  "“%s” was just changed by somebody else or exists already. Open it again, then save."
                      .formatted(wanted.username()))
              : new Text(
                  "Không còn người dùng “%s”.".formatted(wanted.username()),
                  "“%s” is gone.".formatted(wanted.username())));
    }
    write(wanted);
    audit.note(
        new Entry(by, null, version.isPresent() ? "change" : "add", "person " + wanted.username()));
  }

  void write(Wanted wanted) {
    database
        .sql(
            """
            insert into people (username, name) values (:username, :name)
            on conflict (username) do update
              set name = excluded.name, version = people.version + 1
            """)
        .param("username", wanted.username())
        .param("name", wanted.name())
        .update();
    database.sql("delete from positions where username = ?").param(wanted.username()).update();
    for (var post : wanted.posts()) {
      database
          .sql("insert into positions (username, unit, title, level, role) values (?, ?, ?, ?, ?)")
          .params(wanted.username(), post.unit(), post.title(), post.level(), post.role())
          .update();
    }
  }

  private void refuse(Wanted wanted) {
    var faults = new Faults();
    faults.addIf(
        !wanted.username().matches(USERNAME),
        "username",
        "Tên đăng nhập “%s” chỉ gồm chữ thường không dấu, số, dấu chấm; tối đa 64 ký tự."
            .formatted(wanted.username()),
        "User name “%s” may have small letters, digits and dots, 64 at most."
            .formatted(wanted.username()));
    faults.addIf(
        wanted.name().isBlank() || wanted.name().length() > Structure.LONGEST_NAME,
        "name",
        "Hãy ghi họ tên.",
        "Give the full name.");
    var units =
        database
            .sql("select code from units where code = any (?)")
            .param(wanted.posts().stream().map(Post::unit).toArray(String[]::new))
            .query(String.class)
            .set();
    for (var post : wanted.posts()) {
      faults.addIf(
          !units.contains(post.unit()),
          "posts",
          "Không có đơn vị “%s”.".formatted(post.unit()),
          "There is no unit “%s”.".formatted(post.unit()));
      faults.addIf(
          post.level() < 1 || post.level() > HIGHEST_LEVEL,
          "posts",
          "Cấp %d không có; dùng 1 (chuyên viên) đến 5 (Bộ trưởng).".formatted(post.level()),
          "There is no level %d; use 1 (officer) to 5 (minister).".formatted(post.level()));
      faults.addIf(
          post.title().isBlank() || post.role().isBlank(),
          "posts",
          "Vị trí tại “%s” cần có chức vụ và vai trò.".formatted(post.unit()),
          "The post at “%s” needs a title and a role.".formatted(post.unit()));
    }
    var seats = wanted.posts().stream().map(post -> post.unit() + " " + post.role()).toList();
    faults.addIf(
        seats.stream().distinct().count() < seats.size(),
        "posts",
        "Một người không giữ hai vị trí cùng vai trò trong một đơn vị.",
        "Nobody holds the same role twice in one unit.");
    faults.throwIfAny();
  }
}
