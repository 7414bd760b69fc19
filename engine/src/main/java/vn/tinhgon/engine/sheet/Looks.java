package vn.tinhgon.engine.sheet;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.engine.sheet.Column.Kind;

/** The styles of a workbook: Times New Roman as in official documents, thin lines, bold totals. */
final class Looks {
  private static final String FONT = "Times New Roman";

  private final SXSSFWorkbook book;
  private final CellStyle title;
  private final CellStyle subtitle;
  private final CellStyle heading;
  private final CellStyle disarmed;
  private final Map<Kind, CellStyle> body = new EnumMap<>(Kind.class);
  private final Map<Kind, CellStyle> totals = new EnumMap<>(Kind.class);

  Looks(SXSSFWorkbook book) {
    this.book = book;
    title = style(14, true);
    title.setAlignment(HorizontalAlignment.CENTER);
    subtitle = style(12, false);
    subtitle.setAlignment(HorizontalAlignment.CENTER);
    heading = lined(style(12, true));
    heading.setAlignment(HorizontalAlignment.CENTER);
    heading.setVerticalAlignment(VerticalAlignment.CENTER);
    heading.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    for (var kind : Kind.values()) {
      body.put(kind, valued(lined(style(12, false)), kind));
      totals.put(kind, valued(lined(style(12, true)), kind));
    }
    disarmed = lined(style(12, false));
    // What begins like a formula stays text even when somebody edits the cell.
    ((XSSFCellStyle) disarmed).setQuotePrefixed(true);
  }

  CellStyle title() {
    return title;
  }

  CellStyle subtitle() {
    return subtitle;
  }

  CellStyle heading() {
    return heading;
  }

  CellStyle of(Kind kind, @Nullable Object value) {
    if (value instanceof String text && Csv.active(text)) return disarmed;
    return body.getOrDefault(kind, subtitle);
  }

  CellStyle total(Kind kind) {
    return totals.getOrDefault(kind, subtitle);
  }

  private CellStyle style(int points, boolean bold) {
    var font = book.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
    var style = book.createCellStyle();
    style.setFont(font);
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  private static CellStyle lined(CellStyle style) {
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    return style;
  }

  private CellStyle valued(CellStyle style, Kind kind) {
    var format =
        switch (kind) {
          case TEXT -> "General";
          case WHOLE, MONEY -> "#,##0";
          case DECIMAL -> "#,##0.0#";
          case PERCENT -> "#,##0.00\"%\"";
          case DAY -> "dd/mm/yyyy";
          case MOMENT -> "dd/mm/yyyy hh:mm";
        };
    style.setDataFormat(book.createDataFormat().getFormat(format));
    if (kind == Kind.DAY || kind == Kind.MOMENT) style.setAlignment(HorizontalAlignment.CENTER);
    return style;
  }
}
