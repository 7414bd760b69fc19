package vn.tinhgon.bpmn.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.tinhgon.bpmn.xml.Namespaces;

/** The diagram interchange of a draft: what stays keeps its place. Does nothing where none is. */
final class Diagram {
  private static final double GAP = 20;
  private static final Set<String> CONTAINERS =
      Set.of("lane", "participant", "subProcess", "transaction", "adHocSubProcess", "group");

  private final Document xml;
  private final Map<String, Element> drawn = new HashMap<>();
  private final Map<String, Element> ids = new HashMap<>();
  private @Nullable Element plane;

  Diagram(Document xml) {
    this.xml = xml;
    for (var element : Dom.descendants(xml.getDocumentElement())) {
      if (!Namespaces.BPMN_DI.equals(element.getNamespaceURI())) continue;
      if (element.getLocalName().equals("BPMNPlane") && plane == null) plane = element;
      if (!element.getAttribute("id").isEmpty()) ids.put(element.getAttribute("id"), element);
      var shows = Dom.local(element.getAttribute("bpmnElement"));
      if (Set.of("BPMNShape", "BPMNEdge").contains(element.getLocalName()) && !shows.isEmpty()) {
        drawn.putIfAbsent(shows, element);
      }
    }
  }

  boolean knows(String id) {
    return ids.containsKey(id);
  }

  boolean shows(String element) {
    return drawn.containsKey(element);
  }

  void remove(String element) {
    var shape = drawn.remove(element);
    if (shape != null) Dom.remove(shape);
  }

  @Nullable Bounds bounds(String element) {
    var shape = drawn.get(element);
    var bounds = shape == null ? null : child(shape, "Bounds");
    return bounds == null ? null : read(bounds);
  }

  /** Moves or resizes a shape; its label moves along. */
  void place(String element, Bounds to) {
    var shape = drawn.get(element);
    var from = bounds(element);
    if (shape == null || from == null) return;
    for (var part : Dom.descendants(shape)) {
      if (!part.getLocalName().equals("Bounds")) continue;
      if (part.getParentNode() == shape) write(part, to);
      else shift(part, to.x() - from.x(), to.y() - from.y());
    }
  }

  void addShape(String element, Bounds bounds) {
    create("BPMNShape", element);
    var shape = drawn.get(element);
    if (shape == null) return;
    var box = Dom.create(xml, Namespaces.DC, "dc", "Bounds");
    write(box, bounds);
    shape.appendChild(box);
  }

  void addEdge(String flow, String from, String to) {
    if (bounds(from) == null || bounds(to) == null) return;
    create("BPMNEdge", flow);
    route(flow, from, to);
  }

  List<Point> waypoints(String flow) {
    var edge = drawn.get(flow);
    var points = new ArrayList<Point>();
    if (edge == null) return points;
    for (var point : Dom.children(edge)) {
      if (point.getLocalName().equals("waypoint")) {
        points.add(new Point(number(point, "x"), number(point, "y")));
      }
    }
    return points;
  }

  void draw(String flow, List<Point> points) {
    var edge = drawn.get(flow);
    if (edge == null || points.size() < 2) return;
    for (var child : Dom.children(edge)) {
      if (child.getLocalName().equals("waypoint")) Dom.remove(child);
    }
    var label = child(edge, "BPMNLabel");
    for (var point : Route.straightened(points)) {
      var waypoint = Dom.create(xml, Namespaces.DI, "di", "waypoint");
      waypoint.setAttribute("x", text(point.x()));
      waypoint.setAttribute("y", text(point.y()));
      edge.insertBefore(waypoint, label);
    }
  }

  /** A new way between two shapes. */
  void route(String flow, String from, String to) {
    var source = bounds(from);
    var target = bounds(to);
    if (source != null && target != null) draw(flow, Route.between(source, target));
  }

  /** Makes the flow run on along another that goes, through the place between them. */
  void join(String flow, String between, String onward) {
    var first = waypoints(flow);
    var second = waypoints(onward);
    var place = bounds(between);
    if (first.size() < 2 || second.size() < 2 || place == null) return;
    var points = new ArrayList<>(first.subList(0, first.size() - 1));
    points.add(new Point(place.middleX(), place.middleY()));
    points.addAll(second.subList(1, second.size()));
    draw(flow, points);
  }

  /** Shifts everything beyond a line and stretches the lanes that cross it. */
  void makeRoom(Axis axis, double line, double size, Draft draft) {
    for (var entry : Map.copyOf(drawn).entrySet()) {
      var bounds = bounds(entry.getKey());
      if (bounds == null) {
        draw(
            entry.getKey(),
            waypoints(entry.getKey()).stream()
                .map(p -> axis.of(p) >= line ? axis.shifted(p, size) : p)
                .toList());
        for (var part : Dom.descendants(entry.getValue())) {
          if (!part.getLocalName().equals("Bounds")) continue;
          var label = read(part);
          if (axis.start(label) >= line) write(part, axis.shifted(label, size));
        }
      } else if (axis.start(bounds) >= line) {
        place(entry.getKey(), axis.shifted(bounds, size));
      } else if (axis.end(bounds) > line
          && draft.has(entry.getKey())
          && CONTAINERS.contains(draft.type(entry.getKey()))) {
        place(entry.getKey(), axis.stretched(bounds, size));
      }
    }
  }

  /** Puts a node at a place, making room where something stands there. */
  void settle(String node, Bounds wanted, Draft draft) {
    var place = wanted;
    for (var blocker = blocker(node, place, draft);
        blocker != null;
        blocker = blocker(node, place, draft)) {
      makeRoom(Axis.DOWN, blocker.bottom() + 1, place.height() + GAP, draft);
      place = place.at(place.x(), blocker.bottom() + GAP);
    }
    place(node, place);
  }

  private @Nullable Bounds blocker(String node, Bounds place, Draft draft) {
    for (var other : drawn.keySet().stream().sorted().toList()) {
      if (other.equals(node) || !draft.has(other)) continue;
      if (CONTAINERS.contains(draft.type(other))) continue;
      var bounds = bounds(other);
      if (bounds != null && bounds.overlaps(place)) return bounds;
    }
    return null;
  }

  private void create(String type, String element) {
    if (plane == null) return;
    var shape = Dom.like(plane, type);
    shape.setAttribute("id", element + "_di");
    shape.setAttribute("bpmnElement", element);
    plane.appendChild(shape);
    drawn.put(element, shape);
  }

  private static @Nullable Element child(Element parent, String name) {
    return Dom.children(parent).stream()
        .filter(child -> child.getLocalName().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static Bounds read(Element box) {
    return new Bounds(
        number(box, "x"), number(box, "y"), number(box, "width"), number(box, "height"));
  }

  private static double number(Element element, String attribute) {
    var value = element.getAttribute(attribute);
    return value.isBlank() ? 0 : Double.parseDouble(value);
  }

  private static void shift(Element box, double dx, double dy) {
    box.setAttribute("x", text(number(box, "x") + dx));
    box.setAttribute("y", text(number(box, "y") + dy));
  }

  private static void write(Element box, Bounds bounds) {
    box.setAttribute("x", text(bounds.x()));
    box.setAttribute("y", text(bounds.y()));
    box.setAttribute("width", text(bounds.width()));
    box.setAttribute("height", text(bounds.height()));
  }

  private static String text(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
