package vn.tinhgon.engine.plan.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ChoosingTest {

  @Property(tries = 400)
  void nothingSmallerIsAmongAllCombinations(
      @ForAll("scopes") List<Candidate> scope, @ForAll("goals") List<Goal> goals) {
    var choice = Choosing.smallest(scope, goals);
    var best = bruteForce(scope, goals);

    assertThat(choice.meetsAll()).isEqualTo(best != null);
    if (best == null) return;
    assertThat(choice.proof().cuts()).isTrue();
    assertThat(choice.cuts()).isEqualTo(best.cuts());
    if (choice.proof().effort()) assertThat(choice.effort()).isEqualTo(best.effort());
    if (choice.proof().effort() && choice.proof().risk()) {
      assertThat(choice.risk()).isEqualTo(best.risk());
    }
    assertThat(choice.proof())
        .isEqualTo(new Choice.Proof(best.cuts(), best.effort(), best.risk(), true, true, true, 0));
  }

  @Property(tries = 200)
  void whatIsOnlyBoundedIsMeasuredBeforeItIsChosen(
      @ForAll("scopes") List<Candidate> scope, @ForAll("goals") List<Goal> goals) {
    var choice = Choosing.smallest(scope.stream().map(ChoosingTest::bounded).toList(), goals);
    var best = bruteForce(scope, goals);

    assertThat(choice.bundles().values()).allMatch(Bundle::measured);
    if (best == null) return;
    assertThat(choice.proof().atLeast()).isLessThanOrEqualTo(best.cuts());
    if (!choice.proof().cuts()) return;
    assertThat(choice.meetsAll()).isTrue();
    assertThat(choice.cuts()).isEqualTo(best.cuts());
    if (choice.proof().effort()) assertThat(choice.effort()).isEqualTo(best.effort());
  }

  @Test
  void twoProceduresOfWhichTheSameIsKnownAreMeasuredEach() {
    var before = Figures.of(100, 10);
    var bundles = List.of(Bundle.asItIs(before), new Bundle(List.of("c0"), before, 0, 0, false));
    var scope =
        List.of("P1", "P2", "P3").stream()
            .map(name -> bounded(new Candidate(name, before, bundles)))
            .toList();

    var choice = Choosing.smallest(scope, List.of(goal(Goal.Metric.SIMPLIFIED, "60")));

    assertThat(choice.meetsAll()).isTrue();
    assertThat(choice.bundles().values()).allMatch(Bundle::measured);
  }

  /** The same, but that half of the bundles promise more than they keep until they are measured. */
  private static Candidate bounded(Candidate truth) {
    var kept = new IdentityHashMap<Bundle, Bundle>();
    var bundles = new ArrayList<Bundle>();
    for (var bundle : truth.bundles()) {
      if (bundle.cuts().size() % 2 == 0) {
        bundles.add(bundle);
        continue;
      }
      var after = bundle.after();
      var less = Figures.of(after.cost() - 7, after.days().doubleValue() - 1);
      var promise =
          new Bundle(
              bundle.cuts(), less, bundle.effort(), bundle.risk(), bundle.abolished(), false);
      kept.put(promise, bundle);
      bundles.add(promise);
    }
    return new Candidate(
        truth.procedure(),
        truth.before(),
        bundles,
        one -> Objects.requireNonNull(kept.get(one)),
        true);
  }

  @Property(tries = 60)
  void noPointOfTheFrontIsBeatenByAnyCombination(@ForAll("scopes") List<Candidate> scope) {
    for (var point : Front.of(scope, List.of())) {
      assertThat(combinations(new Scope(scope)))
          .noneMatch(
              pick ->
                  pick.saved().cost() > point.saved().cost()
                      && pick.effort() <= point.effort()
                      && pick.risk() <= point.risk());
    }
  }

  @Test
  void aThresholdMetExactlyIsMet() {
    var scope = new ArrayList<Candidate>();
    for (int i = 0; i < 5; i++) scope.add(candidate(i, 100, 10, bundle(1, 80, 10, 1, 1)));

    var choice = Choosing.smallest(scope, List.of(goal(Goal.Metric.COST, "4")));

    assertThat(choice.cuts()).isEqualTo(1);
    assertThat(choice.meetsAll()).isTrue();
  }

  @Test
  void whatIsOutOfReachSaysByHowMuch() {
    var scope = List.of(candidate(0, 1000, 10, bundle(1, 900, 10, 1, 1)));

    var choice = Choosing.smallest(scope, List.of(goal(Goal.Metric.COST, "30")));

    assertThat(choice.meetsAll()).isFalse();
    assertThat(choice.reach().get(0).missing()).isEqualByComparingTo("200");
  }

  @Test
  void whatIsOutOfReachIsComeNearWithoutNeedlessCuts() {
    var scope =
        List.of(
            candidate(0, 1000, 10, bundle(1, 900, 10, 1, 1)),
            candidate(1, 1000, 10, bundle(1, 1000, 10, 0, 0)));
    var goals = List.of(goal(Goal.Metric.COST, "30"), goal(Goal.Metric.SIMPLIFIED, "20"));

    assertThat(Choosing.smallest(scope, goals).bundles().keySet()).containsExactly("P0");
  }

  @Test
  void theFrontShowsWhatLessRiskLeavesUnsaved() {
    var scope =
        List.of(
            candidate(0, 1000, 10, bundle(1, 900, 10, 0, 2), bundle(2, 800, 10, 0, 4)),
            candidate(1, 1000, 10, bundle(1, 1000, 9, 0, 90)));

    assertThat(Front.of(scope, List.of(goal(Goal.Metric.COST, "30"))))
        .extracting(Choice::risk)
        .containsExactly(0, 2, 4);
  }

  private record Sum(int cuts, int effort, int risk) {}

  /**
   * Every combination of every bundle, reckoned without any of what the choice itself reckons by.
   */
  private static Sum bruteForce(List<Candidate> candidates, List<Goal> goals) {
    var picks = List.of(List.<Bundle>of());
    for (var candidate : candidates) {
      var longer = new ArrayList<List<Bundle>>();
      for (var pick : picks) {
        for (var bundle : candidate.bundles()) {
          var one = new ArrayList<>(pick);
          one.add(bundle);
          longer.add(one);
        }
      }
      picks = longer;
    }
    return picks.stream()
        .filter(pick -> goals.stream().allMatch(goal -> reaches(candidates, pick, goal)))
        .map(
            pick ->
                new Sum(
                    pick.stream().mapToInt(bundle -> bundle.cuts().size()).sum(),
                    pick.stream().mapToInt(Bundle::effort).sum(),
                    pick.stream().mapToInt(Bundle::risk).sum()))
        .min(
            Comparator.comparingInt(Sum::cuts)
                .thenComparingInt(Sum::effort)
                .thenComparingInt(Sum::risk))
        .orElse(null);
  }

  /** saved × 100 ≥ before × percent. */
  private static boolean reaches(List<Candidate> candidates, List<Bundle> pick, Goal goal) {
    double before = 0;
    double saved = 0;
    for (int i = 0; i < pick.size(); i++) {
      var was = candidates.get(i).before();
      var bundle = pick.get(i);
      switch (goal.metric()) {
        case ABOLISHED -> saved += bundle.abolished() ? 1 : 0;
        case SIMPLIFIED -> saved += bundle.cuts().isEmpty() ? 0 : 1;
        case COST -> saved += was.cost() - bundle.after().cost();
        case TIME -> saved += was.days().subtract(bundle.after().days()).doubleValue();
      }
      before +=
          switch (goal.metric()) {
            case ABOLISHED, SIMPLIFIED -> 1;
            case COST -> was.cost();
            case TIME -> was.days().doubleValue();
          };
    }
    return saved * 100 >= before * goal.percent().doubleValue();
  }

  private static List<Choice> combinations(Scope scope) {
    return combinations(scope, List.of());
  }

  private static List<Choice> combinations(Scope scope, List<Goal> goals) {
    var all = new ArrayList<Choice>();
    var pick = new int[scope.rows().size()];
    do all.add(scope.choice(pick, goals, new Choice.Proof(0, 0, 0, false, false, false, 0)));
    while (next(pick, scope));
    return all;
  }

  private static boolean next(int[] pick, Scope scope) {
    for (int g = 0; g < pick.length; g++) {
      if (++pick[g] < scope.rows().get(g).size()) return true;
      pick[g] = 0;
    }
    return false;
  }

  @Provide
  Arbitrary<List<Candidate>> scopes() {
    var bundles =
        Combinators.combine(
                Arbitraries.integers().between(1, 6),
                Arbitraries.integers().between(-5, 60),
                Arbitraries.integers().between(-1, 8),
                Arbitraries.integers().between(0, 4),
                Arbitraries.integers().between(0, 4))
            .as(
                (cuts, cost, days, effort, risk) ->
                    bundle(cuts, 100 - cost, 10 - days, effort, risk));
    return bundles
        .list()
        .ofMaxSize(5)
        .map(list -> candidate(list.hashCode(), 100, 10, list.toArray(Bundle[]::new)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(5);
  }

  @Provide
  Arbitrary<List<Goal>> goals() {
    return Combinators.combine(
            Arbitraries.of(Goal.Metric.values()), Arbitraries.integers().between(1, 60))
        .as((metric, percent) -> goal(metric, percent.toString()))
        .list()
        .ofMinSize(1)
        .ofMaxSize(3);
  }

  private static Goal goal(Goal.Metric metric, String percent) {
    return new Goal(metric, new BigDecimal(percent));
  }

  private static Candidate candidate(int id, long cost, int days, Bundle... bundles) {
    return new Candidate("P" + id, Figures.of(cost, days), List.of(bundles));
  }

  private static Bundle bundle(int cuts, long cost, int days, int effort, int risk) {
    var ids = new ArrayList<String>();
    for (int i = 0; i < cuts; i++) ids.add("c" + i);
    return new Bundle(ids, Figures.of(cost, days), effort, risk, cuts == 6);
  }
}
