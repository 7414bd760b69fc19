package vn.tinhgon.bpmn.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.xml.Unreadable;

/** Steps tables as XLSX and CSV files. */
public final class StepTables {
  private static final int[] WIDTHS = {8, 60, 32, 22, 36};
  private static final String MARK = "\uFEFF";

  /** Spreadsheets take a cell that begins so for a formula (OWASP: CSV injection). */
  private static final Pattern ACTIVE = Pattern.compile("^(?=[=+\\-@\\t\\r])");

  /** A quote before a sign was put there to disarm it. */
  private static final Pattern DISARMED = Pattern.compile("^'(?=[=+\\-@\\t\\r])");

  private StepTables() {}

  /** Reads a table; the file's ending tells XLSX from CSV. */
  public static StepTable read(byte[] bytes, String name) throws Unreadable {
    return Cells.table(
        name.toLowerCase(Locale.ROOT).endsWith(".csv") ? csv(bytes, name) : xlsx(bytes, name),
        name);
  }

  /** The table as an XLSX workbook. */
  public static byte[] xlsx(StepTable table) {
    try (var book = new XSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      var sheet = book.createSheet("Các bước");
      var bold = book.createCellStyle();
      var font = book.createFont();
      font.setBold(true);
      bold.setFont(font);
      bold.setWrapText(true);
      var wrapped = book.createCellStyle();
      wrapped.setWrapText(true);
      // What begins like a formula stays text even when somebody edits the cell.
      var quoted = book.createCellStyle();
      quoted.setWrapText(true);
      quoted.setQuotePrefixed(true);
      var title = sheet.createRow(0).createCell(0);
      title.setCellValue(table.title());
      title.setCellStyle(bold);
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, WIDTHS.length - 1));
      var lines = lines(table);
      for (var i = 0; i < lines.size(); i++) {
        var row = sheet.createRow(i + 1);
        for (var j = 0; j < WIDTHS.length; j++) {
          var cell = row.createCell(j);
          cell.setCellValue(lines.get(i).get(j));
          var active = ACTIVE.matcher(lines.get(i).get(j)).find();
          cell.setCellStyle(i == 0 ? bold : active ? quoted : wrapped);
        }
      }
      for (var j = 0; j < WIDTHS.length; j++) sheet.setColumnWidth(j, WIDTHS[j] * 256);
      sheet.createFreezePane(0, 2);
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The table as CSV, with the mark that makes spreadsheets read it as UTF-8. */
  public static byte[] csv(StepTable table) {
    var out = new StringWriter().append(MARK);
    try (var printer = CSVFormat.EXCEL.print(out)) {
      printer.printRecord(disarmed(table.title()));
      for (var line : lines(table)) {
        printer.printRecord(line.stream().map(StepTables::disarmed));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String disarmed(String cell) {
    return ACTIVE.matcher(cell).replaceFirst("'");
  }

  private static List<List<String>> lines(StepTable table) {
    var lines = new ArrayList<List<String>>();
    lines.add(List.of(Column.values()).stream().map(Column::heading).toList());
    for (var row : table.rows()) {
      lines.add(List.of(row.number(), row.content(), row.performer(), row.time(), row.result()));
    }
    return lines;
  }

  private static List<List<String>> xlsx(byte[] bytes, String name) throws Unreadable {
    var format = new DataFormatter(Locale.forLanguageTag("vi"));
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      var lines = new ArrayList<List<String>>();
      for (var row : book.getSheetAt(0)) {
        var line = new ArrayList<String>();
        for (var i = 0; i < Math.min(row.getLastCellNum(), 64); i++) {
          line.add(format.formatCellValue(row.getCell(i)));
        }
        lines.add(line);
      }
      return lines;
    } catch (IOException
        | POIXMLException
        | OpenXML4JRuntimeException
        | RecordFormatException
        | IllegalArgumentException e) {
      throw new Unreadable(
          name,
          0,
          new Text(
              "Tệp không phải bảng tính XLSX đọc được. Hãy lưu lại từ Excel hoặc LibreOffice dưới dạng .xlsx hay .csv.",
              "The file is not a readable XLSX workbook. Save it again as .xlsx or .csv."));
    }
  }

  private static List<List<String>> csv(byte[] bytes, String name) throws Unreadable {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new Unreadable(
          name,
          0,
          new Text(
              "Tệp CSV không dùng bảng mã UTF-8. Hãy lưu lại dưới dạng CSV UTF-8.",
              "The CSV file is not in UTF-8. Save it again as CSV UTF-8."));
    }
    if (text.startsWith(MARK)) text = text.substring(1);
    var firstLine = text.lines().findFirst().orElse("");
    var separator = count(text, ';') > count(text, ',') || firstLine.contains(";") ? ';' : ',';
    var format = CSVFormat.EXCEL.builder().setDelimiter(separator).get();
    try (var parser = format.parse(new StringReader(text))) {
      return parser.stream()
          .map(line -> line.stream().map(cell -> DISARMED.matcher(cell).replaceFirst("")).toList())
          .toList();
    } catch (IOException | IllegalArgumentException | UncheckedIOException e) {
      throw new Unreadable(
          name,
          0,
          new Text(
              "Tệp CSV sai dạng: %s".formatted(e.getMessage()),
              "The CSV file is malformed: %s".formatted(e.getMessage())));
    }
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }
}
