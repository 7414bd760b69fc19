package vn.tinhgon.engine.sheet;

import java.util.List;
import vn.tinhgon.bpmn.Text;

/** How much of a file is read; more than any register of a ministry holds in a year. */
final class Limits {
  static final int BYTES = 20_000_000;
  static final long UNPACKED_BYTES = 300_000_000;
  static final int PARTS = 2_000;
  static final int ROWS = 100_000;
  static final int CELLS = 2_000_000;
  static final int COLUMNS = 500;
  static final int CHARACTERS = 32_767;

  private final String file;
  private int rows;
  private int cells;

  Limits(String file) {
    this.file = file;
  }

  Line line(int number, List<Cell> read) {
    if (++rows > ROWS) throw Trouble.tooMuch(file, new Text("dòng", "rows"), ROWS);
    cells += read.size();
    if (cells > CELLS) throw Trouble.tooMuch(file, new Text("ô", "cells"), CELLS);
    return new Line(number, read);
  }

  void text(int length) {
    if (length > CHARACTERS) {
      throw Trouble.tooMuch(
          file, new Text("ký tự trong một ô", "characters in a cell"), CHARACTERS);
    }
  }

  static void bytes(String file, long length) {
    if (length > BYTES) throw Trouble.tooMuch(file, new Text("byte", "bytes"), BYTES);
  }
}
