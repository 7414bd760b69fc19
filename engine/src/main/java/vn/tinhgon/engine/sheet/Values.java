package vn.tinhgon.engine.sheet;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads numbers and dates the way they are written in Việt Nam, and in ISO form. */
final class Values {
  private static final Pattern GROUPED_BY_DOTS =
      Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3})+(,\\d+)?");
  private static final Pattern GROUPED_BY_COMMAS =
      Pattern.compile("[+-]?\\d{1,3}(,\\d{3}){2,}(\\.\\d+)?|[+-]?\\d{1,3}(,\\d{3})+\\.\\d+");
  private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,18}([.,]\\d{1,12})?");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]|[\uFFFE\uFFFF]");
  private static final DateTimeFormatter DAY = strict("dd/MM/uuuu");
  private static final DateTimeFormatter MOMENT = strict("dd/MM/uuuu HH:mm");
  private static final List<DateTimeFormatter> DAYS =
      List.of(strict("d/M/uuuu"), strict("d-M-uuuu"), strict("d.M.uuuu"), strict("uuuu-M-d"));
  private static final List<DateTimeFormatter> MOMENTS =
      List.of(
          strict("d/M/uuuu H:mm"),
          strict("d/M/uuuu H:mm:ss"),
          strict("H:mm d/M/uuuu"),
          strict("d-M-uuuu H:mm"),
          strict("uuuu-M-d H:mm"),
          strict("uuuu-M-d H:mm:ss"),
          strict("uuuu-M-d'T'H:mm"),
          strict("uuuu-M-d'T'H:mm:ss"));

  private Values() {}

  private static DateTimeFormatter strict(String pattern) {
    return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
  }

  /** Composed letters, plain spaces, none of the characters that no file can keep. */
  static String clean(String text) {
    var composed = Normalizer.normalize(text, Normalizer.Form.NFC).replace('\u00A0', ' ');
    return UNSEEN
        .matcher(composed.replace("\r\n", "\n").replace('\r', '\n'))
        .replaceAll("")
        .strip();
  }

  /** "1.234.567,89", "1234567.89", "1 234"; null where it is no number. */
  static @Nullable BigDecimal number(String text) {
    var bare = text.replace(" ", "");
    if (GROUPED_BY_DOTS.matcher(bare).matches()) bare = bare.replace(".", "").replace(',', '.');
    else if (GROUPED_BY_COMMAS.matcher(bare).matches()) bare = bare.replace(",", "");
    else if (PLAIN.matcher(bare).matches()) bare = bare.replace(',', '.');
    else return null;
    return new BigDecimal(bare);
  }

  static @Nullable LocalDate day(String text) {
    for (var format : DAYS) {
      try {
        return LocalDate.parse(text, format);
      } catch (DateTimeParseException notSo) {
        continue;
      }
    }
    return null;
  }

  static @Nullable LocalDateTime moment(String text) {
    for (var format : MOMENTS) {
      try {
        return LocalDateTime.parse(text, format);
      } catch (DateTimeParseException notSo) {
        continue;
      }
    }
    var day = day(text);
    return day == null ? null : day.atStartOfDay();
  }

  static String written(LocalDate day) {
    return day.format(DAY);
  }

  static String written(LocalDateTime moment) {
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? written(moment.toLocalDate())
        : moment.format(MOMENT);
  }
}
