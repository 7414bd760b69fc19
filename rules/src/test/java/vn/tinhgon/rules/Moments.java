package vn.tinhgon.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.w3c.dom.Element;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Step;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.edit.Edit;
import vn.tinhgon.bpmn.lexicon.Lexicon;
import vn.tinhgon.bpmn.xml.BpmnFile;

/**
 * Proof of one rule that looks at a moment: in {@code before.bpmn} it speaks, in {@code kept.bpmn},
 * which differs in one thing, it keeps silent. The step or process concerned tells the moment
 * ({@code expect:moment}), which rules speak ({@code expect:finds}) and what this one says ({@code
 * expect:answers}); its term, kind and medium are those of the model.
 */
public final class Moments {

  /** What a rule answered, and in which words. */
  public record Said(String rule, Object answer, Text message) {}

  /**
   * @param step whose moment it is; null when it is the whole dossier's
   * @param what its first word
   * @param facts what else is told of it, by name
   */
  public record Moment(BpmnFile file, @Nullable Step step, String what, Map<String, String> facts) {
    public Procedure procedure() {
      return file.procedure();
    }

    /** Steps on which {@code expect:mark} is one of the values. */
    public List<String> steps(String mark, List<String> values) {
      return elements(file).stream()
          .filter(element -> values.contains(expected(element, mark)))
          .map(element -> element.getAttribute("id"))
          .toList();
    }
  }

  private final Path folder;
  private final String id;
  private final List<RulePage> pages;
  private final Function<Moment, List<Said>> judge;

  public Moments(Path folder, List<RulePage> pages, Function<Moment, List<Said>> judge) {
    this.folder = folder;
    this.id = folder.getParent().getFileName() + "-" + folder.getFileName();
    this.pages = pages;
    this.judge = judge;
  }

  /**
   * Leave any condition out of any of these rules, and one of its near misses is found.
   *
   * @param facts what the rules look at in a moment
   */
  public static void eachConditionHasANearMiss(
      List<Moments> rules, Function<Moment, List<Object>> facts) throws Exception {
    var conditions = new ArrayList<Conditions.Without>();
    for (var rule : rules) {
      conditions.addAll(Conditions.of(rule.id, rule.folder.resolve("rule.drl")).each());
    }
    var weakened = Weakened.of(conditions);
    var fired = new HashSet<String>();
    for (var rule : rules) {
      for (var model : rule.models("kept")) {
        var file = rule.read(model);
        var names = weakened.fired(facts.apply(moment(marked(file), file)));
        names.stream().filter(name -> name.startsWith(rule.id + "#")).forEach(fired::add);
      }
    }
    assertThat(conditions).isNotEmpty().allMatch(one -> fired.contains(one.name()));
  }

  public Stream<DynamicTest> tests() {
    var tests = new ArrayList<DynamicTest>();
    tests.add(dynamicTest(id + " is one plain sentence and one answer", this::plain));
    tests.add(dynamicTest(id + " is explained in Vietnamese and English", this::explained));
    tests.add(dynamicTest(id + " has near misses", () -> assertThat(models("kept")).isNotEmpty()));
    tests.add(dynamicTest(id + " has a case", () -> assertThat(models("before")).isNotEmpty()));
    for (var model : models("before")) {
      tests.add(dynamicTest(id + " speaks in " + model, () -> speaks(model)));
    }
    for (var model : models("kept")) {
      tests.add(dynamicTest(id + " keeps silent in " + model, () -> keepsSilent(model)));
    }
    for (var model : models("guarded")) {
      tests.add(
          dynamicTest(id + " changes nothing a text asks for in " + model, () -> guarded(model)));
    }
    return tests.stream();
  }

  private BpmnFile read(String model) throws Exception {
    return BpmnFile.read(folder.resolve(model + ".bpmn"));
  }

  private List<String> models(String kind) {
    return RulesTest.models(folder, kind);
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

  private void speaks(String model) throws Exception {
    var file = read(model);
    var said = judged(file, model).orElseThrow();
    assertThat(said.answer()).hasToString(expected(marked(file), "answers"));
    assertThat(said.message().vi()).isNotBlank().doesNotContain("{", "–");
    assertThat(said.message().en()).isNotBlank().doesNotContain("{", "–");
  }

  private void keepsSilent(String model) throws Exception {
    assertThat(judged(read(model), model)).isEmpty();
  }

  /** It says the same where a law or a decree asks for the work, and carries no edit. */
  private void guarded(String model) throws Exception {
    var guarded = new Guarded(new Example(read(model)));
    assertThat(guarded.expected()).isEqualTo(Guarding.STANDS);
    assertThat(guarded.founded()).contains(marked(read(model)).getAttribute("id"));
    speaks(model);
    var said = judged(read(model), model).orElseThrow();
    assertThat(judged(guarded.freed().file(), model)).contains(said);
    var carried = said.answer().getClass().getRecordComponents();
    if (carried == null) return;
    assertThat(carried).noneMatch(part -> Edit.class.isAssignableFrom(part.getType()));
  }

  /** What this rule says, once exactly those have spoken that are marked to. */
  private Optional<Said> judged(BpmnFile file, String model) {
    var marked = marked(file);
    var said = judge.apply(moment(marked, file));
    assertThat(said).extracting(Said::rule).as(model).hasSameElementsAs(finds(marked));
    return said.stream().filter(one -> one.rule().equals(id)).findFirst();
  }

  private static Element marked(BpmnFile file) {
    var told = elements(file).stream().filter(one -> !expected(one, "moment").isEmpty()).toList();
    assertThat(told).as("a model tells one moment").hasSize(1);
    return told.get(0);
  }

  private static List<Element> elements(BpmnFile file) {
    var all = file.xml().getElementsByTagNameNS("*", "*");
    return IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i)).toList();
  }

  private static Moment moment(Element marked, BpmnFile file) {
    var completed = Lexicon.complete(file.procedure()).procedure();
    var parts = expected(marked, "moment").split(";");
    var facts = new LinkedHashMap<String, String>();
    for (var part : Arrays.asList(parts).subList(1, parts.length)) {
      var fact = part.strip().split("=", 2);
      facts.put(fact[0], fact[1]);
    }
    return new Moment(file, completed.stepsById().get(marked.getAttribute("id")), parts[0], facts);
  }

  private static Set<String> finds(Element marked) {
    var finds = new TreeSet<>(Arrays.asList(expected(marked, "finds").split("\\s+")));
    finds.remove("");
    return finds;
  }

  private static String expected(Element element, String name) {
    return element.getAttributeNS(Example.EXPECT, name).strip();
  }
}
