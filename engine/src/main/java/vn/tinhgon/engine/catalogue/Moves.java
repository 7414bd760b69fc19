package vn.tinhgon.engine.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who moved which version to which state, when and why. */
@Component
class Moves {
  private final JdbcClient database;
  private final Clock clock;

  Moves(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  record Made(
      @Nullable Integer version,
      @Nullable State fromState,
      State toState,
      String person,
      String reason,
      LocalDateTime at,
      @Nullable LocalDate effective) {}

  void note(
      long procedure,
      @Nullable Long version,
      @Nullable State from,
      State to,
      Act act,
      @Nullable LocalDate effective) {
    database
        .sql(
            """
            insert into procedure_moves (procedure, version, from_state, to_state, person, reason,
              at, effective) values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(procedure)
        .param(version)
        .param(from == null ? null : from.name())
        .param(to.name())
        .param(act.author())
        .param(act.reason())
        .param(LocalDateTime.now(clock))
        .param(effective)
        .update();
  }

  /** The latest first. */
  List<Made> of(String code) {
    return database
        .sql(
            """
            select v.number as version, m.from_state, m.to_state, m.person, m.reason, m.at,
              m.effective
            from procedure_moves m join procedures p on p.id = m.procedure
              left join procedure_versions v on v.id = m.version
            where p.code = ? order by m.id desc
            """)
        .param(code)
        .query(Made.class)
        .list();
  }
}
