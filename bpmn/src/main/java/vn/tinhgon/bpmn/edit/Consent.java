package vn.tinhgon.bpmn.edit;

import java.util.Set;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.bpmn.TimeUnit;

/** Silence past the term is consent: a timer on the step leads on (Nghị định 191/2026). */
final class Consent {
  private static final double EVENT = 36;
  private static final double GATEWAY = 50;

  private Consent() {}

  static void apply(Draft draft, String step, Limit limit) throws CannotEdit {
    draft.element(step);
    Annotations.setLimit(draft, step, limit);
    for (var event : draft.boundaryOf(step)) {
      var timed =
          Dom.children(draft.element(event)).stream()
              .anyMatch(child -> child.getLocalName().equals("timerEventDefinition"));
      if (timed) return;
    }
    var out = draft.outgoing(step);
    if (out.size() != 1) {
      throw new CannotEdit(
          "Bước “%s” có %d luồng ra nên không rõ im lặng thì hồ sơ đi tiếp đâu."
              .formatted(draft.name(step), out.size()),
          "Step '%s' has %d flows out, so nothing says where silence would lead."
              .formatted(draft.name(step), out.size()));
    }
    var event = draft.addNode("boundaryEvent", "Event_consent_" + step, "Quá hạn: đồng ý", step);
    draft.element(event).setAttribute("attachedToRef", step);
    addTimer(draft, event, limit);
    var box = draft.diagram().bounds(step);
    if (box != null) {
      draft
          .diagram()
          .addShape(
              event, new Bounds(box.right() - EVENT - 10, box.bottom() - EVENT / 2, EVENT, EVENT));
    }
    draft.addFlow(event, mergeBefore(draft, step, out.get(0)));
  }

  /** A join would wait for both ways, so a choice's merge goes before it. */
  private static String mergeBefore(Draft draft, String step, String flow) throws CannotEdit {
    var next = draft.target(flow);
    if (!Set.of("parallelGateway", "inclusiveGateway", "complexGateway")
        .contains(draft.type(next))) {
      return next;
    }
    var merge = draft.addNode("exclusiveGateway", "Gateway_merge_" + step, "", step);
    var box = draft.diagram().bounds(step);
    var target = draft.diagram().bounds(next);
    if (box != null && target != null) {
      var missing = GATEWAY + 60 - (target.x() - box.right());
      if (missing > 0) draft.diagram().makeRoom(Axis.RIGHT, box.right(), missing, draft);
      draft
          .diagram()
          .addShape(
              merge, new Bounds(box.right() + 30, box.middleY() - GATEWAY / 2, GATEWAY, GATEWAY));
    }
    draft.retarget(flow, merge);
    draft.diagram().route(flow, step, merge);
    draft.addFlow(merge, next);
    return merge;
  }

  private static void addTimer(Draft draft, String event, Limit limit) throws CannotEdit {
    var owner = draft.element(event);
    var timer = Dom.like(owner, "timerEventDefinition");
    var duration = Dom.like(owner, "timeDuration");
    var amount = Annotations.text(limit.value());
    duration.setTextContent(
        limit.unit() == TimeUnit.HOUR ? "PT" + amount + "H" : "P" + amount + "D");
    timer.appendChild(duration);
    owner.appendChild(timer);
  }
}
