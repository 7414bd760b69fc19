package vn.tinhgon.engine.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A dossier's row. */
record DossierLine(
    long id,
    String number,
    String procedure,
    String procedureName,
    long version,
    String title,
    @Nullable String note,
    @Nullable String field,
    @Nullable Long value,
    Urgency urgency,
    Secrecy secrecy,
    String requester,
    @Nullable String sender,
    @Nullable Channel channel,
    LocalDateTime startedAt,
    @Nullable LocalDateTime due,
    @Nullable LocalDateTime endedAt,
    @Nullable Outcome outcome,
    @Nullable String reason,
    @Nullable String missing,
    @Nullable LocalDateTime supplementAskedAt,
    @Nullable LocalDateTime supplementReceivedAt,
    String[] currentSteps) {

  static final String SELECT =
      """
      select s.id, s.number, s.procedure, s.procedure_name, s.version, s.title, s.note, s.field,
        s.value, s.urgency, s.secrecy, s.requester, s.sender, s.channel, s.started_at, s.due, s.ended_at, s.outcome,
        s.reason, s.supplement_missing, s.supplement_asked_at, s.supplement_received_at,
        array(select distinct w.name from work_items w
          where w.dossier = s.id and w.ended_at is null) as current_steps
      from dossiers s
      """;

  boolean waiting() {
    return supplementAskedAt != null && supplementReceivedAt == null && outcome == null;
  }

  Shown.State state() {
    if (outcome != null) return Shown.State.valueOf(outcome.name());
    return waiting() ? Shown.State.WAITING : Shown.State.RUNNING;
  }

  static DossierLine of(ResultSet row, int number) throws SQLException {
    var outcome = row.getString("outcome");
    var channel = row.getString("channel");
    return new DossierLine(
        row.getLong("id"),
        row.getString("number"),
        row.getString("procedure"),
        row.getString("procedure_name"),
        row.getLong("version"),
        row.getString("title"),
        row.getString("note"),
        row.getString("field"),
        row.getObject("value", Long.class),
        Urgency.valueOf(row.getString("urgency")),
        Secrecy.valueOf(row.getString("secrecy")),
        row.getString("requester"),
        row.getString("sender"),
        channel == null ? null : Channel.valueOf(channel),
        row.getObject("started_at", LocalDateTime.class),
        row.getObject("due", LocalDateTime.class),
        row.getObject("ended_at", LocalDateTime.class),
        outcome == null ? null : Outcome.valueOf(outcome),
        row.getString("reason"),
        row.getString("supplement_missing"),
        row.getObject("supplement_asked_at", LocalDateTime.class),
        row.getObject("supplement_received_at", LocalDateTime.class),
        (String[]) row.getArray("current_steps").getArray());
  }
}
