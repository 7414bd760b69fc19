package vn.tinhgon.bpmn.xml;

import java.util.EnumSet;
import java.util.Set;
import org.w3c.dom.Element;
import vn.tinhgon.bpmn.Medium;
import vn.tinhgon.bpmn.Node;
import vn.tinhgon.bpmn.Signature;
import vn.tinhgon.bpmn.Step;
import vn.tinhgon.bpmn.StepKind;

/** {@code tg:step} under a task or call activity. */
final class StepReading {
  private static final Set<Node.Type> AUTOMATIC =
      EnumSet.of(
          Node.Type.SERVICE_TASK,
          Node.Type.SCRIPT_TASK,
          Node.Type.BUSINESS_RULE_TASK,
          Node.Type.SEND_TASK,
          Node.Type.RECEIVE_TASK);

  private StepReading() {}

  static Step step(Element element, Node node, Faults faults) {
    var tg = new Annotation(Elements.annotation(element, "step"), node.id(), faults);
    return new Step(
        node.id(),
        node.name(),
        AUTOMATIC.contains(node.type()),
        tg.choice("kind", StepKind.class),
        tg.list("unit"),
        tg.text("lead"),
        tg.text("org"),
        tg.text("role"),
        tg.level("level"),
        tg.limit(),
        tg.number("effortHours"),
        tg.number("waitDays"),
        tg.repeat("batch"),
        tg.choice("medium", Medium.class),
        tg.choice("signature", Signature.class),
        tg.list("reads"),
        tg.list("writes"),
        tg.list("legalBasis"),
        tg.flag("mandatory"),
        tg.flag("canChangeOutcome"),
        tg.share("rejectProbability"),
        tg.flag("reversible"),
        tg.flag("delegable"),
        tg.text("topic"),
        tg.count("observedRuns"),
        tg.number("p90Days"),
        tg.money("value"));
  }
}
