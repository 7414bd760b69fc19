package vn.tinhgon.rules.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Graph;
import vn.tinhgon.bpmn.Node;
import vn.tinhgon.bpmn.Node.Trigger;
import vn.tinhgon.bpmn.Node.Type;
import vn.tinhgon.bpmn.Step;

/** Finds adjacent steps. */
final class Neighbours {
  private final Graph graph;
  private final Map<String, Step> steps;
  private final List<Step> inOrder;

  Neighbours(Graph graph, Map<String, Step> steps, List<Step> inOrder) {
    this.graph = graph;
    this.steps = steps;
    this.inOrder = inOrder;
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
      var later = next(earlier);
      if (later == null || later == earlier) continue;
      pairs.add(
          new Adjacent(
              earlier.id(),
              later.id(),
              !earlier.automatic() && !later.automatic(),
              apart(earlier, later),
              earlier.units().size() == 1 && earlier.units().equals(later.units()),
              earlier.role() != null && earlier.role().equals(later.role()),
              !Collections.disjoint(earlier.writes(), later.reads())));
    }
    return pairs;
  }

  private static boolean apart(Step earlier, Step later) {
    return !earlier.units().isEmpty()
        && !later.units().isEmpty()
        && Collections.disjoint(earlier.units(), later.units());
  }
}
