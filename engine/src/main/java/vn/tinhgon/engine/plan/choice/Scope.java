package vn.tinhgon.engine.plan.choice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * The procedures of a scope as whole numbers; bundles another one beats in all respects left out.
 */
final class Scope {
  /** Days are measured to nine decimals. */
  private static final int DECIMALS = 9;

  private final List<Candidate> candidates;

  /** All that is known of each procedure; what was only bounded gives way to what is measured. */
  private final List<List<Bundle>> known = new ArrayList<>();

  private final List<List<Bundle>> rows = new ArrayList<>();
  private View view = View.EVERYTHING;

  /** Which bundles are rows. */
  enum View {
    /** What only effort or risk tell apart is one. */
    CUTS_ALONE,
    EVERYTHING,
    /** What was only bounded is left out. */
    MEASURED
  }

  Scope(List<Candidate> candidates) {
    this.candidates = candidates;
    for (var candidate : candidates) {
      known.add(new ArrayList<>(candidate.bundles()));
      rows.add(undominated(candidate.bundles()));
    }
  }

  View view() {
    return view;
  }

  void view(View wanted) {
    if (view == wanted) return;
    view = wanted;
    for (int g = 0; g < rows.size(); g++) rows.set(g, undominated(known.get(g)));
  }

  private record Bounded(int group, Bundle bundle) {}

  /**
   * Measures what of the picks is only bounded.
   *
   * @return whether there was any
   */
  boolean measure(Collection<int[]> picks) {
    return measure(picks, List.of());
  }

  /** A row of a group. */
  record Place(int group, int row) {}

  /**
   * @param next measured too where anything of the picks has to be
   */
  boolean measure(Collection<int[]> picks, List<Place> next) {
    // Two procedures may have bundles that say the same of each.
    var wanted = new LinkedHashSet<Bounded>();
    for (var pick : picks) {
      for (int g = 0; g < pick.length; g++) {
        var bundle = rows.get(g).get(pick[g]);
        if (!bundle.measured()) wanted.add(new Bounded(g, bundle));
      }
    }
    if (wanted.isEmpty()) return false;
    for (var place : next) {
      wanted.add(new Bounded(place.group(), rows.get(place.group()).get(place.row())));
    }
    var measured =
        wanted.parallelStream()
            .map(one -> Map.entry(one, candidates.get(one.group()).measuring().apply(one.bundle())))
            .toList();
    for (var one : measured) {
      var bundles = known.get(one.getKey().group());
      bundles.remove(one.getKey().bundle());
      bundles.add(one.getValue());
    }
    wanted.stream()
        .mapToInt(Bounded::group)
        .distinct()
        .forEach(g -> rows.set(g, undominated(known.get(g))));
    return true;
  }

  boolean measured(int group, int row) {
    return rows.get(group).get(row).measured();
  }

  /** The same choice where the rows are others now; empty where it has gone. */
  int[] again(List<Bundle> bundles) {
    var pick = new int[bundles.size()];
    for (int g = 0; g < pick.length; g++) {
      pick[g] = -1;
      var wanted = bundles.get(g);
      var here = rows.get(g);
      for (int r = 0; r < here.size() && pick[g] < 0; r++) {
        if (here.get(r).measured() && beats(here.get(r), wanted)) pick[g] = r;
      }
      if (pick[g] < 0) return new int[0];
    }
    return pick;
  }

  List<Bundle> bundles(int[] pick) {
    var bundles = new ArrayList<Bundle>();
    for (int g = 0; g < pick.length; g++) bundles.add(rows.get(g).get(pick[g]));
    return bundles;
  }

  private List<Bundle> undominated(Collection<Bundle> bundles) {
    var sorted = new ArrayList<>(bundles);
    if (view == View.MEASURED) sorted.removeIf(bundle -> !bundle.measured());
    sorted.sort(
        Comparator.comparingInt((Bundle bundle) -> bundle.cuts().size())
            .thenComparing(bundle -> bundle.after().days())
            .thenComparing(bundle -> bundle.after().cost())
            .thenComparing(bundle -> !bundle.measured()));
    var kept = new ArrayList<Bundle>();
    for (var bundle : sorted) {
      if (kept.stream().anyMatch(other -> beats(other, bundle))) continue;
      kept.removeIf(other -> beats(bundle, other));
      kept.add(bundle);
    }
    return kept;
  }

  private boolean beats(Bundle one, Bundle other) {
    return one.cuts().size() <= other.cuts().size()
        && (view == View.CUTS_ALONE
            || one.effort() <= other.effort()
                && one.risk() <= other.risk()
                && one.after().handling() <= other.after().handling())
        && one.after().cost() <= other.after().cost()
        && one.after().days().compareTo(other.after().days()) <= 0
        && (one.abolished() || !other.abolished())
        && (!one.cuts().isEmpty() || other.cuts().isEmpty());
  }

  List<List<Bundle>> rows() {
    return rows;
  }

  /** Procedures that have more combinations of cuts than their bundles. */
  int partly() {
    return (int) candidates.stream().filter(candidate -> !candidate.whole()).count();
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
