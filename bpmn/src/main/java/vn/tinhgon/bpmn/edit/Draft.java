package vn.tinhgon.bpmn.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.tinhgon.bpmn.xml.Namespaces;

/** A model on the drawing board: its XML, indexed by id, with the changes that keep it whole. */
final class Draft {
  private static final Set<String> LINKS =
      Set.of("association", "dataInputAssociation", "dataOutputAssociation");
  private static final Set<String> ATTACHMENTS =
      Set.of("textAnnotation", "dataObjectReference", "dataStoreReference");

  private final Document xml;
  private final Map<String, Element> elements = new HashMap<>();
  private final Map<String, Element> flows = new LinkedHashMap<>();
  private final Diagram diagram;

  Draft(Document xml) {
    this.xml = xml;
    for (var element : Dom.descendants(xml.getDocumentElement())) {
      if (!Namespaces.BPMN.equals(element.getNamespaceURI())
          || element.getAttribute("id").isEmpty()) {
        continue;
      }
      elements.putIfAbsent(element.getAttribute("id"), element);
      if (element.getLocalName().equals("sequenceFlow")) {
        flows.put(element.getAttribute("id"), element);
      }
    }
    diagram = new Diagram(xml);
  }

  Document xml() {
    return xml;
  }

  Diagram diagram() {
    return diagram;
  }

  boolean has(String id) {
    return elements.containsKey(id);
  }

  /** The element, or the refusal that it is not there. */
  Element element(String id) throws CannotEdit {
    var element = elements.get(id);
    if (element == null) {
      throw new CannotEdit(
          "Mô hình không còn phần tử “%s”; có thể phương án khác đã bỏ nó.".formatted(id),
          "The model has no element '%s'; perhaps another cut removed it.".formatted(id));
    }
    return element;
  }

  String type(String id) {
    return Objects.requireNonNull(elements.get(id), id).getLocalName();
  }

  /** Name for people: the element's, else its id. */
  String name(String id) {
    var element = elements.get(id);
    if (element == null || element.getAttribute("name").isBlank()) return id;
    return element.getAttribute("name").strip();
  }

  List<String> incoming(String node) {
    return flowsBy("targetRef", node);
  }

  List<String> outgoing(String node) {
    return flowsBy("sourceRef", node);
  }

  String source(String flow) {
    return end(flow, "sourceRef");
  }

  String target(String flow) {
    return end(flow, "targetRef");
  }

  void retarget(String flow, String node) {
    move(flow, "targetRef", "incoming", node);
  }

  void resource(String flow, String node) {
    move(flow, "sourceRef", "outgoing", node);
  }

  void removeFlow(String flow) {
    unlink(source(flow), "outgoing", flow);
    unlink(target(flow), "incoming", flow);
    var source = elements.get(source(flow));
    if (source != null && source.getAttribute("default").equals(flow)) {
      source.removeAttribute("default");
    }
    removeLinksOf(Set.of(flow));
    drop(flow);
    flows.remove(flow);
  }

  /** Removes a node without flows, and whatever hangs on it alone. */
  void removeNode(String node) {
    for (var event : boundaryOf(node)) {
      for (var flow : outgoing(event)) removeFlow(flow);
      removeNode(event);
    }
    var element = Objects.requireNonNull(elements.get(node), node);
    var gone = new ArrayList<String>();
    for (var inside : Dom.descendants(element)) {
      if (!inside.getAttribute("id").isEmpty()) gone.add(inside.getAttribute("id"));
    }
    gone.add(node);
    removeLinksOf(Set.copyOf(gone));
    for (var reference : Dom.descendants(xml.getDocumentElement())) {
      if (reference.getLocalName().equals("flowNodeRef")
          && gone.contains(reference.getTextContent().strip())) {
        Dom.remove(reference);
      }
    }
    gone.forEach(
        id -> {
          diagram.remove(id);
          elements.remove(id);
          flows.remove(id);
        });
    Dom.remove(element);
  }

  /** Nodes that no flow leads to. */
  List<String> starts() {
    return flows.values().stream()
        .map(flow -> Dom.local(flow.getAttribute("sourceRef")))
        .distinct()
        .filter(node -> incoming(node).isEmpty())
        .toList();
  }

  /** Boundary events that sit on an activity. */
  List<String> boundaryOf(String node) {
    return elements.values().stream()
        .filter(element -> element.getLocalName().equals("boundaryEvent"))
        .filter(element -> Dom.local(element.getAttribute("attachedToRef")).equals(node))
        .map(element -> element.getAttribute("id"))
        .toList();
  }

  /** A new node beside another: in the same process and lane. */
  String addNode(String type, String idHint, String name, String beside) {
    var neighbour = Objects.requireNonNull(elements.get(beside), beside);
    var node = create(neighbour, type, idHint);
    if (!name.isEmpty()) node.setAttribute("name", name);
    Dom.insertAfter(neighbour, node);
    for (var reference : Dom.descendants(xml.getDocumentElement())) {
      if (reference.getLocalName().equals("flowNodeRef")
          && reference.getTextContent().strip().equals(beside)) {
        var copy = (Element) reference.cloneNode(false);
        copy.setTextContent(node.getAttribute("id"));
        Dom.insertAfter(reference, copy);
      }
    }
    return node.getAttribute("id");
  }

  String addFlow(String from, String to) {
    var source = Objects.requireNonNull(elements.get(from), from);
    var flow = create(source, "sequenceFlow", "Flow_" + from + "_" + to);
    var id = flow.getAttribute("id");
    flow.setAttribute("sourceRef", from);
    flow.setAttribute("targetRef", to);
    Dom.insertAfter(lastFlowBeside(source), flow);
    flows.put(id, flow);
    link(from, "outgoing", id);
    link(to, "incoming", id);
    diagram.addEdge(id, from, to);
    return id;
  }

  /** Turns an element into another type of the same content. */
  void become(String id, String type) {
    var element = Objects.requireNonNull(elements.get(id), id);
    var prefix = element.getPrefix();
    var renamed =
        (Element)
            xml.renameNode(element, Namespaces.BPMN, prefix == null ? type : prefix + ":" + type);
    elements.put(id, renamed);
  }

  private Element create(Element like, String type, String idHint) {
    var element = Dom.like(like, type);
    var id = idHint;
    for (var n = 2; elements.containsKey(id) || diagram.knows(id); n++) id = idHint + "_" + n;
    element.setAttribute("id", id);
    elements.put(id, element);
    return element;
  }

  private Element lastFlowBeside(Element node) {
    var last = node;
    for (var flow : flows.values()) {
      if (flow.getParentNode() == node.getParentNode()) last = flow;
    }
    return last;
  }

  private List<String> flowsBy(String end, String node) {
    return flows.values().stream()
        .filter(flow -> Dom.local(flow.getAttribute(end)).equals(node))
        .map(flow -> flow.getAttribute("id"))
        .toList();
  }

  private String end(String flow, String end) {
    return Dom.local(Objects.requireNonNull(flows.get(flow), flow).getAttribute(end));
  }

  private void move(String flow, String end, String reference, String node) {
    var element = Objects.requireNonNull(flows.get(flow), flow);
    var old = end(flow, end);
    if (end.equals("sourceRef")) {
      var source = elements.get(old);
      if (source != null && source.getAttribute("default").equals(flow)) {
        source.removeAttribute("default");
      }
    }
    unlink(old, reference, flow);
    element.setAttribute(end, node);
    link(node, reference, flow);
  }

  /** BPMN repeats a flow's ends inside its nodes; a tool that left them out is not corrected. */
  private void link(String node, String reference, String flow) {
    var element = elements.get(node);
    if (element == null || !usesReferences()) return;
    var child = Dom.like(element, reference);
    child.setTextContent(flow);
    @Nullable Element after = null;
    for (var sibling : Dom.children(element)) {
      var known =
          Set.of("documentation", "extensionElements", "incoming").contains(sibling.getLocalName());
      if (known || (reference.equals("outgoing") && sibling.getLocalName().equals("outgoing"))) {
        after = sibling;
      }
    }
    if (after == null) Dom.prepend(element, child);
    else Dom.insertAfter(after, child);
  }

  private void unlink(String node, String reference, String flow) {
    var element = elements.get(node);
    if (element == null) return;
    for (var child : Dom.children(element)) {
      if (child.getLocalName().equals(reference)
          && Dom.local(child.getTextContent().strip()).equals(flow)) {
        Dom.remove(child);
      }
    }
  }

  private boolean usesReferences() {
    return elements.values().stream()
        .flatMap(element -> Dom.children(element).stream())
        .anyMatch(child -> child.getLocalName().equals("outgoing"));
  }

  /** Removes message flows and associations of elements that go, and notes they alone held. */
  private void removeLinksOf(Set<String> gone) {
    var orphans = new ArrayList<String>();
    for (var link : List.copyOf(elements.values())) {
      var ends = ends(link);
      if (ends.stream().noneMatch(gone::contains)) continue;
      ends.stream().filter(end -> !gone.contains(end)).forEach(orphans::add);
      drop(link.getAttribute("id"));
    }
    for (var orphan : orphans) {
      var element = elements.get(orphan);
      if (element == null || !ATTACHMENTS.contains(element.getLocalName())) continue;
      var held = elements.values().stream().anyMatch(link -> ends(link).contains(orphan));
      if (!held) drop(orphan);
    }
  }

  private static List<String> ends(Element link) {
    if (link.getLocalName().equals("messageFlow") || link.getLocalName().equals("association")) {
      return List.of(
          Dom.local(link.getAttribute("sourceRef")), Dom.local(link.getAttribute("targetRef")));
    }
    if (!LINKS.contains(link.getLocalName())) return List.of();
    var ends = new ArrayList<String>();
    for (var child : Dom.children(link)) {
      if (Set.of("sourceRef", "targetRef").contains(child.getLocalName())) {
        ends.add(Dom.local(child.getTextContent().strip()));
      }
    }
    for (Node up = link.getParentNode(); up instanceof Element owner; up = up.getParentNode()) {
      if (owner.getLocalName().equals("process")) break;
      if (!owner.getAttribute("id").isEmpty()) ends.add(owner.getAttribute("id"));
    }
    return ends;
  }

  private void drop(String id) {
    var element = elements.remove(id);
    diagram.remove(id);
    if (element != null) Dom.remove(element);
  }
}
