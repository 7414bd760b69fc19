package vn.tinhgon.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.rules.fact.Parameter;

/** The thresholds of {@code rules/parameters.json}. */
final class Parameters {
  private Parameters() {}

  static List<Parameter> load() {
    var parameters = new ArrayList<Parameter>();
    try (var in =
        Objects.requireNonNull(Parameters.class.getResourceAsStream("/rules/parameters.json"))) {
      for (var node : new JsonMapper().readTree(in.readAllBytes())) {
        parameters.add(
            new Parameter(
                node.path("name").stringValue(),
                node.path("value").doubleValue(),
                node.path("unit").stringValue(),
                node.path("source").stringValue(),
                node.path("rules").valueStream().map(JsonNode::stringValue).toList()));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return List.copyOf(parameters);
  }
}
