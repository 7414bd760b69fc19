package vn.tinhgon.engine.target;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.audit.Audit;
import vn.tinhgon.engine.audit.Entry;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.print.Vietnamese;
import vn.tinhgon.engine.problem.Fault;
import vn.tinhgon.engine.problem.Refusal;
import vn.tinhgon.rules.target.Assessment;
import vn.tinhgon.rules.target.CountMode;
import vn.tinhgon.rules.target.Metric;
import vn.tinhgon.rules.target.Status;
import vn.tinhgon.rules.target.TargetProgramme;

/** The leader's page: is the ministry on course, who is late, what to sign. */
@RestController
@RequestMapping("/api/programmes")
@PreAuthorize("hasAnyAuthority('MODEL', 'LEAD')")
class ProgrammeController {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  private final Courses courses;
  private final Editions editions;
  private final Baselines baselines;
  private final Organisation organisation;
  private final Audit audit;

  ProgrammeController(
      Courses courses,
      Editions editions,
      Baselines baselines,
      Organisation organisation,
      Audit audit) {
    this.courses = courses;
    this.editions = editions;
    this.baselines = baselines;
    this.organisation = organisation;
    this.audit = audit;
  }

  record GoalState(
      Metric metric,
      Text label,
      Text unit,
      BigDecimal threshold,
      BigDecimal before,
      BigDecimal now,
      BigDecimal planned,
      @Nullable BigDecimal percent,
      @Nullable BigDecimal plannedPercent,
      Status status,
      BigDecimal missing,
      BigDecimal missingWithPlans,
      Text message) {}

  record UnitState(
      String unit, String name, int procedures, Status status, List<GoalState> goals) {}

  record ProgrammeState(
      String id,
      Text name,
      String legalRef,
      LocalDate baselineDate,
      LocalDate startDate,
      LocalDate dueDate,
      TargetProgramme.Scope scope,
      CountMode countMode,
      String source,
      Text note,
      int edition,
      boolean bundled,
      String basis,
      Status status,
      List<GoalState> goals,
      List<UnitState> units) {}

  record ToSign(Text what, String link, LocalDateTime since) {}

  record ProgrammeBoard(List<ProgrammeState> programmes, List<ToSign> toSign) {}

  record TrackedProcedure(
      String code,
      String name,
      String unit,
      Tracked.Fate now,
      Tracked.Fate planned,
      Ledger ledger,
      long costBefore,
      long costNow,
      long costPlanned,
      double daysBefore,
      double daysNow,
      double daysPlanned) {}

  record ThresholdGoal(
      @NotNull Metric metric,
      @NotNull @DecimalMin("0") @DecimalMax("100") BigDecimal thresholdPct) {}

  record ProgrammeChange(
      int edition,
      @NotBlank @Size(max = 2000) String reason,
      @NotBlank @Size(max = 200) String name,
      @NotBlank @Size(max = 300) String legalRef,
      @NotNull LocalDate baselineDate,
      @NotNull LocalDate startDate,
      @NotNull LocalDate dueDate,
      @NotNull TargetProgramme.Scope scope,
      @NotNull CountMode countMode,
      @NotEmpty List<@Valid ThresholdGoal> goals,
      @NotBlank @Size(max = 500) String source) {}

  record ProgrammeEdition(
      int edition, String person, String reason, LocalDateTime at, String name, String goals) {}

  record EnteredBaseline(
      String unit,
      Metric metric,
      BigDecimal value,
      String source,
      String person,
      LocalDateTime at) {}

  record BaselineChange(
      @NotNull @Size(max = 100) String unit,
      @NotNull Metric metric,
      @Nullable @DecimalMin("0") @DecimalMax("1000000000000000") BigDecimal value,
      @Nullable @Size(max = 500) String source) {}

  @GetMapping
  ProgrammeBoard programmes() {
    return new ProgrammeBoard(
        courses.all().stream().map(ProgrammeController::state).toList(),
        courses.toSign().stream()
            .map(one -> new ToSign(one.what(), one.link(), one.since()))
            .toList());
  }

  @GetMapping("/{id}")
  ProgrammeState programme(@PathVariable String id) {
    return state(courses.of(id));
  }

  @GetMapping("/{id}/procedures")
  List<TrackedProcedure> programmeProcedures(
      @PathVariable String id, @RequestParam(required = false) @Nullable String unit) {
    return courses.procedures(id).stream()
        .filter(procedure -> unit == null || procedure.unit().equals(unit))
        .map(
            p ->
                new TrackedProcedure(
                    p.code(),
                    p.name(),
                    p.unit(),
                    p.fateNow(),
                    p.fatePlanned(),
                    p.ledger(),
                    p.before().cost(),
                    p.nowOrNothing().cost(),
                    p.plannedOrNothing().cost(),
                    p.before().days(),
                    p.nowOrNothing().days(),
                    p.plannedOrNothing().days()))
        .toList();
  }

  @GetMapping("/{id}/history")
  List<ProgrammeEdition> programmeHistory(@PathVariable String id) {
    editions.require(id);
    return editions.history(id).stream()
        .map(
            made ->
                new ProgrammeEdition(
                    made.edition(),
                    name(made.person()),
                    made.reason(),
                    made.at(),
                    made.programme().name().vi(),
                    goals(made.programme())))
        .toList();
  }

  private static String goals(TargetProgramme programme) {
    return String.join(
        "; ",
        programme.goals().stream()
            .map(goal -> goal.metric().label().vi() + " ≥ " + goal.thresholdPct() + "%")
            .toList());
  }

  @PutMapping("/{id}")
  @PreAuthorize("hasAuthority('MODEL')")
  @Transactional
  public ProgrammeState changeProgramme(
      @PathVariable @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{1,39}") String id,
      @Valid @RequestBody ProgrammeChange change,
      Authentication signedIn) {
    refuseContradictions(change);
    var known = editions.find(id).map(current -> current.programme()).orElse(null);
    var english = known != null && known.name().vi().equals(change.name());
    editions.add(
        new TargetProgramme(
            id,
            new Text(change.name(), english ? known.name().en() : change.name()),
            change.legalRef(),
            change.baselineDate(),
            change.startDate(),
            change.dueDate(),
            change.scope(),
            change.countMode(),
            change.goals().stream()
                .map(goal -> new TargetProgramme.Goal(goal.metric(), goal.thresholdPct()))
                .toList(),
            change.source(),
            known == null ? new Text("", "") : known.note()),
        change.edition(),
        signedIn.getName(),
        change.reason());
    audit.note(new Entry(signedIn.getName(), null, "change", "programme " + id));
    return programme(id);
  }

  private static void refuseContradictions(ProgrammeChange change) {
    var faults = new ArrayList<Fault>();
    if (change.dueDate().isBefore(change.startDate())) {
      faults.add(
          new Fault(
              "dueDate",
              new Text(
                  "Ngày đến hạn %s trước ngày bắt đầu %s"
                      .formatted(
                          Vietnamese.date(change.dueDate()), Vietnamese.date(change.startDate())),
                  "The due day %s is before the first day %s"
                      .formatted(
                          Vietnamese.date(change.dueDate()),
                          Vietnamese.date(change.startDate())))));
    }
    meant("baselineDate", change.baselineDate(), faults);
    meant("startDate", change.startDate(), faults);
    meant("dueDate", change.dueDate(), faults);
    if (change.goals().stream().map(ThresholdGoal::metric).distinct().count()
        < change.goals().size()) {
      faults.add(
          new Fault(
              "goals",
              new Text("Mỗi chỉ tiêu chỉ ghi một lần", "Each metric may have one threshold only")));
    }
    if (faults.isEmpty()) return;
    throw Refusal.unprocessable(
        new Text("Chương trình mâu thuẫn, chưa lưu", "The programme contradicts itself"), faults);
  }

  private static void meant(String field, LocalDate day, List<Fault> faults) {
    if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) return;
    faults.add(
        new Fault(
            field,
            new Text(
                "Ngày từ năm %d đến %d; hãy xem lại năm.".formatted(FIRST_YEAR, LAST_YEAR),
                "A day from %d to %d; look at the year again.".formatted(FIRST_YEAR, LAST_YEAR))));
  }

  @GetMapping("/{id}/baselines")
  List<EnteredBaseline> baselines(@PathVariable String id) {
    editions.require(id);
    return baselines.of(id).stream()
        .map(
            one ->
                new EnteredBaseline(
                    one.unit(),
                    one.metric(),
                    one.value(),
                    one.source(),
                    name(one.person()),
                    one.at()))
        .toList();
  }

  /** Without a value, what was entered is forgotten and the catalogue's own figures count again. */
  @PutMapping("/{id}/baselines")
  @PreAuthorize("hasAuthority('MODEL')")
  @Transactional
  public List<EnteredBaseline> enterBaseline(
      @PathVariable String id, @Valid @RequestBody BaselineChange change, Authentication signedIn) {
    editions.require(id);
    var source = change.source() == null ? "" : change.source().strip();
    if (change.value() == null) baselines.forget(id, change.unit(), change.metric());
    else {
      var faults = faults(id, change.unit(), change.metric(), change.value(), source);
      if (!faults.isEmpty()) {
        throw Refusal.unprocessable(
            new Text("Chưa ghi được số liệu gốc", "The figure from before cannot be entered"),
            faults);
      }
      baselines.put(id, change.unit(), change.metric(), change.value(), source, signedIn.getName());
    }
    audit.note(new Entry(signedIn.getName(), null, "baseline", "programme " + id));
    return baselines(id);
  }

  private List<Fault> faults(
      String programme, String unit, Metric metric, BigDecimal value, String source) {
    var faults = new ArrayList<Fault>();
    if (source.isEmpty()) {
      faults.add(
          fault(
              "source",
              "Số liệu gốc phải kèm nguồn: văn bản, báo cáo, ngày",
              "A figure from before needs its source: text, report, date"));
    }
    if (!unit.isEmpty()
        && organisation.unit(unit).isEmpty()
        && courses.of(programme).units().stream().noneMatch(it -> unit.equals(it.unit()))) {
      faults.add(
          fault(
              "unit",
              "Không có đơn vị “%s”; hãy chọn đơn vị trong danh sách.".formatted(unit),
              "There is no unit “%s”; choose one of the list.".formatted(unit)));
    }
    if (metric != Metric.TIME && value.stripTrailingZeros().scale() > 0) {
      faults.add(fault("value", "Phải là số nguyên.", "Must be a whole number."));
    }
    return faults;
  }

  private static Fault fault(String field, String vi, String en) {
    return new Fault(field, new Text(vi, en));
  }

  private String name(String username) {
    return organisation.person(username).map(person -> person.name()).orElse(username);
  }

  private static ProgrammeState state(Course course) {
    var programme = course.programme();
    return new ProgrammeState(
        programme.id(),
        programme.name(),
        programme.legalRef(),
        programme.baselineDate(),
        programme.startDate(),
        programme.dueDate(),
        programme.scope(),
        programme.countMode(),
        programme.source(),
        programme.note(),
        course.edition(),
        course.bundled(),
        course.basis(),
        Course.worst(course.ministry()),
        goals(course.ministry()),
        course.units().stream()
            .map(
                unit ->
                    new UnitState(
                        unit.unit(),
                        unit.name(),
                        unit.procedures(),
                        unit.worst(),
                        goals(unit.assessments())))
            .toList());
  }

  private static List<GoalState> goals(List<Assessment> assessments) {
    return assessments.stream()
        .map(
            a ->
                new GoalState(
                    a.metric(),
                    a.metric().label(),
                    a.metric().unit(),
                    a.threshold(),
                    a.position().before(),
                    a.position().now(),
                    a.position().planned(),
                    a.percent(),
                    a.plannedPercent(),
                    a.status(),
                    a.missing(),
                    a.missingWithPlans(),
                    a.message()))
        .toList();
  }
}
