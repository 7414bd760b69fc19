package vn.tinhgon.bpmn.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tinhgon.bpmn.Flow;
import vn.tinhgon.bpmn.Graph;
import vn.tinhgon.bpmn.Node.Type;

/** Flows of a scope that lead back to a step every dossier has been through: the returns. */
public final class Returns {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Dominators dominators;

  /** The returns of a process or sub-process. */
  public Returns(Graph graph, String scope) {
    var nodes = graph.children(scope);
    for (var node : nodes) numbers.put(node.id(), numbers.size() + 1);
    var successors = new ArrayList<int[]>();
    successors.add(
        nodes.stream()
            .filter(node -> node.type() == Type.START_EVENT || graph.incoming(node.id()).isEmpty())
            .filter(node -> node.attachedTo() == null)
            .mapToInt(node -> numbers.get(node.id()))
            .toArray());
    for (var node : nodes) {
      var next = new ArrayList<Integer>();
      for (var flow : graph.outgoing(node.id())) add(next, flow.target());
      for (var event : graph.boundary(node.id())) add(next, event.id());
      successors.add(next.stream().mapToInt(Integer::intValue).toArray());
    }
    dominators = new Dominators(successors);
  }

  private void add(List<Integer> next, String id) {
    Integer number = numbers.get(id);
    if (number != null) next.add(number);
  }

  /** It leads back to where each dossier that takes it has been. */
  public boolean are(Flow flow) {
    Integer source = numbers.get(flow.source());
    Integer target = numbers.get(flow.target());
    return source != null && target != null && dominators.dominates(target, source);
  }
}
