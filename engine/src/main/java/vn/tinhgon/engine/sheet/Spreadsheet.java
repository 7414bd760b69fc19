package vn.tinhgon.engine.sheet;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.problem.Fault;
import vn.tinhgon.engine.problem.Refusal;

/** A file of tables as it was read; formulas count as what they last showed. */
public record Spreadsheet(String file, List<Grid> grids) {
  public Spreadsheet {
    grids = List.copyOf(grids);
  }

  /**
   * Reads XLSX or CSV; the content tells which, the name only how to call it.
   *
   * @throws Refusal 422 where it is neither, too large, or unpacks to too much
   */
  public static Spreadsheet read(byte[] bytes, String file) {
    Limits.bytes(file, bytes.length);
    if (zipped(bytes)) return new Spreadsheet(file, XlsxReading.read(bytes, file));
    if (file.toLowerCase(Locale.ROOT).matches(".*\\.(xlsx|xlsm|xls|ods)")) {
      throw Trouble.notXlsx(file);
    }
    return new Spreadsheet(file, CsvReading.read(bytes, file));
  }

  private static boolean zipped(byte[] bytes) {
    return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
  }

  /**
   * The first table, in any sheet, that has all required columns.
   *
   * @throws Refusal 422 with the columns that are missing in the sheet that comes nearest
   */
  public Table table(List<Heading> headings) {
    Table nearest = null;
    for (var grid : grids) {
      for (var line : grid.lines()) {
        var table = Table.under(line, grid, headings);
        if (table.missing().isEmpty()) return table;
        if (table.columns().isEmpty()) continue;
        if (nearest == null || table.columns().size() > nearest.columns().size()) nearest = table;
      }
    }
    throw missing(nearest == null ? required(headings) : nearest.missing());
  }

  /** Whether a table in any sheet has all these columns. */
  public boolean has(List<Heading> headings) {
    return grids.stream()
        .anyMatch(
            grid ->
                grid.lines().stream()
                    .anyMatch(line -> Table.under(line, grid, headings).missing().isEmpty()));
  }

  private static List<Heading> required(List<Heading> headings) {
    return headings.stream().filter(Heading::required).toList();
  }

  private Refusal missing(List<Heading> missing) {
    var names = missing.stream().map(Heading::title).collect(Collectors.joining("”, “"));
    return Refusal.unprocessable(
        new Text(
            "Bảng “%s” thiếu cột “%s”. Hãy thêm dòng tiêu đề có các cột này."
                .formatted(file, names),
            "The table “%s” lacks the columns “%s”. Add a heading row with them."
                .formatted(file, names)),
        missing.stream()
            .map(
                heading ->
                    new Fault(
                        heading.title(),
                        new Text(
                            "Thiếu cột “%s”".formatted(heading.title()),
                            "Column “%s” is missing".formatted(heading.title()))))
            .toList());
  }
}
