package vn.tinhgon.bpmn.table;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.bpmn.TimeUnit;

/** Reads and writes terms the way process sheets do: "0,5 ngày làm việc", "02 giờ", "1/2 ngày". */
final class Term {
  private static final Pattern NUMBER =
      Pattern.compile("(\\d+(?:[.,]\\d+)?)(?:\\s*/\\s*(\\d+))?\\s*(.*)", Pattern.DOTALL);

  private Term() {}

  /**
   * The term a cell states; null where it states none ("Không quy định").
   *
   * @param usual the unit meant where the cell has only a number
   */
  static @Nullable Limit read(String cell, TimeUnit usual) {
    var words = Column.plain(cell.replace("½", "0,5").replace("¼", "0,25"));
    var matcher = NUMBER.matcher(words.substring(firstDigit(words)));
    if (!matcher.matches()) return null;
    var value = Double.parseDouble(matcher.group(1).replace(',', '.'));
    if (matcher.group(2) != null && Double.parseDouble(matcher.group(2)) > 0) {
      value /= Double.parseDouble(matcher.group(2));
    }
    var unit = matcher.group(3);
    if (unit.startsWith("phut") || unit.startsWith("minute")) {
      return new Limit(value / 60, TimeUnit.HOUR);
    }
    if (unit.startsWith("thang") || unit.startsWith("month")) {
      return new Limit(value * 30, TimeUnit.DAY);
    }
    var read = unit(unit);
    return new Limit(value, read == null ? usual : read);
  }

  /** The unit a heading such as "Thời gian (ngày làm việc)" gives to bare numbers. */
  static @Nullable TimeUnit unit(String text) {
    var words = Column.plain(text);
    if (words.contains("gio") || words.contains("hour")) return TimeUnit.HOUR;
    if (words.contains("ngay lam viec") || words.contains("working day")) {
      return TimeUnit.WORKING_DAY;
    }
    if (words.contains("ngay") || words.contains("day")) return TimeUnit.DAY;
    return null;
  }

  static String write(@Nullable Limit limit) {
    if (limit == null) return "Không quy định";
    var number = BigDecimal.valueOf(limit.value()).stripTrailingZeros().toPlainString();
    var unit =
        switch (limit.unit()) {
          case HOUR -> "giờ";
          case DAY -> "ngày";
          case WORKING_DAY -> "ngày làm việc";
        };
    return number.replace('.', ',') + " " + unit;
  }

  private static int firstDigit(String words) {
    for (var i = 0; i < words.length(); i++) if (Character.isDigit(words.charAt(i))) return i;
    return words.length();
  }
}
