package vn.tinhgon.engine.plan.choice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The procedures of a scope as whole numbers; bundles another one beats in all respects left out.
 */
final class Scope {
  /** Days are measured to nine decimals. */
  private static final int DECIMALS = 9;

  private final List<Candidate> candidates;
  private final List<List<Bundle>> rows = new ArrayList<>();

  Scope(List<Candidate> candidates) {
    this.candidates = candidates;
    for (var candidate : candidates) rows.add(undominated(candidate));
  }

  private static List<Bundle> undominated(Candidate candidate) {
    var kept = new ArrayList<Bundle>();
    for (var bundle : candidate.bundles()) {
      if (kept.stream().anyMatch(other -> beats(other, bundle))) continue;
      kept.removeIf(other -> beats(bundle, other));
      kept.add(bundle);
    }
    return kept;
  }

  private static boolean beats(Bundle one, Bundle other) {
    return one.cuts().size() <= other.cuts().size()
        && one.effort() <= other.effort()
        && one.risk() <= other.risk()
        && one.after().cost() <= other.after().cost()
        && one.after().handling() <= other.after().handling()
        && one.after().days().compareTo(other.after().days()) <= 0
        && (one.abolished() || !other.abolished())
        && (!one.cuts().isEmpty() || other.cuts().isEmpty());
  }

  List<List<Bundle>> rows() {
    return rows;
  }

  Figures before() {
    return candidates.stream().map(Candidate::before).reduce(Figures.NOTHING, Figures::plus);
  }

  long[][] each(ToLongFunction<Bundle> value) {
    return rows.stream().map(row -> row.stream().mapToLong(value).toArray()).toArray(long[][]::new);
  }

  /** What a bundle of a procedure brings towards a goal, in the smallest unit of its metric. */
  long gain(int group, Bundle bundle, Goal.Metric metric) {
    var before = candidates.get(group).before();
    return switch (metric) {
      case ABOLISHED -> bundle.abolished() ? 1 : 0;
      case SIMPLIFIED -> bundle.cuts().isEmpty() ? 0 : 1;
      case COST -> Math.subtractExact(before.cost(), bundle.after().cost());
      case TIME -> units(before.days()) - units(bundle.after().days());
    };
  }

  private static long units(BigDecimal days) {
    return days.movePointRight(DECIMALS).setScale(0, RoundingMode.HALF_UP).longValueExact();
  }

  BigDecimal total(Goal.Metric metric) {
    return switch (metric) {
      case ABOLISHED, SIMPLIFIED -> BigDecimal.valueOf(candidates.size());
      case COST -> BigDecimal.valueOf(before().cost());
      case TIME -> before().days();
    };
  }

  /** What must be saved, rounded up to whole units: a threshold is met or it is not. */
  long need(Goal goal) {
    var total = total(goal.metric());
    var inUnits = goal.metric() == Goal.Metric.TIME ? total.movePointRight(DECIMALS) : total;
    return inUnits
        .multiply(goal.percent())
        .movePointLeft(2)
        .setScale(0, RoundingMode.CEILING)
        .longValueExact();
  }

  /** A need, but no more than all procedures together could bring. */
  Choosing.Need within(Choosing.Need need) {
    long most = 0;
    for (int g = 0; g < rows.size(); g++) {
      int group = g;
      most += rows.get(g).stream().mapToLong(it -> gain(group, it, need.metric())).max().orElse(0);
    }
    return new Choosing.Need(need.metric(), Math.min(need.least(), most));
  }

  BigDecimal saved(int[] pick, Goal.Metric metric) {
    long sum = 0;
    for (int g = 0; g < pick.length; g++) sum += gain(g, rows.get(g).get(pick[g]), metric);
    var whole = BigDecimal.valueOf(sum);
    return metric == Goal.Metric.TIME ? whole.movePointLeft(DECIMALS) : whole;
  }

  Choice choice(int[] pick, List<Goal> goals, Choice.Proof proof) {
    var bundles = new LinkedHashMap<String, Bundle>();
    int cuts = 0;
    int effort = 0;
    int risk = 0;
    for (int g = 0; g < pick.length; g++) {
      var bundle = rows.get(g).get(pick[g]);
      if (bundle.cuts().isEmpty()) continue;
      bundles.put(candidates.get(g).procedure(), bundle);
      cuts += bundle.cuts().size();
      effort += bundle.effort();
      risk += bundle.risk();
    }
    var reach =
        goals.stream()
            .map(goal -> new Reach(goal, total(goal.metric()), saved(pick, goal.metric())))
            .toList();
    long handling = 0;
    for (int g = 0; g < pick.length; g++) {
      handling +=
          candidates.get(g).before().handling() - rows.get(g).get(pick[g]).after().handling();
    }
    var saved =
        new Figures(
            saved(pick, Goal.Metric.COST).longValueExact(),
            handling,
            saved(pick, Goal.Metric.TIME));
    return new Choice(bundles, cuts, effort, risk, saved, reach, proof);
  }
}
