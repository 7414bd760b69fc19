package vn.tinhgon.engine.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.problem.Refusal;

/** Absences and substitutions: one's own, or anybody's for those who administer. */
@RestController
@RequestMapping("/api/organisation")
class LeaveController {
  private final Leave leave;
  private final Staff staff;
  private final OpenWork work;
  private final Clock clock;

  LeaveController(Leave leave, Staff staff, OpenWork work, Clock clock) {
    this.leave = leave;
    this.staff = staff;
    this.work = work;
    this.clock = clock;
  }

  record StaffDetail(
      OrganisationController.StaffRow person,
      List<Leave.Absence> absences,
      List<Leave.Stand> substitutions,
      int openWork,
      boolean mayChange) {}

  record NewAbsence(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String reason) {}

  record NewSubstitution(
      @Nullable String substitute,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable List<String> procedures,
      @Nullable String signature) {}

  record HandOver(@Nullable String to) {}

  record HandedOver(List<OpenWork.Moved> moved, StaffDetail now) {}

  @GetMapping("/people/{username}")
  StaffDetail person(@PathVariable String username, Authentication me) {
    return detail(username, me);
  }

  @PostMapping("/people/{username}/absences")
  @Transactional
  StaffDetail absent(
      @PathVariable String username, @RequestBody NewAbsence asked, Authentication me) {
    permit(username, me);
    detail(username, me);
    var days = days(asked.from(), asked.to(), new Faults());
    leave.absent(username, days.from(), days.to(), Typed.text(asked.reason()), me.getName());
    return detail(username, me);
  }

  @DeleteMapping("/absences/{id}")
  StaffDetail endAbsence(@PathVariable long id, Authentication me) {
    var whose = leave.absentOf(id);
    permit(whose, me);
    leave.endAbsence(id, today(), me.getName());
    return detail(whose, me);
  }

  @PostMapping("/people/{username}/substitutions")
  StaffDetail substitute(
      @PathVariable String username, @RequestBody NewSubstitution asked, Authentication me) {
    permit(username, me);
    detail(username, me);
    var faults = new Faults();
    missing(faults, Typed.orNull(asked.substitute()), "substitute");
    var days = days(asked.from(), asked.to(), faults);
    var procedures = asked.procedures();
    leave.substitute(
        new Substitution(
            username,
            Typed.text(asked.substitute()),
            days.from(),
            days.to(),
            procedures == null || procedures.isEmpty() ? null : Set.copyOf(procedures),
            Typed.text(asked.signature())),
        me.getName());
    return detail(username, me);
  }

  @DeleteMapping("/substitutions/{id}")
  StaffDetail endSubstitution(@PathVariable long id, Authentication me) {
    var whose = leave.standFor(id);
    permit(whose, me);
    leave.endSubstitution(id, today(), me.getName());
    return detail(whose, me);
  }

  /** Sick leave: all open work of a person goes elsewhere in one action. */
  @PostMapping("/people/{username}/hand-over")
  HandedOver handOver(
      @PathVariable String username, @RequestBody HandOver asked, Authentication me) {
    permit(username, me);
    detail(username, me);
    var moved = work.handOver(username, Typed.orNull(asked.to()), me.getName());
    return new HandedOver(moved, detail(username, me));
  }

  private StaffDetail detail(String username, Authentication me) {
    var member =
        staff
            .find(username, today())
            .orElseThrow(
                () ->
                    Refusal.notFound(
                        new Text(
                            "Không có người dùng “" + username + "”",
                            "There is nobody called “" + username + "”")));
    return new StaffDetail(
        OrganisationController.row(member),
        leave.absences(username, today()),
        leave.stands(username, today()),
        work.of(username),
        may(username, me));
  }

  private static void permit(String username, Authentication me) {
    if (may(username, me)) return;
    throw Refusal.forbidden(
        new Text(
            "Chỉ chính người đó hoặc quản trị được khai báo nghỉ, ủy quyền và bàn giao.",
            "Only the person or an administrator may declare leave, substitution and hand-over."));
  }

  private static boolean may(String username, Authentication me) {
    return me.getName().equals(username)
        || me.getAuthorities().stream()
            .anyMatch(authority -> "ADMINISTER".equals(authority.getAuthority()));
  }

  private record Days(LocalDate from, LocalDate to) {}

  /** Both days of a form; thrown with all that is missing where one is. */
  private static Days days(@Nullable LocalDate from, @Nullable LocalDate to, Faults faults) {
    missing(faults, from, "from");
    missing(faults, to, "to");
    faults.throwIfAny();
    return new Days(Objects.requireNonNull(from), Objects.requireNonNull(to));
  }

  private static void missing(Faults faults, @Nullable Object value, String field) {
    faults.addIf(value == null, field, "Còn thiếu.", "Is missing.");
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
