package vn.tinhgon.engine.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.problem.Fault;
import vn.tinhgon.engine.problem.Refusal;

/** Rows under their headings. What is wrong is gathered while they are read, each by its cell. */
public final class Table {
  /** Nobody reads more at once. */
  private static final int MOST_FAULTS = 200;

  private final String file;
  private final Map<Heading, Integer> columns;
  private final List<Heading> missing;
  private final List<String> unread = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private int unsaid;

  private Table(String file, Map<Heading, Integer> columns, List<Heading> missing) {
    this.file = file;
    this.columns = columns;
    this.missing = missing;
  }

  static Table under(Line heading, Grid grid, List<Heading> headings) {
    var columns = new LinkedHashMap<Heading, Integer>();
    var missing = new ArrayList<Heading>();
    for (var wanted : headings) {
      var at = column(wanted, heading);
      if (at != null) columns.put(wanted, at);
      else if (wanted.required()) missing.add(wanted);
    }
    var table = new Table(grid.name(), columns, missing);
    if (!missing.isEmpty() || columns.isEmpty()) return table;
    columns.forEach((wanted, at) -> table.refuseTwice(wanted, at, heading));
    for (var cell : heading.cells()) {
      var known = headings.stream().anyMatch(one -> one.names(cell.text()));
      if (!known && !cell.text().isBlank()) table.unread.add(cell.text().strip());
    }
    for (var line : grid.lines()) {
      if (line.number() <= heading.number()) continue;
      if (columns.values().stream().allMatch(at -> line.cell(at).isEmpty())) continue;
      table.rows.add(new Row(table, line));
    }
    return table;
  }

  private static @Nullable Integer column(Heading wanted, Line heading) {
    for (var i = 0; i < heading.cells().size(); i++) {
      if (wanted.names(heading.cell(i).text())) return i;
    }
    return null;
  }

  /** Two columns of one title: whichever were read, the other would be lost without a word. */
  private void refuseTwice(Heading wanted, int at, Line heading) {
    var title = Heading.plain(heading.cell(at).text());
    for (var i = at + 1; i < heading.cells().size(); i++) {
      if (!Heading.plain(heading.cell(i).text()).equals(title)) continue;
      var second = CellReference.convertNumToColString(i);
      fault(
          wanted,
          heading.number(),
          new Text(
              "tên cột này có hai lần, lần nữa ở cột %s; hãy bỏ hoặc đổi tên một cột"
                  .formatted(second),
              "this heading stands twice, again in column %s; remove or rename one"
                  .formatted(second)));
    }
  }

  Map<Heading, Integer> columns() {
    return columns;
  }

  List<Heading> missing() {
    return missing;
  }

  public boolean has(Heading heading) {
    return columns.containsKey(heading);
  }

  /** Headings that name no column known; what stands below them is not taken. */
  public List<String> unread() {
    return List.copyOf(unread);
  }

  public List<Row> rows() {
    return List.copyOf(rows);
  }

  /** All that was wrong so far, in the order found. */
  public List<Fault> faults() {
    return List.copyOf(faults);
  }

  /**
   * @throws Refusal 422 with every fault, where there is one
   */
  public void refuseIfFaulty(String fileName) {
    if (faults.isEmpty()) return;
    var many = faults.size() + unsaid;
    throw Refusal.unprocessable(
        new Text(
            "Bảng “%s” có %d chỗ sai; chưa dòng nào được nhập. Hãy sửa rồi nhập lại."
                .formatted(fileName, many),
            "The table “%s” has %d faults; no row was taken in. Mend them and import again."
                .formatted(fileName, many)),
        faults);
  }

  int columnOf(Heading heading) {
    return columns.getOrDefault(heading, -1);
  }

  /** "Danh mục!C5", and in CSV "C5". */
  String place(Heading heading, int line) {
    var at = columnOf(heading);
    var cell = at < 0 ? String.valueOf(line) : CellReference.convertNumToColString(at) + line;
    return file.equals("CSV") ? cell : file + "!" + cell;
  }

  void fault(Heading heading, int line, Text message) {
    if (faults.size() == MOST_FAULTS) {
      unsaid++;
      return;
    }
    var place = place(heading, line);
    faults.add(
        new Fault(
            place,
            new Text(
                "Ô %s (%s): %s".formatted(place, heading.title(), message.vi()),
                "Cell %s (%s): %s".formatted(place, heading.title(), message.en()))));
  }
}
