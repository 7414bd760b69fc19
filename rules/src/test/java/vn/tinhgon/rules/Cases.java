package vn.tinhgon.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.bpmn.Text;

/**
 * The cases beside one rule: a situation in which it fires, others in which it fires {@code also},
 * and near misses it has to leave alone, each of which differs from the first in one thing.
 */
public final class Cases {

  /** What a rule answered, and in which words. */
  public record Said(Object consequence, Text message) {}

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  record Variant(String because, Map<String, Object> but, Object consequence) {}

  record Told(
      Map<String, Object> situation, Object consequence, List<Variant> also, List<Variant> kept) {}

  private final Path folder;
  private final String id;
  private final List<RulePage> pages;
  private final BiFunction<String, Map<String, Object>, Optional<Said>> judge;
  private final Told told;

  /**
   * @param judge what the rule of an id says in a situation; empty when it keeps silent
   */
  public Cases(
      Path folder,
      List<RulePage> pages,
      BiFunction<String, Map<String, Object>, Optional<Said>> judge) {
    this.folder = folder;
    this.id = folder.getParent().getFileName() + "-" + folder.getFileName();
    this.pages = pages;
    this.judge = judge;
    try {
      this.told =
          JSON.readValue(Files.readString(folder.resolve("cases.json")), new TypeReference<>() {});
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public Stream<DynamicTest> tests() {
    var also = Objects.requireNonNullElse(told.also, List.<Variant>of());
    return Stream.of(
            Stream.of(
                dynamicTest(id + " is one plain sentence and one answer", this::plain),
                dynamicTest(id + " is explained in Vietnamese and English", this::explained),
                dynamicTest(id + " fires", () -> fires(Map.of(), told.consequence)),
                dynamicTest(id + " has near misses", () -> assertThat(told.kept).isNotEmpty())),
            also.stream()
                .map(
                    one ->
                        dynamicTest(
                            id + " also fires: " + one.because,
                            () -> fires(one.but, one.consequence))),
            told.kept.stream()
                .map(
                    one ->
                        dynamicTest(
                            id + " keeps silent: " + one.because,
                            () -> assertThat(outcome(one.but)).as(one.because).isEmpty())))
        .flatMap(all -> all);
  }

  private void plain() throws IOException {
    var text = Files.readString(folder.resolve("rule.drl"));
    var sentence = text.lines().filter(line -> line.startsWith("//")).findFirst().orElse("");
    assertThat(sentence).isNotEmpty();
    assertThat(sentence.split("\\band\\b")).hasSizeLessThan(4);
    assertThat(text).contains("rule \"" + id + "\"").containsOnlyOnce("insert(");
    assertThat(text).doesNotContain("salience", "agenda-group", "modify", "global ", "System.");
  }

  private void explained() {
    var page = pages.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    for (var text : List.of(page.title(), page.message(), page.why(), page.keep())) {
      assertThat(text.vi()).isNotBlank();
      assertThat(text.en()).isNotBlank().isNotEqualTo(text.vi());
    }
    assertThat(page.source()).as("a key the texts do not have").doesNotContainPattern("[A-Z]-?20");
  }

  private void fires(Map<String, Object> but, Object consequence) {
    var said = outcome(but).orElseThrow();
    assertThat(JSON.valueToTree(said.consequence()).toString())
        .isEqualTo(JSON.valueToTree(consequence).toString());
    assertThat(said.message().vi()).isNotBlank().doesNotContain("{", "–");
    assertThat(said.message().en()).isNotBlank().doesNotContain("{", "–");
  }

  private Optional<Said> outcome(Map<String, Object> but) {
    var fields = new LinkedHashMap<>(told.situation);
    fields.putAll(but);
    return judge.apply(id, fields);
  }
}
