package vn.tinhgon.bpmn.edit;

import java.util.List;

/** Lets steps that stand one after the other run at once. */
final class SideBySide {
  private static final double GATEWAY = 50;
  private static final double GAP = 40;

  private SideBySide() {}

  static void apply(Draft draft, List<String> steps) throws CannotEdit {
    for (var step : steps) draft.element(step);
    requireChain(draft, steps);
    var first = steps.get(0);
    var last = steps.get(steps.size() - 1);
    var split = draft.addNode("parallelGateway", "Gateway_split_" + first, "", first);
    var join = draft.addNode("parallelGateway", "Gateway_join_" + last, "", first);
    for (var flow : draft.incoming(first)) draft.retarget(flow, split);
    for (var step : steps.subList(0, steps.size() - 1)) {
      draft.removeFlow(draft.outgoing(step).get(0));
    }
    var onward = draft.outgoing(last).get(0);
    draft.resource(onward, join);
    place(draft, steps, split, join);
    for (var step : steps) {
      draft.addFlow(split, step);
      draft.addFlow(step, join);
    }
    var diagram = draft.diagram();
    diagram.route(onward, join, draft.target(onward));
    for (var flow : draft.incoming(split)) dock(diagram, flow, draft.source(flow), split);
  }

  private static void requireChain(Draft draft, List<String> steps) throws CannotEdit {
    for (var i = 0; i < steps.size(); i++) {
      var out = draft.outgoing(steps.get(i));
      var last = i == steps.size() - 1;
      var leadsOn =
          out.size() == 1
              && (last
                  || (draft.target(out.get(0)).equals(steps.get(i + 1))
                      && draft.incoming(steps.get(i + 1)).size() == 1));
      if (leadsOn && steps.size() > 1) continue;
      throw new CannotEdit(
          "Bước “%s” không nối thẳng sang bước kế tiếp nên chưa thể làm song song. Hãy đưa cổng, vòng lặp ở giữa ra ngoài trước."
              .formatted(draft.name(steps.get(i))),
          "Step '%s' does not lead straight to the next one, so they cannot run side by side. Perhaps move the gateway or loop between them out first."
              .formatted(draft.name(steps.get(i))));
    }
  }

  private static void place(Draft draft, List<String> steps, String split, String join) {
    var diagram = draft.diagram();
    var start = diagram.bounds(steps.get(0));
    var end = diagram.bounds(steps.get(steps.size() - 1));
    if (start == null || end == null) return;
    var column = start.x() + GATEWAY + GAP;
    var widest = 0.0;
    for (var step : steps) {
      var bounds = diagram.bounds(step);
      if (bounds != null) widest = Math.max(widest, bounds.width());
    }
    var closing = column + widest + GAP;
    var missing = closing + GATEWAY + GAP - Math.max(end.right() + GAP, start.right());
    if (missing > 0) diagram.makeRoom(Axis.RIGHT, end.right(), missing, draft);
    var line = start.middleY() - GATEWAY / 2;
    for (var step : steps.subList(1, steps.size())) {
      var bounds = diagram.bounds(step);
      if (bounds != null) diagram.place(step, bounds.at(-1e6, bounds.y()));
    }
    diagram.place(steps.get(0), start.at(column, start.y()));
    for (var step : steps.subList(1, steps.size())) {
      var bounds = diagram.bounds(step);
      if (bounds != null) diagram.settle(step, bounds.at(column, bounds.y()), draft);
    }
    diagram.addShape(split, new Bounds(start.x(), line, GATEWAY, GATEWAY));
    diagram.addShape(join, new Bounds(closing, line, GATEWAY, GATEWAY));
  }

  /** Flows that came straight from the left still end at the same point; others are drawn anew. */
  private static void dock(Diagram diagram, String flow, String from, String split) {
    var bounds = diagram.bounds(split);
    var points = diagram.waypoints(flow);
    if (bounds == null || points.isEmpty()) return;
    var end = points.get(points.size() - 1);
    var docks = Math.abs(end.x() - bounds.x()) < 1 && Math.abs(end.y() - bounds.middleY()) < 1;
    if (!docks) diagram.route(flow, from, split);
  }
}
