package vn.tinhgon.engine.print;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.measure.Percent;

/** Dates, numbers and letters as official documents write them. */
public final class Vietnamese {
  public static final Locale LOCALE = Locale.forLanguageTag("vi-VN");

  private static final String ROOM = "\u2026\u2026";

  private Vietnamese() {}

  /**
   * "ngày 05 tháng 02 năm 2026": days below 10 and the months 1 and 2 carry a leading zero (Nghị
   * định 30/2020/NĐ-CP, Phụ lục I); an unknown day leaves room to write it.
   */
  public static String day(@Nullable LocalDate day) {
    if (day == null) return "ngày " + ROOM + " tháng " + ROOM + " năm " + ROOM;
    var month = day.getMonthValue();
    return "ngày %02d tháng %s năm %d"
        .formatted(
            day.getDayOfMonth(), month < 3 ? "0" + month : Integer.toString(month), day.getYear());
  }

  /** "09 giờ 05 phút, ngày 01 tháng 12 năm 2026". */
  public static String moment(LocalDateTime at) {
    return "%02d giờ %02d phút, %s".formatted(at.getHour(), at.getMinute(), day(at.toLocalDate()));
  }

  /** The same, with room to write a moment nobody knows yet. */
  public static String momentOrRoom(@Nullable LocalDateTime at) {
    return at == null ? ROOM + " giờ " + ROOM + " phút, " + day(null) : moment(at);
  }

  /** "01/12/2026". */
  public static String date(LocalDate day) {
    return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
  }

  /** "05": a number of a document or a count below ten carries a leading zero. */
  public static String count(int number) {
    return number < 10 && number >= 0 ? "0" + number : Percent.number(BigDecimal.valueOf(number));
  }

  /** "1.234.567,89". */
  public static String number(BigDecimal value) {
    return Percent.number(value);
  }

  /** "I", "II", "IV": annexes are numbered so; 1 to 39. */
  public static String roman(int number) {
    var ones = new String[] {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
    if (number < 1 || number > 39) throw new IllegalArgumentException("Annex number: " + number);
    return "X".repeat(number / 10) + ones[number % 10];
  }

  /** One way to write each letter, so that what is printed can be searched. */
  public static String nfc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
