package vn.tinhgon.bpmn.draw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.tinhgon.bpmn.xml.Namespaces;

/** The diagram interchange of a file: where its elements are drawn, by their ids. */
record Diagram(Map<String, Shape> shapes, Map<String, Edge> edges) {

  record Shape(String element, Box box, boolean expanded, boolean upright, @Nullable Box label) {}

  record Edge(String element, List<Point> way, @Nullable Box label) {}

  /** Of the first diagram, the one that tools open. */
  static Diagram first(Document xml) {
    var diagrams = Dom.all(xml.getDocumentElement(), Namespaces.BPMN_DI, "BPMNDiagram");
    return read(diagrams.isEmpty() ? List.of() : diagrams.subList(0, 1));
  }

  /** Of all diagrams, those of collapsed sub-processes included. */
  static Diagram all(Document xml) {
    return read(Dom.all(xml.getDocumentElement(), Namespaces.BPMN_DI, "BPMNDiagram"));
  }

  private static Diagram read(List<Element> diagrams) {
    var shapes = new LinkedHashMap<String, Shape>();
    var edges = new LinkedHashMap<String, Edge>();
    for (var diagram : diagrams) {
      for (var shape : Dom.all(diagram, Namespaces.BPMN_DI, "BPMNShape")) {
        var bounds = Dom.child(shape, "Bounds");
        var id = element(shape);
        if (bounds == null || id.isEmpty()) continue;
        var expanded = shape.getAttribute("isExpanded").equals("true");
        var upright = shape.getAttribute("isHorizontal").equals("false");
        shapes.putIfAbsent(id, new Shape(id, box(bounds), expanded, upright, label(shape)));
      }
      for (var edge : Dom.all(diagram, Namespaces.BPMN_DI, "BPMNEdge")) {
        var way = new ArrayList<Point>();
        for (var point : Dom.children(edge)) {
          if (!point.getLocalName().equals("waypoint")) continue;
          way.add(new Point(Dom.number(point, "x"), Dom.number(point, "y")));
        }
        var id = element(edge);
        if (way.size() > 1 && !id.isEmpty()) edges.putIfAbsent(id, new Edge(id, way, label(edge)));
      }
    }
    return new Diagram(shapes, edges);
  }

  /** Some tools write the id as a qualified name. */
  private static String element(Element drawn) {
    var id = drawn.getAttribute("bpmnElement").strip();
    return id.substring(id.indexOf(':') + 1);
  }

  private static @Nullable Box label(Element drawn) {
    var label = Dom.child(drawn, "BPMNLabel");
    var bounds = label == null ? null : Dom.child(label, "Bounds");
    return bounds == null ? null : box(bounds);
  }

  private static Box box(Element bounds) {
    return new Box(
        Dom.number(bounds, "x"),
        Dom.number(bounds, "y"),
        Math.max(0, Dom.number(bounds, "width")),
        Math.max(0, Dom.number(bounds, "height")));
  }
}
