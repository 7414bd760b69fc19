package vn.tinhgon.engine.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.register.Book;
import vn.tinhgon.engine.register.Figure;

/**
 * One table of a report.
 *
 * @param book whose entries it counts; null where it counts dossiers
 * @param split the field its rows are told apart by, as the list of the book is narrowed; null
 *     where the list can't be
 * @param sums groups of columns that must add up to another: the first is the sum of the others
 */
record ReportTable(
    String id,
    Text title,
    @Nullable Book book,
    @Nullable String split,
    Text partLabel,
    List<Column> columns,
    List<Line> lines,
    Line total,
    List<List<String>> sums) {

  enum Kind {
    COUNT,
    PERCENT,
    TEXT
  }

  /**
   * @param figure what its numbers count, so that each leads to its rows; null where it is computed
   */
  record Column(String id, Text label, Kind kind, @Nullable Figure figure) {}

  /**
   * @param values in the order of the columns; null where there is nothing to divide by
   */
  record Line(String part, Text label, List<@Nullable BigDecimal> values, @Nullable Text note) {}

  @Nullable BigDecimal value(Line line, String column) {
    for (var i = 0; i < columns.size(); i++) {
      if (columns.get(i).id().equals(column)) return line.values().get(i);
    }
    throw new IllegalArgumentException("Table " + id + " has no column " + column);
  }

  BigDecimal count(Line line, String column) {
    var value = value(line, column);
    return value == null ? BigDecimal.ZERO : value;
  }
}
