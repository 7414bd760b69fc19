package vn.tinhgon.engine.routing;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.audit.Audit;
import vn.tinhgon.engine.audit.Entry;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.organisation.Position;
import vn.tinhgon.engine.organisation.Scopes;
import vn.tinhgon.engine.problem.Fault;
import vn.tinhgon.engine.problem.Refusal;

/** The standing orders of the ministry, as an administrator keeps them. */
@Component
@Transactional
class Orders {
  private static final int LONGEST = 200;
  private static final int LEVELS = 5;

  private static final String COLUMNS =
      """
      select o.id, o.basis, o.procedure, o.kind, o.step_unit, o.role, o.level, o.field, o.at_least,
        o.urgency, o.secret, o.requester_unit, o.to_unit, o.to_role, o.to_level, o.to_person,
        o.sharing, o.version, o.person, o.at
      """;

  private static final Text GONE =
      new Text(
          "Phân công này đã bị bỏ; hãy tải lại trang.", "The order was removed; reload the page.");
  private static final Text CHANGED =
      new Text(
          "Phân công này vừa được người khác sửa. Hãy tải lại rồi sửa lần nữa.",
          "The order was just changed by somebody else. Reload, then change it again.");

  private final JdbcClient database;
  private final Organisation organisation;
  private final Scopes procedures;
  private final Audit audit;
  private final Clock clock;

  Orders(
      JdbcClient database, Organisation organisation, Scopes procedures, Audit audit, Clock clock) {
    this.database = database;
    this.procedures = procedures;
    this.organisation = organisation;
    this.audit = audit;
    this.clock = clock;
  }

  List<Order> all() {
    return database
        .sql(
            """
            select id, basis, procedure, kind, step_unit, role, level, field, at_least, urgency, secret,
              requester_unit, to_unit, to_role, to_level, to_person, sharing
            from routing_orders order by id
            """)
        .query(Order.class)
        .list();
  }

  /**
   * @throws Refusal 422 with everything that is wrong
   */
  void add(Order wanted, String by) {
    refuse(wanted);
    write(
            """
            insert into routing_orders (basis, procedure, kind, step_unit, role, level, field, at_least,
              urgency, secret, requester_unit, to_unit, to_role, to_level, to_person, sharing, person, at)
            values (:basis, :procedure, :kind, :stepUnit, :role, :level, :field, :atLeast, :urgency, :secret,
              :requesterUnit, :toUnit, :toRole, :toLevel, :toPerson, :sharing, :by, :now)
            """,
            wanted,
            by)
        .update();
    audit.note(new Entry(by, null, "add", "routing order “" + wanted.basis() + "”"));
  }

  /**
   * What stood there before is kept.
   *
   * @throws Refusal 404, 409 where somebody else changed it meanwhile, 422 with everything wrong
   */
  void change(long id, int version, Order wanted, String by) {
    var now =
        database
            .sql("select version from routing_orders where id = ? for update")
            .param(id)
            .query(Integer.class)
            .optional()
            .orElseThrow(() -> Refusal.notFound(GONE));
    if (now != version) throw Refusal.conflict(CHANGED);
    refuse(wanted);
    keep(id);
    write(
            """
            update routing_orders set basis = :basis, procedure = :procedure, kind = :kind,
              step_unit = :stepUnit, role = :role, level = :level, field = :field, at_least = :atLeast,
              urgency = :urgency, secret = :secret, requester_unit = :requesterUnit, to_unit = :toUnit,
              to_role = :toRole, to_level = :toLevel, to_person = :toPerson, sharing = :sharing,
              person = :by, at = :now, version = version + 1
            where id = :id
            """,
            wanted,
            by)
        .param("id", id)
        .update();
    audit.note(new Entry(by, null, "change", "routing order " + id));
  }

  void remove(long id, String by) {
    keep(id);
    var gone = database.sql("delete from routing_orders where id = ?").param(id).update();
    if (gone == 0) return;
    audit.note(new Entry(by, null, "remove", "routing order " + id));
  }

  private void keep(long id) {
    database
        .sql(
            """
            insert into routing_order_editions (order_id, version, kept)
            select id, version, to_jsonb(o) from routing_orders o where id = ?
            """)
        .param(id)
        .update();
  }

  /** An order as somebody wrote it. */
  record Edition(Order order, int version, String person, LocalDateTime at) {}

  /** Those in force, with who wrote each last. */
  List<Edition> inForce() {
    return editions(database.sql(COLUMNS + "from routing_orders o order by o.id"));
  }

  /** What stood in an order before, the latest first. */
  List<Edition> before(long id) {
    return editions(
        database
            .sql(
                COLUMNS
                    + """
                    from routing_order_editions e, jsonb_populate_record(null::routing_orders, e.kept) o
                    where e.order_id = ? order by e.version desc
                    """)
            .param(id));
  }

  private static List<Edition> editions(JdbcClient.StatementSpec question) {
    var order = new SimplePropertyRowMapper<>(Order.class);
    return question
        .query(
            (row, number) ->
                new Edition(
                    order.mapRow(row, number),
                    row.getInt("version"),
                    row.getString("person"),
                    row.getObject("at", LocalDateTime.class)))
        .list();
  }

  private JdbcClient.StatementSpec write(String sql, Order wanted, String by) {
    return database
        .sql(sql)
        .param("basis", wanted.basis())
        .param("procedure", wanted.procedure())
        .param("kind", name(wanted.kind()))
        .param("stepUnit", wanted.stepUnit())
        .param("role", wanted.role())
        .param("level", wanted.level())
        .param("field", wanted.field())
        .param("atLeast", wanted.atLeast())
        .param("urgency", name(wanted.urgency()))
        .param("secret", wanted.secret())
        .param("requesterUnit", wanted.requesterUnit())
        .param("toUnit", wanted.toUnit() == null ? home(wanted.toPerson()) : wanted.toUnit())
        .param("toRole", wanted.toRole())
        .param("toLevel", wanted.toLevel())
        .param("toPerson", wanted.toPerson())
        .param("sharing", name(wanted.sharing()))
        .param("by", by)
        .param("now", LocalDateTime.now(clock).withNano(0));
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }

  /** Where a person named without a unit is found. */
  private @Nullable String home(@Nullable String person) {
    if (person == null) return null;
    return organisation.positions(person).stream().map(Position::unit).findFirst().orElse(null);
  }

  private void refuse(Order wanted) {
    var faults = new ArrayList<Fault>();
    BiConsumer<String, Text> fault = (field, text) -> faults.add(new Fault(field, text));
    if (wanted.basis().isEmpty() || wanted.basis().length() > LONGEST) {
      fault.accept(
          "basis",
          new Text(
              "Hãy ghi căn cứ phân công, không quá 200 ký tự",
              "Give the basis of the order, in at most 200 characters"));
    }
    if (!wanted.directs() && wanted.sharing() == null) {
      fault.accept(
          "toUnit",
          new Text(
              "Hãy ghi nơi nhận (đơn vị, vai trò, cấp, người) hoặc cách chia việc",
              "Say where the work goes (unit, role, level, person) or how it is shared"));
    }
    var procedure = wanted.procedure();
    if (procedure != null && !procedures.has(procedure)) {
      fault.accept(
          "procedure",
          new Text(
              "Không có thủ tục mang mã “%s”".formatted(procedure),
              "There is no procedure “%s”".formatted(procedure)));
    }
    unit("stepUnit", wanted.stepUnit(), fault);
    unit("requesterUnit", wanted.requesterUnit(), fault);
    unit("toUnit", wanted.toUnit(), fault);
    level("level", wanted.level(), fault);
    level("toLevel", wanted.toLevel(), fault);
    if (wanted.atLeast() != null && wanted.atLeast() < 0) {
      fault.accept("atLeast", new Text("Trị giá không âm", "A value is not negative"));
    }
    var person = wanted.toPerson();
    if (person != null
        && organisation.positions(person).stream()
            .noneMatch(post -> wanted.toUnit() == null || post.unit().equals(wanted.toUnit()))) {
      fault.accept(
          "toPerson",
          new Text(
              "“%s” không giữ vị trí nào ở đơn vị nhận".formatted(person),
              "“%s” holds no post in the unit the work goes to".formatted(person)));
    }
    if (faults.isEmpty()) return;
    throw Refusal.unprocessable(
        new Text("Chưa ghi được phân công này", "This order can't be kept"), faults);
  }

  private void unit(String field, @Nullable String code, BiConsumer<String, Text> fault) {
    if (code == null || organisation.unit(code).isPresent()) return;
    fault.accept(
        field,
        new Text(
            "Không có đơn vị mang mã “%s”".formatted(code),
            "There is no unit “%s”".formatted(code)));
  }

  private static void level(String field, @Nullable Integer level, BiConsumer<String, Text> fault) {
    if (level == null || (level >= 1 && level <= LEVELS)) return;
    fault.accept(field, new Text("Cấp từ 1 đến 5", "A level is from 1 to 5"));
  }
}
