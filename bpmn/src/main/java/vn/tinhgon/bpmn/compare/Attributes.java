package vn.tinhgon.bpmn.compare;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.bpmn.compare.Change.Attribute;

/**
 * The values of a record by name: whatever the model learns to say is compared without being told.
 */
final class Attributes {

  private Attributes() {}

  private static final Set<String> REFERENCES =
      Set.of("scope", "attachedTo", "defaultFlow", "reads", "writes", "legalBasis", "document");

  /** What differs, by name of the attribute; references to renamed things don't. */
  static List<Attribute> differences(
      Record before, Record after, Set<String> without, UnaryOperator<String> renamed) {
    // Same ids are paired first, so equal records refer to the same things.
    if (before.equals(after)) return List.of();
    var old = of(before, without, UnaryOperator.identity());
    var mapped = of(before, without, renamed);
    var values = of(after, without, UnaryOperator.identity());
    var names = new TreeSet<>(mapped.keySet());
    names.addAll(values.keySet());
    return names.stream()
        .filter(name -> !Objects.equals(mapped.get(name), values.get(name)))
        .map(name -> new Attribute(name, old.get(name), values.get(name)))
        .toList();
  }

  private static Map<String, String> of(
      Record model, Set<String> without, UnaryOperator<String> renamed) {
    var values = new TreeMap<String, String>();
    for (var component : model.getClass().getRecordComponents()) {
      var name = component.getName();
      if (without.contains(name)) continue;
      UnaryOperator<String> id = REFERENCES.contains(name) ? renamed : UnaryOperator.identity();
      var value = value(model, component);
      if (value instanceof Limit limit) {
        values.put(name, plain(limit.value()));
        values.put(name + "Unit", limit.unit().name());
      } else if (value instanceof List<?> list) {
        var items =
            list.stream().map(item -> id.apply(text(item))).collect(Collectors.joining(", "));
        if (!items.isEmpty()) values.put(name, items);
      } else if (value != null && !value.equals("")) {
        values.put(name, id.apply(text(value)));
      }
    }
    return values;
  }

  private static @Nullable Object value(Record model, RecordComponent component) {
    try {
      return component.getAccessor().invoke(model);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component + " of " + model.getClass() + " cannot be read", e);
    }
  }

  private static String text(Object value) {
    return value instanceof Double number ? plain(number) : String.valueOf(value);
  }

  private static String plain(double value) {
    if (!Double.isFinite(value)) return String.valueOf(value);
    var number = BigDecimal.valueOf(value).stripTrailingZeros();
    return (number.scale() < 0 ? number.setScale(0) : number).toPlainString();
  }
}
