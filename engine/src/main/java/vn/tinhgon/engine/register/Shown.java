package vn.tinhgon.engine.register;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Text;

/** What the pages show, as in the contract. */
final class Shown {
  private Shown() {}

  enum Standing {
    ON_TIME,
    DONE_LATE,
    OVERDUE,
    DUE_SOON,
    IN_TERM,
    NONE
  }

  /** How the term for passing on, sending or numbering stands. */
  enum TermState {
    IN_TIME,
    LATE,
    WAITING,
    DUE_TODAY,
    OVERDUE;

    static TermState of(LocalDateTime due, @Nullable LocalDateTime done, LocalDateTime now) {
      if (done != null) return done.isAfter(due) ? LATE : IN_TIME;
      if (due.isBefore(now)) return OVERDUE;
      return due.toLocalDate().equals(now.toLocalDate()) ? DUE_TODAY : WAITING;
    }
  }

  /**
   * Whether a document was passed on or sent by when it has to be.
   *
   * @param done null while it was not
   */
  record Passing(TermState state, LocalDateTime due, @Nullable LocalDateTime done) {}

  /** What a rule asked of a document, and how that stands. */
  record DocumentTermShown(
      String code, Text message, String source, LocalDateTime due, TermState state) {}

  /**
   * Whether an outgoing document is signed, as its papers prove it.
   *
   * @param file its own; null where the papers of its dossier were checked
   */
  record SignatureProof(
      Signature state, Text label, @Nullable String file, List<Proof.Found> found) {}

  record Option(String code, Text label) {}

  record FieldShape(
      String name,
      Field.Kind kind,
      Text label,
      boolean required,
      @Nullable Integer max,
      List<Option> options,
      @Nullable String metadata,
      boolean listed,
      @Nullable String standard) {}

  record FigureName(Figure figure, Text label) {}

  record BookShape(
      Book book,
      Text label,
      String begins,
      boolean timed,
      boolean mayBeSecret,
      List<FieldShape> fields,
      List<FigureName> figures) {}

  record UnitName(String code, String name) {}

  record Shelf(List<BookShape> books, List<UnitName> units) {}

  /**
   * @param secret counted apart
   * @param values by field, each as it would be typed; empty fields are left out
   * @param passing null where the document has no such term
   * @param signature what checking the papers found; null where nothing was checked
   * @param veiled secret to this reader, so that content is missing
   */
  record Entry(
      int year,
      int number,
      boolean secret,
      int version,
      Map<String, String> values,
      @Nullable Boolean outOfHours,
      Standing standing,
      @Nullable Passing passing,
      @Nullable Signature signature,
      boolean veiled,
      @Nullable String cancelled) {}

  /**
   * What a book would give now.
   *
   * @param secret of the secret papers; null where the book has none
   */
  record NextNumbers(int year, int number, @Nullable Integer secret) {}

  record EntryPage(List<Entry> items, long total) {}

  record Correction(
      LocalDateTime at,
      String personName,
      String reason,
      String name,
      Text field,
      @Nullable String before,
      @Nullable String after) {}

  /** An entry as the page of its dossier names it. */
  record DossierEntry(Book book, Text label, int year, String number) {}

  /**
   * @param dossier that handles it, or that it was entered for
   */
  record EntryDetail(
      Entry entry,
      @Nullable String dossier,
      List<DocumentTermShown> terms,
      @Nullable SignatureProof proof,
      String registeredByName,
      LocalDateTime registeredAt,
      List<Correction> corrections) {}
}
