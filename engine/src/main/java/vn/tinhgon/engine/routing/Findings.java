package vn.tinhgon.engine.routing;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Steps nobody fitted, for those who keep the organisation: a post to fill, or a model to mend. */
@Component
@Transactional
class Findings {
  private static final int MOST = 200;

  private final JdbcClient database;
  private final Clock clock;

  Findings(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * A step that found no one.
   *
   * @param id the latest case
   * @param level 0 where none is named
   * @param wentTo usernames of who took it instead; empty where it waits for an administrator
   */
  record Unfilled(
      long id,
      String procedure,
      String step,
      String unit,
      String role,
      int level,
      String wentTo,
      long count,
      LocalDateTime last) {}

  void note(Errand errand, List<String> wentTo) {
    database
        .sql(
            """
            insert into routing_findings (at, procedure, step, unit, role, level, went_to)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            LocalDateTime.now(clock),
            errand.procedure(),
            Objects.requireNonNullElse(errand.matter().step(), ""),
            Objects.requireNonNullElse(errand.stepUnit(), ""),
            Objects.requireNonNullElse(errand.role(), ""),
            Objects.requireNonNullElse(errand.level(), 0),
            String.join(" ", wentTo))
        .update();
  }

  /** The latest first. */
  @Transactional(readOnly = true)
  List<Unfilled> all() {
    return database
        .sql(
            """
            select max(id) as id, procedure, step, unit, role, level, went_to, count(*) as count,
              max(at) as last
            from routing_findings group by procedure, step, unit, role, level, went_to
            order by last desc, id desc limit %d
            """
                .formatted(MOST))
        .query(Unfilled.class)
        .list();
  }

  /** Whatever is like that one and not later: somebody has seen to it. */
  void settle(long id) {
    database
        .sql(
            """
            delete from routing_findings f using routing_findings seen
            where seen.id = ? and f.id <= seen.id
              and (f.procedure, f.step, f.unit, f.role, f.level, f.went_to)
                = (seen.procedure, seen.step, seen.unit, seen.role, seen.level, seen.went_to)
            """)
        .param(id)
        .update();
  }
}
