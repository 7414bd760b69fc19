package vn.tinhgon.bpmn.edit;

import java.util.ArrayList;
import java.util.List;

/** Ways of an edge with right angles. */
final class Route {
  private static final double CLEARANCE = 20;

  private Route() {}

  /** From the right of one shape to the left of another; below both where the way leads back. */
  static List<Point> between(Bounds from, Bounds to) {
    if (to.x() >= from.right()) {
      var bend = (from.right() + to.x()) / 2;
      return List.of(
          new Point(from.right(), from.middleY()),
          new Point(bend, from.middleY()),
          new Point(bend, to.middleY()),
          new Point(to.x(), to.middleY()));
    }
    if (from.bottom() <= to.y() || to.bottom() <= from.y()) {
      var down = from.bottom() <= to.y();
      var start = down ? from.bottom() : from.y();
      var end = down ? to.y() : to.bottom();
      var bend = (start + end) / 2;
      return List.of(
          new Point(from.middleX(), start),
          new Point(from.middleX(), bend),
          new Point(to.middleX(), bend),
          new Point(to.middleX(), end));
    }
    var below = Math.max(from.bottom(), to.bottom()) + CLEARANCE;
    return List.of(
        new Point(from.middleX(), from.bottom()),
        new Point(from.middleX(), below),
        new Point(to.middleX(), below),
        new Point(to.middleX(), to.bottom()));
  }

  /** The same way without points that lie on a straight line between their neighbours. */
  static List<Point> straightened(List<Point> points) {
    var way = new ArrayList<Point>();
    for (var point : points) {
      if (!way.isEmpty() && way.get(way.size() - 1).equals(point)) continue;
      while (way.size() > 1 && inLine(way.get(way.size() - 2), way.get(way.size() - 1), point)) {
        way.remove(way.size() - 1);
      }
      way.add(point);
    }
    return way.size() < 2 ? points : way;
  }

  private static boolean inLine(Point a, Point b, Point c) {
    return (same(a.x(), b.x()) && same(b.x(), c.x())) || (same(a.y(), b.y()) && same(b.y(), c.y()));
  }

  private static boolean same(double a, double b) {
    return Math.abs(a - b) < 0.5;
  }
}
