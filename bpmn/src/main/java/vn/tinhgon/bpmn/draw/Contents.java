package vn.tinhgon.bpmn.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.tinhgon.bpmn.Graph;
import vn.tinhgon.bpmn.Node;

/** What is in a file to be drawn, and how it hangs together. */
final class Contents {
  private static final Set<String> NOTES =
      Set.of("dataObjectReference", "dataStoreReference", "textAnnotation", "group");

  /** A line besides the flows: an association, or a paper that enters or leaves a step. */
  record Association(String id, String from, String to) {}

  final Document xml;
  final Graph graph;
  final Map<String, Element> byId;
  private final List<Association> associations = new ArrayList<>();
  private final Map<String, String> beside = new HashMap<>();

  Contents(Document xml, Graph graph) {
    this.xml = xml;
    this.graph = graph;
    this.byId = Dom.byId(xml.getDocumentElement());
    // Some tools give a process the id of the global task it stands for.
    for (var process : Dom.children(xml.getDocumentElement(), "process")) {
      byId.put(process.getAttribute("id").strip(), process);
    }
    byId.values().forEach(this::readAssociation);
  }

  private void readAssociation(Element element) {
    var name = element.getLocalName();
    String from;
    String to;
    if (name.equals("association")) {
      from = Dom.reference(element.getAttribute("sourceRef"));
      to = Dom.reference(element.getAttribute("targetRef"));
    } else if (name.equals("dataInputAssociation") || name.equals("dataOutputAssociation")) {
      var owner = ((Element) element.getParentNode()).getAttribute("id").strip();
      boolean in = name.equals("dataInputAssociation");
      var paper = Dom.child(element, in ? "sourceRef" : "targetRef");
      if (paper == null) return;
      var id = Dom.reference(paper.getTextContent());
      from = in ? id : owner;
      to = in ? owner : id;
    } else {
      return;
    }
    associations.add(new Association(element.getAttribute("id").strip(), from, to));
    if (graph.node(to) != null) beside.putIfAbsent(from, to);
    if (graph.node(from) != null) beside.putIfAbsent(to, from);
  }

  List<Association> associations() {
    return associations;
  }

  /** Papers, stores, comments and groups that lie directly in a process or collaboration. */
  List<Scope.Note> notes(Element scope) {
    var notes = new ArrayList<Scope.Note>();
    for (var child : Dom.children(scope)) {
      var id = child.getAttribute("id").strip();
      if (id.isEmpty() || !NOTES.contains(child.getLocalName())) continue;
      notes.add(note(child, id));
    }
    return notes;
  }

  private Scope.Note note(Element element, String id) {
    var owner = beside.get(id);
    return switch (element.getLocalName()) {
      case "dataObjectReference" -> new Scope.Note(id, 36, 50, owner);
      case "dataStoreReference" -> new Scope.Note(id, 50, 50, owner);
      case "group" -> new Scope.Note(id, 140, 80, owner);
      default -> {
        var text = Dom.child(element, "text");
        var lines = Lettering.wrap(text == null ? "" : text.getTextContent(), 110, 12);
        yield new Scope.Note(id, 120, Math.max(30, 12 + 14.0 * lines.size()), owner);
      }
    };
  }

  /** The nodes of a scope that stand for themselves: all but events that sit on an activity. */
  List<Node> standing(String scope) {
    return graph.children(scope).stream().filter(node -> host(node) == null).toList();
  }

  @org.jspecify.annotations.Nullable
  Node host(Node node) {
    return node.attachedTo() == null ? null : graph.node(node.attachedTo());
  }

  List<Scope.Link> links(String scope) {
    var links = new ArrayList<Scope.Link>();
    for (var node : graph.children(scope)) {
      for (var flow : graph.outgoing(node.id())) {
        links.add(new Scope.Link(flow.id(), flow.source(), flow.target()));
      }
    }
    return links;
  }

  /** Processes with the pool that shows each, and pools that show none. */
  Map<Element, List<Element>> pools() {
    var pools = new LinkedHashMap<Element, List<Element>>();
    var shown = new java.util.HashSet<String>();
    for (var element : byId.values()) {
      if (!element.getLocalName().equals("participant")) continue;
      if (!((Element) element.getParentNode()).getLocalName().equals("collaboration")) continue;
      var process = byId.get(Dom.reference(element.getAttribute("processRef")));
      boolean first = process != null && shown.add(process.getAttribute("id").strip());
      pools.put(element, first ? List.of(process) : List.of());
    }
    for (var element : byId.values()) {
      if (!element.getLocalName().equals("process")) continue;
      if (shown.add(element.getAttribute("id").strip())) pools.put(element, List.of(element));
    }
    return pools;
  }
}
