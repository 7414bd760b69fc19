package vn.tinhgon.engine.dossier;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/**
 * Where a dossier stands in the process engine, moved by decisions that the drawing does not show.
 */
@Component
class Tokens {
  private static final String BODY = "#multiInstanceBody";

  private final RuntimeService engine;
  private final ManagementService jobs;
  private final Commands commands;
  private final TermTimers terms;
  private final Running running;
  private final Deadlines deadlines;

  Tokens(
      RuntimeService engine,
      ManagementService jobs,
      Commands commands,
      TermTimers terms,
      Running running,
      Deadlines deadlines) {
    this.commands = commands;
    this.terms = terms;
    this.running = running;
    this.deadlines = deadlines;
    this.engine = engine;
    this.jobs = jobs;
  }

  /** The places tokens stand at, one entry for each. */
  List<String> standing(long dossier) {
    return leaves(instance(dossier)).stream().map(Leaf::place).toList();
  }

  /**
   * The dossier goes on in another model, each token where it stands. The engine takes no timer of
   * ours along: the terms are to be set anew.
   */
  void migrate(long dossier, String before, String after) {
    var instance = instance(dossier);
    commands.run(() -> terms.drop(instance));
    running.looked(dossier);
    var plan = engine.createMigrationPlan(before, after).mapEqualActivities().build();
    engine.newMigration(plan).processInstanceIds(instance).execute();
  }

  /** Every token standing at such a place is taken away, and one put before another place. */
  void move(long dossier, Predicate<String> from, Place to) {
    var instance = instance(dossier);
    var change = engine.createProcessInstanceModification(instance);
    var leaving = leaves(instance).stream().filter(leaf -> from.test(leaf.place())).toList();
    leaving.stream()
        .filter(leaf -> !leaf.awaited())
        .forEach(leaf -> change.cancelActivityInstance(leaf.id()));
    change.startBeforeActivity(to.several() ? to.id() + BODY : to.id());
    // Taken away before, the last token would take the whole dossier with it.
    leaving.stream()
        .filter(Leaf::awaited)
        .map(Leaf::place)
        .distinct()
        .forEach(change::cancelAllForActivity);
    change.execute();
  }

  /**
   * @param awaited a job has yet to bring the token in
   */
  private record Leaf(String id, String place, boolean awaited) {}

  private List<Leaf> leaves(String instance) {
    var leaves = new ArrayList<Leaf>();
    leaves(engine.getActivityInstance(instance), leaves);
    return leaves;
  }

  private static void leaves(ActivityInstance instance, List<Leaf> leaves) {
    for (var awaited : instance.getChildTransitionInstances()) {
      leaves.add(new Leaf(awaited.getId(), awaited.getActivityId(), true));
    }
    for (var child : instance.getChildActivityInstances()) {
      var within = child.getChildActivityInstances().length;
      if (within + child.getChildTransitionInstances().length > 0) leaves(child, leaves);
      else leaves.add(new Leaf(child.getId(), child.getActivityId(), false));
    }
  }

  /** The jobs of an automatic step that failed are tried as often as new ones. */
  List<String> tryAgain(long dossier, String place, int tries) {
    var failed =
        jobs.createJobQuery().processInstanceId(instance(dossier)).activityId(place).list().stream()
            .map(Job::getId)
            .toList();
    failed.forEach(job -> jobs.setJobRetries(job, tries));
    return failed;
  }

  void end(long dossier, String because) {
    engine.deleteProcessInstance(instance(dossier), because);
  }

  /** Nothing moves and no timer fires. */
  void hold(long dossier) {
    engine.suspendProcessInstanceById(instance(dossier));
  }

  void goOn(long dossier) {
    engine.activateProcessInstanceById(instance(dossier));
  }

  /**
   * @param fixed elements whose timers name their day themselves
   */
  void postpone(long dossier, Set<String> fixed, UnaryOperator<Date> later) {
    for (var timer : timers(dossier)) {
      // Ours belong to no element, and may well look too early.
      if (timer.getJobDefinitionId() == null || timer.getDuedate() == null) continue;
      if (!fixed.contains(element(timer))) {
        jobs.setJobDuedate(timer.getId(), later.apply(timer.getDuedate()));
      }
    }
  }

  /** A term that has moved is looked at in time. */
  void retime(long dossier, LocalDateTime from, LocalDateTime due) {
    var moment = deadlines.wakeUp(from, due);
    if (moment == null) return;
    var instance = instance(dossier);
    commands.run(() -> terms.lookBy(moment, dossier, instance));
  }

  /** The deadline events on a piece of work that follow its term fire at its new end. */
  void redate(long dossier, Place host, Course course, Date due) {
    course.places().stream()
        .filter(place -> host.id().equals(place.host()) && place.timer() == null)
        .forEach(place -> redate(dossier, place.id(), due));
  }

  void redate(long dossier, String event, Date due) {
    jobs.createJobQuery()
        .processInstanceId(instance(dossier))
        .activityId(event)
        .list()
        .forEach(job -> jobs.setJobDuedate(job.getId(), due));
  }

  private String element(Job timer) {
    return jobs.createJobDefinitionQuery()
        .jobDefinitionId(timer.getJobDefinitionId())
        .singleResult()
        .getActivityId();
  }

  private List<Job> timers(long dossier) {
    return jobs.createJobQuery().processInstanceId(instance(dossier)).timers().list();
  }

  String instance(long dossier) {
    return engine
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(String.valueOf(dossier))
        .singleResult()
        .getId();
  }
}
