package vn.tinhgon.engine.target;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.catalogue.Coming;
import vn.tinhgon.engine.catalogue.Standings;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.target.Course.UnitCourse;
import vn.tinhgon.rules.target.Metric;
import vn.tinhgon.rules.target.TargetProgramme;
import vn.tinhgon.rules.target.Targets;

/** Whether the ministry is on course, unit by unit, and what waits for a signature. */
@Component
public class Courses {
  private final Editions editions;
  private final Tracking tracking;
  private final Baselines baselines;
  private final Standings standings;
  private final ObjectProvider<PendingPlans> plans;
  private final Organisation organisation;
  private final Clock clock;
  private final Targets targets = Targets.load();

  Courses(
      Editions editions,
      Tracking tracking,
      Baselines baselines,
      Standings standings,
      ObjectProvider<PendingPlans> plans,
      Organisation organisation,
      Clock clock) {
    this.editions = editions;
    this.tracking = tracking;
    this.baselines = baselines;
    this.standings = standings;
    this.plans = plans;
    this.organisation = organisation;
    this.clock = clock;
  }

  /** Every programme, as it stands today. */
  @Transactional
  public List<Course> all() {
    var today = tracking.today();
    return editions.all().stream().map(current -> course(current, today)).toList();
  }

  /**
   * @throws vn.tinhgon.engine.problem.Refusal 404 where there is no such programme
   */
  @Transactional
  public Course of(String id) {
    return course(editions.require(id), tracking.today());
  }

  /** The programmes as the ministry has them. */
  @Transactional(readOnly = true)
  public List<TargetProgramme> programmes() {
    return editions.all().stream().map(Editions.Current::programme).toList();
  }

  /**
   * @throws vn.tinhgon.engine.problem.Refusal 404 where there is no such programme
   */
  @Transactional(readOnly = true)
  public TargetProgramme programme(String id) {
    return editions.require(id).programme();
  }

  @Transactional
  List<Tracked> procedures(String id) {
    return tracking.of(editions.require(id).programme(), tracking.today()).procedures();
  }

  /** What a leader has to decide on, the oldest first. */
  @Transactional(readOnly = true)
  public List<PendingPlans.Awaiting> toSign() {
    var waiting = new ArrayList<PendingPlans.Awaiting>();
    for (var coming : standings.coming()) {
      if (coming.isToDecide()) waiting.add(awaiting(coming));
    }
    plans.stream().forEach(room -> waiting.addAll(room.awaiting()));
    waiting.sort(Comparator.comparing(PendingPlans.Awaiting::since));
    return waiting;
  }

  private static PendingPlans.Awaiting awaiting(Coming version) {
    LocalDateTime since = version.since();
    return new PendingPlans.Awaiting(
        new Text(
            "Phiên bản %d của thủ tục “%s”".formatted(version.number(), version.name()),
            "Version %d of procedure “%s”".formatted(version.number(), version.name())),
        "/procedures/" + version.code() + "/versions",
        since);
  }

  private Course course(Editions.Current current, Tracking.Today today) {
    var programme = current.programme();
    var day = LocalDate.now(clock);
    var course = tracking.of(programme, today);
    var entered = baselines.of(programme.id());
    var ours = Baselines.of("", entered);
    var mode = programme.countMode();
    var positions = Reckoning.positions(mode, course.procedures(), ours);
    var byUnit = new TreeMap<String, List<Tracked>>();
    for (var procedure : course.procedures()) {
      byUnit.computeIfAbsent(procedure.unit(), unit -> new ArrayList<>()).add(procedure);
    }
    var units = new ArrayList<UnitCourse>();
    byUnit.forEach(
        (unit, procedures) -> {
          var own = Baselines.of(unit, entered);
          var standing = Reckoning.positions(mode, procedures, unit.isEmpty() ? ours : own);
          // A unit whose procedures cost nobody but itself has no compliance cost to cut.
          boolean asked =
              own.containsKey(Metric.COST)
                  || procedures.stream().anyMatch(p -> p.ledger() == Ledger.COMPLIANCE);
          var assessments =
              targets.of(programme, standing, day).stream()
                  .filter(assessment -> asked || assessment.metric() != Metric.COST)
                  .toList();
          units.add(
              new UnitCourse(
                  unit,
                  unit.isEmpty() ? "" : organisation.unitName(unit),
                  procedures.size(),
                  assessments,
                  Course.worst(assessments)));
        });
    units.sort(
        Comparator.comparing((UnitCourse unit) -> gravity(unit))
            .thenComparing(Course::missing, Comparator.reverseOrder())
            .thenComparing(UnitCourse::unit));
    return new Course(
        programme,
        current.edition(),
        current.bundled(),
        (ours.isEmpty() ? course.basis() : Basis.ENTERED).name(),
        targets.of(programme, positions, day),
        units);
  }

  private static int gravity(UnitCourse unit) {
    return switch (unit.worst()) {
      case MISSED -> 0;
      case AT_RISK -> 1;
      case UNMEASURED -> 2;
      case ON_TRACK -> 3;
      case MET -> 4;
    };
  }
}
