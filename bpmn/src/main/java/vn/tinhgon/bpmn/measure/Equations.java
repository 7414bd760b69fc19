package vn.tinhgon.bpmn.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Solves x = c + A·x for a loop of a procedure. The matrix has two or three entries a row; taking
 * out the least entangled unknown first keeps it so, where a dense solution would need n³ steps.
 */
final class Equations {
  private static final double NEVER_LEFT = 1e-9;

  private Equations() {}

  /**
   * The unknowns 0..n-1. Where the loop is never left (an unsound model) each of its steps counts
   * once: every unknown is the sum of the constants.
   */
  static double[] solve(double[] constants, List<Map<Integer, Double>> terms) {
    int n = constants.length;
    if (n == 1) return one(constants[0], terms.get(0).getOrDefault(0, 0.0));
    var c = constants.clone();
    var rows = new ArrayList<Map<Integer, Double>>();
    var users = new ArrayList<Set<Integer>>();
    for (int i = 0; i < n; i++) users.add(new HashSet<>());
    for (int i = 0; i < n; i++) {
      rows.add(new HashMap<>(terms.get(i)));
      for (int j : terms.get(i).keySet()) users.get(j).add(i);
    }
    int[] order = new int[n];
    var done = new boolean[n];
    record Candidate(int unknown, long entangled) {}
    var queue =
        new PriorityQueue<>(
            Comparator.comparingLong(Candidate::entangled).thenComparingInt(Candidate::unknown));
    for (int i = 0; i < n; i++) {
      queue.add(new Candidate(i, (long) rows.get(i).size() * users.get(i).size()));
    }
    for (int count = 0; count < n; ) {
      var candidate = queue.remove();
      int k = candidate.unknown();
      if (done[k]) continue;
      long now = (long) rows.get(k).size() * users.get(k).size();
      if (now > candidate.entangled()) {
        queue.add(new Candidate(k, now));
        continue;
      }
      var row = rows.get(k);
      Double self = row.remove(k);
      users.get(k).remove(k);
      double left = 1 - (self == null ? 0 : self);
      if (!(left > NEVER_LEFT)) return once(constants);
      c[k] /= left;
      row.replaceAll((j, value) -> value / left);
      for (int j : row.keySet()) users.get(j).remove(k);
      for (int i : users.get(k)) {
        double factor = Objects.requireNonNull(rows.get(i).remove(k));
        c[i] += factor * c[k];
        for (var term : row.entrySet()) {
          rows.get(i).merge(term.getKey(), factor * term.getValue(), Double::sum);
          users.get(term.getKey()).add(i);
        }
      }
      done[k] = true;
      order[count++] = k;
    }
    var x = new double[n];
    for (int at = n - 1; at >= 0; at--) {
      int k = order[at];
      x[k] = c[k];
      for (var term : rows.get(k).entrySet()) x[k] += term.getValue() * x[term.getKey()];
    }
    return x;
  }

  /** Most steps lie in no loop. */
  private static double[] one(double constant, double self) {
    double left = 1 - self;
    return new double[] {left > NEVER_LEFT ? constant / left : constant};
  }

  private static double[] once(double[] constants) {
    double sum = 0;
    for (double constant : constants) sum += constant;
    var x = new double[constants.length];
    Arrays.fill(x, sum);
    return x;
  }
}
