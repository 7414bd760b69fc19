package vn.tinhgon.bpmn.soundness;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.tinhgon.bpmn.Flow;
import vn.tinhgon.bpmn.Graph;
import vn.tinhgon.bpmn.Node;
import vn.tinhgon.bpmn.Node.Type;

/**
 * Plays tokens on flows by trying everything, written against the standard and not against the
 * proof: tasks, exclusive, parallel and inclusive gateways, one start. It judges the proof.
 */
public final class TokenGame {
  private static final int MOST = 400;
  private static final int TOO_MANY_TOKENS = 5;

  /** What trying everything showed; undecided where it is too much to try. */
  public record Result(boolean decided, boolean completes, boolean safe, List<String> dead) {
    public boolean sound() {
      return completes && dead.isEmpty();
    }
  }

  private final Graph graph;
  private final Map<Map<String, Integer>, List<Map<String, Integer>>> next = new HashMap<>();
  private final Set<String> live = new HashSet<>();

  private TokenGame(Graph graph) {
    this.graph = graph;
  }

  /** Whether a model holds nothing but what this game knows. */
  public static boolean knows(Graph graph) {
    var nodes = graph.nodes();
    return nodes.stream().map(Node::scope).distinct().count() == 1
        && graph.messageFlows().isEmpty()
        && nodes.stream().filter(node -> node.type() == Type.START_EVENT).count() == 1
        && nodes.stream().allMatch(node -> knows(graph, node));
  }

  private static boolean knows(Graph graph, Node node) {
    var plain =
        node.type().isStep()
            ? graph.outgoing(node.id()).stream().noneMatch(Flow::conditional)
            : node.trigger() == Node.Trigger.NONE;
    return plain
        && (node.type() == Type.START_EVENT || !graph.incoming(node.id()).isEmpty())
        && (node.type().isStep()
            || node.type().isEvent()
            || node.type() == Type.EXCLUSIVE_GATEWAY
            || node.type() == Type.INCLUSIVE_GATEWAY
            || node.type() == Type.PARALLEL_GATEWAY);
  }

  public static Result play(Graph graph) {
    return new TokenGame(graph).play();
  }

  private Result play() {
    var start = graph.nodes().stream().filter(n -> n.type() == Type.START_EVENT).findFirst();
    var open = new ArrayDeque<Map<String, Integer>>();
    Map<String, Integer> first = new TreeMap<>();
    for (var flow : graph.outgoing(start.orElseThrow().id()))
      first.merge(flow.id(), 1, Integer::sum);
    live.add(start.get().id());
    open.add(first);
    boolean safe = true;
    while (!open.isEmpty()) {
      var marking = open.poll();
      if (next.containsKey(marking)) continue;
      int tokens = marking.values().stream().mapToInt(Integer::intValue).sum();
      if (next.size() > MOST || tokens > TOO_MANY_TOKENS) {
        return new Result(false, false, false, List.of());
      }
      safe &= marking.values().stream().allMatch(count -> count < 2);
      var ways = new ArrayList<Map<String, Integer>>();
      for (var node : graph.nodes()) step(node, marking, ways);
      next.put(marking, ways);
      open.addAll(ways);
    }
    var dead = graph.nodes().stream().map(Node::id).filter(id -> !live.contains(id)).toList();
    return new Result(true, allComplete(), safe, dead);
  }

  private boolean allComplete() {
    Set<Map<String, Integer>> good = new HashSet<>();
    good.add(Map.of());
    boolean grew = true;
    while (grew) {
      grew = false;
      for (var entry : next.entrySet()) {
        if (good.contains(entry.getKey())) continue;
        if (entry.getValue().stream().anyMatch(good::contains)) grew |= good.add(entry.getKey());
      }
    }
    return good.containsAll(next.keySet());
  }

  private void step(Node node, Map<String, Integer> marking, List<Map<String, Integer>> ways) {
    var in = graph.incoming(node.id());
    var marked = in.stream().filter(flow -> marking.containsKey(flow.id())).toList();
    if (marked.isEmpty()) return;
    if (node.type() == Type.PARALLEL_GATEWAY) {
      if (marked.size() == in.size()) give(node, taken(marking, in), ways);
    } else if (node.type() == Type.INCLUSIVE_GATEWAY && in.size() > 1) {
      if (!waits(node, marking, marked, in)) give(node, taken(marking, marked), ways);
    } else {
      for (var flow : marked) give(node, taken(marking, List.of(flow)), ways);
    }
  }

  private boolean waits(Node join, Map<String, Integer> marking, List<Flow> marked, List<Flow> in) {
    for (var token : marking.keySet()) {
      var reached = reached(token, join);
      boolean toEmpty = in.stream().anyMatch(f -> !marked.contains(f) && reached.contains(f.id()));
      boolean toMarked = marked.stream().anyMatch(f -> reached.contains(f.id()));
      if (toEmpty && !toMarked) return true;
    }
    return false;
  }

  private Set<String> reached(String token, Node join) {
    var reached = new HashSet<String>(Set.of(token));
    var open = new ArrayDeque<String>(reached);
    while (!open.isEmpty()) {
      var flow = graph.flow(open.poll());
      if (flow.target().equals(join.id())) continue;
      for (var out : graph.outgoing(flow.target())) if (reached.add(out.id())) open.add(out.id());
    }
    return reached;
  }

  private static Map<String, Integer> taken(Map<String, Integer> marking, List<Flow> flows) {
    var left = new TreeMap<>(marking);
    for (var flow : flows) left.computeIfPresent(flow.id(), (id, n) -> n == 1 ? null : n - 1);
    return left;
  }

  private void give(Node node, Map<String, Integer> left, List<Map<String, Integer>> ways) {
    live.add(node.id());
    var out = graph.outgoing(node.id());
    for (var choice : choices(node, out)) {
      var marking = new TreeMap<>(left);
      for (var flow : choice) marking.merge(flow.id(), 1, Integer::sum);
      ways.add(marking);
    }
  }

  private static List<List<Flow>> choices(Node node, List<Flow> out) {
    if (node.type() == Type.EXCLUSIVE_GATEWAY && !out.isEmpty()) {
      return out.stream().map(List::of).toList();
    }
    if (node.type() != Type.INCLUSIVE_GATEWAY || out.isEmpty()) return List.of(out);
    var choices = new ArrayList<List<Flow>>();
    for (int mask = 1; mask < 1 << out.size(); mask++) {
      int chosen = mask;
      choices.add(
          out.stream()
              .filter(flow -> (chosen >> out.indexOf(flow) & 1) == 1)
              .collect(Collectors.toList()));
    }
    return choices;
  }
}
