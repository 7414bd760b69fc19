package vn.tinhgon.rules;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Text;

/** Puts names and numbers into the sentences of the rule pages, in the manner of each language. */
final class Wording {
  static final Pattern HOLE = Pattern.compile("\\{(\\w+)}");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Map<String, String> names = new HashMap<>();

  Wording(Procedure procedure) {
    for (var flow : procedure.graph().flows()) names.put(flow.id(), flow.name());
    for (var node : procedure.graph().nodes()) names.put(node.id(), node.name());
    for (var document : procedure.documents()) {
      if (document.name() != null) names.put(document.id(), document.name());
    }
    for (var step : procedure.steps()) names.put(step.id(), step.name());
    names.put(procedure.id(), procedure.name());
  }

  Text fill(Text template, Map<String, Object> values) {
    return new Text(fill(template.vi(), values, false), fill(template.en(), values, true));
  }

  private String fill(String template, Map<String, Object> values, boolean english) {
    return HOLE.matcher(template)
        .replaceAll(hole -> Matcher.quoteReplacement(say(values.get(hole.group(1)), english)));
  }

  private String say(@Nullable Object value, boolean english) {
    if (value == null) return "–";
    if (value instanceof Text text) return english ? text.en() : text.vi();
    if (value instanceof Collection<?> several) {
      return several.stream().map(one -> say(one, english)).collect(Collectors.joining(", "));
    }
    if (value instanceof Number number) return number(number.doubleValue(), english);
    if (value instanceof LocalDate day) return day.format(DAY);
    var name = names.get(value.toString());
    if (name == null) return value.toString();
    return "“" + (name.isBlank() ? value : name) + "”";
  }

  private static String number(double value, boolean english) {
    var symbols = new DecimalFormatSymbols(Locale.ROOT);
    symbols.setGroupingSeparator(english ? ',' : '.');
    symbols.setDecimalSeparator(english ? '.' : ',');
    return new DecimalFormat("#,##0.##", symbols).format(value);
  }
}
