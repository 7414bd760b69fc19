package vn.tinhgon.bpmn.draw;

import java.util.List;
import vn.tinhgon.bpmn.Node;

/** How large the shapes are, in pixels. */
final class Size {
  static final double EVENT = 36;
  static final double GATEWAY = 50;
  static final double TASK_WIDTH = 120;
  static final double TASK_HEIGHT = 80;

  /** Name bar of a pool or lane. */
  static final double HEADER = 30;

  private Size() {}

  static double width(Node node, List<Node> boundary) {
    if (node.type().isEvent()) return EVENT;
    if (node.type().isGateway()) return GATEWAY;
    return Math.max(TASK_WIDTH, boundary.size() * (EVENT + 10) + 10);
  }

  static double height(Node node) {
    if (node.type().isEvent()) return EVENT;
    return node.type().isGateway() ? GATEWAY : TASK_HEIGHT;
  }
}
