package vn.tinhgon.bpmn.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.tinhgon.bpmn.Graph;
import vn.tinhgon.bpmn.measure.Returns;

/**
 * Steps that left their place in the order: the fewest, judged by who comes before whom on the way
 * of a dossier, returns left aside. Two that changed places have both moved.
 */
final class Moves {

  private Moves() {}

  /** Indexes of the pairs (old id, new id) that moved. */
  static Set<Integer> among(List<Map.Entry<String, String>> pairs, Graph before, Graph after) {
    int n = pairs.size();
    var then = order(before, pairs.stream().map(Map.Entry::getKey).toList());
    var now = order(after, pairs.stream().map(Map.Entry::getValue).toList());
    var crossed = new ArrayList<BitSet>();
    for (int i = 0; i < n; i++) crossed.add(new BitSet());
    for (int i = 0; i < n; i++) {
      var follows = then.get(i);
      for (int j = follows.nextSetBit(0); j >= 0; j = follows.nextSetBit(j + 1)) {
        if (then.get(j).get(i) || !now.get(j).get(i) || now.get(i).get(j)) continue;
        crossed.get(i).set(j);
        crossed.get(j).set(i);
      }
    }
    var moved = new TreeSet<Integer>();
    while (true) {
      int most = crossed.stream().mapToInt(BitSet::cardinality).max().orElse(0);
      if (most == 0) return moved;
      var restless = new ArrayList<Integer>();
      for (int i = 0; i < n; i++) if (crossed.get(i).cardinality() == most) restless.add(i);
      for (int i : restless) {
        moved.add(i);
        crossed.get(i).clear();
      }
      for (var set : crossed) for (int i : restless) set.clear(i);
    }
  }

  /** For each step, which of the others come after it. */
  private static List<BitSet> order(Graph graph, List<String> ids) {
    var number = new HashMap<String, Integer>();
    for (var id : ids) number.putIfAbsent(id, number.size());
    for (var node : graph.nodes()) number.putIfAbsent(node.id(), number.size());
    var onwards = new int[number.size()][];
    Arrays.fill(onwards, new int[0]);
    forward(graph)
        .forEach(
            (id, to) -> {
              Integer from = number.get(id);
              if (from != null)
                onwards[from] = to.stream().mapToInt(at -> number.getOrDefault(at, from)).toArray();
            });
    var order = new ArrayList<BitSet>();
    int[] queue = new int[onwards.length + 1];
    for (int step = 0; step < ids.size(); step++) {
      var seen = new BitSet(onwards.length);
      int end = 0;
      queue[end++] = step;
      for (int at = 0; at < end; at++) {
        for (int to : onwards[queue[at]]) {
          if (seen.get(to)) continue;
          seen.set(to);
          queue[end++] = to;
        }
      }
      seen.clear(ids.size(), onwards.length + 1);
      order.add(seen);
    }
    return order;
  }

  private static Map<String, List<String>> forward(Graph graph) {
    var returns = new HashMap<String, Returns>();
    var onwards = new HashMap<String, List<String>>();
    for (var node : graph.nodes()) {
      var to = onwards.computeIfAbsent(node.id(), id -> new ArrayList<>());
      var back = returns.computeIfAbsent(node.scope(), scope -> new Returns(graph, scope));
      for (var flow : graph.outgoing(node.id())) if (!back.are(flow)) to.add(flow.target());
      for (var event : graph.boundary(node.id())) to.add(event.id());
      for (var inner : graph.children(node.id()))
        if (graph.incoming(inner.id()).isEmpty()) to.add(inner.id());
      var around = graph.node(node.scope());
      if (around != null && graph.outgoing(node.id()).isEmpty()) {
        for (var flow : graph.outgoing(around.id())) to.add(flow.target());
      }
    }
    return onwards;
  }
}
