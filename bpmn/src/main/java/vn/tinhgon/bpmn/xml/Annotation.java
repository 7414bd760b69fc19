package vn.tinhgon.bpmn.xml;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.TimeUnit;

/** The typed attributes of one {@code tg} element. A blank one counts as not declared. */
final class Annotation {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d{1,15}(\\.\\d{0,15})?|\\.\\d{1,15})");
  private static final Pattern APART = Pattern.compile("[\\s,;]+");
  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");
  private static final Pattern REPEAT =
      Pattern.compile("R\\d*(/\\d{4}-\\d{2}-\\d{2}(T[0-9:.+Z-]+)?)?/P[0-9YMWDTHS.]+");

  private final @Nullable Element element;
  private final String owner;
  private final Faults faults;

  /** The owner is the id of the BPMN element that carries, or could carry, the annotation. */
  Annotation(@Nullable Element element, String owner, Faults faults) {
    this.element = element;
    this.owner = owner;
    this.faults = faults;
  }

  @Nullable String text(String attribute) {
    return element == null ? null : Elements.attribute(element, attribute);
  }

  /** Names or ids in a row, apart by space, comma or semicolon. */
  List<String> list(String attribute) {
    var value = text(attribute);
    if (value == null) return List.of();
    return APART.splitAsStream(value).filter(one -> !one.isEmpty()).toList();
  }

  @Nullable Boolean flag(String attribute) {
    var value = text(attribute);
    if (value == null) return null;
    if (value.equals("true") || value.equals("1")) return true;
    if (value.equals("false") || value.equals("0")) return false;
    return fault(attribute, new Text("true hoặc false", "true or false"));
  }

  /** Not negative. */
  @Nullable Double number(String attribute) {
    var value = text(attribute);
    if (value == null) return null;
    if (NUMBER.matcher(value).matches()) {
      double number = Double.parseDouble(value);
      if (number >= 0) return number;
    }
    return fault(
        attribute,
        new Text(
            "một số không âm, phần lẻ sau dấu chấm như 0.5",
            "a number that is not negative, decimals after a dot as in 0.5"));
  }

  /** From 0 to 1. */
  @Nullable Double share(String attribute) {
    var value = text(attribute);
    if (value == null) return null;
    if (NUMBER.matcher(value).matches()) {
      double share = Double.parseDouble(value);
      if (share >= 0 && share <= 1) return share;
    }
    return fault(
        attribute,
        new Text("một xác suất từ 0 đến 1, như 0.05", "a probability from 0 to 1, as 0.05"));
  }

  @Nullable Integer count(String attribute) {
    var value = whole(attribute, 0, Integer.MAX_VALUE);
    return value == null ? null : value.intValue();
  }

  @Nullable Integer level(String attribute) {
    var value = whole(attribute, 1, 5);
    return value == null ? null : value.intValue();
  }

  /** Whole đồng. */
  @Nullable Long money(String attribute) {
    return whole(attribute, 0, Long.MAX_VALUE);
  }

  private @Nullable Long whole(String attribute, long least, long most) {
    var value = text(attribute);
    if (value == null) return null;
    if (WHOLE.matcher(value).matches()) {
      long whole = Long.parseLong(value);
      if (whole >= least && whole <= most) return whole;
    }
    if (most == 5) {
      return fault(attribute, new Text("một cấp từ 1 đến 5", "a level from 1 to 5"));
    }
    return fault(
        attribute, new Text("một số nguyên không âm", "a whole number that is not negative"));
  }

  @Nullable LocalDate date(String attribute) {
    var value = text(attribute);
    if (value == null) return null;
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      return fault(
          attribute,
          new Text("một ngày dạng năm-tháng-ngày như 2026-10-30", "a date such as 2026-10-30"));
    }
  }

  /** ISO 8601 repeating interval. */
  @Nullable String repeat(String attribute) {
    var value = text(attribute);
    if (value == null || REPEAT.matcher(value).matches()) return value;
    return fault(
        attribute,
        new Text(
            "một chu kỳ ISO 8601 như R/P1M (mỗi tháng) hoặc R/P1W (mỗi tuần)",
            "an ISO 8601 repeat such as R/P1M (monthly) or R/P1W (weekly)"));
  }

  <E extends Enum<E>> @Nullable E choice(String attribute, Class<E> choices) {
    var value = text(attribute);
    if (value == null) return null;
    for (var choice : choices.getEnumConstants()) {
      if (choice.name().equals(value)) return choice;
    }
    var names =
        Arrays.stream(choices.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    return fault(attribute, new Text("một trong: " + names, "one of: " + names));
  }

  /** Working days, where no unit is named. */
  @Nullable Limit limit() {
    var value = number("limit");
    var unit = choice("limitUnit", TimeUnit.class);
    if (value == null) return null;
    return new Limit(value, unit == null ? TimeUnit.WORKING_DAY : unit);
  }

  private <T> @Nullable T fault(String attribute, Text allowed) {
    if (element != null) {
      faults.value(element, owner, attribute, element.getAttribute(attribute), allowed);
    }
    return null;
  }
}
