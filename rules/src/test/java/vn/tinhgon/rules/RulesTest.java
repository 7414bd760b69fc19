package vn.tinhgon.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import vn.tinhgon.bpmn.edit.Edit;
import vn.tinhgon.bpmn.edit.Edits;
import vn.tinhgon.rules.law.LegalSources;

/** What every rule owes its reader: two languages, a legal basis, and models that prove it. */
class RulesTest {
  static final Path ROOT = Path.of("src/main/resources/rules");
  private static final Rulebook RULEBOOK = Rulebook.load();

  /** Rules of another sort, with cases of another shape beside them. */
  private static final Set<String> ELSEWHERE = Set.of("plan", "deadline", "target");

  @Test
  void asManyRulesLoadAsThereAreFolders() throws IOException {
    assertThat(RULEBOOK.pages())
        .extracting(RulePage::id)
        .containsExactlyInAnyOrderElementsOf(ids());
  }

  @Test
  void noTwoRulesShareACode() {
    assertThat(RULEBOOK.pages()).extracting(RulePage::code).doesNotHaveDuplicates();
  }

  @Test
  void everyParameterIsUsedByTheRulesItNames() throws IOException {
    for (var parameter : RULEBOOK.parameters()) {
      for (var id : parameter.rules()) {
        assertThat(Files.readString(folder(id).resolve("rule.drl")))
            .as("%s uses %s", id, parameter.name())
            .contains("\"" + parameter.name() + "\"");
      }
    }
  }

  @TestFactory
  Stream<DynamicContainer> everyRule() throws IOException {
    return ids().stream().map(id -> dynamicContainer(id, tests(id)));
  }

  private Stream<DynamicTest> tests(String id) {
    var tests = new ArrayList<DynamicTest>();
    var folder = folder(id);
    tests.add(test(id, "is named after its folder", () -> named(id, folder)));
    tests.add(test(id, "names level, code and a legal basis that exists", () -> tagged(id)));
    tests.add(test(id, "is a condition and one proposal, no more", () -> plain(folder)));
    tests.add(test(id, "is explained in Vietnamese and English", () -> explained(id)));
    if (!ofOneProcedure(id)) return tests.stream();
    for (var model : models(folder, "before")) {
      tests.add(test(id, "finds what " + model + ".bpmn marks, no more", () -> finds(id, model)));
    }
    tests.add(test(id, "is satisfied once its edit is carried out", () -> satisfied(id)));
    tests.add(test(id, "has nothing more to say about after.bpmn", () -> silent(id, "after")));
    for (var kept : nearMisses(folder)) {
      tests.add(test(id, "keeps " + kept + ".bpmn as it is", () -> silent(id, kept)));
    }
    return tests.stream();
  }

  /** The others look at several procedures, or at two versions; their tests are beside this one. */
  static boolean ofOneProcedure(String id) {
    return RULEBOOK.ofOneProcedure().stream().anyMatch(rule -> rule.getName().equals(id));
  }

  private static DynamicTest test(String id, String claim, Executable proof) {
    return dynamicTest(id + " " + claim, proof);
  }

  private static void named(String id, Path folder) throws IOException {
    assertThat(Files.readString(folder.resolve("rule.drl"))).contains("rule \"" + id + "\"");
    assertThat(RULEBOOK.sheet(id).tag("action"))
        .isEqualTo(folder.getParent().getFileName().toString());
  }

  private static void tagged(String id) {
    var sheet = RULEBOOK.sheet(id);
    assertThat(sheet.code()).matches("[HK]\\d\\d");
    assertThat(sheet.level()).isNotNull();
    assertThat(sheet.tag("family")).isNotBlank();
    assertThat(sheet.authority()).as("who normally decides").isNotNull();
    assertThat(sheet.risks()).as("what it puts at risk").isNotEmpty();
    var law = LegalSources.load();
    assertThat(sheet.basis())
        .isNotEmpty()
        .allSatisfy(key -> assertThat(law.find(key)).as(key).isNotNull());
  }

  private static void plain(Path folder) throws IOException {
    var text = Files.readString(folder.resolve("rule.drl"));
    var sentence = text.lines().filter(line -> line.startsWith("//")).findFirst().orElse("");
    assertThat(sentence).as("the law in plain words").isNotEmpty();
    assertThat(sentence.split("\\band\\b")).as("at most two 'and': " + sentence).hasSizeLessThan(4);
    assertThat(text.substring(text.indexOf("then\n") + 5).strip())
        .matches("(?s)insert\\( (Proposal|Joint)\\..*");
    assertThat(text).containsOnlyOnce("insert(");
    assertThat(text).doesNotContain("salience", "agenda-group", "modify", "global ", "System.");
  }

  private static void explained(String id) {
    var page = RULEBOOK.sheet(id).page();
    for (var text :
        List.of(page.title(), page.message(), page.why(), page.keep(), page.drawback())) {
      assertThat(text.vi()).isNotBlank();
      assertThat(text.en()).isNotBlank().isNotEqualTo(text.vi());
    }
    assertThat(holes(page.message().en())).isEqualTo(holes(page.message().vi()));
  }

  private static void finds(String id, String model) throws Exception {
    var example = Example.read(folder(id).resolve(model + ".bpmn"));
    var found = example.findings(RULEBOOK);
    assertThat(Example.byElement(found)).as(id + " " + model).isEqualTo(example.marks());
    assertThat(example.marks().values()).anySatisfy(rules -> assertThat(rules).contains(id));
    assertThat(found).allSatisfy(RulesTest::complete);
  }

  private static void complete(Finding finding) {
    for (var text : List.of(finding.message())) {
      assertThat(text.vi()).doesNotContain("{", "–");
      assertThat(text.en()).doesNotContain("{", "–");
    }
    assertThat(finding.evidence()).isNotEmpty();
    assertThat(finding.source()).isNotBlank();
    assertThat(finding.guard()).isEmpty();
    assertThat(finding.id()).isEqualTo(finding.rule() + "@" + finding.elements().get(0));
  }

  /** Where an edit can do it, doing it ends the finding, and no sound model loses its soundness. */
  private static void satisfied(String id) throws Exception {
    var example = Example.read(folder(id).resolve("before.bpmn"));
    var edits = new ArrayList<Edit>();
    for (var finding : example.findings(RULEBOOK)) {
      if (finding.edit() != null && !(finding.edit() instanceof Edit.AbolishProcedure)) {
        edits.add(finding.edit());
      }
    }
    if (edits.isEmpty()) return;
    var edited = Edits.apply(example.file(), edits);
    assertThat(edited.refused()).as(id).isEmpty();
    assertThat(new Example(edited.file()).findings(RULEBOOK))
        .as(id)
        .extracting(Finding::rule)
        .doesNotContain(id);
  }

  /** Only what another rule is marked to find. */
  private static void silent(String id, String model) throws Exception {
    var example = Example.read(folder(id).resolve(model + ".bpmn"));
    var found = Example.byElement(example.findings(RULEBOOK));
    assertThat(found).as(id + " " + model).isEqualTo(example.marks());
    assertThat(found.values()).allSatisfy(rules -> assertThat(rules).doesNotContain(id));
  }

  private static Set<String> holes(String message) {
    var holes = new TreeSet<String>();
    var matcher = Sentence.HOLE.matcher(message);
    while (matcher.find()) holes.add(matcher.group(1));
    return holes;
  }

  static Path folder(String id) {
    return ROOT.resolve(id.replaceFirst("-", "/"));
  }

  static List<String> ids() throws IOException {
    try (var files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.endsWith("rule.drl"))
          .filter(file -> !ELSEWHERE.contains(ROOT.relativize(file).getName(0).toString()))
          .map(file -> ROOT.relativize(file.getParent()).toString().replace('/', '-'))
          .sorted()
          .toList();
    }
  }

  /** Models that look alike and are to be left alone. */
  static List<String> nearMisses(Path folder) {
    var all = new ArrayList<>(models(folder, "kept"));
    all.addAll(models(folder, "threshold-kept"));
    return all;
  }

  static List<String> models(Path folder, String prefix) {
    try (var files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(prefix) && name.endsWith(".bpmn"))
          .map(name -> name.substring(0, name.length() - ".bpmn".length()))
          .sorted()
          .collect(Collectors.toCollection(ArrayList::new));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
