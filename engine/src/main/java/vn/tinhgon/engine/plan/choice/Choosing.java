package vn.tinhgon.engine.plan.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * The smallest choice that reaches all goals: fewest cuts, of these the least legal effort, of
 * these the least risk.
 *
 * <p>It is exact in this sense: every saving of the answer is measured on the redesigned model,
 * sums and thresholds are whole numbers, and no combination of the bundles given is smaller. A
 * bundle that was not measured is reckoned by a bound no redesign exceeds until it is chosen; then
 * it is measured and all is chosen anew. Where the search had to stop early, {@link Choice.Proof}
 * tells what is proved and the bound of the rest.
 */
public final class Choosing {
  /** Rows looked at where there is no solver to leave the search to. */
  private static final int WORK = 30_000;

  /** A small scope is done before the solver has begun. */
  private static final int LITTLE_WORK = 3_000;

  /** How often what was chosen is measured and chosen anew. */
  private static final int ROUNDS = 12;

  /** How much is measured beside what was chosen. */
  private static final int AHEAD = 100;

  private final Scope scope;
  private final List<Goal> goals;
  private final List<Need> needs;

  private Choosing(Scope scope, List<Goal> goals, List<Need> needs) {
    this.scope = scope;
    this.goals = goals;
    this.needs = needs;
  }

  /** What a choice must bring, in the smallest unit of the metric. */
  record Need(Goal.Metric metric, long least) {}

  /**
   * The smallest choice; where a goal is out of reach, the smallest that comes as near to it as
   * any, and where goals stand in each other's way, the one that brings the most towards all
   * together.
   */
  public static Choice smallest(List<Candidate> candidates, List<Goal> goals) {
    var scope = new Scope(candidates);
    var wanted = goals.stream().map(goal -> new Need(goal.metric(), scope.need(goal))).toList();
    return new Choosing(scope, goals, wanted)
        .smallest()
        .or(
            () ->
                new Choosing(scope, goals, wanted.stream().map(scope::within).toList()).smallest())
        .orElseGet(
            () ->
                scope.choice(theMost(scope, wanted), goals, Choice.Proof.noChoice(scope.partly())));
  }

  private Optional<Choice> smallest() {
    scope.view(Scope.View.CUTS_ALONE);
    var cuts = solve(bundle -> bundle.cuts().size(), List.of(), List.of());
    if (!cuts.found()) return Optional.empty();
    var fewest = scope.bundles(cuts.pick());
    scope.view(Scope.View.EVERYTHING);
    var few = new Ceiling(bundle -> bundle.cuts().size(), cuts.value());
    var effort = solve(Bundle::effort, List.of(few), fewest);
    var light = new Ceiling(Bundle::effort, effort.value());
    var risk = solve(Bundle::risk, List.of(few, light), scope.bundles(effort.pick()));
    var proof =
        new Choice.Proof(
            Math.toIntExact(cuts.bound()),
            Math.toIntExact(effort.bound()),
            Math.toIntExact(risk.bound()),
            cuts.proven(),
            effort.proven(),
            risk.proven(),
            scope.partly());
    return Optional.of(scope.choice(risk.pick(), goals, proof));
  }

  record Ceiling(ToLongFunction<Bundle> of, long most) {}

  /**
   * The cheapest by bounds, of which what is chosen is measured, until all that is chosen is: then
   * nothing is cheaper, for no bound was below what was measured.
   *
   * @param known what covers already, all of it measured
   */
  private Cover.Answer solve(
      ToLongFunction<Bundle> cost, List<Ceiling> ceilings, List<Bundle> known) {
    long bound = Long.MIN_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      var narrow = narrowed(cost, ceilings);
      var answer = cheapest(narrow, known);
      bound = Math.max(bound, answer.bound());
      if (!answer.found()) return answer;
      if (!scope.measure(List.of(answer.pick()), next(narrow, answer.value()))) {
        return new Cover.Answer(answer.pick(), answer.value(), bound);
      }
    }
    scope.view(Scope.View.MEASURED);
    var answer = cheapest(narrowed(cost, ceilings), known);
    return new Cover.Answer(answer.pick(), answer.value(), Math.min(bound, answer.value()));
  }

  private Cover.Narrow narrowed(ToLongFunction<Bundle> cost, List<Ceiling> ceilings) {
    return Ceilings.narrowed(cover(scope, scope.each(cost), needs, ceilings));
  }

  private Cover.Answer cheapest(Cover.Narrow narrow, List<Bundle> known) {
    int work = Native.available() ? LITTLE_WORK : WORK;
    var found = Search.cheapest(narrow.cover(), work, narrow.own(scope.again(known)));
    return narrow.original(Program.cheaper(narrow.cover(), found));
  }

  /** Rows only bounded that could take the place of what was chosen, the likeliest first. */
  private List<Scope.Place> next(Cover.Narrow narrow, long value) {
    var relaxed = narrow.cover().relaxed();
    var places = new ArrayList<Map.Entry<Double, Scope.Place>>();
    for (int g = 0; g < narrow.kept().length; g++) {
      for (int r = 0; r < narrow.kept()[g].length; r++) {
        double dearer = relaxed.dearer()[g][r];
        boolean near = narrow.cover().roundedUp(relaxed.best().bound() + dearer) <= value;
        int row = narrow.kept()[g][r];
        if (near && !scope.measured(g, row)) places.add(Map.entry(dearer, new Scope.Place(g, row)));
      }
    }
    places.sort(Map.Entry.comparingByKey());
    return places.stream().limit(AHEAD).map(Map.Entry::getValue).toList();
  }

  /** What may not be exceeded is a need of its negative. */
  static Cover cover(Scope scope, long[][] cost, List<Need> needs, List<Ceiling> ceilings) {
    var rows = scope.rows();
    var gain = new long[rows.size()][][];
    for (int g = 0; g < gain.length; g++) {
      gain[g] = new long[rows.get(g).size()][];
      for (int r = 0; r < gain[g].length; r++) {
        var bundle = rows.get(g).get(r);
        var values = new ArrayList<Long>();
        for (var need : needs) values.add(scope.gain(g, bundle, need.metric()));
        for (var ceiling : ceilings) values.add(-ceiling.of().applyAsLong(bundle));
        gain[g][r] = values.stream().mapToLong(Long::longValue).toArray();
      }
    }
    var least = new ArrayList<Long>();
    for (var need : needs) least.add(need.least());
    for (var ceiling : ceilings) least.add(-ceiling.most());
    return new Cover(cost, gain, least.stream().mapToLong(Long::longValue).toArray(), needs.size());
  }

  /** In every procedure the bundle that brings the goals nearest. */
  private static int[] theMost(Scope scope, List<Need> needs) {
    scope.view(Scope.View.EVERYTHING);
    var pick = nearest(scope, needs);
    while (scope.measure(List.of(pick))) pick = nearest(scope, needs);
    return pick;
  }

  private static int[] nearest(Scope scope, List<Need> needs) {
    var pick = new int[scope.rows().size()];
    for (int g = 0; g < pick.length; g++) {
      double most = -1;
      for (int r = 0; r < scope.rows().get(g).size(); r++) {
        double here = 0;
        for (var need : needs) {
          here +=
              scope.gain(g, scope.rows().get(g).get(r), need.metric())
                  / (double) Math.max(1, need.least());
        }
        if (here > most) {
          most = here;
          pick[g] = r;
        }
      }
    }
    return pick;
  }
}
