package vn.tinhgon.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.tinhgon.bpmn.edit.Edit;
import vn.tinhgon.bpmn.lexicon.Lexicon;
import vn.tinhgon.rules.fact.Digest;

/**
 * Every rule meets a law or a decree ({@code guarded.bpmn}): what it finds there is refused and
 * left to those above, or what the text asks for stands when it is carried out, or the rule leaves
 * it alone. The rules of terms, targets and plans prove the same beside their own cases.
 */
class GuardTest {
  private static final Rulebook RULEBOOK = Rulebook.load();

  @Test
  void everyRuleMeetsALawOrADecree() throws IOException {
    try (var files = Files.walk(RulesTest.ROOT)) {
      assertThat(files.filter(file -> file.endsWith("rule.drl")).map(Path::getParent))
          .hasSizeGreaterThan(70)
          .allSatisfy(rule -> assertThat(RulesTest.models(rule, "guarded")).isNotEmpty());
    }
  }

  @TestFactory
  Stream<DynamicTest> everyRule() throws IOException {
    var tests = new ArrayList<DynamicTest>();
    for (var id : RulesTest.ids()) {
      for (var model : RulesTest.models(RulesTest.folder(id), "guarded")) {
        tests.add(dynamicTest(id + " in " + model, () -> guarded(id, model)));
      }
    }
    return tests.stream();
  }

  private static void guarded(String id, String model) throws Exception {
    var guarded = new Guarded(Example.read(RulesTest.folder(id).resolve(model + ".bpmn")));
    var review = review(id, guarded.example());
    var found = of(id, review);
    assertThat(Example.byElement(RulesTest.ofOneProcedure(id) ? review.findings() : found))
        .isEqualTo(guarded.example().marks());
    assertThat(Guarding.of(found)).isEqualTo(guarded.expected());

    var freed = of(id, review(id, guarded.freed()));
    assertThat(freed).as("found where no text asks for it").isNotEmpty();
    freed.forEach(finding -> aboutFounded(finding, guarded));

    found.forEach(finding -> leftToThoseAbove(finding, guarded));
    var accepted = found.stream().map(Finding::id).toList();
    var simplified = Simplified.of(guarded.example().file(), review, accepted);
    guarded.standsIn(simplified.file());
    for (var refused : simplified.refused()) {
      if (guarded.expected() != Guarding.REFUSED) continue;
      assertThat(refused.reason().vi()).contains(guarded.texts());
      assertThat(refused.reason().en()).contains(guarded.texts());
    }
    var carriedOut = found.stream().filter(Finding::applicable).map(Finding::id).toList();
    assertThat(simplified.applied()).hasSameElementsAs(carriedOut);
  }

  /** It is the founded that it looks at; or a gateway or flow, which no text asks for. */
  private static void aboutFounded(Finding finding, Guarded guarded) {
    var foundable = Guarded.foundable(guarded.example().file().procedure());
    foundable.retainAll(finding.elements());
    if (!foundable.isEmpty()) assertThat(foundable).containsAnyElementsOf(guarded.founded());
    else assertThat(guarded.founded()).isNotEmpty();
  }

  private static void leftToThoseAbove(Finding finding, Guarded guarded) {
    var founded = new HashSet<>(finding.elements());
    founded.retainAll(guarded.founded());
    if (founded.isEmpty()) return;
    assertThat(finding.authority()).isEqualTo(AuthorityClass.HIGHER);
    assertThat(finding.foundedIn()).isEqualTo(guarded.texts());
    assertThat(finding.edit() instanceof Edit.AbolishProcedure).isFalse();
  }

  private static List<Finding> of(String id, Review review) {
    return review.findings().stream().filter(finding -> finding.rule().equals(id)).toList();
  }

  /** By itself, beside another procedure, or as a new version: whichever sort of rule it is. */
  private static Review review(String id, Example example) throws Exception {
    var procedure = example.file().procedure();
    var review = Review.of(procedure, RULEBOOK.with(example.thresholds()), Example.TODAY);
    if (RulesTest.ofOneProcedure(id)) return review;
    var before = Example.read(RulesTest.folder(id).resolve("before.bpmn")).file().procedure();
    var more = new ArrayList<>(Regression.of(before, procedure, RULEBOOK));
    var beside = List.of(digest("it", procedure), digest("before", before));
    more.addAll(CatalogueReview.of(beside, RULEBOOK).getOrDefault("it", List.of()));
    return review.with(more.stream().filter(one -> one.rule().equals(id)).toList(), RULEBOOK);
  }

  private static Digest digest(String key, vn.tinhgon.bpmn.Procedure asRead) {
    return Digest.of(key, Lexicon.complete(asRead).procedure());
  }
}
