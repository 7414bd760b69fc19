package vn.tinhgon.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import vn.tinhgon.bpmn.edit.Edit;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.bpmn.xml.Unreadable;
import vn.tinhgon.engine.plan.choice.Choice;
import vn.tinhgon.engine.plan.choice.Choosing;
import vn.tinhgon.engine.plan.choice.Front;
import vn.tinhgon.engine.plan.choice.Goal;
import vn.tinhgon.rules.Finding;
import vn.tinhgon.rules.Review;
import vn.tinhgon.rules.Rulebook;

/**
 * The smallest choice from 500 procedures of ten cuts each, and the front of what can be saved: the
 * bundled models that have as many cuts, each with dossiers of its own, so that few of them carry
 * most of the cost, as in a ministry. Says how long it took and demands nothing but an answer.
 */
class ChoosingBenchmark {
  private static final int PROCEDURES = Integer.getInteger("procedures", 500);
  private static final int CUTS = 10;
  private static final int RUNS = Integer.getInteger("runs", 3);

  private record Modelled(String code, BpmnFile file, Review review) {}

  @Test
  void theSmallestChoiceFromFiveHundredProceduresOfTenCuts() throws IOException, Unreadable {
    for (int run = 0; run < RUNS; run++) {
      var models = models(new Random(run));
      var weights = Weights.load();
      var scope =
          said(
              "measuring",
              () ->
                  models.parallelStream()
                      .map(it -> Bundling.of(it.code(), it.file(), it.review(), Set.of(), weights))
                      .toList());
      System.out.printf(
          Locale.ROOT,
          "%d bundles, %d to measure, %d procedures not gone through whole%n",
          scope.stream().mapToInt(it -> it.bundles().size()).sum(),
          scope.stream()
              .mapToLong(it -> it.bundles().stream().filter(one -> !one.measured()).count())
              .sum(),
          scope.stream().filter(it -> !it.whole()).count());
      var front = said("front", () -> Front.of(scope, List.of()));
      var all = said("nearest", () -> Choosing.smallest(scope, goals(100, 100, 100)));
      for (int share : new int[] {50, 80}) {
        var goals = part(all, share);
        var choice = said("smallest", () -> Choosing.smallest(scope, goals));
        print(choice);
        assertThat(choice.meetsAll()).isTrue();
      }
      System.out.printf(
          Locale.ROOT,
          "front of %d points, %d proved%n",
          front.size(),
          front.stream().filter(it -> it.proof().cuts()).count());
    }
  }

  private static void print(Choice choice) {
    System.out.printf(
        Locale.ROOT,
        "  met %s, cuts %d, effort %d, risk %d, %s%n",
        choice.meetsAll(),
        choice.cuts(),
        choice.effort(),
        choice.risk(),
        choice.proof());
  }

  /** So much of what all cuts together would save. */
  private static List<Goal> part(Choice all, int share) {
    return all.reach().stream()
        .map(
            reach ->
                new Goal(
                    reach.goal().metric(),
                    reach
                        .saved()
                        .multiply(BigDecimal.valueOf(share))
                        .divide(reach.before(), 6, RoundingMode.DOWN)))
        .toList();
  }

  private static List<Goal> goals(int count, int cost, int time) {
    return List.of(
        new Goal(Goal.Metric.SIMPLIFIED, BigDecimal.valueOf(count)),
        new Goal(Goal.Metric.COST, BigDecimal.valueOf(cost)),
        new Goal(Goal.Metric.TIME, BigDecimal.valueOf(time)));
  }

  private static <T> T said(String what, Supplier<T> work) {
    long start = System.nanoTime();
    var done = work.get();
    System.out.printf(Locale.ROOT, "%-10s %6.2f s%n", what, (System.nanoTime() - start) / 1e9);
    return done;
  }

  private static List<Modelled> models(Random random) throws IOException, Unreadable {
    var book = Rulebook.load();
    var today = LocalDate.of(2026, 11, 28);
    var rich = new ArrayList<Modelled>();
    try (var files = Files.list(Path.of("../bpmn/procedures"))) {
      for (var path : files.filter(it -> it.toString().endsWith(".bpmn")).sorted().toList()) {
        var file = BpmnFile.read(path);
        var review = Review.of(file.procedure(), book, today);
        if (usable(review).size() >= CUTS) rich.add(new Modelled("", file, review));
      }
    }
    var models = new ArrayList<Modelled>();
    for (int i = 0; i < PROCEDURES; i++) {
      var like = rich.get(i % rich.size());
      var runs = Math.max(1, Math.round(Math.exp(4 + 1.5 * random.nextGaussian())));
      var xml =
          new String(like.file().bytes(), StandardCharsets.UTF_8)
              .replaceAll("runsPerYear=\"[0-9.]+\"", "runsPerYear=\"" + runs + "\"");
      var file = BpmnFile.read(xml.getBytes(StandardCharsets.UTF_8), "P" + i + ".bpmn");
      var review = Review.of(file.procedure(), book, today);
      models.add(new Modelled("P" + i, file, ten(review, random)));
    }
    return models;
  }

  private static List<Finding> usable(Review review) {
    return review.findings().stream()
        .filter(it -> it.applicable() && !(it.edit() instanceof Edit.AbolishProcedure))
        .toList();
  }

  private static Review ten(Review review, Random random) {
    var cuts = new ArrayList<>(usable(review));
    Collections.shuffle(cuts, random);
    return new Review(
        review.procedure(),
        review.inferred(),
        review.measures(),
        review.soundness(),
        cuts.subList(0, Math.min(CUTS, cuts.size())));
  }
}
