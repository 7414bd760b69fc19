package vn.tinhgon.engine.sheet;

import java.util.List;

/** A sheet as it was read; rows in which nothing stands are left out. */
public record Grid(String name, List<Line> lines) {
  public Grid {
    lines = List.copyOf(lines);
  }
}
