package vn.tinhgon.bpmn.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tinhgon.bpmn.measure.Net.Split;
import vn.tinhgon.bpmn.measure.Net.Way;

/**
 * Days from the entry of a net to its last end. From each vertex on: a choice weighs its branches,
 * a parallel split counts the longest, an inclusive one the longest of those taken; loops are
 * equations. On block-structured models this is exact (a join is where all branches have the same
 * rest to go); elsewhere it is the longest expected way, each split judged by itself.
 */
final class Elapsed {
  private static final int ROUNDS = 50;
  private final Net net;

  /** Where each vertex leads to but back. */
  private final List<int[]> forward;

  private final List<int[]> forwardSinksFirst;

  Elapsed(Net net) {
    this.net = net;
    var dominators = new Dominators(net.successors());
    this.forward = new ArrayList<>();
    for (int from = 0; from < net.size(); from++) {
      forward.add(onwards(net.successors().get(from), from, dominators));
    }
    this.forwardSinksFirst = sinksFirst(forward);
  }

  private static int[] onwards(int[] successors, int from, Dominators dominators) {
    return Arrays.stream(successors).filter(to -> !dominators.dominates(to, from)).toArray();
  }

  private static List<int[]> sinksFirst(List<int[]> successors) {
    var groups = new ArrayList<>(Components.sourcesFirst(successors));
    Collections.reverse(groups);
    return groups;
  }

  /**
   * @param days what each vertex takes
   */
  double expected(double[] days) {
    // Longest ways as first guess, so that splits inside loops begin with their longest branch.
    double[] rest = longest(days);
    for (int i = 0; i < rest.length; i++) if (Double.isInfinite(rest[i])) rest[i] = 0;
    for (var group : sinksFirst(net.successors())) solve(group, days, rest);
    return rest[Net.ENTRY];
  }

  /**
   * The longest way on which no flow leads back; knots that have no first step count each step
   * once.
   */
  double worst(double[] days) {
    return longest(days)[Net.ENTRY];
  }

  private double[] longest(double[] days) {
    // A way that can only turn back is no way through, unless there is no other.
    double[] through = longest(days, Double.NEGATIVE_INFINITY);
    return Double.isInfinite(through[Net.ENTRY]) ? longest(days, 0) : through;
  }

  private double[] longest(double[] days, double turnedBack) {
    var rest = new double[net.size()];
    var groupOf = new int[net.size()];
    int number = 0;
    for (var group : forwardSinksFirst) {
      number++;
      double sum = 0;
      for (int vertex : group) {
        groupOf[vertex] = number;
        sum += days[vertex];
      }
      double best = Double.NEGATIVE_INFINITY;
      for (int vertex : group) {
        if (net.ways(vertex).isEmpty()) best = Math.max(best, 0);
        else if (forward.get(vertex).length == 0) best = Math.max(best, turnedBack);
        for (int to : forward.get(vertex))
          if (groupOf[to] != number) best = Math.max(best, rest[to]);
      }
      if (group.length > 1 && Double.isInfinite(best)) best = turnedBack;
      for (int vertex : group) rest[vertex] = sum + best;
    }
    return rest;
  }

  private void solve(int[] group, double[] days, double[] rest) {
    var place = new HashMap<Integer, Integer>();
    for (int vertex : group) place.put(vertex, place.size());
    double[] before = null;
    for (int round = 0; round < ROUNDS; round++) {
      var constants = new double[group.length];
      var terms = new ArrayList<Map<Integer, Double>>();
      for (int k = 0; k < group.length; k++) {
        constants[k] = days[group[k]];
        var row = new HashMap<Integer, Double>();
        for (var way : weighed(group[k], rest)) {
          Integer inner = place.get(way.to());
          if (inner == null) constants[k] += way.share() * rest[way.to()];
          else if (way.share() > 0) row.merge(inner, way.share(), Double::sum);
        }
        terms.add(row);
      }
      var solved = Equations.solve(constants, terms);
      for (int k = 0; k < group.length; k++) rest[group[k]] = solved[k];
      // Splits inside a loop choose again until the longest branch stays the longest.
      if (before != null && near(before, solved) || group.length == 1) return;
      before = solved;
    }
  }

  private static boolean near(double[] a, double[] b) {
    for (int i = 0; i < a.length; i++) {
      if (Math.abs(a[i] - b[i]) > 1e-9 * Math.max(1, Math.abs(b[i]))) return false;
    }
    return true;
  }

  /** The ways on with the weight each has in the expectation; the weights add up to one. */
  private List<Way> weighed(int vertex, double[] rest) {
    var ways = net.ways(vertex);
    if (net.split(vertex) == Split.CHOICE || ways.size() < 2) {
      return ways.size() == 1 ? List.of(new Way(ways.get(0).to(), 1)) : ways;
    }
    var longestFirst = new ArrayList<>(ways);
    longestFirst.sort(Comparator.comparingDouble((Way way) -> -rest[way.to()]));
    if (net.split(vertex) == Split.ALL) return List.of(new Way(longestFirst.get(0).to(), 1));
    // Branches are taken independently; the shortest stands for "none of the longer ones".
    var weighed = new ArrayList<Way>();
    double left = 1;
    for (int i = 0; i < longestFirst.size(); i++) {
      var way = longestFirst.get(i);
      double share = i == longestFirst.size() - 1 ? left : left * way.share();
      weighed.add(new Way(way.to(), share));
      left -= share;
    }
    return weighed;
  }
}
