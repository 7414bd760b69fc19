package vn.tinhgon.bpmn.soundness;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import vn.tinhgon.bpmn.Node;
import vn.tinhgon.bpmn.Node.Trigger;
import vn.tinhgon.bpmn.Node.Type;
import vn.tinhgon.bpmn.soundness.Net.Kind;
import vn.tinhgon.bpmn.soundness.Net.Transition;
import vn.tinhgon.bpmn.soundness.Wiring.Scope;
import vn.tinhgon.bpmn.soundness.Wiring.Shape;

/** How processes, sub-processes and event sub-processes begin and end. */
final class Scopes {
  private final Wiring wiring;
  private final Activities activities;

  Scopes(Wiring wiring, Activities activities) {
    this.wiring = wiring;
    this.activities = activities;
  }

  /** Opens every scope, outermost first; answers their ids in that order. */
  List<String> open() {
    var ids = new LinkedHashSet<String>();
    for (var node : wiring.graph.nodes()) {
      if (wiring.graph.node(node.scope()) == null) ids.add(node.scope());
    }
    var open = new ArrayDeque<>(ids);
    while (!open.isEmpty()) {
      var id = open.poll();
      openOne(id);
      for (var child : wiring.graph.children(id)) {
        if (hasInside(child) && ids.add(child.id())) open.add(child.id());
      }
    }
    return List.copyOf(ids);
  }

  private boolean hasInside(Node node) {
    return node.type().isSubProcess()
        && node.type() != Type.AD_HOC_SUB_PROCESS
        && !forCompensation(node)
        && !wiring.graph.children(node.id()).isEmpty();
  }

  /** Compensation is set off from outside the flow; what does it is never dead. */
  boolean forCompensation(Node node) {
    if (node.forCompensation()) return true;
    if (node.type() == Type.BOUNDARY_EVENT) return node.trigger() == Trigger.COMPENSATION;
    return node.type() == Type.EVENT_SUB_PROCESS
        && wiring.graph.children(node.id()).stream()
            .anyMatch(
                child ->
                    child.type() == Type.START_EVENT && child.trigger() == Trigger.COMPENSATION);
  }

  private void openOne(String id) {
    var node = wiring.graph.node(id);
    int parent = node == null ? Net.NO_SCOPE : wiring.scopeOf(node);
    int index = wiring.net.scope(parent);
    var starts = eventStarts(id);
    int repeatable = (int) starts.stream().filter(activities::repeatable).count();
    int[] lives = Bag.EMPTY;
    boolean handler = node != null && node.type() == Type.EVENT_SUB_PROCESS;
    if (node != null && !handler) {
      lives = activities.lives(node, parent, index, repeatable + (starts.isEmpty() ? 0 : 1));
    } else if (handler || !starts.isEmpty() || mailed(id)) {
      lives = new int[starts.isEmpty() ? 1 : repeatable + 3];
      for (int j = 0; j < lives.length; j++) {
        lives[j] = wiring.net.place(Kind.WORK, parent, index, id);
      }
    }
    int start = wiring.net.place(Kind.WORK, node == null ? Net.NO_SCOPE : index, id);
    wiring.scopes.put(id, new Scope(index, start, lives));
    for (var child : wiring.graph.children(id)) {
      if (child.type() == Type.CATCH_EVENT && Wiring.isLink(child)) {
        wiring.selfStarting.add(child.id());
      }
    }
  }

  /** Start events of the event sub-processes that lie in the scope. */
  private List<Node> eventStarts(String scope) {
    var starts = new ArrayList<Node>();
    for (var child : wiring.graph.children(scope)) {
      if (child.type() != Type.EVENT_SUB_PROCESS || forCompensation(child)) continue;
      for (var start : wiring.graph.children(child.id())) {
        if (start.type() == Type.START_EVENT) starts.add(start);
      }
    }
    return starts;
  }

  private boolean mailed(String process) {
    return starters(process).stream().anyMatch(wiring::awaitsMail);
  }

  /** What a process or sub-process may begin with: each an alternative. */
  private List<Node> starters(String scope) {
    var starters = new ArrayList<Node>();
    for (var node : wiring.graph.children(scope)) {
      boolean receives = node.instantiates() && wiring.graph.incoming(node.id()).isEmpty();
      if (node.type() == Type.START_EVENT) starters.add(node);
      else if (receives && node.type() == Type.EVENT_BASED_GATEWAY) {
        for (var flow : wiring.graph.outgoing(node.id())) starters.add(wiring.node(flow.target()));
      } else if (receives) starters.add(node);
    }
    return starters;
  }

  /** Wires the beginning of a scope; must run before its nodes are wired. */
  void begin(String id) {
    var node = wiring.graph.node(id);
    var scope = scope(id);
    if (node != null && node.type() == Type.EVENT_SUB_PROCESS) {
      beginEventSubProcess(node, scope);
      return;
    }
    boolean embedded = node != null;
    int[] alive = embedded || scope.lives().length == 0 ? Bag.EMPTY : last(scope.lives());
    var starters = starters(id);
    boolean waits = false;
    boolean begins = starters.isEmpty();
    for (var starter : starters) {
      for (int[] mail : wiring.mail(starter)) {
        boolean called = mail.length > 0 && !embedded;
        waits |= called;
        begins |= !called;
        int[] pre = called ? mail : Bag.plus(mail, new int[] {scope.start()});
        wiring.go(
            starter,
            pre,
            alive,
            wiring.exits(starter),
            plain ->
                called ? after(starter, plain).whenIdle(scope.index()) : after(starter, plain));
      }
    }
    if (starters.isEmpty()) beginEverywhere(id, scope, alive);
    if (embedded) return;
    if (begins) wiring.net.start(scope.start());
    if (begins && waits) {
      wiring.net.add(Transition.of(new int[] {scope.start()}, Bag.EMPTY, Trail.NONE));
    }
    for (int life : scope.lives()) finish(life, scope);
  }

  /** An event-based gateway that starts a process is passed with the event that starts it. */
  private Transition after(Node starter, Transition plain) {
    if (starter.type() == Type.START_EVENT) return plain;
    var flows = wiring.graph.incoming(starter.id());
    return flows.isEmpty() ? plain : plain.after(Trail.of(flows.get(0).source()));
  }

  /** Without a start event, whatever has no flow in starts (BPMN 2.0.2, section 13.2). */
  private void beginEverywhere(String id, Scope scope, int[] alive) {
    int[] post = alive;
    for (var child : wiring.graph.children(id)) {
      boolean starts =
          wiring.graph.incoming(child.id()).isEmpty()
              && child.type() != Type.BOUNDARY_EVENT
              && child.type() != Type.EVENT_SUB_PROCESS
              && !child.forCompensation()
              && !(child.type() == Type.CATCH_EVENT && Wiring.isLink(child));
      if (!starts) continue;
      wiring.selfStarting.add(child.id());
      post = Bag.plus(post, new int[] {wiring.nodePlace(child)});
    }
    wiring.net.add(Transition.of(new int[] {scope.start()}, post, Trail.NONE));
  }

  private void beginEventSubProcess(Node handler, Scope scope) {
    var host = scope(handler.scope());
    for (int life : scope.lives()) finish(life, scope);
    if (host.lives().length == 0) return;
    int stopped = host.lives()[0];
    for (var start : wiring.graph.children(handler.id())) {
      if (start.type() != Type.START_EVENT || activities.isThrown(start)) continue;
      for (int[] mail : wiring.mail(start)) {
        for (int j = 1; j < host.lives().length; j++) {
          int[] pre = Bag.plus(new int[] {host.lives()[j]}, mail);
          int left = host.lives()[start.interrupting() ? 0 : mail.length > 0 ? j : j - 1];
          // The last place is for hosts that were interrupted; a repeat must not end there.
          if (!start.interrupting() && left == stopped) continue;
          Shape shape =
              plain -> {
                var calm = plain.after(Trail.of(handler.id())).whenIdle(scope.index());
                return start.interrupting() ? calm.killing(host.index()) : calm;
              };
          var begun = Bag.plus(new int[] {left}, last(scope.lives()));
          wiring.go(start, pre, begun, wiring.exits(start), shape);
        }
      }
    }
  }

  private void finish(int life, Scope scope) {
    wiring.net.add(Transition.of(new int[] {life}, Bag.EMPTY, Trail.NONE).whenEmpty(scope.index()));
  }

  private Scope scope(String id) {
    return Objects.requireNonNull(wiring.scopes.get(id));
  }

  private static int[] last(int[] lives) {
    return new int[] {lives[lives.length - 1]};
  }
}
