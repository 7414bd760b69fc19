package vn.tinhgon.bpmn.draw;

import vn.tinhgon.bpmn.Node;
import vn.tinhgon.bpmn.Node.Type;

/** Draws a flow node by its kind. */
final class NodeDrawing {
  private static final double LABEL_WIDTH = 100;

  private final Svg svg;

  NodeDrawing(Svg svg) {
    this.svg = svg;
  }

  void draw(Node node, Diagram.Shape shape, boolean opened) {
    if (node.type().isEvent()) event(node, shape);
    else if (node.type().isGateway()) gateway(node, shape);
    else activity(node, shape.box(), opened);
  }

  private void event(Node node, Diagram.Shape shape) {
    var box = shape.box();
    double radius = Math.min(box.width(), box.height()) / 2;
    var dashed = node.interrupting() ? "" : " dashed";
    var type = node.type();
    svg.circle(
        box.middleX(), box.middleY(), radius, type == Type.END_EVENT ? "thick" : "thin" + dashed);
    if (type != Type.START_EVENT && type != Type.END_EVENT) {
      svg.circle(box.middleX(), box.middleY(), radius - 3, "thin" + dashed);
    }
    boolean throwing = type == Type.END_EVENT || type == Type.THROW_EVENT;
    var symbol = Symbols.of(node.trigger());
    if (!symbol.isEmpty()) {
      boolean open = node.trigger() == Node.Trigger.TIMER;
      svg.path(
          symbol, box.middleX(), box.middleY(), radius / 18, throwing && !open ? "full" : "sign");
    }
    label(node, shape);
  }

  private void gateway(Node node, Diagram.Shape shape) {
    var box = shape.box();
    svg.path(
        "M%1$s 0L%2$s %3$sL%1$s %4$sL0 %3$sZ"
            .formatted(
                Svg.number(box.width() / 2),
                Svg.number(box.width()),
                Svg.number(box.height() / 2),
                Svg.number(box.height())),
        box.x(),
        box.y(),
        1,
        "thin");
    boolean full = node.type() == Type.EXCLUSIVE_GATEWAY || node.type() == Type.PARALLEL_GATEWAY;
    double scale = Math.min(box.width(), box.height()) / 50;
    svg.path(
        Symbols.ofGateway(node.type()),
        box.middleX(),
        box.middleY(),
        scale,
        full ? "full" : "sign");
    label(node, shape);
  }

  private void activity(Node node, Box box, boolean opened) {
    var type = node.type();
    var line = type == Type.CALL_ACTIVITY ? "thick" : "thin";
    if (type == Type.EVENT_SUB_PROCESS) line = "thin dotted";
    svg.rectangle(box, 10, line);
    if (type == Type.TRANSACTION) {
      svg.rectangle(
          new Box(box.x() + 3, box.y() + 3, box.width() - 6, box.height() - 6), 8, "thin");
    }
    var icon = Symbols.ofTask(type);
    if (!icon.isEmpty()) {
      svg.path(icon, box.x() + 15, box.y() + 14, 1, type == Type.SEND_TASK ? "full" : "sign");
    }
    foot(node, box, opened);
    if (opened) svg.below(node.name(), box.middleX(), box.y() + 5, box.width() - 20);
    else svg.centred(node.name(), box.middleX(), box.middleY(), box.width() - 14);
  }

  private void foot(Node node, Box box, boolean opened) {
    double y = box.bottom() - 11;
    double x = box.middleX();
    if (node.type().isSubProcess() && !opened) {
      svg.path(Symbols.COLLAPSED, x, y, 1, "sign");
      x -= 22;
    }
    var loop = Symbols.ofLoop(node.loop());
    if (!loop.isEmpty()) svg.path(loop, x, y, 1, "sign");
    if (node.type() == Type.AD_HOC_SUB_PROCESS) {
      svg.path(Symbols.AD_HOC, box.middleX() + 22, y, 1, "sign");
    }
    if (node.forCompensation()) {
      svg.path(Symbols.of(Node.Trigger.COMPENSATION), box.middleX() + 44, y, 0.8, "sign");
    }
  }

  private void label(Node node, Diagram.Shape shape) {
    var place = shape.label();
    var box = shape.box();
    if (place != null && place.width() > 0) {
      svg.below(node.name(), place.middleX(), place.y(), Math.max(place.width() + 14, 60));
    } else {
      svg.below(node.name(), box.middleX(), box.bottom() + 4, LABEL_WIDTH);
    }
  }
}
