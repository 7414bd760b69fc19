package vn.tinhgon.rules.explain;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which elements a fact speaks of, and what it says. */
final class Speaking {
  private Speaking() {}

  /** It is the element, or the element stands in it, alone or in a list. */
  static boolean of(Object fact, String element) {
    for (var component : fact.getClass().getRecordComponents()) {
      if (component.getName().equals("id")) return element.equals(value(fact, component));
    }
    for (var component : fact.getClass().getRecordComponents()) {
      var value = value(fact, component);
      if (element.equals(value)) return true;
      if (value instanceof Collection<?> several && several.contains(element)) return true;
    }
    return false;
  }

  /** Facts of this sort are about the procedure as a whole. */
  static boolean ofProcedure(Class<?> sort) {
    return Arrays.stream(sort.getRecordComponents())
        .anyMatch(component -> component.getName().equals("process"));
  }

  static Map<String, Object> values(Object fact) {
    var values = new HashMap<String, Object>();
    for (var component : fact.getClass().getRecordComponents()) {
      var value = value(fact, component);
      if (value != null) values.put(component.getName(), value);
    }
    return values;
  }

  private static @Nullable Object value(Object fact, RecordComponent component) {
    try {
      return component.getAccessor().invoke(fact);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component + " of " + fact, e);
    }
  }
}
