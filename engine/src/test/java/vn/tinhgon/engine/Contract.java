package vn.tinhgon.engine;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * An OpenAPI document as plain lines: what can be asked, and what shape goes in and comes out.
 * References are followed, so that names of schemas and the way they are put together don't matter.
 */
record Contract(Map<String, String> lines) {

  static Contract of(JsonNode document) {
    var lines = new TreeMap<String, String>();
    document
        .at("/paths")
        .propertyStream()
        .forEach(
            path ->
                path.getValue()
                    .propertyStream()
                    .forEach(
                        method ->
                            operation(
                                document,
                                method.getKey().toUpperCase() + " " + path.getKey(),
                                method.getValue(),
                                lines)));
    return new Contract(lines);
  }

  /** What can be asked: method and path. */
  Set<String> operations() {
    return lines.keySet().stream()
        .filter(line -> line.matches("[A-Z]+ \\S+"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Each difference on its line, in what both have; empty where both say the same. */
  String drift(Contract promised) {
    // Asked once: for each of some thousand lines it took minutes.
    var both = operations();
    both.retainAll(promised.operations());
    return Stream.concat(lines.keySet().stream(), promised.lines.keySet().stream())
        .distinct()
        .sorted()
        .filter(line -> both.contains(operation(line)))
        .filter(line -> !lines.getOrDefault(line, "").equals(promised.lines.getOrDefault(line, "")))
        .map(
            line ->
                "%s: controllers %s, api.yaml %s"
                    .formatted(line, lines.get(line), promised.lines.get(line)))
        .collect(Collectors.joining("\n"));
  }

  private static String operation(String line) {
    return line.replaceFirst("([A-Z]+ \\S+).*", "$1");
  }

  private static void operation(
      JsonNode document, String name, JsonNode operation, Map<String, String> lines) {
    lines.put(name, "is there");
    for (var parameter : operation.at("/parameters")) {
      var required = parameter.at("/required").asBoolean(false) ? " required" : "";
      var at = name + " " + parameter.at("/in").asString() + ":" + parameter.at("/name").asString();
      lines.put(at, type(parameter.at("/schema")) + required);
    }
    operation
        .at("/requestBody/content")
        .propertyStream()
        .forEach(
            body ->
                schema(
                    document,
                    name + " body " + body.getKey(),
                    body.getValue().at("/schema"),
                    lines));
    operation
        .at("/responses")
        .propertyStream()
        .filter(response -> response.getKey().startsWith("2"))
        .forEach(
            response -> {
              var at = name + " " + response.getKey();
              lines.put(at, "is there");
              response
                  .getValue()
                  .at("/content")
                  .propertyStream()
                  .forEach(
                      content ->
                          schema(
                              document,
                              at + " " + content.getKey(),
                              content.getValue().at("/schema"),
                              lines));
            });
  }

  private static void schema(
      JsonNode document, String at, JsonNode schema, Map<String, String> lines) {
    if (at.chars().filter(c -> c == '/').count() > 40) {
      return;
    }
    var all = parts(document, schema).toList();
    var required = new TreeSet<String>();
    for (var part : all) {
      part.at("/required").forEach(name -> required.add(name.asString()));
    }
    for (var part : all) {
      if (!type(part).isEmpty()) {
        lines.put(at, type(part));
      }
      if (part.has("items")) {
        schema(document, at + "[]", part.at("/items"), lines);
      }
      part.at("/properties")
          .propertyStream()
          .forEach(
              property -> {
                var name = at + "." + property.getKey();
                schema(document, name, property.getValue(), lines);
                lines.merge(
                    name, required.contains(property.getKey()) ? " required" : "", String::concat);
              });
    }
  }

  /** The schema itself, whatever it refers to, and all it is put together from. */
  private static Stream<JsonNode> parts(JsonNode document, JsonNode schema) {
    var reference = schema.at("/$ref").asString("");
    var target =
        reference.isEmpty()
            ? Stream.<JsonNode>of()
            : parts(document, document.at(reference.substring(1)));
    var parts = schema.at("/allOf").valueStream().flatMap(part -> parts(document, part));
    return Stream.of(Stream.of(schema), target, parts).flatMap(stream -> stream);
  }

  private static String type(JsonNode schema) {
    var type = schema.at("/type").asString("");
    var values = schema.at("/enum").valueStream().map(JsonNode::asString).sorted().toList();
    return type + (values.isEmpty() ? "" : " " + values);
  }
}
