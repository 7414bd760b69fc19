package vn.tinhgon.bpmn.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
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
    var index = new HashMap<String, Integer>();
    for (int i = 0; i < ids.size(); i++) index.put(ids.get(i), i);
    var onwards = forward(graph);
    var order = new ArrayList<BitSet>();
    for (var id : ids) {
      var after = new BitSet();
      var seen = new HashSet<String>();
      var queue = new ArrayDeque<>(onwards.getOrDefault(id, List.of()));
      while (!queue.isEmpty()) {
        var at = queue.remove();
        if (!seen.add(at)) continue;
        Integer other = index.get(at);
        if (other != null) after.set(other);
        queue.addAll(onwards.getOrDefault(at, List.of()));
      }
      order.add(after);
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
