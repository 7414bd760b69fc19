package vn.tinhgon.bpmn.measure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Graph;
import vn.tinhgon.bpmn.Node;
import vn.tinhgon.bpmn.Node.Type;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Step;

/**
 * Pairs of steps people do one after the other, where the second has another unit or role. What a
 * system does between them hands the dossier on, as gateways and events do; what is unknown is not
 * different.
 */
final class Handovers {
  private final Graph graph;
  private final Map<String, Step> steps;
  private final Map<String, List<String>> next = new HashMap<>();

  private Handovers(Procedure procedure) {
    graph = procedure.graph();
    steps = procedure.stepsById();
    for (var node : graph.nodes()) next.put(node.id(), onwards(node));
  }

  static int count(Procedure procedure) {
    return new Handovers(procedure).count();
  }

  private int count() {
    int count = 0;
    for (var node : graph.nodes()) {
      var step = person(node.id());
      if (step == null) continue;
      for (var after : after(node.id())) if (differ(step, after)) count++;
    }
    return count;
  }

  private @Nullable Step person(String id) {
    var step = steps.get(id);
    return step == null || step.automatic() ? null : step;
  }

  private List<Step> after(String id) {
    var found = new ArrayList<Step>();
    var seen = new HashSet<String>();
    var queue = new ArrayDeque<>(next.getOrDefault(id, List.of()));
    while (!queue.isEmpty()) {
      var at = queue.remove();
      if (!seen.add(at)) continue;
      var step = person(at);
      if (step == null) queue.addAll(next.getOrDefault(at, List.of()));
      else if (!at.equals(id)) found.add(step);
    }
    return found;
  }

  /** Where a dossier goes next: along flows, over borders, into sub-processes and out of them. */
  private List<String> onwards(Node node) {
    var to = new ArrayList<String>();
    if (node.type().isSubProcess()) {
      for (var inner : graph.children(node.id())) if (begins(inner)) to.add(inner.id());
    }
    if (!node.type().isSubProcess() || to.isEmpty()) leave(node, to);
    for (var event : graph.boundary(node.id())) to.add(event.id());
    return to;
  }

  private void leave(Node node, List<String> to) {
    for (var flow : graph.outgoing(node.id())) to.add(flow.target());
    var around = graph.node(node.scope());
    if (to.isEmpty() && around != null)
      for (var flow : graph.outgoing(around.id())) to.add(flow.target());
  }

  private boolean begins(Node inner) {
    return inner.type() == Type.START_EVENT
        || graph.incoming(inner.id()).isEmpty() && inner.type() != Type.BOUNDARY_EVENT;
  }

  static boolean differ(Step a, Step b) {
    return differ(a.unit(), b.unit()) || differ(a.role(), b.role());
  }

  private static boolean differ(@Nullable String a, @Nullable String b) {
    return a != null && b != null && !a.equals(b);
  }
}
