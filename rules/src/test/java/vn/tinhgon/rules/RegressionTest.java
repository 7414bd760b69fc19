package vn.tinhgon.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** before was approved, before-2 takes it back; each kept is a new version that does not. */
class RegressionTest {
  private static final Path ROOT = Path.of("src/main/resources/rules");
  private static final Rulebook RULEBOOK = Rulebook.load();

  @TestFactory
  Stream<DynamicTest> everyRule() {
    var folders =
        RULEBOOK.pages().stream()
            .filter(page -> page.family().equals("regression"))
            .map(page -> ROOT.resolve(page.id().replaceFirst("-", "/")))
            .toList();
    assertThat(folders).hasSize(5);
    return folders.stream().flatMap(RegressionTest::tests);
  }

  private static Stream<DynamicTest> tests(Path folder) {
    var id = folder.getParent().getFileName() + "-" + folder.getFileName();
    var tests = new ArrayList<DynamicTest>();
    tests.add(dynamicTest(id + " finds what is marked, no more", () -> finds(id, folder)));
    var others = RulesTest.models(folder, "kept");
    assertThat(others).isNotEmpty();
    others.add("before");
    for (var kept : others) {
      tests.add(
          dynamicTest(
              id + " keeps " + kept, () -> assertThat(findings(id, folder, kept)).isEmpty()));
    }
    return tests.stream();
  }

  private static void finds(String id, Path folder) throws Exception {
    var found = findings(id, folder, "before-2");
    assertThat(Example.byElement(found))
        .isEqualTo(Example.read(folder.resolve("before-2.bpmn")).marks());
    assertThat(found)
        .allSatisfy(
            finding -> {
              assertThat(finding.message().vi()).doesNotContain("{", "–");
              assertThat(finding.message().en()).doesNotContain("{", "–");
              assertThat(finding.evidence()).containsKeys("before", "after");
              assertThat(finding.authority()).isEqualTo(AuthorityClass.MINISTRY);
            });
  }

  @Test
  void goingBackToTheApprovedVersionIsNoRegression() throws Exception {
    var folder = ROOT.resolve("ask/added-level");
    var approved = Example.read(folder.resolve("before.bpmn")).file().procedure();
    var changed = Example.read(folder.resolve("before-2.bpmn")).file().procedure();

    assertThat(Regression.of(approved, changed, RULEBOOK))
        .extracting(Finding::code)
        .containsExactly("K33");
    assertThat(Regression.of(changed, approved, RULEBOOK)).isEmpty();
  }

  @Test
  void oneAddedSignerIsToldOnceWithAllHeBrings() throws Exception {
    var folder = ROOT.resolve("ask/added-level");
    var approved = Example.read(folder.resolve("before.bpmn")).file().procedure();
    var changed = Example.read(folder.resolve("kept-2.bpmn")).file().procedure();

    var found = Regression.of(approved, changed, RULEBOOK);

    assertThat(found).extracting(Finding::code).containsExactly("K31");
    assertThat(found.get(0).message().vi())
        .contains("1 ngày làm việc", "1 cấp trình ký", "1 chữ ký");
  }

  private static List<Finding> findings(String id, Path folder, String model) throws Exception {
    var approved = Example.read(folder.resolve("before.bpmn")).file().procedure();
    var changed = Example.read(folder.resolve(model + ".bpmn")).file().procedure();
    return Regression.of(approved, changed, RULEBOOK).stream()
        .filter(finding -> finding.rule().equals(id))
        .toList();
  }
}
