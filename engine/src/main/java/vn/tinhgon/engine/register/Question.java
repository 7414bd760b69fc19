package vn.tinhgon.engine.register;

import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.bpmn.Medium;
import vn.tinhgon.bpmn.TimeUnit;
import vn.tinhgon.engine.calendar.WorkingCalendar;
import vn.tinhgon.engine.dossier.Urgency;
import vn.tinhgon.rules.deadline.Situation.Direction;
import vn.tinhgon.rules.deadline.Situation.DocumentMoved;

/**
 * What the rules are asked about a document (D7, D8): an incoming one has arrived, an outgoing one
 * was signed.
 */
record Question(Direction direction, Medium medium, Urgency urgency, LocalDateTime from) {
  private static final Limit TODAY = new Limit(0, TimeUnit.WORKING_DAY);
  private static final Limit NEXT_DAY = new Limit(1, TimeUnit.WORKING_DAY);

  /**
   * Null where nobody has to be asked: what an old book says was handled has been passed on, and
   * nobody noted when; without the day of signing an outgoing document has no term.
   */
  static @Nullable Question of(Draft draft) {
    var book = draft.book();
    if (!draft.faults().isEmpty()) return null;
    if (book == Book.INCOMING
        && draft.value("transferredAt") == null
        && draft.value("finishedOn") != null) {
      return null;
    }
    return of(
        book,
        (LocalDateTime) draft.value(starts(book)),
        (String) draft.value("priority"),
        (String) draft.value("channel"));
  }

  /** As it was asked when the entry was written. */
  static @Nullable Question of(Row row) {
    if (row.moment("pass_due") == null) return null;
    var values = row.values();
    return of(
        row.book(),
        row.moment(row.book() == Book.INCOMING ? "arrived_at" : "signed_at"),
        values.get("priority"),
        values.get("channel"));
  }

  private static String starts(Book book) {
    return book == Book.INCOMING ? "arrivedAt" : "signedAt";
  }

  private static @Nullable Question of(
      Book book,
      @Nullable LocalDateTime from,
      @Nullable String priority,
      @Nullable String channel) {
    if (from == null) return null;
    return new Question(
        book == Book.INCOMING ? Direction.INCOMING : Direction.OUTGOING,
        Papers.ELECTRONIC.contains(Objects.requireNonNull(channel))
            ? Medium.ELECTRONIC
            : Medium.PAPER,
        Urgency.valueOf(Objects.requireNonNull(priority)),
        from);
  }

  DocumentMoved situation(WorkingCalendar office) {
    return new DocumentMoved(
        direction,
        medium,
        urgency.ofRules(),
        office.due(from, TODAY).toLocalDate(),
        office.due(from, NEXT_DAY).toLocalDate());
  }
}
