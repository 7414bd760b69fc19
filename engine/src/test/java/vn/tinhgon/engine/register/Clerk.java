package vn.tinhgon.engine.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.engine.running.Browser;

/** What a clerk sends to the books, and how the answers read. */
final class Clerk {
  static final String JSON = "application/json";

  private Clerk() {}

  static Browser.Answer take(Browser clerk, String book, String csv, boolean dryRun) {
    return clerk.send(
        "POST",
        "/api/registers/%s/import?name=so.csv&dryRun=%s".formatted(book, dryRun),
        csv,
        "application/octet-stream");
  }

  static String correction(JsonNode entry, String reason, String field, String value) {
    var values = new HashMap<String, String>();
    entry
        .at("/values")
        .propertyStream()
        .forEach(property -> values.put(property.getKey(), property.getValue().asString()));
    values.put(field, value);
    return JsonMapper.shared()
        .writeValueAsString(
            Map.of("version", entry.at("/version").asInt(), "reason", reason, "values", values));
  }

  static String path(String book, JsonNode entry) {
    return "/api/registers/%s/%d/%s%d"
        .formatted(
            book,
            entry.at("/year").asInt(),
            entry.at("/secret").asBoolean() ? "M" : "",
            entry.at("/number").asInt());
  }

  static int number(Browser.Answer answer) {
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    return answer.json().at("/entry/number").asInt();
  }

  static List<String> fields(Browser.Answer answer) {
    return answer.json().at("/errors").valueStream().map(e -> e.at("/field").asString()).toList();
  }

  static long total(Browser clerk, String query) {
    return clerk.get("/api/registers/" + query).json().at("/total").asLong();
  }
}
