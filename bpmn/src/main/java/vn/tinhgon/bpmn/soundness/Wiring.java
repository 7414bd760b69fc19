package vn.tinhgon.bpmn.soundness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tinhgon.bpmn.Flow;
import vn.tinhgon.bpmn.Graph;
import vn.tinhgon.bpmn.Node;
import vn.tinhgon.bpmn.Node.Trigger;
import vn.tinhgon.bpmn.Node.Type;
import vn.tinhgon.bpmn.soundness.Net.Kind;
import vn.tinhgon.bpmn.soundness.Net.Transition;

/** Where tokens of a node come from and go to: its flows, its splits, its messages. */
final class Wiring {
  final Graph graph;
  final Net net;

  /** Net scope by id of process or sub-process. */
  final Map<String, Scope> scopes = new HashMap<>();

  /** Nodes without a way in that a scope starts by itself, and targets of link events. */
  final Set<String> selfStarting = new HashSet<>();

  private final Map<String, Integer> flowPlaces = new HashMap<>();
  private final Map<String, Integer> nodePlaces = new HashMap<>();
  private final Map<String, List<Integer>> inbox = new HashMap<>();
  private final Map<String, List<Integer>> outbox = new HashMap<>();
  private final Set<String> hearsStrangers = new HashSet<>();

  /**
   * A running process or sub-process: a token on one of {@code lives}, further down the list with
   * each repeatable event that has fired.
   */
  record Scope(int index, int start, int[] lives) {

    /** Where its token lies when it has just begun. */
    int alive() {
      return lives[lives.length - 1];
    }
  }

  /** One way to leave a node: all of {@code post}, and at least one of {@code any} unless empty. */
  record Exit(int[] post, int[] any, Trail trail) {}

  Wiring(Graph graph, Net net) {
    this.graph = graph;
    this.net = net;
    for (var flow : graph.messageFlows()) {
      var source = graph.node(flow.source());
      var target = graph.node(flow.target());
      if (target == null || !listens(target)) continue;
      if (source == null || !speaks(source)) {
        hearsStrangers.add(flow.target());
      } else {
        int place = net.place(Kind.MESSAGE, Net.NO_SCOPE, flow.id());
        inbox.computeIfAbsent(flow.target(), id -> new ArrayList<>()).add(place);
        outbox.computeIfAbsent(flow.source(), id -> new ArrayList<>()).add(place);
      }
    }
  }

  private static boolean listens(Node node) {
    return node.type().isStep()
        || node.type() == Type.START_EVENT
        || node.type() == Type.CATCH_EVENT
        || node.type() == Type.BOUNDARY_EVENT;
  }

  private static boolean speaks(Node node) {
    return node.type().isStep() || node.type() == Type.THROW_EVENT || node.type() == Type.END_EVENT;
  }

  int scopeOf(Node node) {
    var scope = scopes.get(node.scope());
    return scope == null ? Net.NO_SCOPE : scope.index();
  }

  int flowPlace(Flow flow) {
    return flowPlaces.computeIfAbsent(
        flow.id(), id -> net.place(Kind.FLOW, scopeOf(node(flow.source())), id));
  }

  Node node(String id) {
    var node = graph.node(id);
    if (node == null) throw new IllegalArgumentException("No flow node has the id " + id);
    return node;
  }

  int nodePlace(Node node) {
    return nodePlaces.computeIfAbsent(
        node.id(), id -> net.place(Kind.WORK, scopeOf(node), node.id()));
  }

  /** Flows in, but for those of an event-based gateway, which takes its events' part itself. */
  List<Flow> incoming(Node node) {
    return graph.incoming(node.id()).stream()
        .filter(flow -> node(flow.source()).type() != Type.EVENT_BASED_GATEWAY || !awaits(node))
        .toList();
  }

  static boolean awaits(Node node) {
    return node.type() == Type.CATCH_EVENT || node.type() == Type.RECEIVE_TASK;
  }

  /** Places a token for the node lies on; several only where it goes nowhere from there. */
  List<Integer> entries(Node node) {
    var flows = incoming(node);
    boolean starts = selfStarting.contains(node.id());
    boolean last = graph.outgoing(node.id()).isEmpty() && graph.boundary(node.id()).isEmpty();
    if (!starts && (flows.size() <= 1 || last)) return flows.stream().map(this::flowPlace).toList();
    int place = nodePlace(node);
    for (var flow : flows) net.add(move(flowPlace(flow), place));
    return List.of(place);
  }

  private static Transition move(int from, int to) {
    return Transition.of(new int[] {from}, new int[] {to}, Trail.NONE);
  }

  /** The flows out of a node that is no gateway: an implicit parallel split, conditions apart. */
  List<Exit> exits(Node node) {
    var always = new ArrayList<Flow>();
    var perhaps = new ArrayList<Flow>();
    Flow otherwise = null;
    boolean decides = graph.outgoing(node.id()).stream().anyMatch(Flow::conditional);
    for (var flow : graph.outgoing(node.id())) {
      if (decides && flow.id().equals(node.defaultFlow())) otherwise = flow;
      else if (flow.conditional()) perhaps.add(flow);
      else always.add(flow);
    }
    if (perhaps.isEmpty()) return List.of(exit(always, List.of()));
    var exits = new ArrayList<Exit>();
    exits.add(exit(always, perhaps));
    if (otherwise != null) {
      always.add(otherwise);
      exits.add(exit(always, List.of()));
    } else if (!always.isEmpty()) {
      exits.add(exit(always, List.of()));
    }
    return exits;
  }

  Exit exit(List<Flow> all, List<Flow> any) {
    if (any.size() == 1) {
      var both = new ArrayList<>(all);
      both.addAll(any);
      return exit(both, List.of());
    }
    return new Exit(
        places(all), places(any), Trail.of(all.stream().map(Flow::id).toArray(String[]::new)));
  }

  private int[] places(List<Flow> flows) {
    return Bag.of(flows.stream().mapToInt(this::flowPlace).toArray());
  }

  /** Bags one of which must be there for the node to go on; the empty one asks for nothing. */
  List<int[]> mail(Node node) {
    var places = inbox.getOrDefault(node.id(), List.of());
    var ways = new ArrayList<int[]>();
    for (int place : places) ways.add(new int[] {place});
    if (ways.isEmpty() || hearsStrangers.contains(node.id())) ways.add(Bag.EMPTY);
    return ways;
  }

  boolean awaitsMail(Node node) {
    return inbox.containsKey(node.id());
  }

  int[] sends(Node node) {
    var places = outbox.getOrDefault(node.id(), List.of());
    return Bag.of(places.stream().mapToInt(Integer::intValue).toArray());
  }

  /** A transition of the node for every way of mail and every exit. */
  void pass(Node node, int[] pre, int[] extraPost, List<Exit> exits, Shape shape) {
    for (var mail : mail(node)) go(node, Bag.plus(pre, mail), extraPost, exits, shape);
  }

  /** A transition of the node for every exit, whatever its mail. */
  void go(Node node, int[] pre, int[] extraPost, List<Exit> exits, Shape shape) {
    leave(node, pre, Bag.plus(sends(node), extraPost), exits, shape);
  }

  /** The same without sending the node's messages. */
  void leave(Node node, int[] pre, int[] given, List<Exit> exits, Shape shape) {
    for (var exit : exits) {
      var trail = Trail.of(node.id()).then(exit.trail());
      var step = Transition.of(pre, Bag.plus(exit.post(), given), trail).any(exit.any());
      net.add(shape.of(step));
    }
  }

  /** What a kind of node adds to its plain transition. */
  interface Shape {
    Transition of(Transition plain);

    Shape PLAIN = plain -> plain;
  }

  static boolean isLink(Node node) {
    return node.trigger() == Trigger.LINK;
  }
}
