package vn.tinhgon.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.rules.fact.Parameter;

/** The thresholds of one sort of rules, as their file gives them or as somebody has set them. */
public final class Thresholds {
  private final List<Parameter> all;

  private Thresholds(List<Parameter> all) {
    this.all = List.copyOf(all);
  }

  /** Those of several sorts of rules together, to be set as one. */
  public static Thresholds of(List<Parameter> all) {
    return new Thresholds(all);
  }

  /** Reads them from the class path, such as {@code /rules/parameters.json}. */
  public static Thresholds load(String resource) {
    try (var in =
        Objects.requireNonNull(Thresholds.class.getResourceAsStream(resource), resource)) {
      var list = new JsonMapper().readTree(in.readAllBytes());
      return new Thresholds(list.valueStream().map(Thresholds::read).toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Parameter read(JsonNode node) {
    return new Parameter(
        node.path("name").stringValue(),
        text(node.path("label")),
        node.path("value").doubleValue(),
        text(node.path("unit")),
        node.path("min").doubleValue(),
        node.path("max").doubleValue(),
        node.path("whole").booleanValue(false),
        node.path("source").stringValue(),
        node.path("rules").valueStream().map(JsonNode::stringValue).toList());
  }

  private static Text text(JsonNode node) {
    return new Text(node.path("vi").stringValue(), node.path("en").stringValue());
  }

  /** All of them, in the order of the file. */
  public List<Parameter> all() {
    return all;
  }

  public double value(String name) {
    for (var one : all) if (one.name().equals(name)) return one.value();
    throw new IllegalArgumentException("There is no parameter '%s'.".formatted(name));
  }

  /**
   * The same with other values.
   *
   * @throws ThresholdsRefused naming every value that cannot be
   */
  public Thresholds with(Map<String, Double> values) {
    var left = new TreeMap<>(values);
    var faults = new ArrayList<ThresholdsRefused.Fault>();
    var changed = new ArrayList<Parameter>();
    for (var parameter : all) {
      if (!left.containsKey(parameter.name())) {
        changed.add(parameter);
        continue;
      }
      var value = left.remove(parameter.name());
      var reason = hindrance(parameter, value);
      if (reason == null) changed.add(parameter.with(Objects.requireNonNull(value)));
      else faults.add(new ThresholdsRefused.Fault(parameter.name(), reason));
    }
    for (var name : left.keySet()) faults.add(unknown(name));
    if (!faults.isEmpty()) throw new ThresholdsRefused(faults);
    return new Thresholds(changed);
  }

  private static @Nullable Text hindrance(Parameter parameter, @Nullable Double value) {
    if (value == null || !parameter.allows(value)) {
      var range = range(parameter);
      return new Text(
          "“%s” là %s; hãy chọn %s."
              .formatted(
                  parameter.label().vi(), value == null ? "trống" : Wording.vi(value), range.vi()),
          "'%s' is %s; choose %s."
              .formatted(
                  parameter.label().en(), value == null ? "empty" : Wording.en(value), range.en()));
    }
    return null;
  }

  private static Text range(Parameter it) {
    return new Text(
        "%s từ %s đến %s (%s)"
            .formatted(
                it.whole() ? "số nguyên" : "số",
                Wording.vi(it.min()),
                Wording.vi(it.max()),
                it.unit().vi()),
        "a %s from %s to %s (%s)"
            .formatted(
                it.whole() ? "whole number" : "number",
                Wording.en(it.min()),
                Wording.en(it.max()),
                it.unit().en()));
  }

  private ThresholdsRefused.Fault unknown(String name) {
    var names = String.join(", ", all.stream().map(Parameter::name).sorted().toList());
    return new ThresholdsRefused.Fault(
        name,
        new Text(
            "Không có tham số “%s”. Các tham số: %s.".formatted(name, names),
            "There is no parameter '%s'. The parameters are: %s.".formatted(name, names)));
  }
}
