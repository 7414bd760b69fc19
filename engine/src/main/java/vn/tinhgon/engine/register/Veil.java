package vn.tinhgon.engine.register;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shows an entry to somebody. The content of a secret paper is for whoever registered it, the head
 * of the unit that handles it, and those it names; leading or administering gives no right to it.
 */
record Veil(String reader, Units.Known units, LocalDateTime now, LocalDate soon) {

  boolean hides(Row row) {
    return row.secret()
        && !reader.equals(row.registeredBy())
        && !row.readers().contains(reader)
        && !units.heads(reader, row.unit());
  }

  Shown.Entry entry(Row row) {
    var hides = hides(row);
    return new Shown.Entry(
        row.year(),
        row.number(),
        row.secret(),
        row.version(),
        hides ? withoutContent(row) : row.values(),
        row.outOfHours(),
        standing(row),
        passing(row),
        row.signature(),
        hides,
        row.cancelled());
  }

  private static Map<String, String> withoutContent(Row row) {
    var open = new LinkedHashMap<>(row.values());
    row.book().fields().stream().filter(Field::veiled).forEach(field -> open.remove(field.name()));
    return open;
  }

  private Shown.@Nullable Passing passing(Row row) {
    if (!row.book().mayBeSecret() || row.cancelled() != null) return null;
    var due = row.moment("pass_due");
    if (due == null) return null;
    var done = row.passedAt();
    return new Shown.Passing(Shown.TermState.of(due, done, now), due, done);
  }

  Shown.DocumentTermShown term(Row row, DocumentTerm term) {
    var done =
        switch (term.deed()) {
          case NUMBER -> row.moment("issued_at");
          case PASS -> row.passedAt();
        };
    return new Shown.DocumentTermShown(
        term.code(),
        term.message(),
        term.source(),
        term.due(),
        Shown.TermState.of(term.due(), done, now));
  }

  /** As the figures count it, seen from today. */
  private Shown.Standing standing(Row row) {
    if (row.book() == Book.OUTGOING || row.cancelled() != null) return Shown.Standing.NONE;
    var due = row.day("due");
    var finished = row.day("finished_on");
    if (finished != null) {
      return due == null || !finished.isAfter(due)
          ? Shown.Standing.ON_TIME
          : Shown.Standing.DONE_LATE;
    }
    if (due == null || due.isAfter(soon)) return Shown.Standing.IN_TERM;
    return due.isBefore(now.toLocalDate()) ? Shown.Standing.OVERDUE : Shown.Standing.DUE_SOON;
  }
}
