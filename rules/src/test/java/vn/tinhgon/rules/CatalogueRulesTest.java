package vn.tinhgon.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.lexicon.Lexicon;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.rules.fact.Digest;

/**
 * The rules over all procedures: what the models before, before-2 mark together is found, and a
 * look-alike in the place of the second is left alone.
 */
class CatalogueRulesTest {
  private static final Path ROOT = Path.of("src/main/resources/rules");
  private static final Rulebook RULEBOOK = Rulebook.load();

  @TestFactory
  Stream<DynamicTest> everyRule() throws IOException {
    var folders = folders();
    assertThat(folders).hasSizeGreaterThanOrEqualTo(5);
    return folders.stream().flatMap(CatalogueRulesTest::tests);
  }

  private static Stream<DynamicTest> tests(Path folder) {
    var id = folder.getParent().getFileName() + "-" + folder.getFileName();
    var tests = new ArrayList<DynamicTest>();
    tests.add(dynamicTest(id + " finds what is marked, no more", () -> finds(id, folder)));
    tests.add(dynamicTest(id + " says nothing of one procedure alone", () -> alone(folder)));
    tests.add(dynamicTest(id + " has nothing to say about after", () -> mended(folder)));
    for (var model : List.of("kept", "kept-2", "kept-3", "kept-4", "kept-5")) {
      if (Files.exists(folder.resolve(model + ".bpmn"))) {
        tests.add(dynamicTest(id + " keeps " + model, () -> keeps(folder, model)));
        tests.add(dynamicTest(id + " says why it keeps " + model, () -> why(id, folder, model)));
      }
    }
    if (Files.exists(folder.resolve("threshold-kept.bpmn"))) {
      tests.add(dynamicTest(id + " keeps what is under its threshold", () -> under(folder)));
    }
    assertThat(folder.resolve("kept.bpmn")).exists();
    return tests.stream();
  }

  private static void finds(String id, Path folder) throws Exception {
    var found = review(folder, "before", "before-2");
    for (var model : List.of("before", "before-2")) {
      var findings = found.getOrDefault(model, List.of());
      var marks = Example.read(folder.resolve(model + ".bpmn")).marks();
      assertThat(Example.byElement(findings)).as(model).isEqualTo(marks);
      assertThat(findings)
          .isNotEmpty()
          .allSatisfy(
              finding -> {
                assertThat(finding.rule()).isEqualTo(id);
                assertThat(finding.id()).isEqualTo(id + "@" + finding.elements().get(0));
                assertThat(finding.message().vi()).doesNotContain("{", "–");
                assertThat(finding.message().en()).doesNotContain("{", "–");
                assertThat(finding.evidence().toString()).contains("NB-0");
                assertThat(finding.source()).isNotBlank();
              });
    }
  }

  private static void alone(Path folder) throws Exception {
    assertThat(review(folder, "before")).isEmpty();
  }

  /** after stands in the place of before-2, or of both where one procedure is left. */
  private static void mended(Path folder) throws Exception {
    var one = Example.read(folder.resolve("before.bpmn")).file().procedure().profile().code();
    var after = Example.read(folder.resolve("after.bpmn")).file().procedure().profile().code();
    var left = after.equals(one) ? review(folder, "after") : review(folder, "before", "after");
    assertThat(left).isEmpty();
  }

  private static void keeps(Path folder, String model) throws Exception {
    assertThat(review(folder, "before", model).getOrDefault(model, List.of())).isEmpty();
  }

  private static void under(Path folder) throws Exception {
    var thresholds = Example.read(folder.resolve("threshold-kept.bpmn")).thresholds();
    var digests = List.of(digest(folder, "before"), digest(folder, "threshold-kept"));
    assertThat(CatalogueReview.of(digests, RULEBOOK)).isNotEmpty();
    assertThat(CatalogueReview.of(digests, RULEBOOK.with(thresholds))).isEmpty();
  }

  /** What is found in before-2 is not in the near miss, and a condition is named. */
  private static void why(String id, Path folder, String model) throws Exception {
    var other = digest(folder, "before");
    var found = in(folder, "before-2");
    var kept = in(folder, model);
    var elements = Example.read(folder.resolve("before-2.bpmn")).marks().keySet();
    assertThat(elements).isNotEmpty();
    for (var element : elements) {
      assertThat(answer(found, element, other, id).kind()).isEqualTo(WhyNot.Kind.FOUND);
      var answer = answer(kept, element, other, id);
      assertThat(answer.kind()).isEqualTo(WhyNot.Kind.NOT);
      assertThat(answer.because().vi() + answer.because().en()).doesNotContain("{", "null", "$");
    }
  }

  private static WhyNot in(Path folder, String model) throws Exception {
    var procedure = Example.read(folder.resolve(model + ".bpmn")).file().procedure();
    return WhyNot.in(procedure, RULEBOOK, Example.TODAY);
  }

  private static WhyNot.Answer answer(WhyNot whyNot, String element, Digest other, String rule) {
    return whyNot.about(element, List.of(other)).stream()
        .filter(it -> it.rule().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void onlyTheSmallerOfTwoDuplicatesGoesAndItsWholeCostIsSaved() throws Exception {
    var found = review(ROOT.resolve("merge/duplicate-procedures"), "before", "before-2");

    var stays = found.get("before").get(0);
    var goes = found.get("before-2").get(0);
    assertThat(stays.edit()).isNull();
    assertThat(stays.saving()).isEqualTo(Saving.NONE);
    assertThat(goes.applicable()).isTrue();
    assertThat(goes.authority()).isEqualTo(AuthorityClass.SELF);
    assertThat(goes.saving()).isEqualTo(Saving.NONE);
    assertThat(priced(goes).saving().days()).isEqualTo(4.5);
    assertThat(goes.evidence()).containsEntry("percent", 80);
  }

  @Test
  void whatDuplicatesTwoOthersIsOneFindingThatNamesBothAndTwoMattersToJudge() throws Exception {
    var folder = ROOT.resolve("merge/duplicate-procedures");
    var third =
        Files.readString(folder.resolve("before.bpmn"))
            .replace("NB-01", "NB-03")
            .replace("Ảnh chân dung", "Giấy khám sức khỏe");
    var digests =
        List.of(
            digest(folder, "before"),
            digest(folder, "before-2"),
            digest("third", BpmnFile.read(third.getBytes(UTF_8), "third.bpmn").procedure()));

    var goes = folder.getFileName() + "/before-2";
    var one = CatalogueReview.of(digests, RULEBOOK).get(goes);
    var each = CatalogueReview.matters(digests, RULEBOOK).get(goes);

    assertThat(one).singleElement().satisfies(CatalogueRulesTest::goesIntoEither);
    assertThat(each)
        .hasSize(2)
        .allSatisfy(it -> assertThat(it.id()).isEqualTo(one.get(0).id()))
        .allSatisfy(it -> assertThat(it.edit()).isEqualTo(one.get(0).edit()));
    assertThat(each.get(0).message().vi()).contains("NB-01").doesNotContain("NB-03");
    assertThat(each.get(1).message().vi()).contains("NB-03").doesNotContain("NB-01");
  }

  private static void goesIntoEither(Finding one) {
    assertThat(one.applicable()).isTrue();
    assertThat(one.message().vi()).contains("NB-01", "NB-03").doesNotContain("{", "[");
    assertThat(one.evidence()).containsEntry("percent", 80);
  }

  @Test
  void theOnlineReplyIsNoFasterThanThePaperOne() throws Exception {
    var found =
        CatalogueReview.of(
            List.of(bundled("tra-loi-van-ban-ho-so-giay"), bundled("tra-loi-van-ban-truc-tuyen")),
            RULEBOOK);

    assertThat(found).hasSize(2);
    assertThat(found.get("tra-loi-van-ban-truc-tuyen"))
        .extracting(Finding::code)
        .containsExactly("H35");
    assertThat(found.get("tra-loi-van-ban-truc-tuyen").get(0).message().vi())
        .contains("13 ngày làm việc", "12,5 ngày");
  }

  @Test
  void theOrderOfTheProceduresDoesNotMatter() throws Exception {
    var digests = new ArrayList<Digest>();
    for (var folder : folders()) {
      for (var model : List.of("before", "before-2", "kept")) digests.add(digest(folder, model));
    }
    var expected = CatalogueReview.of(digests, RULEBOOK);
    assertThat(expected).hasSizeGreaterThan(9);
    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(digests, new Random(seed));
      assertThat(CatalogueReview.of(digests, RULEBOOK)).isEqualTo(expected);
    }
  }

  @Test
  void anotherThresholdAppliesToAllProceduresTogetherToo() throws Exception {
    var folder = ROOT.resolve("merge/duplicate-procedures");
    var digests = List.of(digest(folder, "before"), digest(folder, "before-2"));

    assertThat(CatalogueReview.of(digests, RULEBOOK.with(Map.of("alikePapers", 0.81)))).isEmpty();
  }

  /** Beside the review of its procedure, a digest without measures need not know what it saves. */
  private static Finding priced(Finding goes) throws Exception {
    var model = ROOT.resolve("merge/duplicate-procedures").resolve("before-2.bpmn");
    var alone = Review.of(Example.read(model).file().procedure(), RULEBOOK, Example.TODAY);
    return alone.with(List.of(goes), RULEBOOK).findings().stream()
        .filter(one -> one.rule().equals(goes.rule()))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, List<Finding>> review(Path folder, String... models) throws Exception {
    var digests = new ArrayList<Digest>();
    for (var model : models) {
      var procedure = Example.read(folder.resolve(model + ".bpmn")).file().procedure();
      digests.add(digest(model, procedure));
    }
    return CatalogueReview.of(digests, RULEBOOK);
  }

  private static Digest digest(Path folder, String model) throws Exception {
    var procedure = Example.read(folder.resolve(model + ".bpmn")).file().procedure();
    return digest(folder.getFileName() + "/" + model, procedure);
  }

  private static Digest bundled(String name) throws Exception {
    return digest(name, Example.bundled(name).file().procedure());
  }

  private static Digest digest(String key, Procedure asRead) {
    var procedure = Lexicon.complete(asRead).procedure();
    return Digest.of(key, procedure);
  }

  private static boolean ofTheCatalogue(Path folder) {
    try {
      return Files.readString(folder.resolve("rule.drl"))
          .startsWith("package vn.tinhgon.rules.catalogue");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<Path> folders() throws IOException {
    try (var files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.endsWith("before.bpmn"))
          .map(Path::getParent)
          .filter(CatalogueRulesTest::ofTheCatalogue)
          .sorted()
          .toList();
    }
  }
}
