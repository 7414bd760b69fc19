package vn.tinhgon.bpmn.draw;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.tinhgon.bpmn.xml.Namespaces;

/** Puts a picture into the diagram interchange of a document. */
final class DiagramWriting {
  private final Document xml;
  private final Set<String> ids = new HashSet<>();

  DiagramWriting(Document xml) {
    this.xml = xml;
    collectIds(xml.getDocumentElement());
  }

  private void collectIds(Element element) {
    ids.add(element.getAttribute("id"));
    for (var child : Dom.children(element)) collectIds(child);
  }

  /** A new diagram with its plane, at the end of the file. */
  Element plane(String element) {
    var diagram = create(Namespaces.BPMN_DI, "bpmndi:BPMNDiagram");
    diagram.setAttribute("id", id("BPMNDiagram_" + element));
    var plane = create(Namespaces.BPMN_DI, "bpmndi:BPMNPlane");
    plane.setAttribute("id", id("BPMNPlane_" + element));
    plane.setAttribute("bpmnElement", element);
    append(diagram, plane, 2);
    append(xml.getDocumentElement(), diagram, 1);
    return plane;
  }

  void write(Picture picture, Element plane) {
    picture.shapes.forEach((id, box) -> append(plane, shape(picture, id, box), 3));
    picture.edges.forEach((id, way) -> append(plane, edge(picture, id, way), 3));
  }

  private Element shape(Picture picture, String id, Box box) {
    var shape = create(Namespaces.BPMN_DI, "bpmndi:BPMNShape");
    shape.setAttribute("id", id(id + "_di"));
    shape.setAttribute("bpmnElement", id);
    if (picture.crossed.contains(id)) shape.setAttribute("isMarkerVisible", "true");
    if (picture.horizontal.contains(id)) shape.setAttribute("isHorizontal", "true");
    if (picture.expanded.contains(id)) shape.setAttribute("isExpanded", "true");
    append(shape, bounds(box), 4);
    appendLabel(picture, id, shape);
    return shape;
  }

  private void appendLabel(Picture picture, String id, Element drawn) {
    var place = picture.labels.get(id);
    if (place == null) return;
    var label = create(Namespaces.BPMN_DI, "bpmndi:BPMNLabel");
    append(label, bounds(place), 5);
    append(drawn, label, 4);
  }

  private Element bounds(Box box) {
    var bounds = create(Namespaces.DC, "dc:Bounds");
    bounds.setAttribute("x", number(box.x()));
    bounds.setAttribute("y", number(box.y()));
    bounds.setAttribute("width", number(box.width()));
    bounds.setAttribute("height", number(box.height()));
    return bounds;
  }

  private Element edge(Picture picture, String id, List<Point> way) {
    var edge = create(Namespaces.BPMN_DI, "bpmndi:BPMNEdge");
    edge.setAttribute("id", id(id + "_di"));
    edge.setAttribute("bpmnElement", id);
    for (var point : way) {
      var waypoint = create(Namespaces.DI, "di:waypoint");
      waypoint.setAttribute("x", number(point.x()));
      waypoint.setAttribute("y", number(point.y()));
      append(edge, waypoint, 4);
    }
    appendLabel(picture, id, edge);
    return edge;
  }

  private Element create(String namespace, String name) {
    return xml.createElementNS(namespace, name);
  }

  /** On a line of its own, so that people can compare versions of the file. */
  private void append(Element parent, Element child, int depth) {
    var last = parent.getLastChild();
    boolean open = last != null && last.getNodeType() == org.w3c.dom.Node.TEXT_NODE;
    if (open && last.getNodeValue().isBlank()) parent.removeChild(last);
    parent.appendChild(xml.createTextNode("\n" + "  ".repeat(depth)));
    parent.appendChild(child);
    parent.appendChild(xml.createTextNode("\n" + "  ".repeat(depth - 1)));
  }

  private String id(String wish) {
    var id = wish;
    for (int number = 2; !ids.add(id); number++) id = wish + "_" + number;
    return id;
  }

  static String number(double value) {
    return BigDecimal.valueOf(value)
        .setScale(1, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
