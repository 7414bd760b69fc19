package vn.tinhgon.bpmn.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.TimeUnit;
import vn.tinhgon.bpmn.xml.Unreadable;

/** Finds the table in a sheet of cells: a title, a heading row, then one row a step. */
final class Cells {
  private Cells() {}

  static StepTable table(List<List<String>> sheet, String file) throws Unreadable {
    for (var i = 0; i < sheet.size(); i++) {
      var columns = columns(sheet.get(i));
      if (columns.containsKey(Column.CONTENT) && columns.size() >= 2) {
        return new StepTable(title(sheet.subList(0, i), file), rows(sheet, i, columns));
      }
    }
    throw new Unreadable(
        file,
        0,
        new Text(
            "Không thấy dòng tiêu đề của bảng các bước. Bảng cần các cột: Bước, Nội dung, Đơn vị/Người thực hiện, Thời gian, Kết quả.",
            "No heading row of a steps table was found. The table needs the columns Bước, Nội dung, Đơn vị/Người thực hiện, Thời gian, Kết quả."));
  }

  private static Map<Column, Integer> columns(List<String> row) {
    var columns = new EnumMap<Column, Integer>(Column.class);
    for (var i = 0; i < row.size(); i++) {
      var column = Column.named(row.get(i));
      if (column != null) columns.putIfAbsent(column, i);
    }
    return columns;
  }

  private static String title(List<List<String>> above, String file) {
    for (var row : above) {
      for (var cell : row) if (!cell.isBlank()) return cell.strip();
    }
    var dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }

  private static List<StepTable.Row> rows(
      List<List<String>> sheet, int heading, Map<Column, Integer> columns) {
    var headings = sheet.get(heading);
    var unit = Term.unit(cell(headings, columns.get(Column.TIME)));
    var rows = new ArrayList<StepTable.Row>();
    for (var row : sheet.subList(heading + 1, sheet.size())) {
      var content = cell(row, columns.get(Column.CONTENT));
      if (content.isBlank()) continue;
      var time = cell(row, columns.get(Column.TIME));
      rows.add(
          new StepTable.Row(
              cell(row, columns.get(Column.NUMBER)),
              content,
              cell(row, columns.get(Column.PERFORMER)),
              withUnit(time, unit),
              cell(row, columns.get(Column.RESULT))));
    }
    return rows;
  }

  /** A bare number takes the unit of the heading. */
  private static String withUnit(String time, @Nullable TimeUnit unit) {
    if (unit == null || time.isBlank() || Term.unit(time) != null) return time;
    return Term.write(Term.read(time, unit));
  }

  private static String cell(List<String> row, @Nullable Integer column) {
    return column == null || column >= row.size() ? "" : row.get(column).strip();
  }
}
