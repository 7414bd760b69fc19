package vn.tinhgon.bpmn.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.tinhgon.bpmn.Graph;
import vn.tinhgon.bpmn.Node;
import vn.tinhgon.bpmn.xml.BpmnFile;

/** A picture of a procedure as SVG: no script, no reference to anything outside. */
public final class Drawing {
  private static final double MARGIN = 40;
  private static final Set<String> AREAS = Set.of("participant", "lane");
  private static final String HEAD =
      """
      <style>
      .tg-drawing{background:#fff;font-family:Arial,"Liberation Sans",Helvetica,sans-serif;font-size:12px}
      .tg-drawing text{text-anchor:middle;fill:#222}
      .tg-drawing .left{text-anchor:start}
      .tg-drawing .thin,.tg-drawing .thick,.tg-drawing .area,.tg-drawing .paper{fill:#fff;stroke:#222;stroke-width:1.5}
      .tg-drawing .thick{stroke-width:3.5}
      .tg-drawing .dashed{stroke-dasharray:5 3}
      .tg-drawing .dotted{stroke-dasharray:1 3}
      .tg-drawing .sign{fill:none;stroke:#222;stroke-width:1.3}
      .tg-drawing .full{fill:#222;stroke:#fff;stroke-width:.6}
      .tg-drawing .line{fill:none;stroke:#222;stroke-width:1.5;stroke-linejoin:round}
      .tg-drawing .message{stroke-dasharray:6 4}
      .tg-drawing .association{stroke-dasharray:2 3}
      .tg-drawing .frame{fill:none;stroke:#222;stroke-dasharray:8 4 2 4}
      .tg-drawing .removed .thin,.tg-drawing .removed .thick{fill:#fde8e8;stroke:#c62828;stroke-dasharray:6 3}
      .tg-drawing .removed .line{stroke:#c62828;stroke-dasharray:6 3}
      .tg-drawing .removed text{text-decoration:line-through}
      .tg-drawing .added .thin,.tg-drawing .added .thick{fill:#e6f4ea;stroke:#1b7f3b}
      .tg-drawing .added .line{stroke:#1b7f3b}
      .tg-drawing .changed .thin,.tg-drawing .changed .thick{fill:#fff6dd;stroke:#a66a00}
      .tg-drawing .changed .line{stroke:#a66a00}
      .tg-drawing .badge{fill:#c62828;stroke:#fff}
      .tg-drawing .badge+text{fill:#fff;font-weight:bold}
      </style><defs>
      <marker id="tg-end" markerWidth="10" markerHeight="10" refX="9" refY="5" orient="auto"\
       markerUnits="userSpaceOnUse"><path d="M0 0L10 5L0 10Z" fill="#222"/></marker>
      <marker id="tg-open" markerWidth="12" markerHeight="12" refX="10" refY="6" orient="auto"\
       markerUnits="userSpaceOnUse"><path d="M1 1L10 6L1 11Z" fill="#fff" stroke="#222"/></marker>
      <marker id="tg-ring" markerWidth="10" markerHeight="10" refX="1" refY="5"\
       markerUnits="userSpaceOnUse"><circle cx="5" cy="5" r="4" fill="#fff" stroke="#222"/></marker>
      </defs>""";

  private final Graph graph;
  private final Diagram diagram;
  private final Map<String, Element> byId;
  private final Marks marks;
  private final Svg svg = new Svg();

  private Drawing(BpmnFile file, Marks marks) {
    var xml = file.xml();
    this.graph = file.procedure().graph();
    this.diagram = Diagram.first(xml);
    this.byId = Dom.byId(xml.getDocumentElement());
    this.marks = marks;
  }

  public static String svg(BpmnFile file) {
    return svg(file, Marks.NONE);
  }

  /** The picture with changes and findings pointed out; a file without a diagram is laid out. */
  public static String svg(BpmnFile file, Marks marks) {
    return new Drawing(Layout.complete(file), marks).draw(file.procedure().name());
  }

  private String draw(String title) {
    var shapes = new ArrayList<>(diagram.shapes().values());
    for (var shape : shapes) if (area(shape)) drawArea(shape);
    // The outer sub-process first, so that it does not cover the inner one.
    shapes.sort(Comparator.comparingDouble(shape -> -shape.box().width() * shape.box().height()));
    for (var shape : shapes) if (opened(shape)) drawNode(shape, true);
    for (var edge : diagram.edges().values()) drawEdge(edge);
    for (var shape : shapes) if (!area(shape) && !opened(shape)) drawNode(shape, false);
    for (var shape : shapes) drawBadge(shape);
    return svg.finish(view(), title, HEAD);
  }

  private boolean area(Diagram.Shape shape) {
    var element = byId.get(shape.element());
    return element != null && AREAS.contains(element.getLocalName());
  }

  private boolean opened(Diagram.Shape shape) {
    var node = graph.node(shape.element());
    if (node == null || !node.type().isSubProcess()) return false;
    return shape.expanded()
        || graph.children(node.id()).stream()
            .anyMatch(child -> diagram.shapes().containsKey(child.id()));
  }

  private void drawArea(Diagram.Shape shape) {
    var box = shape.box();
    var name = name(shape.element());
    svg.open("band" + marks.classOf(shape.element()), shape.element()).title(name);
    svg.rectangle(box, 0, "area");
    boolean empty = box.height() <= 60 && blackBox(shape.element());
    if (empty) {
      svg.centred(name, box.middleX(), box.middleY(), box.width() - 20);
    } else if (shape.upright()) {
      svg.rectangle(new Box(box.x(), box.y(), box.width(), Size.HEADER), 0, "area");
      svg.centred(name, box.middleX(), box.y() + Size.HEADER / 2, box.width() - 10);
    } else {
      if (pool(shape)) {
        svg.rectangle(new Box(box.x(), box.y(), Size.HEADER, box.height()), 0, "area");
      }
      svg.upwards(name, box.x() + Size.HEADER / 2, box.middleY(), box.height() - 10);
    }
    svg.close();
  }

  private boolean pool(Diagram.Shape shape) {
    var element = byId.get(shape.element());
    return element != null && element.getLocalName().equals("participant");
  }

  private boolean blackBox(String id) {
    var element = byId.get(id);
    if (element == null) return false;
    return graph.children(Dom.reference(element.getAttribute("processRef"))).isEmpty();
  }

  private void drawNode(Diagram.Shape shape, boolean open) {
    var node = graph.node(shape.element());
    svg.open(kind(node) + marks.classOf(shape.element()), shape.element());
    svg.title(name(shape.element()));
    if (node != null) new NodeDrawing(svg).draw(node, shape, open);
    else drawThing(shape);
    svg.close();
  }

  private static String kind(@Nullable Node node) {
    if (node == null) return "thing";
    return node.type().isEvent() ? "event" : node.type().isGateway() ? "gateway" : "step";
  }

  private void drawThing(Diagram.Shape shape) {
    var box = shape.box();
    var element = byId.get(shape.element());
    var type = element == null ? "" : element.getLocalName();
    var width = Svg.number(box.width());
    var height = Svg.number(box.height());
    switch (type) {
      case "textAnnotation" -> {
        svg.path("M10 0H0V" + height + "H10", box.x(), box.y(), 1, "sign");
        var text = element == null ? null : Dom.child(element, "text");
        svg.left(text == null ? "" : text.getTextContent(), box);
      }
      case "group" -> svg.rectangle(box, 10, "frame");
      case "dataStoreReference" -> {
        svg.path(
            "M0 8V%2$sC0 %3$s %1$s %3$s %1$s %2$sV8C%1$s -2 0 -2 0 8C0 18 %1$s 18 %1$s 8"
                .formatted(width, Svg.number(box.height() - 6), Svg.number(box.height() + 2)),
            box.x(),
            box.y(),
            1,
            "paper");
        svg.below(name(shape.element()), box.middleX(), box.bottom() + 4, 110);
      }
      case "dataObjectReference", "dataObject", "dataInput", "dataOutput" -> {
        svg.path(
            "M0 0H%1$sL%2$s 10V%3$sH0Z M%1$s 0V10H%2$s"
                .formatted(Svg.number(box.width() - 10), width, height),
            box.x(),
            box.y(),
            1,
            "paper");
        svg.below(name(shape.element()), box.middleX(), box.bottom() + 4, 110);
      }
      default -> {
        svg.rectangle(box, 4, "thin");
        svg.centred(name(shape.element()), box.middleX(), box.middleY(), box.width() - 8);
      }
    }
  }

  private void drawEdge(Diagram.Edge edge) {
    var element = byId.get(edge.element());
    var type = element == null ? "sequenceFlow" : element.getLocalName();
    svg.open("flow" + marks.classOf(edge.element()), edge.element());
    if (type.equals("messageFlow")) {
      svg.line(
          edge.way(),
          "line message",
          " marker-start=\"url(#tg-ring)\" marker-end=\"url(#tg-open)\"");
    } else if (type.equals("sequenceFlow")) {
      svg.line(edge.way(), "line", " marker-end=\"url(#tg-end)\"");
    } else {
      svg.line(edge.way(), "line association", "");
    }
    drawLabel(edge, name(edge.element()));
    svg.close();
  }

  private void drawLabel(Diagram.Edge edge, String name) {
    var place = edge.label();
    if (place != null && place.width() > 0) {
      svg.below(name, place.middleX(), place.y(), Math.max(place.width() + 14, 60));
      return;
    }
    var above = Lettering.above(edge.way(), name);
    svg.below(name, above.middleX(), above.y(), above.width());
  }

  private void drawBadge(Diagram.Shape shape) {
    var badge = marks.badges().get(shape.element());
    if (badge == null) return;
    var box = shape.box();
    double width = Math.max(20, Lettering.width(badge, 12) + 12);
    var place = new Box(box.right() - width + 8, box.y() - 10, width, 20);
    svg.open("mark", shape.element());
    svg.rectangle(place, 10, "badge").centred(badge, place.middleX(), place.middleY(), 400);
    svg.close();
  }

  private String name(String id) {
    var element = byId.get(id);
    return element == null ? "" : Dom.name(element);
  }

  private Box view() {
    Box all = null;
    for (var shape : diagram.shapes().values()) {
      var box = shape.box();
      var label = shape.label() == null ? box : box.around(shape.label());
      all = all == null ? label : all.around(label);
    }
    for (var edge : diagram.edges().values()) {
      for (var point : edge.way()) {
        var box = new Box(point.x(), point.y(), 0, 0);
        all = all == null ? box : all.around(box);
      }
    }
    if (all == null) all = new Box(0, 0, 100, 100);
    return new Box(
        all.x() - MARGIN, all.y() - MARGIN, all.width() + 2 * MARGIN, all.height() + 2 * MARGIN);
  }
}
