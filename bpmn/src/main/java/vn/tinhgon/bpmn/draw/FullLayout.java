package vn.tinhgon.bpmn.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.tinhgon.bpmn.Node;

/** A picture of the whole file: pools below each other, lanes as bands, sub-processes opened. */
final class FullLayout {
  private static final double LEFT = 160;
  private static final double TOP = 80;
  private static final double BETWEEN = 80;
  private static final double TITLE = 20;
  private static final double BLACK_BOX = 60;
  private static final double POOL_WIDTH = 600;

  private final Contents contents;
  private final Picture picture = new Picture();
  private final Map<String, Block> inner = new HashMap<>();

  FullLayout(Contents contents) {
    this.contents = contents;
  }

  Picture whole() {
    var blocks = new ArrayList<@Nullable Block>();
    var pools = contents.pools();
    double width = POOL_WIDTH;
    for (var entry : pools.entrySet()) {
      var block = entry.getValue().isEmpty() ? null : block(entry.getValue().get(0));
      blocks.add(block);
      if (block == null) continue;
      width = Math.max(width, block.width() + headers(entry.getValue().get(0)) + Size.HEADER);
    }
    double y = TOP;
    int index = 0;
    for (var entry : pools.entrySet()) {
      boolean pool = entry.getKey().getLocalName().equals("participant");
      var block = blocks.get(index++);
      double height = block == null ? BLACK_BOX : block.height();
      double x = LEFT;
      if (pool) {
        var id = entry.getKey().getAttribute("id").strip();
        picture.shapes.put(id, new Box(x, y, width, height));
        picture.horizontal.add(id);
        x += Size.HEADER;
      }
      if (block != null) place(entry.getValue().get(0), block, x, y, LEFT + width);
      y += height + BETWEEN;
    }
    placeLooseNotes(y);
    joinAll();
    return picture;
  }

  /** The inside of a collapsed sub-process, on a page of its own. */
  Picture page(String subProcess) {
    var element = contents.byId.get(subProcess);
    if (element != null) place(element, block(element), LEFT, TOP, 0);
    joinAll();
    return picture;
  }

  private static double headers(Element scope) {
    return Lanes.of(scope).depth() * Size.HEADER;
  }

  private Block block(Element scope) {
    var lanes = Lanes.of(scope);
    var id = scope.getAttribute("id").strip();
    var items = new ArrayList<Scope.Item>();
    for (var node : contents.standing(id)) items.add(item(node, lanes.band(node.id())));
    return Arrangement.of(
        new Scope(items, contents.notes(scope), contents.links(id), lanes.bands()));
  }

  private Scope.Item item(Node node, int lane) {
    var boundary = contents.graph.boundary(node.id());
    double width = Size.width(node, boundary);
    double height = Size.height(node);
    var element = contents.byId.get(node.id());
    if (node.type().isSubProcess() && element != null && filled(element)) {
      var block = block(element);
      inner.put(node.id(), block);
      width = Math.max(width, block.width());
      height = Math.max(height, block.height() + TITLE);
    }
    var events = boundary.stream().map(Node::id).toList();
    return new Scope.Item(node.id(), width, height, lane, node.type().isGateway(), events);
  }

  private boolean filled(Element scope) {
    return !contents.standing(scope.getAttribute("id").strip()).isEmpty()
        || !contents.notes(scope).isEmpty();
  }

  /** Puts a block, its lanes and what lies inside its sub-processes. */
  private void place(Element scope, Block block, double x, double y, double right) {
    var lanes = Lanes.of(scope);
    double inset = lanes.depth() * Size.HEADER;
    var bands = block.moved(0, y).bands();
    for (var lane : lanes.all()) {
      var box = bands.get(lane.first()).around(bands.get(lane.last()));
      double left = x + lane.depth() * Size.HEADER;
      double end = right > 0 ? right : x + inset + block.width();
      picture.shapes.put(lane.id(), new Box(left, box.y(), end - left, box.height()));
      picture.horizontal.add(lane.id());
    }
    var moved = block.moved(x + inset, y);
    picture.add(moved);
    for (var node : contents.standing(scope.getAttribute("id").strip())) {
      if (node.type() == Node.Type.EXCLUSIVE_GATEWAY) picture.crossed.add(node.id());
      var inside = inner.get(node.id());
      var element = contents.byId.get(node.id());
      var box = moved.boxes().get(node.id());
      if (inside == null || element == null || box == null) continue;
      picture.expanded.add(node.id());
      place(element, inside, box.x(), box.y() + TITLE, 0);
    }
  }

  /** Comments that belong to the collaboration stand below everything. */
  private void placeLooseNotes(double y) {
    double x = LEFT;
    for (var element : List.copyOf(contents.byId.values())) {
      if (!element.getLocalName().equals("collaboration")) continue;
      for (var note : contents.notes(element)) {
        picture.shapes.put(note.id(), new Box(x, y, note.width(), note.height()));
        x += note.width() + 30;
      }
    }
  }

  /** Branches are named above their lines; gateways above, where a flow leaves or enters below. */
  private void placeNames() {
    for (var flow : contents.graph.flows()) {
      var way = picture.edges.get(flow.id());
      if (way == null) continue;
      if (!flow.name().isEmpty()) {
        picture.labels.put(flow.id(), Lettering.above(way, flow.name()));
      }
      lift(flow.source(), way.get(0));
      lift(flow.target(), way.get(way.size() - 1));
    }
  }

  private void lift(String id, Point docking) {
    var node = contents.graph.node(id);
    var box = picture.shape(id);
    if (node == null || box == null || !node.type().isGateway()) return;
    if (node.name().isEmpty() || docking.y() != box.bottom()) return;
    double height = 14.0 * Lettering.wrap(node.name(), 90, 12).size();
    picture.labels.put(id, new Box(box.middleX() - 45, box.y() - 4 - height, 90, height));
  }

  private void joinAll() {
    // Some tools let a flow lead out of a sub-process; it is a straight line then.
    for (var flow : contents.graph.flows()) {
      if (!picture.edges.containsKey(flow.id())) {
        picture.join(flow.id(), flow.source(), flow.target());
      }
    }
    for (var flow : contents.graph.messageFlows()) {
      picture.message(flow.id(), flow.source(), flow.target());
    }
    placeNames();
    for (var line : contents.associations()) {
      if (!line.id().isEmpty()) picture.join(line.id(), line.from(), line.to());
    }
  }
}
