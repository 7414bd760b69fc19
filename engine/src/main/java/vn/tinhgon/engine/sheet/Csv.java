package vn.tinhgon.engine.sheet;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** Writes a sheet as CSV that opens rightly in a Vietnamese Excel: marked UTF-8, semicolons. */
public final class Csv {
  /** Spreadsheets take a cell that begins so for a formula (OWASP: CSV injection). */
  private static final Pattern ACTIVE = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);

  private Csv() {}

  public static byte[] write(Sheet sheet) {
    var out = new StringWriter().append('\uFEFF');
    var format = CSVFormat.EXCEL.builder().setDelimiter(';').get();
    try (var printer = format.print(out)) {
      printer.printRecord(sheet.columns().stream().map(column -> safe(column.title())));
      for (var row : sheet.rows()) printer.printRecord(row.stream().map(Csv::written));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String written(@Nullable Object value) {
    if (value == null) return "";
    if (value instanceof BigDecimal number) return number.toPlainString().replace('.', ',');
    if (value instanceof Double number) {
      return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString().replace('.', ',');
    }
    if (value instanceof Number number) return number.toString();
    if (value instanceof Boolean yes) return yes ? "Có" : "Không";
    if (value instanceof LocalDate day) return Values.written(day);
    if (value instanceof LocalDateTime moment) return Values.written(moment);
    return safe(value.toString());
  }

  static boolean active(String text) {
    return ACTIVE.matcher(text).matches();
  }

  private static String safe(String text) {
    var clean = Values.clean(text);
    return active(clean) ? "'" + clean : clean;
  }
}
