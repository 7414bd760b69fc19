package vn.tinhgon.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.bpmn.Text;

/**
 * One of the 29 best practices of redesign (Reijers, Limam Mansar 2005) and what the catalogue does
 * about it; read from {@code rules/practices.json}.
 *
 * @param number in the order of the paper's summary
 * @param rules ids of the rules that look for it
 * @param how what these find, or why no rule does
 */
public record Practice(int number, Text name, Detectable detectable, List<String> rules, Text how) {

  /** Whether an annotated model can show it. */
  public enum Detectable {
    YES,
    PART,
    NO
  }

  public Practice {
    rules = List.copyOf(rules);
  }

  /** All of them, in order. */
  public static List<Practice> load() {
    try (var in =
        Objects.requireNonNull(Practice.class.getResourceAsStream("/rules/practices.json"))) {
      return new JsonMapper()
          .readTree(in.readAllBytes())
          .valueStream()
          .map(Practice::read)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Practice read(JsonNode node) {
    return new Practice(
        node.path("number").intValue(),
        text(node.path("name")),
        Detectable.valueOf(node.path("detectable").stringValue().toUpperCase(Locale.ROOT)),
        node.path("rules").valueStream().map(JsonNode::stringValue).toList(),
        text(node.path("how")));
  }

  private static Text text(JsonNode node) {
    return new Text(node.path("vi").stringValue(), node.path("en").stringValue());
  }
}
