package vn.tinhgon.engine.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tinhgon.engine.organisation.Edition;
import vn.tinhgon.rules.deadline.Consequence.Punctuality;

/** The rows of running dossiers, as the decisions change them. */
@Component
class Running {
  private final JdbcClient database;

  Running(JdbcClient database) {
    this.database = database;
  }

  /**
   * What work asks of its dossier.
   *
   * @param looksAt when a timer looks at the terms next
   */
  record Run(
      long id,
      String number,
      String procedure,
      long version,
      String requester,
      Urgency urgency,
      Secrecy secrecy,
      @Nullable String field,
      @Nullable Long value,
      LocalDateTime startedAt,
      @Nullable LocalDateTime endedAt,
      int reappointments,
      @Nullable LocalDateTime supplementAskedAt,
      @Nullable LocalDateTime supplementReceivedAt,
      @Nullable LocalDateTime due,
      @Nullable String handler,
      boolean dueGiven,
      @Nullable LocalDateTime looksAt) {

    static Run of(ResultSet row, int number) throws SQLException {
      return new Run(
          row.getLong("id"),
          row.getString("number"),
          row.getString("procedure"),
          row.getLong("version"),
          row.getString("requester"),
          Urgency.valueOf(row.getString("urgency")),
          Secrecy.valueOf(row.getString("secrecy")),
          row.getString("field"),
          row.getObject("value", Long.class),
          row.getObject("started_at", LocalDateTime.class),
          row.getObject("ended_at", LocalDateTime.class),
          row.getInt("reappointments"),
          row.getObject("supplement_asked_at", LocalDateTime.class),
          row.getObject("supplement_received_at", LocalDateTime.class),
          row.getObject("due", LocalDateTime.class),
          row.getString("handler"),
          row.getBoolean("due_given"),
          row.getObject("looks_at", LocalDateTime.class));
    }

    boolean ended() {
      return endedAt != null;
    }

    boolean supplementAsked() {
      return supplementAskedAt != null;
    }

    /** A supplement has been asked for and is not in yet. */
    boolean waiting() {
      return supplementAskedAt != null && supplementReceivedAt == null;
    }

    /** What was promised, or came with the matter, is no term to be reckoned. */
    boolean dueStays() {
      return dueGiven || reappointments > 0;
    }
  }

  private static final String COLUMNS =
      """
      select id, number, procedure, version, requester, urgency, secrecy, field, value, started_at,
        ended_at, reappointments, supplement_asked_at, supplement_received_at, due, handler,
        due_given, looks_at
      """;

  Run of(long dossier) {
    return database
        .sql(COLUMNS + "from dossiers where id = ?")
        .param(dossier)
        .query(Run::of)
        .single();
  }

  /**
   * What work asks that arrives at a place.
   *
   * @param before who did the work at the place the last time
   * @param calendar the edition of the office's calendar the transaction sees
   */
  record Arriving(Run run, @Nullable String before, Edition organisation, long calendar) {}

  /** One statement: this runs at every step of every dossier. */
  Arriving arriving(long dossier, String place) {
    var sql =
        COLUMNS
            + """
            , (select w.person from work_items w where w.dossier = s.id and w.place = :place
              and w.ending in ('DONE', 'RETURNED') order by w.line desc limit 1) as before,
            c.edition,
            """
            + Edition.COLUMNS
            + """
            from dossiers s, calendar_edition c, organisation_edition o
            where s.id = :id and c.one and o.one
            """;
    return database
        .sql(sql)
        .param("id", dossier)
        .param("place", place)
        .query(
            (row, number) ->
                new Arriving(
                    Run.of(row, number),
                    row.getString("before"),
                    Edition.of(row),
                    row.getLong("edition")))
        .single();
  }

  /** Held until the transaction ends. */
  Run lock(long dossier) {
    database
        .sql("select id from dossiers where id = ? for update")
        .param(dossier)
        .query()
        .singleRow();
    return of(dossier);
  }

  void reappointed(long dossier, LocalDateTime due) {
    database
        .sql("update dossiers set due = ?, reappointments = reappointments + 1 where id = ?")
        .params(due, dossier)
        .update();
  }

  /**
   * Whether it was running.
   *
   * @param punctuality null where it had no term
   */
  boolean close(
      long dossier,
      Outcome outcome,
      @Nullable String reason,
      LocalDateTime now,
      @Nullable Punctuality punctuality) {
    return database
            .sql(
                """
                update dossiers set ended_at = ?, outcome = ?, reason = ?, punctuality = ?
                where id = ? and ended_at is null
                """)
            .param(now)
            .param(outcome.name())
            .param(reason)
            .param(punctuality == null ? null : punctuality.name())
            .param(dossier)
            .update()
        > 0;
  }

  void supplementAsked(long dossier, String missing, LocalDateTime now) {
    database
        .sql("update dossiers set supplement_asked_at = ?, supplement_missing = ? where id = ?")
        .params(now, missing, dossier)
        .update();
  }

  /** When it had been asked for. */
  LocalDateTime supplementReceived(long dossier, LocalDateTime now) {
    return database
        .sql(
            """
            update dossiers set supplement_received_at = ? where id = ?
            returning supplement_asked_at
            """)
        .params(now, dossier)
        .query(LocalDateTime.class)
        .single();
  }

  /**
   * Whether it runs and nothing looks at its terms by then yet. What should have looked before now
   * may have failed, and does not count.
   */
  boolean lookBy(LocalDateTime moment, long dossier, LocalDateTime now) {
    return database
            .sql(
                """
                update dossiers set looks_at = :moment
                where id = :id and ended_at is null
                  and (looks_at is null or looks_at > :moment or looks_at < :now)
                """)
            .param("moment", moment)
            .param("now", now)
            .param("id", dossier)
            .update()
        > 0;
  }

  /** Nothing looks at the terms until somebody asks anew. */
  void looked(long dossier) {
    database.sql("update dossiers set looks_at = null where id = ?").param(dossier).update();
  }

  void due(long dossier, @Nullable LocalDateTime due) {
    database.sql("update dossiers set due = ? where id = ?").param(due).param(dossier).update();
  }
}
