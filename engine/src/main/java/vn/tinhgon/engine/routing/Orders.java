package vn.tinhgon.engine.routing;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.audit.Audit;
import vn.tinhgon.engine.audit.Entry;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.organisation.Position;
import vn.tinhgon.engine.problem.Fault;
import vn.tinhgon.engine.problem.Refusal;

/** The standing orders of the ministry, as an administrator keeps them. */
@Component
@Transactional
class Orders {
  private static final int LONGEST = 200;
  private static final int LEVELS = 5;

  private final JdbcClient database;
  private final Organisation organisation;
  private final Audit audit;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  /** They are others now. */
  record Changed() {}

  Orders(
      JdbcClient database,
      Organisation organisation,
      Audit audit,
      Clock clock,
      ApplicationEventPublisher events) {
    this.database = database;
    this.organisation = organisation;
    this.audit = audit;
    this.clock = clock;
    this.events = events;
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
    database
        .sql(
            """
            insert into routing_orders (basis, procedure, kind, step_unit, role, level, field, at_least,
              urgency, secret, requester_unit, to_unit, to_role, to_level, to_person, sharing, person, at)
            values (:basis, :procedure, :kind, :stepUnit, :role, :level, :field, :atLeast, :urgency, :secret,
              :requesterUnit, :toUnit, :toRole, :toLevel, :toPerson, :sharing, :by, :now)
            """)
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
        .param("now", LocalDateTime.now(clock))
        .update();
    audit.note(new Entry(by, null, "add", "routing order “" + wanted.basis() + "”"));
    events.publishEvent(new Changed());
  }

  void remove(long id, String by) {
    var gone = database.sql("delete from routing_orders where id = ?").param(id).update();
    if (gone == 0) return;
    audit.note(new Entry(by, null, "remove", "routing order " + id));
    events.publishEvent(new Changed());
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
