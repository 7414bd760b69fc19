package vn.tinhgon.bpmn.soundness;

import java.util.ArrayList;
import java.util.List;
import vn.tinhgon.bpmn.Flow;
import vn.tinhgon.bpmn.Node;
import vn.tinhgon.bpmn.Node.Type;
import vn.tinhgon.bpmn.soundness.Net.Transition;
import vn.tinhgon.bpmn.soundness.Wiring.Exit;
import vn.tinhgon.bpmn.soundness.Wiring.Shape;

/** Token semantics of the gateways (BPMN 2.0.2, section 13.4). */
final class Gateways {
  private final Wiring wiring;

  Gateways(Wiring wiring) {
    this.wiring = wiring;
  }

  void add(Node gateway) {
    switch (gateway.type()) {
      case PARALLEL_GATEWAY -> join(gateway, List.of(all(gateway)), plain -> plain);
      case INCLUSIVE_GATEWAY -> join(gateway, some(gateway), Transition::joining);
      case COMPLEX_GATEWAY -> each(gateway, some(gateway));
      case EVENT_BASED_GATEWAY -> race(gateway);
      default -> each(gateway, one(gateway));
    }
  }

  private void each(Node gateway, List<Exit> exits) {
    for (int entry : wiring.entries(gateway)) {
      wiring.pass(gateway, new int[] {entry}, Bag.EMPTY, exits, Shape.PLAIN);
    }
  }

  private void join(Node gateway, List<Exit> exits, Shape shape) {
    var flows = wiring.incoming(gateway);
    if (flows.size() <= 1) {
      each(gateway, exits);
      return;
    }
    int[] pre = Bag.of(flows.stream().mapToInt(wiring::flowPlace).toArray());
    if (exits.size() == 1) {
      wiring.pass(gateway, pre, Bag.EMPTY, exits, shape);
      return;
    }
    int joined = wiring.nodePlace(gateway);
    var trail = Trail.of(gateway.id());
    wiring.net.add(shape.of(Transition.of(pre, new int[] {joined}, trail)));
    wiring.pass(gateway, new int[] {joined}, Bag.EMPTY, exits, Shape.PLAIN);
  }

  private Exit all(Node gateway) {
    return wiring.exit(wiring.graph.outgoing(gateway.id()), List.of());
  }

  private List<Exit> one(Node gateway) {
    var exits = new ArrayList<Exit>();
    for (var flow : wiring.graph.outgoing(gateway.id())) {
      exits.add(wiring.exit(List.of(flow), List.of()));
    }
    return exits.isEmpty() ? List.of(all(gateway)) : exits;
  }

  /** At least one of the flows; the default only when no other is taken. */
  private List<Exit> some(Node gateway) {
    var flows = new ArrayList<Flow>(wiring.graph.outgoing(gateway.id()));
    if (flows.size() <= 1) return List.of(all(gateway));
    var exits = new ArrayList<Exit>();
    for (var flow : wiring.graph.outgoing(gateway.id())) {
      if (!flow.id().equals(gateway.defaultFlow())) continue;
      flows.remove(flow);
      exits.add(wiring.exit(List.of(flow), List.of()));
    }
    exits.add(wiring.exit(List.of(), flows));
    return exits;
  }

  /** The token waits; the first event that happens takes it. */
  private void race(Node gateway) {
    var flows = wiring.graph.outgoing(gateway.id());
    for (int entry : wiring.entries(gateway)) {
      int[] pre = {entry};
      if (flows.isEmpty()) wiring.pass(gateway, pre, Bag.EMPTY, one(gateway), Shape.PLAIN);
      for (var flow : flows) {
        var target = wiring.node(flow.target());
        var way = Trail.of(gateway.id(), flow.id());
        if (Wiring.awaits(target)) {
          wiring.pass(target, pre, Bag.EMPTY, wiring.exits(target), plain -> plain.after(way));
        } else {
          var exits = List.of(wiring.exit(List.of(flow), List.of()));
          wiring.pass(gateway, pre, Bag.EMPTY, exits, Shape.PLAIN);
        }
      }
    }
  }

  /** A complex gateway's activation expression is not in the model: only a split can be judged. */
  static boolean unknowable(Wiring wiring, Node node) {
    return node.type() == Type.COMPLEX_GATEWAY && wiring.incoming(node).size() > 1;
  }
}
