package vn.tinhgon.rules;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Step;
import vn.tinhgon.bpmn.StepKind;
import vn.tinhgon.bpmn.edit.Edit;

/**
 * What an edit saves by itself, by the catalogue's formulas: terms and touch time of one visit.
 * Overlaps with others are only known when the whole model is measured anew.
 */
final class Estimate {
  private final Procedure procedure;
  private final Map<String, Step> steps;

  Estimate(Procedure procedure) {
    this.procedure = procedure;
    this.steps = procedure.stepsById();
  }

  Saving of(Proposal proposal, LegalGuard.Ruling ruling) {
    var edit = ruling.edit() == null ? proposal.edit() : ruling.edit();
    double days = proposal.days() != null ? proposal.days() : edit == null ? 0 : days(edit);
    double hours = edit == null ? 0 : hours(edit);
    return new Saving(days, hours, 0);
  }

  private double days(Edit edit) {
    if (edit instanceof Edit.RemoveStep it) return sum(it.steps());
    if (edit instanceof Edit.MergeSteps it)
      return sum(it.steps().subList(0, it.steps().size() - 1));
    if (edit instanceof Edit.Parallelise it) return sum(it.steps()) - longest(it.steps());
    if (edit instanceof Edit.Automate it) return term(it.step());
    if (edit instanceof Edit.ShortenLimit it) return shorter(it.element(), it.limit());
    if (edit instanceof Edit.DeemConsent it) return shorter(it.step(), it.limit());
    if (edit instanceof Edit.Delegate it) return delegated(it);
    return 0;
  }

  private double hours(Edit edit) {
    if (edit instanceof Edit.RemoveStep it)
      return it.steps().stream().mapToDouble(this::effort).sum();
    if (edit instanceof Edit.Automate it) return effort(it.step());
    return 0;
  }

  private double sum(List<String> ids) {
    return ids.stream().mapToDouble(this::term).sum();
  }

  private double longest(List<String> ids) {
    return ids.stream().mapToDouble(this::term).max().orElse(0);
  }

  private double term(String id) {
    return term(steps.get(id));
  }

  private static double term(@Nullable Step step) {
    if (step == null) return 0;
    if (step.limit() != null) return step.limit().workingDays();
    return step.p90Days() == null ? 0 : step.p90Days();
  }

  private double effort(String id) {
    var step = steps.get(id);
    return step == null || step.effortHours() == null ? 0 : step.effortHours();
  }

  private double shorter(String element, Limit limit) {
    return Math.max(0, term(element) - limit.workingDays());
  }

  /** The term a signer one level lower has elsewhere in the procedure. */
  private double delegated(Edit.Delegate edit) {
    return steps.values().stream()
        .filter(step -> step.kind() == StepKind.APPROVE || step.kind() == StepKind.REVIEW)
        .filter(step -> step.level() != null && step.level() == edit.level())
        .filter(step -> step.limit() != null)
        .mapToDouble(Estimate::term)
        .min()
        .stream()
        .map(lower -> Math.max(0, term(edit.step()) - lower))
        .findFirst()
        .orElse(0);
  }
}
