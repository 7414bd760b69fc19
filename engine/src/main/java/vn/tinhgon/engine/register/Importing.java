package vn.tinhgon.engine.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
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

  private final JdbcClient database;
  private final Drafting drafting;
  private final Registers registers;

  Importing(JdbcClient database, Drafting drafting, Registers registers) {
    this.database = database;
    this.drafting = drafting;
    this.registers = registers;
  }

  /**
   * What a sheet would bring, or has brought.
   *
   * @param first the number its first row gets; null where there is no row
   */
  record Taken(int rows, boolean dryRun, @Nullable String first, @Nullable String last) {}

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
    var next = new HashMap<Integer, Integer>();
    var desk = drafting.desk();
    for (var row : table.rows()) {
      var draft = desk.draft(book, typed(row, headings));
      draft.faults().forEach(fault -> tell(row, book, headings, fault));
      if (draft.day(book.begins()) != null) checkNumber(row, draft, next);
      drafts.add(draft);
    }
    table.refuseIfFaulty(name);
    if (drafts.isEmpty()) throw empty(name);
    if (dryRun) return new Taken(drafts.size(), true, null, null);
    var places = registers.addAll(book, drafts, person);
    return new Taken(
        places.size(), false, shown(places.get(0)), shown(places.get(places.size() - 1)));
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

  private void checkNumber(Row row, Draft draft, Map<Integer, Integer> next) {
    var year = draft.begins().getYear();
    var number = next.computeIfAbsent(year, y -> last(draft.book(), y) + 1);
    next.put(year, number + 1);
    var written = row.text(NUMBER);
    if (written.isEmpty() || written.equals(String.valueOf(number))) return;
    row.fault(
        NUMBER,
        new Text(
            "số kế tiếp của sổ năm %d là %d, không phải %s; hãy bỏ trống để sổ tự cấp số"
                .formatted(year, number, written),
            "the book of %d goes on with %d, not %s; leave it empty and the book gives the number"
                .formatted(year, number, written)));
  }

  private int last(Book book, int year) {
    return database
        .sql("select last from register_numbers where book = ? and year = ?")
        .params(book.name(), year)
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  private static String shown(Registers.Place place) {
    return place.number() + "/" + place.year();
  }

  private static Refusal empty(String name) {
    var message =
        new Text(
            "Bảng “%s” chỉ có dòng tiêu đề; hãy ghi ít nhất một dòng".formatted(name),
            "The table “%s” has headings only; write at least one row".formatted(name));
    return Refusal.unprocessable(message, List.of(new Fault("file", message)));
  }
}
