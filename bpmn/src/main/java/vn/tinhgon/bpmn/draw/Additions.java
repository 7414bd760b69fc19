package vn.tinhgon.bpmn.draw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.tinhgon.bpmn.Node;
import vn.tinhgon.bpmn.xml.Namespaces;

/** Finds places in a drawn file for what was not drawn. */
final class Additions {
  private static final double STEP = 110;
  private static final double APART = 50;

  /** Places looked at in all; a file with thousands of gaps gets the rest below what is drawn. */
  private int looks = 20_000;

  private final Contents contents;
  private final Diagram drawn;
  private final DiagramWriting writing;
  private final Map<String, Box> boxes = new LinkedHashMap<>();
  private final Picture picture = new Picture();
  private final Set<String> pages = new LinkedHashSet<>();
  private double floor;

  Additions(Contents contents, Diagram drawn, DiagramWriting writing) {
    this.contents = contents;
    this.drawn = drawn;
    this.writing = writing;
    drawn.shapes().forEach((id, shape) -> boxes.put(id, shape.box()));
    for (var box : boxes.values()) floor = Math.max(floor, box.bottom() + APART);
  }

  /** False where nothing was missing. */
  boolean write() {
    for (var entry : contents.pools().entrySet()) addPool(entry.getKey(), entry.getValue());
    for (var node : contents.graph.nodes()) if (contents.host(node) == null) addNode(node);
    for (var node : contents.graph.nodes()) if (contents.host(node) != null) addEvent(node);
    for (var flow : contents.graph.flows()) addFlow(flow.id(), flow.source(), flow.target());
    for (var flow : contents.graph.messageFlows()) {
      if (missingEdge(flow.id()))
        withAll(() -> picture.message(flow.id(), flow.source(), flow.target()));
    }
    boolean added = !picture.shapes.isEmpty() || !picture.edges.isEmpty();
    var planes = Dom.all(contents.xml.getDocumentElement(), Namespaces.BPMN_DI, "BPMNPlane");
    if (added && !planes.isEmpty()) writing.write(picture, planes.get(0));
    for (var page : pages) {
      writing.write(new FullLayout(contents).page(page), writing.plane(page));
    }
    return added || !pages.isEmpty();
  }

  /** A pool that is not drawn goes round what it holds, or below everything. */
  private void addPool(Element pool, List<Element> process) {
    if (!pool.getLocalName().equals("participant")) return;
    var id = pool.getAttribute("id").strip();
    if (boxes.containsKey(id)) return;
    Box held = null;
    for (var scope : process) held = held(scope.getAttribute("id").strip());
    var box = held == null ? new Box(160, floor, 600, 100) : wider(held, Size.HEADER);
    if (held == null || collides(box, held)) box = new Box(160, floor, 600, 100);
    put(id, box);
    picture.horizontal.add(id);
  }

  private @Nullable Box held(String scope) {
    Box held = null;
    for (var node : contents.graph.children(scope)) {
      var box = boxes.get(node.id());
      if (box != null) held = held == null ? box : held.around(box);
    }
    return held;
  }

  private static Box wider(Box box, double margin) {
    return new Box(
        box.x() - 2 * margin,
        box.y() - margin,
        box.width() + 3 * margin,
        box.height() + 2 * margin);
  }

  private boolean collides(Box box, Box held) {
    return boxes.values().stream()
        .anyMatch(other -> box.overlaps(other) && !held.holds(other) && !box.holds(other));
  }

  private void addNode(Node node) {
    if (boxes.containsKey(node.id()) || onAPage(node)) return;
    var boundary = contents.graph.boundary(node.id());
    double width = Size.width(node, boundary);
    double height = Size.height(node);
    put(node.id(), free(node, width, height));
  }

  /** What lies in a collapsed sub-process is drawn on a page of its own. */
  private boolean onAPage(Node node) {
    var scope = contents.graph.node(node.scope());
    if (scope == null) return false;
    if (onAPage(scope)) return true;
    var shape = drawn.shapes().get(scope.id());
    boolean opened = shape != null && shape.expanded();
    for (var sibling : contents.graph.children(scope.id())) {
      opened |= drawn.shapes().containsKey(sibling.id());
    }
    if (opened) return false;
    pages.add(scope.id());
    return true;
  }

  /** Right of what comes before, then further down, then below everything. */
  private Box free(Node node, double width, double height) {
    var room = room(node);
    for (var start : starts(node)) {
      double x = start.right() + APART;
      for (int down = 0; down < 8; down++) {
        var box = new Box(x, start.middleY() - height / 2 + down * STEP, width, height);
        if ((room == null || room.holds(box)) && open(box)) return box;
      }
    }
    if (room != null && looks > 0) {
      for (double y = room.y() + 20; looks > 0 && y + height <= room.bottom(); y += 40) {
        for (double x = room.x() + APART; x + width <= room.right(); x += 40) {
          var box = new Box(x, y, width, height);
          if (open(box)) return box;
        }
      }
    }
    var box = new Box(160, floor, width, height);
    floor += height + APART;
    return box;
  }

  private List<Box> starts(Node node) {
    var starts = new ArrayList<Box>();
    for (var flow : contents.graph.incoming(node.id())) {
      var box = boxes.get(flow.source());
      if (box != null) starts.add(box);
    }
    return starts;
  }

  /** The lane, sub-process or pool that must hold the node, where one is drawn. */
  private @Nullable Box room(Node node) {
    var scope = contents.byId.get(node.scope());
    if (scope == null) return null;
    var lanes = Lanes.of(scope);
    for (var lane : lanes.all()) {
      if (lane.first() == lane.last() && lane.first() == lanes.band(node.id())) {
        var box = boxes.get(lane.id());
        if (box != null) return box;
      }
    }
    var around = boxes.get(node.scope());
    if (around != null) return around;
    for (var entry : contents.pools().entrySet()) {
      if (entry.getValue().contains(scope)) return boxes.get(entry.getKey().getAttribute("id"));
    }
    return null;
  }

  /** Nothing is there but what may lie around it. */
  private boolean open(Box box) {
    if (looks-- <= 0) return false;
    return boxes.values().stream().noneMatch(other -> other.overlaps(box) && !other.holds(box));
  }

  private void addEvent(Node event) {
    if (boxes.containsKey(event.id())) return;
    var host = contents.host(event);
    var box = host == null ? null : boxes.get(host.id());
    if (host == null || box == null) return;
    for (double x = box.right() - Size.EVENT; ; x -= Size.EVENT + 4) {
      var place = new Box(x, box.bottom() - Size.EVENT / 2, Size.EVENT, Size.EVENT);
      boolean last = x < box.x();
      if (!last && contents.graph.boundary(host.id()).stream().anyMatch(at -> taken(at, place)))
        continue;
      put(event.id(), place);
      return;
    }
  }

  private boolean taken(Node event, Box place) {
    var box = boxes.get(event.id());
    return box != null && box.overlaps(place);
  }

  private void addFlow(String id, String source, String target) {
    var from = boxes.get(source);
    var to = boxes.get(target);
    if (!missingEdge(id) || from == null || to == null) return;
    if (from.middleY() == to.middleY() || to.x() <= from.right()) {
      picture.edges.put(id, List.of(from.border(to.middle()), to.border(from.middle())));
      return;
    }
    double x = to.x() - Math.min(25, (to.x() - from.right()) / 2);
    picture.edges.put(
        id,
        List.of(
            new Point(from.right(), from.middleY()),
            new Point(x, from.middleY()),
            new Point(x, to.middleY()),
            new Point(to.x(), to.middleY())));
  }

  private boolean missingEdge(String id) {
    return !drawn.edges().containsKey(id);
  }

  private void put(String id, Box box) {
    boxes.put(id, box);
    picture.shapes.put(id, box);
  }

  /** Message flows look both ends up in the picture, drawn ones included. */
  private void withAll(Runnable draw) {
    var added = new LinkedHashMap<>(picture.shapes);
    picture.shapes.putAll(boxes);
    draw.run();
    picture.shapes.clear();
    picture.shapes.putAll(added);
  }
}
