package vn.tinhgon.engine.catalogue;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.problem.Refusal;

/** Procedures that somebody, such as a plan that waits for its approval, keeps as they are. */
@Component
class Holds {
  private final JdbcClient database;
  private final Clock clock;

  Holds(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  record Hold(String code, String holder, String reason, String person, LocalDateTime at) {}

  Optional<Hold> on(String code) {
    return database
        .sql(
            """
            select p.code, h.holder, h.reason, h.person, h.at
            from procedure_holds h join procedures p on p.id = h.procedure where p.code = ?
            """)
        .param(code)
        .query(Hold.class)
        .optional();
  }

  /** The holder may do what others may not. */
  void refuseOthers(String code, Act act) {
    on(code).filter(hold -> !hold.holder().equals(act.holder())).ifPresent(Holds::refuse);
  }

  private static void refuse(Hold hold) {
    throw Refusal.conflict(
        new Text(
            "Thủ tục “%s” đang được giữ nguyên (%s). Hãy chờ việc đó xong, hoặc rút lại trước khi thay đổi."
                .formatted(hold.code(), hold.reason()),
            "Procedure “%s” is kept as it is (%s). Wait for that to end or withdraw it first."
                .formatted(hold.code(), hold.reason())));
  }

  void take(long procedure, Act act) {
    database
        .sql(
            """
            insert into procedure_holds (procedure, holder, reason, person, at)
            values (?, ?, ?, ?, ?) on conflict (procedure) do nothing
            """)
        .param(procedure)
        .param(act.holder())
        .param(act.reason())
        .param(act.author())
        .param(LocalDateTime.now(clock))
        .update();
  }

  void release(String holder) {
    database.sql("delete from procedure_holds where holder = ?").param(holder).update();
  }

  static String holderOf(Act act, Collection<String> codes) {
    if (act.holder() == null) {
      throw new IllegalArgumentException("A hold on " + codes + " needs the name of its holder");
    }
    return act.holder();
  }
}
