package vn.tinhgon.bpmn.soundness;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.tinhgon.bpmn.Flow;
import vn.tinhgon.bpmn.Graph;
import vn.tinhgon.bpmn.Node;
import vn.tinhgon.bpmn.Node.Loop;
import vn.tinhgon.bpmn.Node.Trigger;
import vn.tinhgon.bpmn.Node.Type;

/**
 * Models nested of sequences, choices, loops and parallel blocks: sound by the way they are made.
 */
final class Blocks {
  private static final int LARGEST = 200;
  private final Random random;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Flow> flows = new ArrayList<>();

  private record Ends(String first, String last) {}

  private Blocks(long seed) {
    random = new Random(seed);
  }

  static Graph structured(int size, long seed) {
    var blocks = new Blocks(seed);
    blocks.sequence(size);
    return blocks.graph();
  }

  /** A start, a split, so many branches of so many tasks, a join, an end. */
  static Graph parallel(int branches, int tasks) {
    var blocks = new Blocks(0);
    var start = blocks.node(Type.START_EVENT);
    var split = blocks.node(Type.PARALLEL_GATEWAY);
    var join = blocks.node(Type.PARALLEL_GATEWAY);
    blocks.flow(start, split);
    for (int branch = 0; branch < branches; branch++) {
      var last = split;
      for (int i = 0; i < tasks; i++) {
        var task = blocks.node(Type.USER_TASK);
        blocks.flow(last, task);
        last = task;
      }
      blocks.flow(last, join);
    }
    blocks.flow(join, blocks.node(Type.END_EVENT));
    return blocks.graph();
  }

  /** A structured model with some gateways exchanged and some flows added or led elsewhere. */
  static Graph mutated(int size, long seed, int changes) {
    var blocks = new Blocks(seed);
    blocks.sequence(size);
    for (int i = 0; i < changes; i++) blocks.mutate();
    return blocks.graph();
  }

  private void sequence(int size) {
    var last = node(Type.START_EVENT);
    while (nodes.size() < size) {
      var block = block(Math.min(LARGEST, size - nodes.size()));
      flow(last, block.first());
      last = block.last();
    }
    flow(last, node(Type.END_EVENT));
  }

  private Ends block(int size) {
    if (size <= 2) {
      var task = node(Type.USER_TASK);
      return new Ends(task, task);
    }
    int kind = random.nextInt(5);
    if (kind <= 1) {
      var first = block(size / 2);
      var second = block(size - size / 2);
      flow(first.last(), second.first());
      return new Ends(first.first(), second.last());
    }
    if (kind == 2 && size > 4) return loop(size);
    var type = kind == 3 ? Type.PARALLEL_GATEWAY : Type.EXCLUSIVE_GATEWAY;
    return branches(kind == 4 ? Type.INCLUSIVE_GATEWAY : type, size);
  }

  private Ends loop(int size) {
    var merge = node(Type.EXCLUSIVE_GATEWAY);
    var body = block(size - 2);
    var split = node(Type.EXCLUSIVE_GATEWAY);
    flow(merge, body.first());
    flow(body.last(), split);
    flow(split, merge);
    return new Ends(merge, split);
  }

  private Ends branches(Type type, int size) {
    var split = node(type);
    var join = node(type);
    int width = 2 + random.nextInt(3);
    for (int i = 0; i < width; i++) {
      var branch = block(Math.max(1, (size - 2) / width));
      flow(split, branch.first());
      flow(branch.last(), join);
    }
    return new Ends(split, join);
  }

  private void mutate() {
    int at = 1 + random.nextInt(nodes.size() - 2);
    var node = nodes.get(at);
    int flow = random.nextInt(flows.size());
    var target = nodes.get(1 + random.nextInt(nodes.size() - 1)).id();
    switch (random.nextInt(3)) {
      case 0 -> {
        var types = List.of(Type.EXCLUSIVE_GATEWAY, Type.PARALLEL_GATEWAY, Type.INCLUSIVE_GATEWAY);
        if (node.type().isGateway()) nodes.set(at, made(node.id(), types.get(random.nextInt(3))));
      }
      case 1 -> flow(node.id(), target);
      default ->
          flows.set(
              flow,
              new Flow(flows.get(flow).id(), "", flows.get(flow).source(), target, null, false));
    }
  }

  private String node(Type type) {
    nodes.add(made("n" + nodes.size(), type));
    return nodes.get(nodes.size() - 1).id();
  }

  private static Node made(String id, Type type) {
    return new Node(
        id,
        id,
        type,
        "process",
        Trigger.NONE,
        null,
        true,
        Loop.NONE,
        null,
        null,
        null,
        false,
        false,
        List.of());
  }

  private void flow(String source, String target) {
    flows.add(new Flow("f" + flows.size(), "", source, target, null, false));
  }

  private Graph graph() {
    return new Graph(nodes, flows, List.of());
  }
}
