package vn.tinhgon.engine.dossier;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.audit.Audit;
import vn.tinhgon.engine.audit.Entry;
import vn.tinhgon.engine.problem.Refusal;
import vn.tinhgon.rules.deadline.Consequence.RefuseReappointment;
import vn.tinhgon.rules.deadline.Consequence.Refused;
import vn.tinhgon.rules.deadline.Situation;

/**
 * The apology for a dossier that will be late, with the one new date that may be given (D3, D4).
 */
@Component
class Apologies {
  private final JdbcClient database;
  private final Dossiers dossiers;
  private final Running running;
  private final WorkItems items;
  private final Tokens tokens;
  private final Deadlines deadlines;
  private final Audit audit;

  Apologies(
      JdbcClient database,
      Dossiers dossiers,
      Running running,
      WorkItems items,
      Tokens tokens,
      Deadlines deadlines,
      Audit audit) {
    this.database = database;
    this.dossiers = dossiers;
    this.running = running;
    this.items = items;
    this.tokens = tokens;
    this.deadlines = deadlines;
    this.audit = audit;
  }

  /** Left for its reason and new date to be filled in. */
  void draft(long dossier, LocalDateTime due, LocalDateTime now) {
    database
        .sql(
            """
            insert into apologies (dossier, drafted_at, due) values (?, ?, ?)
            on conflict (dossier) do nothing
            """)
        .params(dossier, now, due)
        .update();
  }

  /**
   * Gives the new date.
   *
   * @throws Refusal 409 a second time, 422 without a reason or a later date
   */
  @Transactional
  void give(String number, @Nullable String reason, @Nullable LocalDate day, Reader reader) {
    var line = dossiers.seen(number, reader);
    var run = running.lock(line.id());
    if (!mayGive(line, reader)) {
      throw Refusal.forbidden(
          new Text(
              "Chỉ người đang xử lý hồ sơ hoặc lãnh đạo được hẹn lại",
              "Only who handles the dossier, or a leader, can give a new date"));
    }
    var due = run.due();
    if (run.ended() || due == null) {
      throw Refusal.conflict(
          new Text(
              "Hồ sơ " + number + " đã kết thúc hoặc không có hạn để hẹn lại",
              "Dossier " + number + " has ended, or has no term to move"));
    }
    var said = Objects.requireNonNullElse(Said.optional("reason", reason), "");
    var newDue = day == null ? null : deadlines.close(day);
    var judged =
        deadlines.judge(new Situation.Reappointing(run.reappointments(), said, due, newDue));
    // Whoever may not give a second date is not asked for a better one.
    for (var why : List.of(Refused.SECOND, Refused.INCOMPLETE)) {
      for (var outcome : judged) {
        if (!outcome.consequence().equals(new RefuseReappointment(why))) continue;
        throw why == Refused.SECOND
            ? Refusal.conflict(outcome.message())
            : Said.wrong("newDue", outcome.message());
      }
    }
    if (newDue == null) throw new IllegalStateException("the rules let an empty date pass");
    var now = deadlines.now();
    if (newDue.isBefore(now)) {
      throw Said.wrong(
          "newDue",
          new Text(
              "Ngày hẹn mới đã qua; hãy ghi ngày còn ở phía trước",
              "The new date has passed; give one still to come"));
    }
    if (newDue.isAfter(due.plusYears(1))) {
      throw Said.wrong(
          "newDue",
          new Text(
              "Ngày hẹn mới cách hạn cũ hơn một năm; hãy xem lại năm",
              "The new date is over a year after the old one; look at the year again"));
    }
    draft(run.id(), due, now);
    audit.note(new Entry(reader.username(), null, "give a new date", "dossier " + number));
    database
        .sql(
            """
            update apologies set due = ?, reason = ?, new_due = ?, given_at = ?, given_by = ?
            where dossier = ?
            """)
        .params(due, said, newDue, now, reader.username(), run.id())
        .update();
    running.reappointed(run.id(), newDue);
    tokens.retime(run.id(), run.startedAt(), newDue);
  }

  private boolean mayGive(DossierLine line, Reader reader) {
    return reader.seesAll()
        || items.slip(line.id()).stream()
            .anyMatch(item -> item.open() && reader.username().equals(item.person()));
  }
}
