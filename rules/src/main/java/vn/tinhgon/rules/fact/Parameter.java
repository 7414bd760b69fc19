package vn.tinhgon.rules.fact;

import java.util.List;
import vn.tinhgon.bpmn.Text;

/**
 * A threshold of the rules, read from {@code rules/parameters.json}.
 *
 * @param label what people call it
 * @param unit what the value counts
 * @param min the least value that makes sense
 * @param max the greatest
 * @param whole only whole numbers make sense
 * @param source where the value comes from
 * @param rules ids of the rules that use it
 */
public record Parameter(
    String name,
    Text label,
    double value,
    Text unit,
    double min,
    double max,
    boolean whole,
    String source,
    List<String> rules) {

  public Parameter {
    rules = List.copyOf(rules);
  }

  /** The same threshold at another value. */
  public Parameter with(double value) {
    return new Parameter(name, label, value, unit, min, max, whole, source, rules);
  }

  /** Whether the rules can work with the value. */
  public boolean allows(double value) {
    return value >= min && value <= max && (!whole || value == Math.rint(value));
  }
}
