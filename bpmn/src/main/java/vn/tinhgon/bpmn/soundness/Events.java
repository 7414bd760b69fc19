package vn.tinhgon.bpmn.soundness;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Graph;
import vn.tinhgon.bpmn.Node;
import vn.tinhgon.bpmn.Node.Trigger;
import vn.tinhgon.bpmn.Node.Type;
import vn.tinhgon.bpmn.soundness.Wiring.Exit;
import vn.tinhgon.bpmn.soundness.Wiring.Shape;

/** Catching, throwing and ending. Timers, signals and conditions may come at any time. */
final class Events {
  private static final Set<Trigger> CAUGHT =
      Set.of(Trigger.ERROR, Trigger.ESCALATION, Trigger.CANCEL);
  private final Wiring wiring;

  /** The event that catches what a throw or end event throws. */
  private final Map<String, Node> catchers = new HashMap<>();

  Events(Wiring wiring) {
    this.wiring = wiring;
    for (var node : wiring.graph.nodes()) {
      boolean throwing = node.type() == Type.THROW_EVENT || node.type() == Type.END_EVENT;
      if (!throwing || !CAUGHT.contains(node.trigger())) continue;
      var catcher = catcher(wiring.graph, node);
      if (catcher != null) catchers.put(node.id(), catcher);
    }
  }

  Set<String> thrown() {
    return catchers.values().stream().map(Node::id).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The nearest event around the thrower, from inside out, that names the same thing or nothing.
   */
  private static @Nullable Node catcher(Graph graph, Node thrower) {
    for (var scope = thrower.scope(); scope != null; ) {
      for (var child : graph.children(scope)) {
        if (child.type() != Type.EVENT_SUB_PROCESS || child.id().equals(thrower.scope())) continue;
        for (var start : graph.children(child.id())) {
          if (start.type() == Type.START_EVENT && catches(start, thrower)) return start;
        }
      }
      for (var event : graph.boundary(scope)) {
        if (catches(event, thrower)) return event;
      }
      var host = graph.node(scope);
      scope = host == null ? null : host.scope();
    }
    return null;
  }

  private static boolean catches(Node event, Node thrower) {
    return event.trigger() == thrower.trigger()
        && (event.eventRef() == null || event.eventRef().equals(thrower.eventRef()));
  }

  void add(Node event) {
    switch (event.type()) {
      case CATCH_EVENT -> each(event, wiring.exits(event), Shape.PLAIN);
      case THROW_EVENT -> {
        if (Wiring.isLink(event)) each(event, jump(event), Shape.PLAIN);
        else if (catchers.containsKey(event.id())) raise(event, wiring.exits(event));
        else each(event, wiring.exits(event), Shape.PLAIN);
      }
      case END_EVENT -> end(event);
      default -> {}
    }
  }

  private void each(Node event, List<Exit> exits, Shape shape) {
    for (int entry : wiring.entries(event)) {
      wiring.pass(event, new int[] {entry}, Bag.EMPTY, exits, shape);
    }
  }

  private void end(Node event) {
    int scope = wiring.scopeOf(event);
    if (catchers.containsKey(event.id())) {
      raise(event, wiring.exits(event));
    } else if (event.trigger() == Trigger.ERROR) {
      // BPMN leaves an uncaught error open; here, as in the engines, the whole process breaks off.
      each(event, wiring.exits(event), plain -> plain.killing(outermost(scope)));
    } else if (event.trigger() == Trigger.TERMINATE || event.trigger() == Trigger.CANCEL) {
      each(event, wiring.exits(event), plain -> plain.killing(scope));
    } else {
      each(event, wiring.exits(event), Shape.PLAIN);
    }
  }

  private int outermost(int scope) {
    int at = scope;
    while (wiring.net.parents.get(at) != Net.NO_SCOPE) at = wiring.net.parents.get(at);
    return at;
  }

  private void raise(Node event, List<Exit> exits) {
    var catcher = Objects.requireNonNull(catchers.get(event.id()));
    boolean boundary = catcher.type() == Type.BOUNDARY_EVENT;
    var handler = wiring.scopes.get(catcher.scope());
    var host = boundary ? wiring.scopes.get(catcher.attachedTo()) : hostOf(catcher);
    if (host == null || handler == null) {
      each(event, exits, Shape.PLAIN);
      return;
    }
    int[] lives = host.lives();
    for (int entry : wiring.entries(event)) {
      for (int j = 0; j < lives.length; j++) {
        int[] pre = Bag.of(entry, lives[j]);
        for (var caught : wiring.exits(catcher)) {
          int[] post = Bag.plus(caught.post(), wiring.sends(event));
          if (!boundary) post = Bag.plus(post, new int[] {handler.alive()});
          if (!catcher.interrupting() || !boundary) {
            int left = catcher.interrupting() ? lives[0] : lives[j];
            post = Bag.plus(post, new int[] {left});
          }
          if (!catcher.interrupting()) post = Bag.plus(post, exits.get(0).post());
          var trail = Trail.of(event.id(), catcher.id()).then(caught.trail());
          if (!boundary) trail = trail.beside(Trail.of(catcher.scope()));
          var step = Net.Transition.of(pre, post, trail).any(caught.any());
          if (catcher.interrupting()) step = step.killing(host.index());
          wiring.net.add(boundary ? step : step.whenIdle(handler.index()));
        }
      }
    }
  }

  private Wiring.@Nullable Scope hostOf(Node start) {
    var handler = wiring.graph.node(start.scope());
    return handler == null ? null : wiring.scopes.get(handler.scope());
  }

  private List<Exit> jump(Node link) {
    for (var target : wiring.graph.children(link.scope())) {
      if (target.type() != Type.CATCH_EVENT || !Wiring.isLink(target)) continue;
      if (!name(target).equals(name(link))) continue;
      return List.of(new Exit(new int[] {wiring.nodePlace(target)}, Bag.EMPTY, Trail.NONE));
    }
    return wiring.exits(link);
  }

  private static String name(Node link) {
    return link.called() == null ? link.name() : link.called();
  }
}
