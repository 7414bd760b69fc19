package vn.tinhgon.bpmn.measure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import vn.tinhgon.bpmn.Graph;
import vn.tinhgon.bpmn.Node;
import vn.tinhgon.bpmn.Node.Trigger;
import vn.tinhgon.bpmn.Node.Type;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Step;

/** The nets of a procedure, inner ones first: visits of its nodes, days from start to end. */
final class Flowing {
  private final Procedure procedure;
  private final Graph graph;
  private final Map<String, Step> steps;
  private final Odds odds;
  private final List<Solved> innerFirst = new ArrayList<>();

  private record Solved(Net net, double[] visits, Elapsed elapsed) {}

  Flowing(Procedure procedure) {
    this.procedure = procedure;
    this.graph = procedure.graph();
    this.steps = procedure.stepsById();
    this.odds = new Odds(graph, steps);
    for (var scope : scopes()) {
      var net = Net.of(graph, scope, odds);
      var solved = new Solved(net, Visits.of(net), new Elapsed(net));
      innerFirst.add(solved);
      tellErrors(scope, solved);
    }
  }

  Odds odds() {
    return odds;
  }

  private List<String> scopes() {
    var depth = new HashMap<String, Integer>();
    for (var node : graph.nodes()) {
      var path = new ArrayDeque<String>();
      String scope = node.scope();
      while (!depth.containsKey(scope)) {
        path.push(scope);
        var around = graph.node(scope);
        if (around == null) {
          depth.put(scope, 0);
        } else {
          scope = around.scope();
          if (path.contains(scope)) depth.put(scope, 0);
        }
      }
      int level = depth.getOrDefault(scope, 0);
      for (var inner : path) if (!depth.containsKey(inner)) depth.put(inner, ++level);
    }
    var scopes = new ArrayList<>(depth.keySet());
    scopes.sort(
        Comparator.comparing((String scope) -> -depth.getOrDefault(scope, 0))
            .thenComparing(scope -> scope));
    return scopes;
  }

  /**
   * An error end inside a sub-process fires the event on its border that names it, or names none.
   */
  private void tellErrors(String scope, Solved solved) {
    for (var border : graph.boundary(scope)) {
      if (!catchesEnds(border.trigger())) continue;
      double share = 0;
      for (var end : graph.children(scope)) {
        boolean same = border.eventRef() == null || border.eventRef().equals(end.eventRef());
        if (end.type() == Type.END_EVENT && end.trigger() == border.trigger() && same) {
          Integer number = solved.net().number(end.id());
          if (number != null) share += solved.visits()[number];
        }
      }
      odds.caught(border.id(), share);
    }
  }

  private static boolean catchesEnds(Trigger trigger) {
    return trigger == Trigger.ERROR || trigger == Trigger.ESCALATION || trigger == Trigger.CANCEL;
  }

  /** Expected visits of every flow node for one dossier, by id. */
  Map<String, Double> visits() {
    var all = new HashMap<String, Double>();
    var outerFirst = new ArrayList<>(innerFirst);
    Collections.reverse(outerFirst);
    for (var solved : outerFirst) {
      var net = solved.net();
      double entered = entered(net.scope, all);
      for (int i = 0; i < net.size(); i++) {
        if (!net.id(i).isEmpty()) all.put(net.id(i), entered * solved.visits()[i]);
      }
    }
    return all;
  }

  private double entered(String scope, Map<String, Double> outer) {
    var around = graph.node(scope);
    if (around == null) return 1;
    if (around.type() == Type.EVENT_SUB_PROCESS) {
      var host = graph.node(around.scope());
      double begun = host == null ? 1 : outer.getOrDefault(host.id(), 0.0);
      return begun * happens(around);
    }
    return outer.getOrDefault(scope, 0.0);
  }

  /** How often an event sub-process starts in a run of what it lies in. */
  private double happens(Node eventSubProcess) {
    double share = 0;
    for (var node : graph.children(eventSubProcess.id())) {
      if (node.type() == Type.START_EVENT) share = Math.max(share, odds.ofEvent(node));
    }
    return share;
  }

  /** Working days expected from the start to the last end of the main process. */
  double elapsed() {
    return along(Elapsed::expected, true);
  }

  /** Working days of the longest way through the main process on which nothing is done twice. */
  double worst() {
    return along(Elapsed::worst, false);
  }

  private interface Clock {
    double of(Elapsed elapsed, double[] days);
  }

  private double along(Clock clock, boolean expected) {
    var days = new HashMap<String, Double>();
    ToDoubleFunction<String> own =
        id -> {
          var step = steps.get(id);
          return step == null ? days.getOrDefault(id, 0.0) : StepTime.of(step).days();
        };
    for (var solved : innerFirst) {
      var net = solved.net();
      var times = new double[net.size()];
      for (int i = 0; i < times.length; i++)
        times[i] = net.id(i).isEmpty() ? 0 : own.applyAsDouble(net.id(i));
      double total = clock.of(solved.elapsed(), times);
      for (var node : graph.children(net.scope)) {
        if (node.type() != Type.EVENT_SUB_PROCESS) continue;
        double beside = Math.max(total, days.getOrDefault(node.id(), 0.0));
        double share = expected ? happens(node) : 1;
        total = share * beside + (1 - share) * total;
      }
      days.put(net.scope, total);
    }
    var main = days.get(procedure.id());
    if (main != null) return main;
    double longest = 0;
    for (var solved : innerFirst) {
      var net = solved.net();
      if (graph.node(net.scope) == null)
        longest = Math.max(longest, days.getOrDefault(net.scope, 0.0));
    }
    return longest;
  }
}
