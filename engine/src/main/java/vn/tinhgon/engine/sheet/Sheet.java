package vn.tinhgon.engine.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet to be written.
 *
 * @param name on its tab
 * @param titles lines above the table, the first one large; may be none
 * @param rows values in the order of the columns: text, numbers, dates, true or false, null
 * @param totals the last row, as values; none where empty
 */
public record Sheet(
    String name,
    List<String> titles,
    List<Column> columns,
    List<List<@Nullable Object>> rows,
    List<@Nullable Object> totals) {

  public Sheet {
    titles = List.copyOf(titles);
    columns = List.copyOf(columns);
    rows = Collections.unmodifiableList(rows);
    totals = Collections.unmodifiableList(totals);
    for (var row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "Sheet '%s' has %d columns, but a row of %d values: %s"
                .formatted(name, columns.size(), row.size(), row));
      }
    }
  }

  public static Sheet of(String name, List<String> titles, Column... columns) {
    return new Sheet(name, titles, List.of(columns), List.of(), List.of());
  }

  public Sheet with(List<List<@Nullable Object>> rows) {
    return new Sheet(name, titles, columns, rows, totals);
  }

  public Sheet totals(@Nullable Object... values) {
    return new Sheet(name, titles, columns, rows, row(values));
  }

  /** A row; values may be null. */
  public static List<@Nullable Object> row(@Nullable Object... values) {
    var row = new ArrayList<@Nullable Object>(values.length);
    Collections.addAll(row, values);
    return row;
  }
}
