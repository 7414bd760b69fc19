package vn.tinhgon.bpmn.draw;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Places found for elements, on their way into the diagram of the file. */
final class Picture {
  final Map<String, Box> shapes = new LinkedHashMap<>();
  final Map<String, List<Point>> edges = new LinkedHashMap<>();
  final Map<String, Box> labels = new LinkedHashMap<>();
  final Set<String> horizontal = new HashSet<>();
  final Set<String> crossed = new HashSet<>();
  final Set<String> expanded = new HashSet<>();

  void add(Block block) {
    shapes.putAll(block.boxes());
    edges.putAll(block.ways());
  }

  @Nullable Box shape(String id) {
    return shapes.get(id);
  }

  /** A line between two shapes, from border to border. */
  void join(String id, @Nullable String from, @Nullable String to) {
    var a = from == null ? null : anchor(from);
    var b = to == null ? null : anchor(to);
    if (a != null && b != null) edges.put(id, List.of(a.border(b.middle()), b.border(a.middle())));
  }

  /** A comment may hang on a flow; then it hangs on the middle of it. */
  private @Nullable Box anchor(String id) {
    var box = shapes.get(id);
    if (box != null) return box;
    var way = edges.get(id);
    if (way == null) return null;
    var a = way.get((way.size() - 1) / 2);
    var b = way.get(way.size() / 2);
    return new Box((a.x() + b.x()) / 2, (a.y() + b.y()) / 2, 0, 0);
  }

  /** Down or up from one pool to the other, turning half way. */
  void message(String id, String from, String to) {
    var a = shapes.get(from);
    var b = shapes.get(to);
    if (a == null || b == null) return;
    boolean down = b.middleY() >= a.middleY();
    double fromX = within(a, b);
    double toX = within(b, a);
    var start = new Point(fromX, down ? a.bottom() : a.y());
    var end = new Point(toX, down ? b.y() : b.bottom());
    if (fromX == toX) {
      edges.put(id, List.of(start, end));
      return;
    }
    double y = (start.y() + end.y()) / 2;
    edges.put(id, List.of(start, new Point(fromX, y), new Point(toX, y), end));
  }

  /** A pool is met above or below the other end, a node in its middle. */
  private static double within(Box box, Box other) {
    if (box.width() <= other.width()) return box.middleX();
    return Math.max(box.x(), Math.min(box.right(), other.middleX()));
  }
}
