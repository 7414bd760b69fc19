package vn.tinhgon.engine.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Hears the XML of one sheet and keeps its values (ECMA-376 part 1, 18.3). */
final class XlsxCells extends DefaultHandler {
  /** A double's worth of digits: 0.1 + 0.2 as saved by a spreadsheet reads as 0.3 again. */
  private static final MathContext PRECISION = new MathContext(15);

  private final SharedStrings strings;
  private final StylesTable styles;
  private final boolean since1904;
  private final Limits limits;
  private final List<Line> lines = new ArrayList<>();
  private final List<Cell> row = new ArrayList<>();
  private final StringBuilder value = new StringBuilder();
  private int number;
  private int column;
  private String type = "";
  private int style;
  private boolean listening;
  private boolean phonetic;

  XlsxCells(SharedStrings strings, StylesTable styles, boolean since1904, Limits limits) {
    this.strings = strings;
    this.styles = styles;
    this.since1904 = since1904;
    this.limits = limits;
  }

  List<Line> lines() {
    return lines;
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes)
      throws SAXException {
    switch (local) {
      case "row" -> {
        number = attributes.getValue("r") == null ? number + 1 : whole(attributes.getValue("r"));
        column = -1;
        row.clear();
      }
      case "c" -> {
        var place = attributes.getValue("r");
        column = place == null ? column + 1 : new CellReference(place).getCol();
        if (column >= Limits.COLUMNS) column = Limits.COLUMNS;
        type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
        style = attributes.getValue("s") == null ? 0 : whole(attributes.getValue("s"));
        value.setLength(0);
      }
      case "v", "t" -> listening = !phonetic;
      case "rPh" -> phonetic = true;
      default -> {}
    }
  }

  @Override
  public void characters(char[] letters, int from, int length) {
    if (!listening) return;
    limits.text(value.length() + length);
    value.append(letters, from, length);
  }

  @Override
  public void endElement(String uri, String local, String name) throws SAXException {
    switch (local) {
      case "v", "t" -> listening = false;
      case "rPh" -> phonetic = false;
      case "c" -> keep(cell());
      case "row" -> {
        if (row.stream().anyMatch(cell -> !cell.isEmpty())) lines.add(limits.line(number, row));
      }
      default -> {}
    }
  }

  private void keep(Cell cell) {
    if (cell.isEmpty() || column < 0 || column >= Limits.COLUMNS) return;
    while (row.size() < column) row.add(Cell.EMPTY);
    if (row.size() == column) row.add(cell);
    else row.set(column, cell);
  }

  private Cell cell() throws SAXException {
    var raw = value.toString();
    if (raw.isBlank()) return Cell.EMPTY;
    return switch (type) {
      case "s" -> shared(whole(raw.strip()));
      case "n" -> number(raw.strip());
      case "b" -> Cell.of(raw.strip().equals("1") ? "Có" : "Không");
      default -> Cell.of(raw);
    };
  }

  private Cell shared(int index) throws SAXException {
    if (index < 0 || index >= strings.getUniqueCount()) {
      throw new SAXException("no shared string " + index);
    }
    var text = strings.getItemAt(index).getString();
    limits.text(text.length());
    return Cell.of(text);
  }

  private Cell number(String raw) throws SAXException {
    try {
      var read = new BigDecimal(raw);
      if (Math.abs(read.precision() - read.scale()) > 30 || Math.abs(read.scale()) > 400) {
        return Cell.of(raw);
      }
      if (isDate() && DateUtil.isValidExcelDate(read.doubleValue())) {
        var moment = DateUtil.getLocalDateTime(read.doubleValue(), since1904, true);
        if (moment != null) return Cell.of(moment);
      }
      return Cell.of(read.round(PRECISION));
    } catch (NumberFormatException e) {
      throw new SAXException(e);
    }
  }

  private boolean isDate() {
    if (style < 0 || style >= styles.getNumCellStyles()) return false;
    var look = styles.getStyleAt(style);
    return look != null && DateUtil.isADateFormat(look.getDataFormat(), look.getDataFormatString());
  }

  private static int whole(String text) throws SAXException {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new SAXException(e);
    }
  }
}
