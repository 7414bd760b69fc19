package vn.tinhgon.rules.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tinhgon.bpmn.Flow;
import vn.tinhgon.bpmn.Graph;
import vn.tinhgon.bpmn.Node;
import vn.tinhgon.bpmn.Node.Trigger;
import vn.tinhgon.bpmn.Node.Type;
import vn.tinhgon.bpmn.Step;

/**
 * The ways a dossier takes: sub-processes opened up, the nodes in an order in which every way runs
 * forward, the flows that run backward (returns) known as such. Linear in the model.
 */
final class Course {

  /**
   * One way on from a node.
   *
   * @param flow id of the sequence flow; empty for the way into a sub-process, a link, a boundary
   * @param boundary it is taken when an event interrupts the node, instead of its normal ways
   * @param beside it is taken beside the normal ways, not instead of them
   */
  record Way(String flow, int from, int to, boolean boundary, boolean beside) {}

  final List<Node> nodes;
  final Graph graph;
  private final Map<String, Integer> index = new HashMap<>();
  final List<List<Way>> onward = new ArrayList<>();
  final List<Way> returns = new ArrayList<>();

  /** Nodes from which a flow runs back. */
  final boolean[] comesBack;

  /** Indices of the nodes, sources first. */
  final int[] order;

  /** Place of each node in {@link #order}. */
  final int[] place;

  Course(Graph graph) {
    this.graph = graph;
    this.nodes = graph.nodes();
    for (var node : nodes) index.put(node.id(), index.size());
    for (int i = 0; i < nodes.size(); i++) onward.add(new ArrayList<>(2));
    var catches = new HashMap<String, Integer>();
    for (var node : nodes) {
      if (node.type() == Type.CATCH_EVENT && node.trigger() == Trigger.LINK) {
        catches.put(node.scope() + ' ' + node.called(), at(node));
      }
    }
    for (var node : nodes) leave(node, catches);
    this.comesBack = new boolean[nodes.size()];
    this.order = new int[nodes.size()];
    this.place = new int[nodes.size()];
    sort();
  }

  /** Dossiers take one of its ways, not all of them. */
  boolean chooses(int node) {
    return switch (nodes.get(node).type()) {
      case EXCLUSIVE_GATEWAY, INCLUSIVE_GATEWAY, COMPLEX_GATEWAY, EVENT_BASED_GATEWAY -> true;
      case PARALLEL_GATEWAY -> false;
      default -> graph.outgoing(nodes.get(node).id()).stream().anyMatch(Flow::conditional);
    };
  }

  int at(Node node) {
    return at(node.id());
  }

  int at(String id) {
    return index.getOrDefault(id, -1);
  }

  /** The steps, sources first. */
  List<Step> steps(Map<String, Step> byId) {
    var steps = new ArrayList<Step>();
    for (int node : order) {
      var step = byId.get(nodes.get(node).id());
      if (step != null) steps.add(step);
    }
    return steps;
  }

  private void leave(Node node, Map<String, Integer> catches) {
    int from = at(node);
    var inside = node.type().isSubProcess() ? starts(node) : List.<Integer>of();
    for (int start : inside) add(new Way("", from, start, false, false));
    if (inside.isEmpty()) leaveBy(from, graph.outgoing(node.id()));
    if (node.type() == Type.END_EVENT
        && node.trigger() != Trigger.ERROR
        && node.trigger() != Trigger.CANCEL) {
      leaveBy(from, graph.outgoing(node.scope()));
    }
    if (node.type() == Type.THROW_EVENT && node.trigger() == Trigger.LINK) {
      Integer target = catches.get(node.scope() + ' ' + node.called());
      if (target != null) add(new Way("", from, target, false, false));
    }
    for (var event : graph.boundary(node.id())) {
      add(new Way("", from, at(event), event.interrupting(), !event.interrupting()));
    }
  }

  private void leaveBy(int from, List<Flow> flows) {
    for (var flow : flows) add(new Way(flow.id(), from, at(flow.target()), false, false));
  }

  private List<Integer> starts(Node subProcess) {
    var starts = new ArrayList<Integer>();
    for (var child : graph.children(subProcess.id())) {
      if (graph.incoming(child.id()).isEmpty()
          && child.attachedTo() == null
          && child.type() != Type.EVENT_SUB_PROCESS) {
        starts.add(at(child));
      }
    }
    return starts;
  }

  private void add(Way way) {
    onward.get(way.from).add(way);
  }

  /** Depth first with its own stack: a chain of 5,000 steps must not end in a stack overflow. */
  private void sort() {
    int n = nodes.size();
    var entered = new boolean[n];
    for (var ways : onward) for (var way : ways) entered[way.to] = true;
    var state = new byte[n];
    var next = new int[n];
    var stack = new int[n];
    int[] free = {n};
    for (int round = 0; round < 2; round++) {
      for (int root = 0; root < n; root++) {
        if (state[root] == 0 && (round == 1 || !entered[root])) {
          visit(root, state, next, stack, free);
        }
      }
    }
    for (int i = 0; i < n; i++) place[order[i]] = i;
    var backward = Set.copyOf(returns);
    for (var ways : onward) ways.removeIf(backward::contains);
  }

  private void visit(int root, byte[] state, int[] next, int[] stack, int[] free) {
    int top = 0;
    stack[0] = root;
    state[root] = 1;
    while (top >= 0) {
      int node = stack[top];
      var ways = onward.get(node);
      if (next[node] == ways.size()) {
        state[node] = 2;
        order[--free[0]] = node;
        top--;
        continue;
      }
      var way = ways.get(next[node]++);
      if (state[way.to] == 1) {
        returns.add(way);
        comesBack[way.from] = true;
      } else if (state[way.to] == 0) {
        state[way.to] = 1;
        stack[++top] = way.to;
      }
    }
  }
}
