package vn.tinhgon.bpmn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The flow nodes of a file and what joins them, indexed for walking. Immutable. */
public final class Graph {
  private final Map<String, Node> nodes;
  private final Map<String, Flow> flows;
  private final List<Node> nodeList;
  private final List<Flow> flowList;
  private final List<MessageFlow> messageFlows;
  private final Map<String, List<Flow>> incoming;
  private final Map<String, List<Flow>> outgoing;
  private final Map<String, List<Node>> children;
  private final Map<String, List<Node>> boundary;

  /** Flows whose ends are not among the nodes are left out. */
  public Graph(List<Node> nodes, List<Flow> flows, List<MessageFlow> messageFlows) {
    var byId = new LinkedHashMap<String, Node>();
    var inside = new LinkedHashMap<String, List<Node>>();
    var attached = new LinkedHashMap<String, List<Node>>();
    for (var node : nodes) {
      byId.put(node.id(), node);
      inside.computeIfAbsent(node.scope(), scope -> new ArrayList<>()).add(node);
      if (node.attachedTo() != null) {
        attached.computeIfAbsent(node.attachedTo(), host -> new ArrayList<>()).add(node);
      }
    }
    var flowsById = new LinkedHashMap<String, Flow>();
    var in = new LinkedHashMap<String, List<Flow>>();
    var out = new LinkedHashMap<String, List<Flow>>();
    for (var flow : flows) {
      if (!byId.containsKey(flow.source()) || !byId.containsKey(flow.target())) continue;
      flowsById.put(flow.id(), flow);
      out.computeIfAbsent(flow.source(), id -> new ArrayList<>()).add(flow);
      in.computeIfAbsent(flow.target(), id -> new ArrayList<>()).add(flow);
    }
    in.replaceAll((id, list) -> List.copyOf(list));
    out.replaceAll((id, list) -> List.copyOf(list));
    inside.replaceAll((scope, list) -> List.copyOf(list));
    attached.replaceAll((host, list) -> List.copyOf(list));
    this.nodes = byId;
    this.flows = flowsById;
    this.nodeList = List.copyOf(byId.values());
    this.flowList = List.copyOf(flowsById.values());
    this.messageFlows = List.copyOf(messageFlows);
    this.incoming = in;
    this.outgoing = out;
    this.children = inside;
    this.boundary = attached;
  }

  /** All nodes in the order of the file. */
  public List<Node> nodes() {
    return nodeList;
  }

  public List<Flow> flows() {
    return flowList;
  }

  public List<MessageFlow> messageFlows() {
    return messageFlows;
  }

  public @Nullable Node node(String id) {
    return nodes.get(id);
  }

  public @Nullable Flow flow(String id) {
    return flows.get(id);
  }

  public List<Flow> incoming(String id) {
    return incoming.getOrDefault(id, List.of());
  }

  public List<Flow> outgoing(String id) {
    return outgoing.getOrDefault(id, List.of());
  }

  /** Nodes that lie directly in a process or sub-process. */
  public List<Node> children(String scope) {
    return children.getOrDefault(scope, List.of());
  }

  /** Boundary events on an activity. */
  public List<Node> boundary(String activity) {
    return boundary.getOrDefault(activity, List.of());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Graph graph
        && nodeList.equals(graph.nodeList)
        && flowList.equals(graph.flowList)
        && messageFlows.equals(graph.messageFlows);
  }

  @Override
  public int hashCode() {
    return Objects.hash(nodeList, flowList, messageFlows);
  }
}
