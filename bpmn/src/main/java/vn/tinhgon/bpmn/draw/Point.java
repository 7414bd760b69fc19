package vn.tinhgon.bpmn.draw;

/** A point of the diagram, in pixels. */
record Point(double x, double y) {
  Point moved(double dx, double dy) {
    return new Point(x + dx, y + dy);
  }
}
