package vn.tinhgon.rules.fact;

import java.util.List;
import vn.tinhgon.bpmn.LegalBasis;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Step;

/** Sketches for the tests next door. */
public final class Sketched {
  private Sketched() {}

  public static Procedure founded(LegalBasis basis, List<String> founded, String... lines) {
    var sketch = Sketch.of(lines);
    var steps =
        sketch.steps().stream()
            .map(step -> founded.contains(step.id()) ? resting(step, basis.id()) : step)
            .toList();
    return new Procedure(
        sketch.id(),
        sketch.name(),
        sketch.profile(),
        List.of(basis),
        sketch.documents(),
        sketch.costs(),
        sketch.pools(),
        steps,
        sketch.graph());
  }

  private static Step resting(Step step, String basis) {
    return new Step(
        step.id(),
        step.name(),
        step.automatic(),
        step.kind(),
        step.units(),
        step.lead(),
        step.org(),
        step.role(),
        step.level(),
        step.limit(),
        step.effortHours(),
        step.waitDays(),
        step.batch(),
        step.medium(),
        step.signature(),
        step.reads(),
        step.writes(),
        List.of(basis),
        step.mandatory(),
        step.canChangeOutcome(),
        step.rejectProbability(),
        step.reversible(),
        step.delegable(),
        step.topic(),
        step.observedRuns(),
        step.p90Days(),
        step.value());
  }
}
