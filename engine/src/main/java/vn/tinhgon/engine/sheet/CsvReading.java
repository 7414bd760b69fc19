package vn.tinhgon.engine.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import vn.tinhgon.bpmn.Text;

/** CSV in UTF-8, with or without its mark, parted by semicolons or commas. */
final class CsvReading {
  /** A quote before a sign was put there to disarm it; see {@link Csv}. */
  private static final Pattern DISARMED = Pattern.compile("^'(?=[=+\\-@\\t\\r])");

  private CsvReading() {}

  static List<Grid> read(byte[] bytes, String file) {
    var text = text(bytes, file);
    if (text.startsWith("\uFEFF")) text = text.substring(1);
    var limits = new Limits(file);
    var lines = new ArrayList<Line>();
    var format = CSVFormat.EXCEL.builder().setDelimiter(separator(text)).get();
    try (var parser = format.parse(new StringReader(text))) {
      for (var row : parser) {
        var cells = new ArrayList<Cell>();
        for (var value : row) {
          if (cells.size() == Limits.COLUMNS) break;
          limits.text(value.length());
          cells.add(Cell.of(DISARMED.matcher(value).replaceFirst("")));
        }
        if (cells.stream().allMatch(Cell::isEmpty)) continue;
        lines.add(limits.line((int) row.getRecordNumber(), cells));
      }
    } catch (IOException | IllegalArgumentException | UncheckedIOException e) {
      throw Trouble.unreadable(
          file,
          new Text(
              "tệp CSV sai dạng, thường do một dấu ngoặc kép không được đóng.",
              "the CSV is malformed, mostly because a quotation mark is never closed."));
    }
    return List.of(new Grid("CSV", lines));
  }

  private static String text(byte[] bytes, String file) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw Trouble.unreadable(
          file,
          new Text(
              "tệp CSV không dùng bảng mã UTF-8. Hãy lưu lại dưới dạng “CSV UTF-8”.",
              "the CSV is not in UTF-8. Save it again as “CSV UTF-8”."));
    }
  }

  /** What parts the cells of the first rows; quoted text does not count. */
  private static char separator(String text) {
    var start = text.substring(0, Math.min(text.length(), 4000)).replaceAll("\"[^\"]*\"", "");
    return count(start, ';') >= Math.max(1, count(start, ','))
        ? ';'
        : count(start, '\t') > count(start, ',') ? '\t' : ',';
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }
}
