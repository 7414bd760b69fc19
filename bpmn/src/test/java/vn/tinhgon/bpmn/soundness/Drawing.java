package vn.tinhgon.bpmn.soundness;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.tinhgon.bpmn.Flow;
import vn.tinhgon.bpmn.Graph;
import vn.tinhgon.bpmn.MessageFlow;
import vn.tinhgon.bpmn.Node;
import vn.tinhgon.bpmn.Node.Loop;
import vn.tinhgon.bpmn.Node.Trigger;
import vn.tinhgon.bpmn.Node.Type;

/**
 * Small graphs for tests. The first letters of an id say what it is: s start, e end, t task, x
 * exclusive, a parallel, o inclusive, v event-based, c catch, r receive, w throw, p sub-process.
 */
final class Drawing {
  private final List<Node> nodes = new ArrayList<>();
  private final List<Flow> flows = new ArrayList<>();
  private final List<MessageFlow> messages = new ArrayList<>();
  private String scope = "process";

  Drawing in(String scope) {
    this.scope = scope;
    return this;
  }

  /** {@code "s t1 a; a t2 b; a t3 b; b e"}: chains of flows, nodes made when first named. */
  Drawing flows(String chains) {
    for (var chain : chains.split(";")) {
      var ids = chain.trim().split("\\s+");
      for (var id : ids) if (find(id) < 0) node(id, type(id));
      for (int i = 1; i < ids.length; i++) flow(ids[i - 1], ids[i], false);
    }
    return this;
  }

  Drawing conditional(String source, String target) {
    for (var id : List.of(source, target)) if (find(id) < 0) node(id, type(id));
    return flow(source, target, true);
  }

  private Drawing flow(String source, String target, boolean conditional) {
    var id = source + "-" + target;
    long same = flows.stream().filter(flow -> flow.id().startsWith(id)).count();
    flows.add(new Flow(same == 0 ? id : id + "#" + same, "", source, target, null, conditional));
    return this;
  }

  Drawing message(String source, String target) {
    messages.add(new MessageFlow(source + "~" + target, "", source, target));
    return this;
  }

  Drawing node(String id, Type type) {
    nodes.add(
        new Node(
            id,
            id,
            type,
            scope,
            Trigger.NONE,
            null,
            true,
            Loop.NONE,
            null,
            null,
            null,
            false,
            false,
            List.of()));
    return this;
  }

  Drawing trigger(String id, Trigger trigger) {
    return with(
        id, n -> copy(n, trigger, n.attachedTo(), n.interrupting(), n.called(), n.eventRef()));
  }

  Drawing ref(String id, String ref) {
    return with(id, n -> copy(n, n.trigger(), n.attachedTo(), n.interrupting(), n.called(), ref));
  }

  Drawing link(String id, String name) {
    return with(id, n -> copy(n, Trigger.LINK, null, true, name, null));
  }

  Drawing boundary(String id, String host, Trigger trigger, boolean interrupting) {
    node(id, Type.BOUNDARY_EVENT);
    return with(id, n -> copy(n, trigger, host, interrupting, null, null));
  }

  Drawing nonInterrupting(String id) {
    return with(id, n -> copy(n, n.trigger(), n.attachedTo(), false, n.called(), n.eventRef()));
  }

  Drawing defaultFlow(String id, String flow) {
    return with(
        id,
        n ->
            new Node(
                n.id(),
                n.name(),
                n.type(),
                n.scope(),
                n.trigger(),
                n.attachedTo(),
                true,
                n.loop(),
                flow,
                n.called(),
                n.eventRef(),
                false,
                false,
                n.lanes()));
  }

  Drawing compensating(String id) {
    return with(
        id,
        n ->
            new Node(
                n.id(),
                n.name(),
                n.type(),
                n.scope(),
                n.trigger(),
                null,
                true,
                n.loop(),
                null,
                null,
                null,
                false,
                true,
                n.lanes()));
  }

  private static Node copy(
      Node n, Trigger trigger, String attachedTo, boolean interrupting, String called, String ref) {
    return new Node(
        n.id(),
        n.name(),
        n.type(),
        n.scope(),
        trigger,
        attachedTo,
        interrupting,
        n.loop(),
        n.defaultFlow(),
        called,
        ref,
        n.instantiates(),
        n.forCompensation(),
        n.lanes());
  }

  private Drawing with(String id, UnaryOperator<Node> change) {
    if (find(id) < 0) node(id, type(id));
    nodes.set(find(id), change.apply(nodes.get(find(id))));
    return this;
  }

  private int find(String id) {
    for (int i = 0; i < nodes.size(); i++) if (nodes.get(i).id().equals(id)) return i;
    return -1;
  }

  private static Type type(String id) {
    return switch (id.charAt(0)) {
      case 's' -> Type.START_EVENT;
      case 'e' -> Type.END_EVENT;
      case 'x' -> Type.EXCLUSIVE_GATEWAY;
      case 'a' -> Type.PARALLEL_GATEWAY;
      case 'o' -> Type.INCLUSIVE_GATEWAY;
      case 'v' -> Type.EVENT_BASED_GATEWAY;
      case 'c' -> Type.CATCH_EVENT;
      case 'r' -> Type.RECEIVE_TASK;
      case 'w' -> Type.THROW_EVENT;
      case 'p' -> Type.SUB_PROCESS;
      default -> Type.USER_TASK;
    };
  }

  Graph graph() {
    return new Graph(nodes, flows, messages);
  }

  Verdict verdict() {
    return Soundness.check(graph(), Bounds.DEFAULT);
  }
}
