package vn.tinhgon.rules;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import vn.tinhgon.bpmn.Text;

/** Evidence as plain values: strings, numbers, flags, lists and maps of them. */
final class Evidence {
  /** Laws and decrees what was found rests on, where none of them stands in the way of it. */
  static final String FOUNDED_IN = "foundedIn";

  private Evidence() {}

  static Object plain(Object value) {
    if (value instanceof String || value instanceof Boolean) return value;
    if (value instanceof Double number) return rounded(number);
    if (value instanceof Number) return value;
    if (value instanceof Enum<?> word) return word.name();
    if (value instanceof Collection<?> several)
      return several.stream().map(Evidence::plain).toList();
    if (value instanceof Map<?, ?> named) {
      Map<String, Object> plain = new TreeMap<>();
      named.forEach((name, one) -> plain.put(String.valueOf(name), plain(one)));
      return plain;
    }
    if (value instanceof Text text) {
      Map<String, Object> both = new LinkedHashMap<>();
      both.put("vi", text.vi());
      both.put("en", text.en());
      return both;
    }
    return value.toString();
  }

  /** Shares and days are sums of decimals; nobody wants to read 0.30000000000000004. */
  private static double rounded(double number) {
    return Math.round(number * 1e6) / 1e6;
  }
}
