package vn.tinhgon.engine.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Writes sheets as a workbook that can be printed as it is. */
public final class Xlsx {
  private static final int LONGEST_NAME = 31;

  private Xlsx() {}

  public static byte[] write(Sheet... sheets) {
    return write(List.of(sheets));
  }

  public static byte[] write(List<Sheet> sheets) {
    try (var book = new SXSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      // Other readers stumble over the large-file marks that small files don't need.
      book.setZip64Mode(Zip64Mode.AsNeeded);
      var looks = new Looks(book);
      var names = new HashSet<String>();
      for (var sheet : sheets) write(sheet, book.createSheet(name(sheet, names)), looks);
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Sheet sheet, Set<String> taken) {
    var safe = WorkbookUtil.createSafeSheetName(sheet.name());
    var name = safe;
    for (var n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
      var tail = " " + n;
      name = safe.substring(0, Math.min(safe.length(), LONGEST_NAME - tail.length())) + tail;
    }
    return name;
  }

  private static void write(Sheet sheet, SXSSFSheet paper, Looks looks) {
    var columns = sheet.columns();
    for (var i = 0; i < columns.size(); i++) {
      paper.setColumnWidth(i, Math.min(255, columns.get(i).width() + 2) * 256);
    }
    var at = titles(sheet, paper, looks);
    var heading = paper.createRow(at);
    for (var i = 0; i < columns.size(); i++) {
      put(heading, i, columns.get(i).title(), looks.heading());
    }
    paper.createFreezePane(0, at + 1);
    paper.setRepeatingRows(CellRangeAddress.valueOf((at + 1) + ":" + (at + 1)));
    var number = at;
    for (var values : sheet.rows()) {
      var row = paper.createRow(++number);
      for (var i = 0; i < columns.size(); i++) {
        put(row, i, values.get(i), looks.of(columns.get(i).kind(), values.get(i)));
      }
    }
    if (!sheet.rows().isEmpty()) {
      paper.setAutoFilter(new CellRangeAddress(at, number, 0, columns.size() - 1));
    }
    totals(sheet, paper, looks, number + 1);
    forPrint(paper);
  }

  private static int titles(Sheet sheet, SXSSFSheet paper, Looks looks) {
    var at = 0;
    for (var line : sheet.titles()) {
      put(paper.createRow(at), 0, line, at == 0 ? looks.title() : looks.subtitle());
      if (sheet.columns().size() > 1) {
        paper.addMergedRegion(new CellRangeAddress(at, at, 0, sheet.columns().size() - 1));
      }
      at++;
    }
    return at == 0 ? 0 : at + 1;
  }

  private static void totals(Sheet sheet, SXSSFSheet paper, Looks looks, int at) {
    if (sheet.totals().isEmpty()) return;
    var row = paper.createRow(at);
    for (var i = 0; i < sheet.columns().size(); i++) {
      var value = i < sheet.totals().size() ? sheet.totals().get(i) : null;
      put(row, i, value, looks.total(sheet.columns().get(i).kind()));
    }
  }

  private static void forPrint(SXSSFSheet paper) {
    paper.setFitToPage(true);
    paper.setAutobreaks(true);
    var print = paper.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(true);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    paper.getFooter().setRight("Trang &P/&N");
  }

  private static void put(Row row, int column, @Nullable Object value, CellStyle look) {
    var cell = row.createCell(column);
    cell.setCellStyle(look);
    if (value == null) return;
    if (value instanceof BigDecimal number) cell.setCellValue(number.doubleValue());
    else if (value instanceof Number number) cell.setCellValue(number.doubleValue());
    else if (value instanceof LocalDate day) cell.setCellValue(day);
    else if (value instanceof LocalDateTime moment) cell.setCellValue(moment);
    else if (value instanceof Boolean yes) cell.setCellValue(yes ? "Có" : "Không");
    else cell.setCellValue(cut(Values.clean(value.toString())));
  }

  private static String cut(String text) {
    return text.length() <= Limits.CHARACTERS
        ? text
        : text.substring(0, Limits.CHARACTERS - 1) + "…";
  }
}
