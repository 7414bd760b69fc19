package vn.tinhgon.bpmn.edit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** Removes a step; the flow into it goes on to where its own flow went. */
final class Removal {
  private Removal() {}

  static void apply(Draft draft, List<String> steps) throws CannotEdit {
    for (var step : steps) remove(draft, step);
  }

  static void remove(Draft draft, String step) throws CannotEdit {
    draft.element(step);
    for (var flow : draft.outgoing(step)) {
      if (draft.target(flow).equals(step)) draft.removeFlow(flow);
    }
    var out = draft.outgoing(step);
    if (out.size() != 1) {
      throw new CannotEdit(
          "Bước “%s” có %d luồng ra nên không rõ hồ sơ đi tiếp đâu. Hãy vẽ cổng rẽ nhánh sau bước này, hoặc gộp nó với bước liền kề."
              .formatted(draft.name(step), out.size()),
          "Step '%s' has %d flows out, so nothing says where its dossiers would go. Perhaps draw a gateway after it, or merge it with a neighbour."
              .formatted(draft.name(step), out.size()));
    }
    var next = draft.target(out.get(0));
    var around = new ArrayList<String>(List.of(next));
    draft.incoming(step).forEach(flow -> around.add(draft.source(flow)));
    around.addAll(dropReturns(draft, step, next));
    prune(draft, step);
    Gateways.bypass(draft, step);
    Gateways.tidy(draft, around);
  }

  /** A check that goes takes along the "not passed, go back" branches that only it decided. */
  private static List<String> dropReturns(Draft draft, String step, String next) {
    var touched = new ArrayList<String>();
    var decides =
        draft.has(next)
            && draft.type(next).equals("exclusiveGateway")
            && draft.incoming(next).size() == 1
            && draft.outgoing(next).size() > 1;
    if (!decides) return touched;
    var forward = Gateways.forward(draft, next);
    if (forward.size() != 1) return touched;
    for (var flow : draft.outgoing(next)) {
      if (forward.contains(flow)) continue;
      if (!draft.target(flow).equals(step)) touched.add(draft.target(flow));
      draft.removeFlow(flow);
    }
    return touched;
  }

  /** What only the boundary events of the step led to goes with it. */
  private static void prune(Draft draft, String step) {
    var open = new ArrayDeque<String>();
    for (var event : draft.boundaryOf(step)) {
      for (var flow : draft.outgoing(event)) {
        open.add(draft.target(flow));
        draft.removeFlow(flow);
      }
    }
    var touched = new ArrayList<String>();
    while (!open.isEmpty()) {
      var node = open.pop();
      if (!draft.has(node)) continue;
      if (!draft.incoming(node).isEmpty()) {
        touched.add(node);
        continue;
      }
      for (var flow : draft.outgoing(node)) {
        open.add(draft.target(flow));
        draft.removeFlow(flow);
      }
      for (var event : draft.boundaryOf(node)) {
        draft.outgoing(event).forEach(flow -> open.add(draft.target(flow)));
      }
      draft.removeNode(node);
    }
    Gateways.tidy(draft, touched);
  }
}
