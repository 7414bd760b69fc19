package vn.tinhgon.rules.deadline;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one rule says, before it is put into words. The rules make it.
 *
 * @param values the facts that made the rule fire
 */
public record Answer(String rule, Consequence consequence, Map<String, Object> values) {

  public static Answer of(String rule, Consequence consequence) {
    return new Answer(rule, consequence, Map.of());
  }

  /** The same, with one more reason; a null value says nothing and is left out. */
  public Answer because(String name, @Nullable Object value) {
    if (value == null) return this;
    var more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new Answer(rule, consequence, more);
  }
}
