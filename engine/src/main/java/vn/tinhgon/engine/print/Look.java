package vn.tinhgon.engine.print;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Properties of a paragraph, run or cell by path, such as {@code spacing.before}; a flag without a
 * value is {@code b.val = true}. Later ones win over earlier ones, as in Word.
 */
final class Look {
  private final Map<String, String> values = new HashMap<>();

  Look() {}

  private Look(Map<String, String> values) {
    this.values.putAll(values);
  }

  Look and(Look other) {
    var both = new Look(values);
    both.values.putAll(other.values);
    return both;
  }

  Look and(@Nullable Element properties) {
    if (properties == null) return this;
    var both = new Look(values);
    both.read(properties, "");
    return both;
  }

  private void read(Element properties, String path) {
    for (var element : Xml.children(properties)) {
      // The mark's own letters are asked for separately, a section or a change is no look.
      if (path.isEmpty() && element.getLocalName().matches("rPr|sectPr|pPrChange|rPrChange")) {
        continue;
      }
      var name = path + element.getLocalName();
      var attributes = element.getAttributes();
      boolean any = false;
      for (int i = 0; i < attributes.getLength(); i++) {
        var attribute = attributes.item(i);
        if ("http://www.w3.org/2000/xmlns/".equals(attribute.getNamespaceURI())) continue;
        values.put(name + "." + attribute.getLocalName(), attribute.getNodeValue());
        any = true;
      }
      if (!any) values.put(name + ".val", "true");
      read(element, name + ".");
    }
  }

  String text(String path) {
    return values.getOrDefault(path, "");
  }

  boolean is(String flag) {
    var value = text(flag + ".val");
    return !value.isEmpty() && !value.matches("0|false|off|none");
  }

  /** A number of whatever unit; the other where absent or no number. */
  double number(String path, double other) {
    var value = text(path);
    return value.matches("-?\\d+(\\.\\d+)?") ? Double.parseDouble(value) : other;
  }

  /** Twentieths of a point, as points. */
  double points(String path) {
    return number(path, 0) / 20;
  }
}
