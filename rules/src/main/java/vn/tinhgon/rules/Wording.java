package vn.tinhgon.rules;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.lexicon.Databases;

/** Puts names and numbers into the sentences of the rule pages, in the manner of each language. */
final class Wording {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private static final DecimalFormatSymbols VIETNAMESE = symbols('.', ',');
  private static final DecimalFormatSymbols ENGLISH = symbols(',', '.');

  /** Where no element is to be called by name. */
  static final Wording PLAIN = new Wording();

  private final Map<String, String> names = new HashMap<>();

  private Wording() {}

  Wording(Procedure procedure) {
    for (var flow : procedure.graph().flows()) names.put(flow.id(), flow.name());
    for (var node : procedure.graph().nodes()) names.put(node.id(), node.name());
    for (var document : procedure.documents()) {
      if (document.name() != null) names.put(document.id(), document.name());
    }
    for (var step : procedure.steps()) names.put(step.id(), step.name());
    names.put(procedure.id(), procedure.name());
  }

  Text fill(Sentence vi, Sentence en, Map<String, Object> values) {
    return new Text(
        vi.fill(values, value -> say(value, false), (number, words) -> words),
        en.fill(values, value -> say(value, true), Counted::behind));
  }

  private String say(Object value, boolean english) {
    if (value instanceof Text text) return english ? text.en() : text.vi();
    if (value instanceof Collection<?> several) {
      return several.stream().map(one -> say(one, english)).collect(Collectors.joining(", "));
    }
    if (value instanceof Number number) return number(number.doubleValue(), english);
    if (value instanceof LocalDate day) return day.format(DAY);
    if (value instanceof LocalDateTime moment) {
      return moment.format(TIME) + (english ? " on " : " ngày ") + moment.format(DAY);
    }
    var name = names.get(value.toString());
    if (name == null) {
      var database = Databases.name(value.toString());
      return database == null ? value.toString() : say(database, english);
    }
    return "“" + (name.isBlank() ? value : name) + "”";
  }

  static String vi(double value) {
    return number(value, false);
  }

  static String en(double value) {
    return number(value, true);
  }

  private static String number(double value, boolean english) {
    long whole = (long) value;
    if (whole == value && Math.abs(whole) < 1000) return Long.toString(whole);
    return new DecimalFormat("#,##0.##", english ? ENGLISH : VIETNAMESE).format(value);
  }

  private static DecimalFormatSymbols symbols(char thousands, char decimals) {
    var symbols = new DecimalFormatSymbols(Locale.ROOT);
    symbols.setGroupingSeparator(thousands);
    symbols.setDecimalSeparator(decimals);
    return symbols;
  }
}
