package vn.tinhgon.bpmn.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tinhgon.bpmn.measure.Net.Join;
import vn.tinhgon.bpmn.measure.Net.Split;

/**
 * How often a dossier comes to each vertex: what flows in. A parallel join waits, so it counts the
 * mean of its ways in; an inclusive join counts what its dominator sends there, once.
 */
final class Visits {

  private record Term(int of, double factor) {}

  private Visits() {}

  static double[] of(Net net) {
    var reachable = net.reachable();
    var rows = incoming(net, reachable, false);
    boolean inclusive = false;
    for (int i = 0; i < net.size(); i++) {
      if (net.join(i) == Join.WAIT_FOR_ALL && !rows.get(i).isEmpty()) {
        double mean = 1.0 / rows.get(i).size();
        rows.get(i).replaceAll(term -> new Term(term.of(), term.factor() * mean));
      }
      inclusive |= net.join(i) == Join.WAIT_FOR_SOME && rows.get(i).size() > 1;
    }
    if (inclusive) {
      double[] mass = solve(incoming(net, reachable, true));
      var dominators = new Dominators(net.successors());
      for (int i = 0; i < net.size(); i++) {
        int above = dominators.above(i);
        if (net.join(i) == Join.WAIT_FOR_SOME && rows.get(i).size() > 1 && mass[above] > 0) {
          rows.set(i, new ArrayList<>(List.of(new Term(above, mass[i] / mass[above]))));
        }
      }
    }
    return solve(rows);
  }

  /** What flows into each vertex; as mass, a dossier that splits is divided, not copied. */
  private static List<List<Term>> incoming(Net net, boolean[] reachable, boolean mass) {
    var rows = new ArrayList<List<Term>>();
    for (int i = 0; i < net.size(); i++) rows.add(new ArrayList<>());
    for (int i = 0; i < net.size(); i++) {
      if (!reachable[i]) continue;
      double whole = 1;
      if (mass && net.split(i) != Split.CHOICE) {
        whole = net.ways(i).stream().mapToDouble(Net.Way::share).sum();
      }
      for (var way : net.ways(i)) {
        rows.get(way.to()).add(new Term(i, whole > 0 ? way.share() / whole : 0));
      }
    }
    return rows;
  }

  private static double[] solve(List<List<Term>> rows) {
    var successors = new ArrayList<List<Integer>>();
    for (int i = 0; i < rows.size(); i++) successors.add(new ArrayList<>());
    for (int i = 0; i < rows.size(); i++) {
      for (var term : rows.get(i)) successors.get(term.of()).add(i);
    }
    var arrays = new ArrayList<int[]>();
    for (var list : successors) arrays.add(list.stream().mapToInt(Integer::intValue).toArray());
    var x = new double[rows.size()];
    var place = new int[rows.size()];
    Arrays.fill(place, -1);
    for (var group : Components.sourcesFirst(arrays)) {
      for (int k = 0; k < group.length; k++) place[group[k]] = k;
      var constants = new double[group.length];
      var terms = new ArrayList<Map<Integer, Double>>();
      for (int k = 0; k < group.length; k++) {
        constants[k] = group[k] == Net.ENTRY ? 1 : 0;
        var inside = new HashMap<Integer, Double>();
        for (var term : rows.get(group[k])) {
          if (place[term.of()] >= 0) {
            inside.merge(place[term.of()], term.factor(), Double::sum);
          } else {
            constants[k] += term.factor() * x[term.of()];
          }
        }
        terms.add(inside);
      }
      var solved = Equations.solve(constants, terms);
      for (int k = 0; k < group.length; k++) x[group[k]] = solved[k];
      for (int vertex : group) place[vertex] = -1;
    }
    return x;
  }
}
