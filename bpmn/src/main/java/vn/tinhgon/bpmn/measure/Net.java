package vn.tinhgon.bpmn.measure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Graph;
import vn.tinhgon.bpmn.Node;
import vn.tinhgon.bpmn.Node.Trigger;
import vn.tinhgon.bpmn.Node.Type;

/**
 * One process or sub-process as numbered vertices: vertex 0 enters it, and an activity with
 * boundary events has vertices of its own for leaving it.
 */
final class Net {

  /** How the ways out of a vertex are taken. */
  enum Split {
    /** One of them. */
    CHOICE,
    /** All of them. */
    ALL,
    /** Each for itself. */
    SOME
  }

  /** How the ways into a vertex meet. */
  enum Join {
    MERGE,
    WAIT_FOR_ALL,
    WAIT_FOR_SOME
  }

  /** A way to another vertex, and the share of dossiers that take it. */
  record Way(int to, double share) {}

  static final int ENTRY = 0;
  final String scope;
  private final List<String> ids = new ArrayList<>();
  private final List<Split> splits = new ArrayList<>();
  private final List<Join> joins = new ArrayList<>();
  private final List<List<Way>> ways = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private List<int[]> successors = List.of();

  private Net(String scope) {
    this.scope = scope;
  }

  /** The net of a process or sub-process. */
  static Net of(Graph graph, String scope, Odds odds) {
    var net = new Net(scope);
    net.add("", Split.CHOICE, Join.MERGE);
    for (var node : graph.children(scope)) {
      if (node.forCompensation() || node.type() == Type.EVENT_SUB_PROCESS) continue;
      net.numbers.put(node.id(), net.add(node.id(), Split.CHOICE, join(node)));
    }
    net.enter(graph);
    for (var node : graph.children(scope)) {
      Integer number = net.numbers.get(node.id());
      if (number != null) net.leave(graph, node, number, odds);
    }
    net.successors = net.ways.stream().map(Net::ends).toList();
    return net;
  }

  private int at(String id) {
    return Objects.requireNonNull(numbers.get(id), id);
  }

  private int add(String id, Split split, Join join) {
    ids.add(id);
    splits.add(split);
    joins.add(join);
    ways.add(new ArrayList<>());
    return ids.size() - 1;
  }

  private static Join join(Node node) {
    return switch (node.type()) {
      case PARALLEL_GATEWAY -> Join.WAIT_FOR_ALL;
      case INCLUSIVE_GATEWAY, COMPLEX_GATEWAY -> Join.WAIT_FOR_SOME;
      default -> Join.MERGE;
    };
  }

  /** Start events are alternatives; without one, everything nothing leads to starts at once. */
  private void enter(Graph graph) {
    var starts = new ArrayList<Integer>();
    var roots = new ArrayList<Integer>();
    for (var node : graph.children(scope)) {
      Integer number = numbers.get(node.id());
      if (number == null) continue;
      if (node.type() == Type.START_EVENT) {
        starts.add(number);
      } else if (graph.incoming(node.id()).isEmpty() && !enteredOtherwise(node)) {
        roots.add(number);
      }
    }
    var entries = starts.isEmpty() ? roots : starts;
    splits.set(ENTRY, starts.isEmpty() ? Split.ALL : Split.CHOICE);
    for (int entry : entries) {
      ways.get(ENTRY).add(new Way(entry, starts.isEmpty() ? 1 : 1.0 / entries.size()));
    }
  }

  private static boolean enteredOtherwise(Node node) {
    return node.type() == Type.BOUNDARY_EVENT
        || node.type() == Type.CATCH_EVENT && node.trigger() == Trigger.LINK;
  }

  private void leave(Graph graph, Node node, int number, Odds odds) {
    int exit = number;
    var events =
        graph.boundary(node.id()).stream()
            .filter(event -> event.trigger() != Trigger.COMPENSATION)
            .filter(event -> numbers.containsKey(event.id()))
            .toList();
    var beside = events.stream().filter(event -> !event.interrupting()).toList();
    var instead = events.stream().filter(Node::interrupting).toList();
    if (!beside.isEmpty()) {
      int next = add("", Split.CHOICE, Join.MERGE);
      splits.set(exit, Split.SOME);
      ways.get(exit).add(new Way(next, 1));
      for (var event : beside) {
        ways.get(exit).add(new Way(at(event.id()), odds.ofEvent(event)));
      }
      exit = next;
    }
    if (!instead.isEmpty()) {
      int next = add("", Split.CHOICE, Join.MERGE);
      splits.set(exit, Split.CHOICE);
      var shares = odds.ofInterruptions(instead, graph.outgoing(node.id()).isEmpty());
      double left = 1;
      for (int i = 0; i < instead.size(); i++) {
        ways.get(exit).add(new Way(at(instead.get(i).id()), shares[i]));
        left -= shares[i];
      }
      ways.get(exit).add(new Way(next, Math.max(0, left)));
      exit = next;
    }
    flowsOut(graph, node, exit, odds);
  }

  private void flowsOut(Graph graph, Node node, int exit, Odds odds) {
    var flows = graph.outgoing(node.id());
    splits.set(exit, split(graph, node));
    double[] shares = odds.ofFlows(node, splits.get(exit));
    for (int i = 0; i < flows.size(); i++) {
      Integer target = numbers.get(flows.get(i).target());
      if (target != null) ways.get(exit).add(new Way(target, shares[i]));
    }
    if (node.type() == Type.THROW_EVENT && node.trigger() == Trigger.LINK) {
      for (var other : graph.children(scope)) {
        if (catches(other, node)) ways.get(exit).add(new Way(at(other.id()), 1));
      }
    }
  }

  private static boolean catches(Node other, Node link) {
    return other.type() == Type.CATCH_EVENT
        && other.trigger() == Trigger.LINK
        && other.called() != null
        && other.called().equals(link.called());
  }

  private static Split split(Graph graph, Node node) {
    return switch (node.type()) {
      case EXCLUSIVE_GATEWAY, EVENT_BASED_GATEWAY -> Split.CHOICE;
      case PARALLEL_GATEWAY -> Split.ALL;
      case INCLUSIVE_GATEWAY, COMPLEX_GATEWAY -> Split.SOME;
      default -> {
        boolean some =
            graph.outgoing(node.id()).stream()
                .anyMatch(flow -> flow.conditional() || flow.probability() != null);
        yield some ? Split.SOME : Split.ALL;
      }
    };
  }

  int size() {
    return ids.size();
  }

  /** Id of the flow node a vertex stands for; empty for the vertices between. */
  String id(int vertex) {
    return ids.get(vertex);
  }

  @Nullable Integer number(String id) {
    return numbers.get(id);
  }

  Split split(int vertex) {
    return splits.get(vertex);
  }

  Join join(int vertex) {
    return joins.get(vertex);
  }

  List<Way> ways(int vertex) {
    return ways.get(vertex);
  }

  /** Where each vertex leads to, in the order of its ways. */
  List<int[]> successors() {
    return successors;
  }

  private static int[] ends(List<Way> ways) {
    var ends = new int[ways.size()];
    for (int i = 0; i < ends.length; i++) ends[i] = ways.get(i).to();
    return ends;
  }

  /** Vertices a dossier can come to, from the entry on. */
  boolean[] reachable() {
    var seen = new boolean[size()];
    var queue = new ArrayDeque<Integer>();
    seen[ENTRY] = true;
    queue.add(ENTRY);
    while (!queue.isEmpty()) {
      for (var way : ways.get(queue.remove())) {
        if (!seen[way.to()]) {
          seen[way.to()] = true;
          queue.add(way.to());
        }
      }
    }
    return seen;
  }
}
