package vn.tinhgon.bpmn.draw;

/** A rectangle of the diagram, in pixels. */
record Box(double x, double y, double width, double height) {

  double right() {
    return x + width;
  }

  double bottom() {
    return y + height;
  }

  double middleX() {
    return x + width / 2;
  }

  double middleY() {
    return y + height / 2;
  }

  Box moved(double dx, double dy) {
    return new Box(x + dx, y + dy, width, height);
  }

  boolean overlaps(Box other) {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }

  boolean holds(Box other) {
    return x <= other.x && y <= other.y && right() >= other.right() && bottom() >= other.bottom();
  }

  boolean holds(Point point) {
    return x <= point.x() && point.x() <= right() && y <= point.y() && point.y() <= bottom();
  }

  Box around(Box other) {
    double left = Math.min(x, other.x);
    double top = Math.min(y, other.y);
    return new Box(
        left,
        top,
        Math.max(right(), other.right()) - left,
        Math.max(bottom(), other.bottom()) - top);
  }

  /** Where the straight line from the middle to a point leaves the box. */
  Point border(Point towards) {
    double dx = towards.x() - middleX();
    double dy = towards.y() - middleY();
    if (dx == 0 && dy == 0) return new Point(middleX(), y);
    double scale =
        Math.min(
            dx == 0 ? Double.MAX_VALUE : width / 2 / Math.abs(dx),
            dy == 0 ? Double.MAX_VALUE : height / 2 / Math.abs(dy));
    return new Point(middleX() + dx * scale, middleY() + dy * scale);
  }

  Point middle() {
    return new Point(middleX(), middleY());
  }
}
