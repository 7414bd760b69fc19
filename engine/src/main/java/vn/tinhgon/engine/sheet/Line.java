package vn.tinhgon.engine.sheet;

import java.util.List;

/**
 * One row of a sheet as it stands in the file.
 *
 * @param number the row's number on screen, the first is 1
 */
public record Line(int number, List<Cell> cells) {
  public Line {
    cells = List.copyOf(cells);
  }

  Cell cell(int column) {
    return column >= 0 && column < cells.size() ? cells.get(column) : Cell.EMPTY;
  }
}
