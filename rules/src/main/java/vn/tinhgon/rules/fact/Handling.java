package vn.tinhgon.rules.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Medium;
import vn.tinhgon.bpmn.Node.Trigger;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Step;
import vn.tinhgon.bpmn.StepKind;
import vn.tinhgon.bpmn.TimeUnit;

/** How a dossier passes from hand to hand: agencies, performers, media, terms. */
final class Handling {
  private final Procedure procedure;
  private final Course course;
  private final Map<String, Step> steps;
  private final List<Object> facts = new ArrayList<>();

  private Handling(Procedure procedure, Course course, Map<String, Step> steps) {
    this.procedure = procedure;
    this.course = course;
    this.steps = steps;
  }

  static List<Object> of(
      Procedure procedure, Course course, Map<String, Step> steps, Papers papers) {
    var handling = new Handling(procedure, course, steps);
    handling.carried(papers);
    handling.media();
    handling.terms();
    return handling.facts;
  }

  private void carried(Papers papers) {
    var agencies = new Before<String>(course, steps, this::agency);
    var performers = new Before<String>(course, steps, Handling::performer);
    for (var step : procedure.steps()) {
      boolean first = performers.first(step);
      boolean kept = first || performers.allEqual(step, performer(step));
      facts.add(
          new Carried(
              step.id(),
              first,
              first || agencies.allEqual(step, agency(step)),
              kept ? 0 : 1,
              papers.secret(step)));
    }
  }

  /** A procedure that names no agency stays inside one. */
  private String agency(Step step) {
    if (step.org() != null) return step.org();
    return Objects.requireNonNullElse(procedure.profile().org(), "");
  }

  private static String performer(Step step) {
    return step.unit() + " " + step.role();
  }

  private void media() {
    var before = new Before<@Nullable Medium>(course, steps, Step::medium);
    var byPeople = new HashMap<@Nullable StepKind, Integer>();
    var bySystems = new HashMap<@Nullable StepKind, Integer>();
    for (var step : procedure.steps()) {
      var changes = step.automatic() ? bySystems : byPeople;
      boolean changed = changed(before, step);
      if (changed) changes.merge(step.kind(), 1, Integer::sum);
      facts.add(new MediumBreak(step.id(), !step.automatic(), step.kind(), changed, changes));
    }
  }

  private static boolean changed(Before<@Nullable Medium> before, Step step) {
    return step.medium() == Medium.PAPER && before.allEqual(step, Medium.ELECTRONIC)
        || step.medium() == Medium.ELECTRONIC && before.allEqual(step, Medium.PAPER);
  }

  private void terms() {
    for (var step : procedure.steps()) {
      var limit = step.limit();
      boolean timed =
          procedure.graph().boundary(step.id()).stream()
              .anyMatch(event -> event.trigger() == Trigger.TIMER);
      facts.add(
          new Term(
              step.id(),
              false,
              procedure.profile().limit() != null,
              !step.automatic(),
              limit == null ? Double.NaN : limit.workingDays(),
              limit == null ? TimeUnit.WORKING_DAY : limit.unit(),
              timed,
              step.p90Days()));
    }
  }
}
