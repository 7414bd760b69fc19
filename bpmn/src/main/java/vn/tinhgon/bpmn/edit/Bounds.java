package vn.tinhgon.bpmn.edit;

/** Place of a shape on the page. */
record Bounds(double x, double y, double width, double height) {
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

  Bounds at(double x, double y) {
    return new Bounds(x, y, width, height);
  }

  boolean overlaps(Bounds other) {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }
}
