package vn.tinhgon.bpmn.table;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Diacritics;

/** Columns of the table and the headings ministries give them, without diacritics. */
enum Column {
  NUMBER("Bước", "buoc", "tt", "stt", "thu tu", "step", "no"),
  CONTENT("Nội dung", "noi dung", "trinh tu", "cong viec", "content", "activity"),
  PERFORMER(
      "Đơn vị/Người thực hiện", "don vi", "nguoi", "trach nhiem", "bo phan", "performer", "unit"),
  TIME("Thời gian", "thoi gian", "thoi han", "time", "duration"),
  RESULT("Kết quả", "ket qua", "bieu mau", "san pham", "result", "form");

  private final String heading;
  private final List<String> starts;

  Column(String heading, String... starts) {
    this.heading = heading;
    this.starts = List.of(starts);
  }

  String heading() {
    return heading;
  }

  /** The column a heading names; null where it names none. */
  static @Nullable Column named(String heading) {
    var words = plain(heading);
    for (var column : values()) {
      for (var start : column.starts) {
        if (words.equals(start) || words.startsWith(start + " ") || words.startsWith(start + "/")) {
          return column;
        }
      }
    }
    return null;
  }

  /** Lower case, without diacritics, single spaces. */
  static String plain(String text) {
    return Diacritics.without(text).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
  }
}
