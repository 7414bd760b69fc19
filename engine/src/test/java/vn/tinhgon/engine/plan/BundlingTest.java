package vn.tinhgon.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.edit.Edit;
import vn.tinhgon.bpmn.lexicon.Lexicon;
import vn.tinhgon.bpmn.measure.Measures;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.bpmn.xml.Unreadable;
import vn.tinhgon.engine.plan.choice.Bundle;
import vn.tinhgon.rules.Finding;
import vn.tinhgon.rules.Review;
import vn.tinhgon.rules.Rulebook;

class BundlingTest {
  private static final Rulebook RULES = Rulebook.load();
  private static final Weights WEIGHTS = Weights.load();
  private static final int CUTS = Integer.getInteger("cuts", 5);
  private static final int TRIES = Integer.getInteger("tries", 2);

  static List<Path> models() throws IOException {
    try (var files = Files.list(Path.of("../bpmn/procedures"))) {
      return files.filter(it -> it.toString().endsWith(".bpmn")).sorted().toList();
    }
  }

  /** Every set of some of its cuts is redesigned and measured, with nothing of the grouping. */
  @ParameterizedTest
  @MethodSource("models")
  void noSetOfCutsSavesMoreThanItsBundlesPromise(Path model) throws Unreadable {
    var file = BpmnFile.read(model);
    var review = Review.of(file.procedure(), RULES, LocalDate.of(2026, 11, 28));
    for (int seed = 0; seed < TRIES; seed++) {
      var some = some(review, new Random(seed));
      var candidate = Bundling.of("P", file, some, Set.of(), WEIGHTS);
      assertThat(candidate.whole()).isTrue();
      for (var set : subsets(some.findings())) {
        var redesign = Redesign.of(file, some, set);
        var measured = redesign.bundle(WEIGHTS, Set.of());
        assertThat(Measures.of(asWritten(redesign))).isEqualTo(redesign.measures());
        assertThat(candidate.bundles())
            .as("%s: %s saves %s", model.getFileName(), measured.cuts(), measured.after())
            .anyMatch(bundle -> atLeastAsGood(bundle, measured));
      }
      for (var bundle : candidate.bundles()) {
        var measured = candidate.measuring().apply(bundle);
        if (bundle.measured())
          assertThat(atLeastAsGood(measured, bundle)).as("%s", bundle).isTrue();
        assertThat(measured.cuts()).hasSameElementsAs(bundle.cuts());
        assertThat(atLeastAsGood(bundle, measured)).as("%s", bundle).isTrue();
      }
    }
  }

  /** Read from the bytes a plan keeps, its shorter term in them. */
  private static Procedure asWritten(Redesign redesign) throws Unreadable {
    var bytes = Objects.requireNonNull(redesign.model()).bytes();
    return Lexicon.complete(BpmnFile.read(bytes, "P").procedure()).procedure();
  }

  private static boolean atLeastAsGood(Bundle one, Bundle other) {
    return one.cuts().size() <= other.cuts().size()
        && one.effort() <= other.effort()
        && one.risk() <= other.risk()
        && one.after().cost() <= other.after().cost()
        && one.after().days().compareTo(other.after().days()) <= 0;
  }

  private static List<List<Finding>> subsets(List<Finding> findings) {
    var subsets = new ArrayList<List<Finding>>();
    for (int mask = 0; mask < 1 << findings.size(); mask++) {
      var subset = new ArrayList<Finding>();
      for (int i = 0; i < findings.size(); i++) {
        if ((mask & 1 << i) != 0) subset.add(findings.get(i));
      }
      subsets.add(subset);
    }
    return subsets;
  }

  private static Review some(Review review, Random random) {
    var cuts = new ArrayList<Finding>();
    for (var finding : review.findings()) {
      if (finding.applicable() && !(finding.edit() instanceof Edit.AbolishProcedure)) {
        cuts.add(finding);
      }
    }
    Collections.shuffle(cuts, random);
    return new Review(
        review.procedure(),
        review.inferred(),
        review.measures(),
        review.soundness(),
        cuts.subList(0, Math.min(CUTS, cuts.size())));
  }
}
