package vn.tinhgon.engine.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Graph;
import vn.tinhgon.bpmn.Node;
import vn.tinhgon.bpmn.Procedure;

/**
 * The main process as runs of nodes, each from one that every way passes up to the next such one;
 * ways back, and ways that end early, left aside. What lies in a sub-process goes with it.
 */
final class Stretches {
  private final Graph graph;
  private final String process;
  private final Map<String, List<String>> inside = new HashMap<>();
  private final Set<String> seen = new HashSet<>();
  private final ArrayDeque<String> order = new ArrayDeque<>();

  private Stretches(Procedure procedure) {
    graph = procedure.graph();
    process = procedure.id();
    for (var node : graph.nodes()) {
      var top = top(node);
      if (top != null) inside.computeIfAbsent(top, id -> new ArrayList<>()).add(node.id());
    }
  }

  static List<List<String>> of(Procedure procedure) {
    return new Stretches(procedure).all();
  }

  /** The node of the main process that it is, or lies in; null outside of it. */
  private @Nullable String top(Node node) {
    var at = node;
    while (at != null && !at.scope().equals(process)) at = graph.node(at.scope());
    return at == null ? null : at.id();
  }

  private List<List<String>> all() {
    int furthest = walk() - 1;
    var nodes = List.copyOf(order);
    var place = new HashMap<String, Integer>();
    for (var id : nodes) place.put(id, place.size());
    var stretches = new ArrayList<List<String>>();
    var open = new ArrayList<String>();
    for (int i = 0; i < nodes.size(); i++) {
      if (furthest <= i && !open.isEmpty()) {
        stretches.add(List.copyOf(open));
        open.clear();
      }
      open.addAll(inside.getOrDefault(nodes.get(i), List.of()));
      for (var to : next(nodes.get(i))) {
        furthest = Math.max(furthest, place.getOrDefault(to, 0));
      }
    }
    if (!open.isEmpty()) stretches.add(List.copyOf(open));
    return List.copyOf(stretches);
  }

  private List<String> next(String id) {
    var next = new ArrayList<String>();
    for (var flow : graph.outgoing(id)) next.add(flow.target());
    for (var event : graph.boundary(id)) next.add(event.id());
    return next;
  }

  /** Sources first: the reverse of the order in which a walk leaves the nodes. */
  private int walk() {
    int roots = 0;
    for (var node : graph.children(process)) {
      boolean root = node.attachedTo() == null && graph.incoming(node.id()).isEmpty();
      if (root) roots++;
      if (root) walk(node.id());
    }
    for (var node : graph.children(process)) walk(node.id());
    return roots;
  }

  private void walk(String node) {
    if (!seen.add(node)) return;
    for (var to : next(node)) walk(to);
    order.addFirst(node);
  }
}
