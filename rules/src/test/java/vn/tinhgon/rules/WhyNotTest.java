package vn.tinhgon.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import vn.tinhgon.bpmn.Document;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Step;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.rules.CompiledRules.Sort;
import vn.tinhgon.rules.WhyNot.Answer;
import vn.tinhgon.rules.WhyNot.Kind;
import vn.tinhgon.rules.deadline.DeadlineRules;
import vn.tinhgon.rules.explain.Conditions;
import vn.tinhgon.rules.explain.Wordings;
import vn.tinhgon.rules.plan.PlanRules;
import vn.tinhgon.rules.target.Targets;

class WhyNotTest {
  private static final Path ROOT = Path.of("src/main/resources/rules");
  private static final Rulebook RULEBOOK = Rulebook.load();

  @Test
  void everyConditionHasWordsAndNoWordsAreLeftOver() {
    var wordings = Wordings.load();
    var asked = new HashSet<Conditions.Key>();
    for (var sort : Sort.values()) {
      for (var rule : CompiledRules.load(sort).conditions()) {
        for (var key : Conditions.keys(rule)) {
          var words = wordings.of(key);
          assertThat(words).as("%s: %s", rule.getName(), key).isNotNull();
          if (sort == Sort.PROCEDURE || sort == Sort.CATALOGUE)
            assertThat(words.found()).as("%s", key).isNotNull();
          asked.add(key);
        }
      }
    }
    assertThat(asked).containsAll(wordings.keys());
  }

  @Test
  void aRulesPageListsItsConditionsWithTheThresholdsInUse() {
    var strict = RULEBOOK.with(Map.of("signingLevels", 3.0));
    assertThat(strict.pages())
        .filteredOn(page -> page.id().equals("cut-middle-approval"))
        .singleElement()
        .extracting(RulePage::conditions, InstanceOfAssertFactories.list(Text.class))
        .extracting(Text::vi)
        .anyMatch(sentence -> sentence.contains("hơn 3 "));
    var pages =
        Stream.of(
            strict.pages(),
            DeadlineRules.load().pages(),
            Targets.load().pages(),
            PlanRules.load().pages());
    assertThat(pages.flatMap(List::stream))
        .allSatisfy(
            page ->
                assertThat(page.conditions())
                    .as(page.id())
                    .isNotEmpty()
                    .allSatisfy(
                        said -> assertThat(said.vi() + said.en()).doesNotContain("–", "{", "}")));
  }

  @Test
  void everyRuleAnswersForEveryElement() throws Exception {
    for (var example : examples()) {
      var procedure = example.file().procedure();
      var found = Example.byElement(example.findings(RULEBOOK));
      var whyNot = in(procedure);
      for (var element : elements(procedure)) {
        var answers = whyNot.about(element);
        assertThat(answers).hasSameSizeAs(RULEBOOK.ofOneProcedure());
        assertThat(answers).allSatisfy(WhyNotTest::readable);
        assertThat(rules(answers, Kind.FOUND))
            .as(element)
            .isEqualTo(found.getOrDefault(element, Set.of()));
      }
    }
  }

  @Test
  void aNearMissNamesTheConditionThatMakesTheDifference() throws Exception {
    int told = 0;
    for (var folder : folders()) {
      var id = ROOT.relativize(folder).toString().replace('/', '-');
      var marked = marked(Example.read(folder.resolve("before.bpmn")), id);
      for (var kept : kept(folder)) {
        var procedure = Example.read(kept).file().procedure();
        var whyNot = in(procedure);
        for (var element : elements(procedure)) {
          if (!marked.contains(element)) continue;
          var answer = answer(whyNot.about(element), id);
          assertThat(answer.kind()).as("%s %s", kept, element).isNotEqualTo(Kind.FOUND);
          if (answer.kind() == Kind.NOT) told++;
        }
      }
    }
    assertThat(told).isGreaterThan(40);
  }

  @Test
  void theSentenceTellsWhatIsAskedForAndWhatIsThere() throws Exception {
    var procedure = Example.read(ROOT.resolve("cut/formal-review/kept.bpmn")).file().procedure();
    var whyNot = in(procedure);
    var sentences = new ArrayList<String>();
    for (var element : elements(procedure)) {
      sentences.add(answer(whyNot.about(element), "cut-formal-review").because().vi());
    }

    assertThat(sentences).anyMatch(it -> it.matches("Cần .*; .*\\d.*\\."));
  }

  @Test
  void aStepOfAnotherKindInLineIsToldThatItsKindIsAnother() throws Exception {
    assertThat(because("cut/middle-approval/kept-3", "tham_dinh"))
        .isEqualTo("Cần dãy các cấp rà soát, ký; bước này không phải rà soát, ký.");
    assertThat(because("merge/council-chain/kept-3", "tham_dinh"))
        .isEqualTo("Cần dãy các cuộc họp hội đồng; bước này không phải họp hội đồng.");
    assertThat(because("merge/council-chain/kept-3", "hoi_dong"))
        .startsWith("Cần hai hội đồng trở lên nối nhau;");
  }

  @Test
  void aFlowOfWhichNothingIsProvedIsNotCalledUnsound() throws Exception {
    assertThat(because("ask/sound-flow/kept-2", "gop"))
        .isEqualTo(
            "Cần luồng được chứng minh là có lỗi; kết quả kiểm tra luồng: không kết luận được.");
    assertThat(because("ask/sound-flow/kept", "phe_duyet"))
        .endsWith("mọi hồ sơ đều kết thúc được.");
  }

  @Test
  void whatOnlyTheKindOfAStepDecidesIsSaid() throws Exception {
    assertThat(because("cut/unread-paper/kept", "ly_lich"))
        .endsWith("loại bước đọc giấy tờ này: Tiếp nhận, Thẩm định.");
    assertThat(because("automate/rule-decision/kept-5", "xet"))
        .isEqualTo("Cần giấy tờ đầu vào của bước được khai; mô hình không khai giấy tờ đầu vào.");
  }

  private static String because(String model, String element) throws Exception {
    var rule = model.substring(0, model.lastIndexOf('/')).replace('/', '-');
    var procedure = Example.read(ROOT.resolve(model + ".bpmn")).file().procedure();
    var answer = answer(in(procedure).about(element), rule);
    assertThat(answer.kind()).isEqualTo(Kind.NOT);
    return answer.because().vi();
  }

  private static void readable(Answer answer) {
    for (var text : List.of(answer.because().vi(), answer.because().en())) {
      assertThat(text).as(answer.toString()).isNotBlank().doesNotContain("{", "}", "null", "$");
    }
  }

  private static WhyNot in(Procedure procedure) {
    return WhyNot.in(procedure, RULEBOOK, Example.TODAY);
  }

  private static Answer answer(List<Answer> answers, String rule) {
    return answers.stream().filter(it -> it.rule().equals(rule)).findFirst().orElseThrow();
  }

  private static Set<String> rules(List<Answer> answers, Kind kind) {
    return answers.stream()
        .filter(answer -> answer.kind() == kind)
        .map(Answer::rule)
        .collect(Collectors.toSet());
  }

  private static Set<String> marked(Example example, String rule) {
    return example.marks().entrySet().stream()
        .filter(mark -> mark.getValue().contains(rule))
        .map(mark -> mark.getKey())
        .collect(Collectors.toSet());
  }

  private static List<String> elements(Procedure procedure) {
    var elements = new ArrayList<String>();
    elements.add(procedure.id());
    procedure.steps().stream().map(Step::id).forEach(elements::add);
    procedure.documents().stream().map(Document::id).forEach(elements::add);
    return elements;
  }

  /** Every rule of one procedure with its first example, and a few bundled procedures. */
  private static List<Example> examples() throws Exception {
    var examples = new ArrayList<Example>();
    for (var folder : folders()) examples.add(Example.read(folder.resolve("before.bpmn")));
    examples.add(Example.bundled("trinh-uy-ban-nhan-dan-tinh-qua-so"));
    examples.add(Example.bundled("bo-nhiem-lanh-dao"));
    return examples;
  }

  private static List<Path> folders() throws IOException {
    var ids =
        RULEBOOK.ofOneProcedure().stream().map(rule -> rule.getName()).collect(Collectors.toSet());
    try (var files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.endsWith("before.bpmn"))
          .map(Path::getParent)
          .filter(folder -> ids.contains(ROOT.relativize(folder).toString().replace('/', '-')))
          .sorted()
          .toList();
    }
  }

  private static List<Path> kept(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("kept"))
          .sorted()
          .toList();
    }
  }
}
