package vn.tinhgon.bpmn.measure;

import java.util.ArrayList;
import java.util.List;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.builder.GraphTypeBuilder;

/** The loops of a graph: groups of vertices that lead to each other, sources first. */
final class Components {

  private Components() {}

  /** All groups of vertices 0..n-1, each before those it leads to. */
  static List<int[]> sourcesFirst(List<int[]> successors) {
    var graph =
        GraphTypeBuilder.<Integer, DefaultEdge>directed()
            .allowingSelfLoops(true)
            .allowingMultipleEdges(false)
            .edgeClass(DefaultEdge.class)
            .buildGraph();
    for (int i = 0; i < successors.size(); i++) graph.addVertex(i);
    for (int i = 0; i < successors.size(); i++) {
      for (int to : successors.get(i)) graph.addEdge(i, to);
    }
    // Kosaraju's second pass meets the groups in topological order.
    var groups = new ArrayList<int[]>();
    for (var group : new KosarajuStrongConnectivityInspector<>(graph).stronglyConnectedSets()) {
      groups.add(group.stream().mapToInt(Integer::intValue).toArray());
    }
    return groups;
  }
}
