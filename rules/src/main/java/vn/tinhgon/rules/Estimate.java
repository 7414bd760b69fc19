package vn.tinhgon.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Step;
import vn.tinhgon.bpmn.StepKind;
import vn.tinhgon.bpmn.edit.Edit;
import vn.tinhgon.bpmn.measure.HourlyRate;
import vn.tinhgon.bpmn.measure.Measures;
import vn.tinhgon.bpmn.measure.StepTime;

/**
 * What an edit saves by itself, by the catalogue's formulas: terms and touch time of one visit.
 * Overlaps with others are only known when the whole model is measured anew.
 */
final class Estimate {
  private final Procedure procedure;
  private final Measures measures;
  private final Map<String, Step> steps;

  Estimate(Procedure procedure, Measures measures) {
    this.procedure = procedure;
    this.measures = measures;
    this.steps = procedure.stepsById();
  }

  Saving of(Proposal proposal, LegalGuard.Ruling ruling) {
    var edit = ruling.edit() == null ? proposal.edit() : ruling.edit();
    if (edit instanceof Edit.AbolishProcedure) {
      return new Saving(measures.elapsedDays(), measures.effortHours(), measures.costPerYear());
    }
    double days = proposal.days() != null ? proposal.days() : edit == null ? 0 : days(edit);
    double hours = edit == null ? 0 : hours(edit);
    return new Saving(tidy(days), tidy(hours), cost(edit, days));
  }

  /** Đồng a year in the procedure's own method; zero where the number of dossiers is unknown. */
  private long cost(@Nullable Edit edit, double days) {
    var dossiers = procedure.dossiersPerYear();
    if (dossiers == null || edit == null) return 0;
    double one =
        switch (measures.costMethod()) {
          case SCM_FULL -> ofSubject(edit);
          case PROCESSING_TIME -> days * Limit.HOURS_A_DAY * rate(HourlyRate.ofSubject());
          case EFFORT_INTERNAL -> ofPerformers(edit);
        };
    return Math.round(one * dossiers);
  }

  private double ofSubject(Edit edit) {
    if (edit instanceof Edit.RemoveDocument it) return paper(it.document());
    return edit instanceof Edit.Standardise ? hours(edit) * rate(HourlyRate.ofSubject()) : 0;
  }

  private double ofPerformers(Edit edit) {
    if (edit instanceof Edit.Reassign it) {
      var step = steps.get(it.step());
      double now = rate(HourlyRate.ofLevel(step == null ? null : step.level()));
      return effort(it.step()) * (now - rate(HourlyRate.ofLevel(it.level())));
    }
    return touched(edit).stream()
        .map(steps::get)
        .filter(Objects::nonNull)
        .mapToDouble(step -> effort(step.id()) * rate(HourlyRate.ofLevel(step.level())))
        .sum();
  }

  /** What the requester spends on one paper: its hours, and what is booked to it. */
  private double paper(String id) {
    double hours = prepareHours(id);
    double money = 0;
    for (var cost : procedure.costs()) {
      if (!id.equals(cost.document())) continue;
      if (cost.hours() != null) hours += cost.hours();
      if (cost.money() != null) money += cost.money();
    }
    return hours * rate(HourlyRate.ofSubject()) + money;
  }

  private double prepareHours(String id) {
    return procedure.documents().stream()
        .filter(document -> document.id().equals(id) && document.prepareHours() != null)
        .mapToDouble(document -> Objects.requireNonNull(document.prepareHours()))
        .sum();
  }

  private double rate(HourlyRate table) {
    var declared = procedure.profile().hourlyRate();
    return declared == null ? table.value().doubleValue() : declared;
  }

  private static List<String> touched(Edit edit) {
    if (edit instanceof Edit.RemoveStep it) return it.steps();
    if (edit instanceof Edit.Automate it) return List.of(it.step());
    return List.of();
  }

  /** Sums of decimal fractions lose their last digits. */
  private static double tidy(double value) {
    return Math.round(value * 1e6) / 1e6;
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
    if (edit instanceof Edit.RemoveDocument it) return prepareHours(it.document());
    if (edit instanceof Edit.Standardise it) {
      return it.prepareHours() == null ? 0 : prepareHours(it.document()) - it.prepareHours();
    }
    if (edit instanceof Edit.Resequence it) return sieved(it.steps());
    return touched(edit).stream().mapToDouble(this::effort).sum();
  }

  /** Touch time on the average dossier when who fails a check does not come to the next. */
  private double sieved(List<String> order) {
    var before = new ArrayList<>(order);
    Collections.reverse(before);
    return worked(before) - worked(order);
  }

  private double worked(List<String> order) {
    double left = 1;
    double hours = 0;
    for (var id : order) {
      var step = steps.get(id);
      hours += left * effort(id);
      if (step != null && step.rejectProbability() != null) left *= 1 - step.rejectProbability();
    }
    return hours;
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
    return step == null ? 0 : StepTime.of(step).days();
  }

  private double effort(String id) {
    var step = steps.get(id);
    return step == null || step.effortHours() == null ? 0 : step.effortHours();
  }

  private double shorter(String element, Limit limit) {
    var step = steps.get(element);
    var now = step == null ? procedure.profile().limit() : step.limit();
    return now == null ? 0 : Math.max(0, now.workingDays() - limit.workingDays());
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
