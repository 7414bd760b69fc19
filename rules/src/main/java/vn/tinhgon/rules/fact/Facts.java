package vn.tinhgon.rules.fact;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Node.Trigger;
import vn.tinhgon.bpmn.Node.Type;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Step;
import vn.tinhgon.bpmn.StepKind;
import vn.tinhgon.bpmn.TimeUnit;
import vn.tinhgon.bpmn.Timer;
import vn.tinhgon.bpmn.measure.StepTime;

/** Everything the rules may look at in one procedure. Linear or nearly so in the model. */
public final class Facts {
  private final Procedure procedure;
  private final List<Object> facts = new ArrayList<>();

  private Facts(Procedure procedure) {
    this.procedure = procedure;
  }

  /**
   * @param lines kinds of steps through which to lay lines: those the rules name, as each takes
   *     time
   * @param longestPath working days of the longest path without loops
   * @param today the day of the review
   */
  public static List<Object> of(
      Procedure procedure,
      Foundations foundations,
      Collection<Set<StepKind>> lines,
      double longestPath,
      LocalDate today) {
    var all = new Facts(procedure);
    all.facts.addAll(procedure.steps());
    all.facts.addAll(procedure.documents());
    all.facts.addAll(foundations.facts());
    all.walk(lines);
    all.facts.addAll(Burdens.of(procedure, foundations));
    all.limits(longestPath);
    all.use(today);
    return all.facts;
  }

  private void walk(Collection<Set<StepKind>> kinds) {
    var steps = procedure.stepsById();
    var course = new Course(procedure.graph());
    var ahead = new Ahead(course, steps);
    var inOrder = course.steps(steps);
    var lines = new Lines(ahead);
    for (var one : kinds) facts.addAll(lines.through(one));
    waits(course, ahead);
    facts.addAll(Rows.among(ahead, inOrder));
    facts.addAll(Readings.among(ahead, inOrder));
    facts.addAll(new Returns(course, steps).all(ahead));
    facts.addAll(new Neighbours(procedure.graph(), steps, inOrder).pairs());
    var papers = new Papers(procedure);
    facts.addAll(papers.facts());
    facts.addAll(Handling.of(procedure, course, steps, papers));
  }

  private void waits(Course course, Ahead ahead) {
    for (var step : procedure.steps()) {
      if (step.batch() != null) facts.add(batch(step.id(), step.batch()));
    }
    for (var node : procedure.graph().nodes()) {
      if (node.type() != Type.CATCH_EVENT || node.trigger() != Trigger.TIMER) continue;
      var step = ahead.reached(course.at(node.id()));
      if (step != null && step.batch() == null) facts.add(batch(step.id(), cycle(node.timer())));
    }
  }

  private static @Nullable String cycle(@Nullable Timer timer) {
    if (!(timer instanceof Timer.Every every)) return null;
    var days = every.span().days();
    return "R/" + (days.isZero() ? every.span().time() : days);
  }

  private static Batch batch(String step, @Nullable String cycle) {
    return new Batch(step, cycle, StepTime.cycleDays(cycle));
  }

  private void limits(double longestPath) {
    var limit = procedure.profile().limit();
    if (limit != null) {
      facts.add(new LongestPath(procedure.id(), longestPath, limit.workingDays()));
    }
    facts.add(
        new Term(
            procedure.id(),
            true,
            limit != null,
            procedure.steps().stream().anyMatch(this::byPeople),
            limit == null ? Double.NaN : limit.workingDays(),
            limit == null ? TimeUnit.WORKING_DAY : limit.unit(),
            false,
            longestPath > 0 ? longestPath : null));
  }

  /** A model that only calls others leaves the term to them. */
  private boolean byPeople(Step step) {
    var node = procedure.graph().node(step.id());
    return !step.automatic() && (node == null || node.type() != Type.CALL_ACTIVITY);
  }

  private void use(LocalDate today) {
    var last = procedure.profile().lastUsed();
    var runs = procedure.dossiersPerYear();
    if (last != null) {
      facts.add(new LastUse(procedure.id(), last, ChronoUnit.YEARS.between(last, today)));
    } else if (runs != null && runs == 0) {
      facts.add(new LastUse(procedure.id(), null, Double.POSITIVE_INFINITY));
    }
  }
}
