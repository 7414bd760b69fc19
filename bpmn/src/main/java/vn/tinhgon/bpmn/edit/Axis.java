package vn.tinhgon.bpmn.edit;

/** A direction in which room is made on the page. */
enum Axis {
  RIGHT,
  DOWN;

  double of(Point point) {
    return this == RIGHT ? point.x() : point.y();
  }

  double start(Bounds bounds) {
    return this == RIGHT ? bounds.x() : bounds.y();
  }

  double end(Bounds bounds) {
    return this == RIGHT ? bounds.right() : bounds.bottom();
  }

  Point shifted(Point p, double by) {
    return this == RIGHT ? new Point(p.x() + by, p.y()) : new Point(p.x(), p.y() + by);
  }

  Bounds shifted(Bounds b, double by) {
    return this == RIGHT ? b.at(b.x() + by, b.y()) : b.at(b.x(), b.y() + by);
  }

  Bounds stretched(Bounds b, double by) {
    return this == RIGHT
        ? new Bounds(b.x(), b.y(), b.width() + by, b.height())
        : new Bounds(b.x(), b.y(), b.width(), b.height() + by);
  }
}
