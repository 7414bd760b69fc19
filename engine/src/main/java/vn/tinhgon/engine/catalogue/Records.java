package vn.tinhgon.engine.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.audit.Audit;
import vn.tinhgon.engine.audit.Entry;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.problem.Fault;
import vn.tinhgon.engine.problem.Refusal;

/** The records of procedures: the model speaks where it can, officers write the rest. */
@Component
public class Records {
  private static final String ROW =
      """
      select p.id, p.code, p.name, p.group_code, p.field, p.owner, p.level, p.state, p.edition,
        p.items::text as written, v.id as version, v.items::text as derived, v.bpmn is not null as modelled
      from procedures p left join procedure_versions v on v.id = coalesce(p.current, p.coming, p.draft)
      """;
  private static final String OTHERWISE =
      """
      id = :id and (name, group_code, field, owner, level, items) is distinct from
        (:name, :group::text, :field::text, :owner::text, :level::text, :items::jsonb)
      """;

  private static final TypeReference<Map<Item, String>> ITEMS = new TypeReference<>() {};

  private final JdbcClient database;
  private final Procedures procedures;
  private final Versions versions;
  private final Holds holds;
  private final Organisation organisation;
  private final Audit audit;
  private final JsonMapper json;
  private final Clock clock;

  Records(
      JdbcClient database,
      Procedures procedures,
      Versions versions,
      Holds holds,
      Organisation organisation,
      Audit audit,
      JsonMapper json,
      Clock clock) {
    this.database = database;
    this.procedures = procedures;
    this.versions = versions;
    this.holds = holds;
    this.organisation = organisation;
    this.audit = audit;
    this.json = json;
    this.clock = clock;
  }

  record Row(
      long id,
      String code,
      String name,
      @Nullable String groupCode,
      @Nullable String field,
      @Nullable String owner,
      @Nullable Level level,
      State state,
      int edition,
      String written,
      @Nullable Long version,
      @Nullable String derived,
      boolean modelled) {}

  /**
   * A procedure's record.
   *
   * @param written what officers wrote
   * @param derived what the model says
   */
  record Kept(Row row, Map<Item, String> written, Map<Item, String> derived) {
    /** What counts: the model's word where it must agree with the model, else the officer's. */
    @Nullable String value(Item item) {
      if (isDerived(item)) return derived.get(item);
      return written.getOrDefault(item, derived.get(item));
    }

    boolean isDerived(Item item) {
      return (item.isOfModel() && row.modelled())
          || (!written.containsKey(item) && derived.containsKey(item));
    }
  }

  /** What the record is to say; null and absent where nothing stands. */
  record Change(
      String name,
      @Nullable String groupCode,
      @Nullable String field,
      @Nullable String owner,
      @Nullable Level level,
      Map<Item, String> items) {}

  @Transactional
  Kept of(String code) {
    return database
        .sql(ROW + "where p.code = ?")
        .param(code)
        .query(Row.class)
        .optional()
        .map(this::kept)
        .orElseThrow(() -> Procedures.unknown(code));
  }

  /** For other rooms: what the record says, by letter; what nobody says is absent. */
  @Transactional
  public Map<Item, String> values(String code) {
    var kept = of(code);
    var values = new EnumMap<Item, String>(Item.class);
    for (var item : Item.values()) {
      var value = kept.value(item);
      if (value != null) values.put(item, value);
    }
    return values;
  }

  /** All records in the order of their codes. */
  @Transactional
  List<Kept> all() {
    return database.sql(ROW + "order by p.code").query(Row.class).list().stream()
        .map(this::kept)
        .toList();
  }

  private Kept kept(Row row) {
    var written = json.readValue(row.written(), ITEMS);
    if (row.version() == null) return new Kept(row, written, Map.of());
    var derived =
        row.derived() == null ? derive(row.version()) : json.readValue(row.derived(), ITEMS);
    return new Kept(row, written, derived);
  }

  /** Reckoned once for each version: its model never changes. */
  private Map<Item, String> derive(long id) {
    var procedure = Reading.read(versions.get(id)).procedure();
    var derived = Derived.of(procedure, organisation::unitName);
    database
        .sql("update procedure_versions set items = ?::jsonb where id = ?")
        .params(json.writeValueAsString(derived), id)
        .update();
    return derived;
  }

  /**
   * @throws Refusal 409 where somebody else changed it since that edition, or holds it; 422 where
   *     nobody knows its owner
   */
  @Transactional
  void change(String code, int edition, Change change, Act act) {
    var procedure = procedures.require(code);
    holds.refuseOthers(code, act);
    if (procedure.edition() != edition) throw moved(code);
    var stranger = stranger(of(code), change);
    if (stranger != null) {
      throw Refusal.unprocessable(stranger, List.of(new Fault("owner", stranger)));
    }
    put(procedure.id(), change, LocalDate.now(clock), procedure.state());
    audit.note(new Entry(act.author(), null, "record", "procedure " + code));
  }

  /** What to say where a procedure would go to a unit that nobody knows; null where it does not. */
  @Nullable Text stranger(Kept kept, Change change) {
    var owner = change.owner();
    if (owner == null || owner.equals(kept.row().owner())) return null;
    if (organisation.unit(owner).isPresent()) return null;
    return new Text(
        "Không có đơn vị “%s”; hãy chọn một đơn vị của cơ cấu tổ chức, hoặc thêm đơn vị này trước."
            .formatted(owner),
        "There is no unit “%s”; choose one of the organisation, or add it first.".formatted(owner));
  }

  /** Whether the record says already what the change would write. */
  boolean says(long procedure, Change change) {
    return asking("select count(*) from procedures where " + OTHERWISE, procedure, change)
            .query(Long.class)
            .single()
        == 0;
  }

  /** Writes a record; what is counted changes from that day on, as standing so then. */
  void put(long procedure, Change change, LocalDate since, State standing) {
    asking(
            """
                update procedures set name = :name, folded = fold(:name),
                  words = fold(code || ' ' || :name), group_code = :group, field = :field,
                  owner = :owner, level = :level, items = :items::jsonb, edition = edition + 1,
                  updated_at = :now
                where
                """
                + OTHERWISE,
            procedure,
            change)
        .param("now", LocalDateTime.now(clock))
        .update();
    procedures.note(procedure, since, standing);
  }

  private JdbcClient.StatementSpec asking(String sql, long procedure, Change change) {
    var items = new EnumMap<Item, String>(Item.class);
    change.items().forEach((item, text) -> items.put(item, text));
    items.values().removeIf(String::isBlank);
    return database
        .sql(sql)
        .param("name", change.name())
        .param("group", change.groupCode())
        .param("field", change.field())
        .param("owner", change.owner())
        .param("level", change.level() == null ? null : change.level().name())
        .param("items", json.writeValueAsString(items))
        .param("id", procedure);
  }

  private static Refusal moved(String code) {
    return Refusal.conflict(
        new Text(
            "Hồ sơ thủ tục “%s” đã được người khác sửa sau khi Anh/Chị mở. Hãy tải lại trang, xem thay đổi rồi sửa tiếp; nội dung Anh/Chị gõ vẫn còn trên trang này."
                .formatted(code),
            "The record of procedure “%s” was changed by somebody else since you opened it. Reload the page, see the change and go on; what you typed is still on this page."
                .formatted(code)));
  }
}
