package vn.tinhgon.engine.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tinhgon.bpmn.Diacritics;
import vn.tinhgon.bpmn.Text;

/** Reads one value as its field wants it: codes or the words on screen, ISO or Vietnamese dates. */
final class Cells {
  private static final List<DateTimeFormatter> DAYS = formats("uuuu-MM-dd", "d/M/uuuu", "d-M-uuuu");
  private static final List<DateTimeFormatter> MOMENTS =
      formats(
          "uuuu-MM-dd'T'HH:mm[:ss[.SSS]]",
          "uuuu-MM-dd HH:mm[:ss]",
          "d/M/uuuu H:mm[:ss]",
          "H:mm d/M/uuuu");
  private static final LocalDate EARLIEST = LocalDate.of(1945, 9, 2);
  private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

  private final Units.Known units;

  Cells(Units.Known units) {
    this.units = units;
  }

  sealed interface Read {}

  record Value(Object value) implements Read {}

  record Wrong(Text why) implements Read {}

  Read read(Field field, String text) {
    return switch (field.kind()) {
      case TEXT, LONG_TEXT -> words(field, text);
      case DAY -> day(text);
      case MOMENT -> moment(text);
      case NUMBER -> number(field, text);
      case YES_NO -> yesOrNo(text);
      case CHOICE -> choice(field, text);
      case UNIT -> unit(text);
      case UNITS -> unitsOf(text);
      case PEOPLE -> new Value(split(text));
    };
  }

  private static Read words(Field field, String text) {
    return text.length() <= field.max()
        ? new Value(text)
        : wrong(
            "Dài %d ký tự, nhiều nhất là %d".formatted(text.length(), field.max()),
            "%d characters long, at most %d".formatted(text.length(), field.max()));
  }

  private static Read day(String text) {
    var day = DAYS.stream().flatMap(format -> parsed(text, format, LocalDate::from)).findFirst();
    return within(day.or(() -> momentOf(text).map(LocalDateTime::toLocalDate)))
        .<Read>map(Value::new)
        .orElseGet(
            () ->
                wrong(
                    "“%s” không phải là ngày; hãy ghi như 01/12/2026".formatted(text),
                    "“%s” is not a date; write it as 01/12/2026".formatted(text)));
  }

  private static Read moment(String text) {
    return momentOf(text)
        .filter(moment -> within(Optional.of(moment.toLocalDate())).isPresent())
        .<Read>map(Value::new)
        .orElseGet(
            () ->
                wrong(
                    "“%s” không phải là ngày, giờ; hãy ghi như 01/12/2026 08:30".formatted(text),
                    "“%s” is not a date with a time; write it as 01/12/2026 08:30"
                        .formatted(text)));
  }

  private static Optional<LocalDateTime> momentOf(String text) {
    return MOMENTS.stream()
        .flatMap(format -> parsed(text, format, LocalDateTime::from))
        .findFirst();
  }

  private static Optional<LocalDate> within(Optional<LocalDate> day) {
    return day.filter(d -> !d.isBefore(EARLIEST) && d.isBefore(LATEST));
  }

  private static Read number(Field field, String text) {
    var digits = text.replaceAll("[. ](?=\\d{3}(\\D|$))", "").replaceAll("[.,]0+$", "");
    return digits.matches("\\d{1,9}") && Integer.parseInt(digits) <= field.max()
        ? new Value(Integer.parseInt(digits))
        : wrong(
            "“%s” không phải là số nguyên từ 0 đến %d".formatted(text, field.max()),
            "“%s” is not a whole number from 0 to %d".formatted(text, field.max()));
  }

  private static Read yesOrNo(String text) {
    return switch (folded(text)) {
      case "true", "1", "co", "x", "yes", "da ky so" -> new Value(true);
      case "false", "0", "khong", "no", "chua" -> new Value(false);
      default ->
          wrong(
              "“%s”: hãy ghi Có hoặc Không".formatted(text),
              "“%s”: write yes or no".formatted(text));
    };
  }

  private static Read choice(Field field, String text) {
    var wanted = folded(text);
    return field.options().stream()
        .filter(
            option ->
                Stream.of(option.code(), option.label().vi(), option.label().en())
                    .anyMatch(name -> folded(name).equals(wanted)))
        .findFirst()
        .<Read>map(option -> new Value(option.code()))
        .orElseGet(
            () ->
                wrong(
                    "“%s” không có trong danh sách: %s".formatted(text, names(field, false)),
                    "“%s” is none of: %s".formatted(text, names(field, true))));
  }

  private static String names(Field field, boolean english) {
    return field.options().stream()
        .map(option -> english ? option.label().en() : option.label().vi())
        .collect(Collectors.joining("; "));
  }

  private Read unit(String text) {
    return units
        .code(text)
        .<Read>map(Value::new)
        .orElseGet(
            () ->
                wrong(
                    "Không có đơn vị “%s”; hãy ghi mã hoặc đúng tên đơn vị".formatted(text),
                    "There is no unit “%s”; write its code or its full name".formatted(text)));
  }

  private Read unitsOf(String text) {
    var unknown = split(text).stream().filter(name -> units.code(name).isEmpty()).toList();
    return unknown.isEmpty()
        ? new Value(
            split(text).stream().flatMap(name -> units.code(name).stream()).distinct().toList())
        : unit(unknown.get(0));
  }

  /** Several are told apart by semicolons or commas; codes by blanks too. */
  private static List<String> split(String text) {
    return Arrays.stream(text.split(text.matches("[\\w.\\- ]+") ? "\\s+" : "\\s*[;,]\\s*"))
        .filter(part -> !part.isBlank())
        .toList();
  }

  private static <T> Stream<T> parsed(
      String text, DateTimeFormatter format, java.time.temporal.TemporalQuery<T> as) {
    try {
      return Stream.of(format.parse(text, as));
    } catch (DateTimeException otherForm) {
      return Stream.empty();
    }
  }

  static String folded(String text) {
    return Diacritics.without(text.strip()).toLowerCase(Locale.ROOT);
  }

  private static List<DateTimeFormatter> formats(String... patterns) {
    return Arrays.stream(patterns)
        .map(DateTimeFormatter::ofPattern)
        .map(format -> format.withResolverStyle(ResolverStyle.STRICT))
        .toList();
  }

  private static Wrong wrong(String vi, String en) {
    return new Wrong(new Text(vi, en));
  }
}
