package vn.tinhgon.bpmn.soundness;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.tinhgon.bpmn.Flow;
import vn.tinhgon.bpmn.Graph;
import vn.tinhgon.bpmn.MessageFlow;
import vn.tinhgon.bpmn.Node;
import vn.tinhgon.bpmn.Node.Loop;
import vn.tinhgon.bpmn.Node.Trigger;
import vn.tinhgon.bpmn.Node.Type;

/**
 * Models drawn at random: sub-processes, events on and in them, two pools that write each other.
 */
final class Scribble {
  private final Random random;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Flow> flows = new ArrayList<>();
  private final List<MessageFlow> messages = new ArrayList<>();

  private Scribble(long seed) {
    random = new Random(seed);
  }

  static Graph graph(int size, long seed) {
    var scribble = new Scribble(seed);
    scribble.fill("p", size, 1);
    if (scribble.random.nextInt(4) == 0) scribble.fill("q", 2 + scribble.random.nextInt(3), 0);
    scribble.write();
    return new Graph(scribble.nodes, scribble.flows, scribble.messages);
  }

  private boolean one(int in) {
    return random.nextInt(in) == 0;
  }

  private void fill(String scope, int size, int deeper) {
    var sources = new ArrayList<String>();
    var targets = new ArrayList<String>();
    sources.add(node(scope + ".s", Type.START_EVENT, scope, Trigger.NONE, null, true));
    for (int i = 0; i < size; i++) {
      var id = node(scope + ".n" + i, type(deeper), scope, Trigger.NONE, null, true);
      sources.add(id);
      targets.add(id);
      var made = nodes.get(nodes.size() - 1).type();
      if (made == Type.SUB_PROCESS) fill(id, 1 + random.nextInt(3), deeper - 1);
      if (!made.isActivity() || !one(5)) continue;
      var trigger = made == Type.SUB_PROCESS && one(2) ? Trigger.ERROR : Trigger.TIMER;
      boolean interrupting = trigger == Trigger.ERROR || random.nextBoolean();
      sources.add(node(id + ".b", Type.BOUNDARY_EVENT, scope, trigger, id, interrupting));
    }
    if (deeper > 0 && one(5)) {
      var handler = node(scope + ".h", Type.EVENT_SUB_PROCESS, scope, Trigger.NONE, null, true);
      var trigger = one(2) ? Trigger.ERROR : Trigger.TIMER;
      node(
          handler + ".s",
          Type.START_EVENT,
          handler,
          trigger,
          null,
          trigger == Trigger.ERROR || one(2));
      node(handler + ".e", Type.END_EVENT, handler, Trigger.NONE, null, true);
      flow(handler + ".s", handler + ".e");
    }
    for (int i = 0; i < 1 + random.nextInt(2); i++) {
      var trigger = one(6) ? Trigger.TERMINATE : one(6) ? Trigger.ERROR : Trigger.NONE;
      targets.add(node(scope + ".e" + i, Type.END_EVENT, scope, trigger, null, true));
    }
    for (int i = 0; i < sources.size(); i++) {
      int ways = i == 0 || !one(6) ? one(3) && i > 0 ? 2 : 1 : 0;
      for (; ways > 0; ways--) {
        int near = Math.min(targets.size() - 1, Math.max(0, i + random.nextInt(4) - 1));
        flow(sources.get(i), targets.get(one(5) ? random.nextInt(targets.size()) : near));
      }
    }
  }

  private Type type(int deeper) {
    int kind = random.nextInt(12);
    if (kind < 3) return Type.EXCLUSIVE_GATEWAY;
    if (kind < 5) return Type.PARALLEL_GATEWAY;
    if (kind < 7) return Type.INCLUSIVE_GATEWAY;
    return kind < 8 && deeper > 0 ? Type.SUB_PROCESS : Type.USER_TASK;
  }

  private void write() {
    var tasks = nodes.stream().filter(node -> node.type() == Type.USER_TASK).toList();
    for (int i = 0; i < 3 && !tasks.isEmpty(); i++) {
      var from = tasks.get(random.nextInt(tasks.size()));
      var to = tasks.get(random.nextInt(tasks.size()));
      if (from.id().startsWith("p") == to.id().startsWith("p")) continue;
      messages.add(new MessageFlow("m" + i, "", from.id(), to.id()));
    }
  }

  private String node(
      String id, Type type, String scope, Trigger trigger, String host, boolean interrupting) {
    nodes.add(
        new Node(
            id,
            id,
            type,
            scope,
            trigger,
            host,
            interrupting,
            Loop.NONE,
            null,
            null,
            null,
            false,
            false,
            List.of()));
    return id;
  }

  private void flow(String source, String target) {
    flows.add(new Flow("f" + flows.size(), "", source, target, null, one(10)));
  }
}
