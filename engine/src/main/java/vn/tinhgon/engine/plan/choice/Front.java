package vn.tinhgon.engine.plan.choice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;

/**
 * What can be saved with how much legal effort at what risk: choices of which none is better in one
 * respect without being worse in another (the Pareto front), at evenly spaced ceilings of effort
 * and risk up to what the most saving takes. Savings are compared to a millionth of the cost
 * before.
 */
public final class Front {
  private static final int EFFORTS = 6;
  private static final int POINTS = 21;
  private static final List<Choosing.Ceiling> NO_CEILINGS = List.of();
  private static final int WORK = 400_000;

  /** How often what the points take is measured and taken anew. */
  private static final int ROUNDS = 4;

  private Front() {}

  /** The points in the order of effort, then risk. */
  public static List<Choice> of(List<Candidate> candidates, List<Goal> goals) {
    var scope = new Scope(candidates);
    var metric =
        scope.before().cost() > 0 && goals.stream().noneMatch(goal -> onlyTime(goals, goal))
            ? Goal.Metric.COST
            : Goal.Metric.TIME;
    var answers = answers(scope, metric);
    int round = 1;
    while (scope.measure(answers.stream().map(Cover.Answer::pick).toList())) {
      if (round++ == ROUNDS) scope.view(Scope.View.MEASURED);
      answers = answers(scope, metric);
    }
    var points =
        answers.stream()
            .map(answer -> scope.choice(answer.pick(), goals, proof(answer, scope)))
            .toList();
    return undominated(points, metric);
  }

  private static Choice.Proof proof(Cover.Answer answer, Scope scope) {
    boolean proven = answer.proven() && scope.view() == Scope.View.EVERYTHING;
    return new Choice.Proof(0, 0, 0, proven, false, false, scope.partly());
  }

  private static List<Cover.Answer> answers(Scope scope, Goal.Metric metric) {
    var cost = forgone(scope, metric);
    var answers = new ArrayList<Cover.Answer>();
    var dearest = answer(scope, cost, NO_CEILINGS);
    answers.add(dearest);
    var efforts = below(total(scope, dearest, Bundle::effort), EFFORTS);
    var risks = below(total(scope, dearest, Bundle::risk), POINTS / efforts.size());
    efforts.stream()
        .flatMap(effort -> risks.stream().map(risk -> below(effort, risk)))
        .toList()
        .parallelStream()
        .map(ceilings -> answer(scope, cost, ceilings))
        .forEachOrdered(answers::add);
    return answers;
  }

  private static List<Choosing.Ceiling> below(long effort, long risk) {
    return List.of(
        new Choosing.Ceiling(Bundle::effort, effort), new Choosing.Ceiling(Bundle::risk, risk));
  }

  private static Cover.Answer answer(Scope scope, long[][] cost, List<Choosing.Ceiling> ceilings) {
    var cover = Choosing.cover(scope, cost, List.of(), ceilings);
    return Search.cheapest(cover, WORK, nothing(scope));
  }

  private static long total(Scope scope, Cover.Answer answer, ToLongFunction<Bundle> of) {
    return scope.bundles(answer.pick()).stream().mapToLong(of).sum();
  }

  /** Evenly spaced from nothing to the most, which is among them. */
  private static List<Long> below(long most, int parts) {
    return LongStream.rangeClosed(0, parts).map(i -> most * i / parts).distinct().boxed().toList();
  }

  private static boolean onlyTime(List<Goal> goals, Goal goal) {
    return goal.metric() == Goal.Metric.TIME
        && goals.stream().noneMatch(other -> other.metric() == Goal.Metric.COST);
  }

  /** What a bundle leaves unsaved of what its procedure could save. */
  private static long[][] forgone(Scope scope, Goal.Metric metric) {
    long unit = Math.max(1, scope.before().cost() / 1_000_000);
    if (metric == Goal.Metric.TIME) unit = 1_000_000;
    var rows = scope.rows();
    var forgone = new long[rows.size()][];
    for (int g = 0; g < forgone.length; g++) {
      long most = Long.MIN_VALUE;
      for (var bundle : rows.get(g)) most = Math.max(most, scope.gain(g, bundle, metric));
      forgone[g] = new long[rows.get(g).size()];
      for (int r = 0; r < forgone[g].length; r++) {
        forgone[g][r] = (most - scope.gain(g, rows.get(g).get(r), metric)) / unit;
      }
    }
    return forgone;
  }

  private static int[] nothing(Scope scope) {
    var pick = new int[scope.rows().size()];
    for (int g = 0; g < pick.length; g++) {
      var rows = scope.rows().get(g);
      for (int r = 0; r < rows.size(); r++) if (rows.get(r).cuts().isEmpty()) pick[g] = r;
    }
    return pick;
  }

  private static List<Choice> undominated(List<Choice> points, Goal.Metric metric) {
    var kept = new ArrayList<Choice>();
    for (var point : points) {
      if (kept.stream().anyMatch(other -> asGood(other, point, metric))) continue;
      kept.removeIf(other -> asGood(point, other, metric));
      kept.add(point);
    }
    kept.sort(Comparator.comparingInt(Choice::effort).thenComparingInt(Choice::risk));
    return List.copyOf(kept);
  }

  private static boolean asGood(Choice one, Choice other, Goal.Metric metric) {
    int saved =
        metric == Goal.Metric.COST
            ? Long.compare(one.saved().cost(), other.saved().cost())
            : one.saved().days().compareTo(other.saved().days());
    return saved >= 0 && one.effort() <= other.effort() && one.risk() <= other.risk();
  }
}
