package vn.tinhgon.rules.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Step;
import vn.tinhgon.bpmn.StepKind;

/** Measures which step follows which, and whether it could do without what comes before. */
final class Rows {
  private final Ahead ahead;

  /** What the row of each step has written since one of it last needed another. */
  private final Map<String, Set<String>> written = new HashMap<>();

  private Rows(Ahead ahead) {
    this.ahead = ahead;
  }

  /** The steps in the order of the course. */
  static List<Following> among(Ahead ahead, List<Step> inOrder) {
    var rows = new Rows(ahead);
    var pairs = new ArrayList<Following>();
    for (var step : inOrder) {
      var next = ahead.next(step);
      if (next != null && next != step) pairs.add(rows.pair(step, next));
    }
    return pairs;
  }

  private Following pair(Step earlier, Step later) {
    var row = written.computeIfAbsent(earlier.id(), id -> new HashSet<>(earlier.writes()));
    boolean needs = !Collections.disjoint(row, later.reads());
    if (!alike(earlier, later)) {
      needs = !Collections.disjoint(earlier.writes(), later.reads());
    } else if (!needs && !written.containsKey(later.id())) {
      row.addAll(later.writes());
      written.put(later.id(), row);
    }
    return new Following(
        earlier.id(),
        later.id(),
        !earlier.automatic() && !later.automatic(),
        needs,
        ahead.mayLeaveAfter(earlier) && ahead.mayLeaveAfter(later),
        perHour(earlier),
        perHour(later));
  }

  /** Checks stand in one row, whatever sort of check they are. */
  private static boolean alike(Step one, Step other) {
    return one.kind() != null
        && (one.kind() == other.kind() || checks(one.kind()) && checks(other.kind()));
  }

  private static boolean checks(@Nullable StepKind kind) {
    return kind == StepKind.FORMAT_CHECK || kind == StepKind.APPRAISE || kind == StepKind.REVIEW;
  }

  private static double perHour(Step step) {
    var rejected = step.rejectProbability();
    var hours = step.effortHours();
    return rejected == null || hours == null || hours <= 0 ? Double.NaN : rejected / hours;
  }
}
