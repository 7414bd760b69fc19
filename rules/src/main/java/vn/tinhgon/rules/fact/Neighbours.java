package vn.tinhgon.rules.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Graph;
import vn.tinhgon.bpmn.Node;
import vn.tinhgon.bpmn.Node.Trigger;
import vn.tinhgon.bpmn.Node.Type;
import vn.tinhgon.bpmn.Step;

/** Finds adjacent steps, and the runs of one performer. */
final class Neighbours {
  private final Graph graph;
  private final Map<String, Step> steps;
  private final List<Step> inOrder;
  private final Map<String, Step> following = new HashMap<>();

  Neighbours(Graph graph, Map<String, Step> steps, List<Step> inOrder) {
    this.graph = graph;
    this.steps = steps;
    this.inOrder = inOrder;
    for (var step : inOrder) {
      var next = next(step);
      if (next != null && next != step) following.put(step.id(), next);
    }
  }

  private @Nullable Step next(Step step) {
    var seen = new HashSet<String>();
    for (String at = step.id(); seen.add(at); ) {
      var out = graph.outgoing(at);
      if (out.size() != 1) return null;
      at = out.get(0).target();
      var node = graph.node(at);
      if (node == null || graph.incoming(at).size() != 1) return null;
      if (steps.containsKey(at)) return steps.get(at);
      if (!passes(node)) return null;
    }
    return null;
  }

  /** It neither waits nor chooses. */
  private static boolean passes(Node node) {
    return node.type() == Type.THROW_EVENT && node.trigger() != Trigger.LINK
        || node.type() == Type.CATCH_EVENT && node.trigger() == Trigger.NONE;
  }

  List<Adjacent> pairs() {
    var pairs = new ArrayList<Adjacent>();
    for (var earlier : inOrder) {
      var later = following.get(earlier.id());
      if (later == null || earlier.automatic() || later.automatic()) continue;
      pairs.add(
          new Adjacent(
              earlier.id(),
              later.id(),
              apart(earlier, later),
              !Collections.disjoint(earlier.writes(), later.reads())));
    }
    return pairs;
  }

  private static boolean apart(Step earlier, Step later) {
    return !earlier.units().isEmpty()
        && !later.units().isEmpty()
        && Collections.disjoint(earlier.units(), later.units());
  }

  List<Run> ofOnePerformer() {
    var later = new HashSet<String>();
    for (var step : inOrder) {
      var next = following.get(step.id());
      if (next != null && onePerformer(step, next)) later.add(next.id());
    }
    var runs = new ArrayList<Run>();
    for (var step : inOrder) {
      if (later.contains(step.id())) continue;
      var run = new ArrayList<String>();
      for (Step at = step; at != null; at = continuation(at)) run.add(at.id());
      if (run.size() > 1) runs.add(new Run(Run.Sort.ONE_PERFORMER, run));
    }
    return runs;
  }

  private @Nullable Step continuation(Step step) {
    var next = following.get(step.id());
    return next != null && onePerformer(step, next) ? next : null;
  }

  private static boolean onePerformer(Step one, Step other) {
    return !one.automatic()
        && !other.automatic()
        && one.units().size() == 1
        && one.units().equals(other.units())
        && one.role() != null
        && one.role().equals(other.role());
  }
}
