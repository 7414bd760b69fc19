package vn.tinhgon.engine.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.problem.Fault;
import vn.tinhgon.engine.problem.Refusal;
import vn.tinhgon.engine.sheet.Heading;
import vn.tinhgon.engine.sheet.Row;
import vn.tinhgon.engine.sheet.Spreadsheet;

/** Takes a whole sheet into a book, or none of it. */
@Component
@Transactional
class Importing {
  /** A book that was exported holds its numbers; taken in again, it must not double. */
  static final Heading NUMBER = Heading.optional("Số vào sổ", "Number in the book");

  private final Numbers numbers;
  private final OfficeMarks marks;
  private final Drafting drafting;
  private final Registers registers;

  Importing(Numbers numbers, OfficeMarks marks, Drafting drafting, Registers registers) {
    this.numbers = numbers;
    this.marks = marks;
    this.drafting = drafting;
    this.registers = registers;
  }

  /**
   * What a sheet would bring, or has brought.
   *
   * @param unread headings that name nothing in the book
   * @param first the number its first row gets; null where there is no row
   */
  record Taken(
      int rows,
      boolean dryRun,
      @Nullable String first,
      @Nullable String last,
      List<String> unread) {}

  /**
   * @throws Refusal 422 with every fault of every row
   */
  Taken take(Book book, byte[] file, String name, boolean dryRun, String person) {
    var headings = new LinkedHashMap<Field, Heading>();
    book.fields().forEach(field -> headings.put(field, heading(field)));
    var asked = new ArrayList<Heading>(headings.values());
    asked.add(NUMBER);
    var table = Spreadsheet.read(file, name).table(asked);
    var drafts = new ArrayList<Draft>();
    var desk = drafting.desk();
    for (var row : table.rows()) {
      var draft = desk.draft(book, typed(row, headings));
      draft.faults().forEach(fault -> tell(row, book, headings, fault));
      drafts.add(draft);
    }
    checkNumbers(table.rows(), drafts, dryRun);
    table.refuseIfFaulty(name);
    if (drafts.isEmpty()) throw empty(name);
    if (dryRun) return new Taken(drafts.size(), true, null, null, table.unread());
    var places = registers.addAll(book, drafts, person);
    return new Taken(
        places.size(),
        false,
        places.get(0).toString(),
        places.get(places.size() - 1).toString(),
        table.unread());
  }

  private static Heading heading(Field field) {
    var vi = field.label().vi();
    var also = new String[] {field.label().en(), field.name()};
    return field.required() && field.standard() == null
        ? Heading.required(vi, also)
        : Heading.optional(vi, also);
  }

  private static Map<String, @Nullable String> typed(Row row, Map<Field, Heading> headings) {
    var typed = new LinkedHashMap<String, @Nullable String>();
    headings.forEach((field, heading) -> typed.put(field.name(), row.text(heading)));
    return typed;
  }

  private static void tell(Row row, Book book, Map<Field, Heading> headings, Fault fault) {
    var field = book.field(fault.field());
    var heading = field == null ? null : headings.get(field);
    row.fault(heading == null ? NUMBER : heading, fault.message());
  }

  /** Held before they are compared, so that nobody takes one between the check and the entry. */
  private void checkNumbers(List<Row> rows, List<Draft> drafts, boolean dryRun) {
    if (!dryRun) marks.held();
    var last = new TreeMap<Series, Integer>();
    for (var draft : drafts) series(draft).ifPresent(series -> last.put(series, 0));
    last.replaceAll((series, none) -> dryRun ? numbers.last(series) : numbers.hold(series));
    for (int i = 0; i < drafts.size(); i++) {
      var row = rows.get(i);
      series(drafts.get(i))
          .ifPresent(series -> checkNumber(row, series, last.merge(series, 1, Integer::sum)));
    }
  }

  private static Optional<Series> series(Draft draft) {
    var told =
        draft.day(draft.book().begins()) != null
            && (!draft.book().mayBeSecret() || draft.value("secrecy") != null);
    return told ? Optional.of(Series.of(draft)) : Optional.empty();
  }

  private static void checkNumber(Row row, Series series, int number) {
    var place = series.place(number);
    var written = row.text(NUMBER);
    if (List.of("", String.valueOf(number), place.name()).contains(written)) return;
    row.fault(
        NUMBER,
        new Text(
            "số kế tiếp của sổ năm %d là %s, không phải %s; hãy bỏ trống để sổ tự cấp số"
                .formatted(series.year(), place.name(), written),
            "the book of %d goes on with %s, not %s; leave it empty and the book gives the number"
                .formatted(series.year(), place.name(), written)));
  }

  private static Refusal empty(String name) {
    var message =
        new Text(
            "Bảng “%s” chỉ có dòng tiêu đề; hãy ghi ít nhất một dòng".formatted(name),
            "The table “%s” has headings only; write at least one row".formatted(name));
    return Refusal.unprocessable(message, List.of(new Fault("file", message)));
  }
}
