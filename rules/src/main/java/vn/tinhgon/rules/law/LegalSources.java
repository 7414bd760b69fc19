package vn.tinhgon.rules.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.bpmn.Text;

/** The texts of {@code law/texts.json} by key. */
public final class LegalSources {
  private final Map<String, LegalSource> byKey;

  private LegalSources(Map<String, LegalSource> byKey) {
    this.byKey = byKey;
  }

  public static LegalSources load() {
    var byKey = new LinkedHashMap<String, LegalSource>();
    try (var in =
        Objects.requireNonNull(LegalSources.class.getResourceAsStream("/law/texts.json"))) {
      for (var node : new JsonMapper().readTree(in.readAllBytes())) {
        var source = read(node);
        byKey.put(source.key(), source);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return new LegalSources(byKey);
  }

  private static LegalSource read(JsonNode node) {
    return new LegalSource(
        node.path("key").stringValue(),
        node.path("text").stringValue(),
        node.path("article").stringValue(),
        LocalDate.parse(node.path("date").stringValue()),
        new Text(node.at("/says/vi").stringValue(), node.at("/says/en").stringValue()),
        node.path("source").stringValue());
  }

  /** The text a key names, as people cite it. */
  public String citation(String key) {
    var source = byKey.get(key);
    return source == null ? key : source.citation();
  }

  /** The text a key names; null where the data have none. */
  public @Nullable LegalSource find(String key) {
    return byKey.get(key);
  }
}
