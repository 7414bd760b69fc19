package vn.tinhgon.engine.dossier;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.engine.calendar.WorkingCalendar;

/** When work is due; the only thing a process model of ours can call. */
@Component
public class Deadlines {
  private final WorkingCalendar calendar;
  private final Clock clock;
  private final Publications publications;

  Deadlines(Clock clock, Publications publications) {
    this.calendar = WorkingCalendar.vietnam();
    this.clock = clock;
    this.publications = publications;
  }

  LocalDateTime now() {
    return LocalDateTime.now(clock).withNano(0);
  }

  /** Null without a limit, or with one no calendar reaches. */
  @Nullable LocalDateTime due(@Nullable Limit limit) {
    return limit == null || !reckonable(limit) ? null : calendar.due(now(), limit);
  }

  static boolean reckonable(@Nullable Limit limit) {
    return limit != null && limit.value() >= 0 && limit.workingDays() <= WorkingCalendar.LONGEST;
  }

  /** The term moved on by the office time that the dossier waited. */
  @Nullable LocalDateTime later(
      @Nullable LocalDateTime due, LocalDateTime from, LocalDateTime until) {
    return due == null ? null : calendar.later(due, calendar.officeTime(from, until));
  }

  Date later(Date due, LocalDateTime from, LocalDateTime until) {
    var moment = LocalDateTime.ofInstant(due.toInstant(), clock.getZone());
    var moved = calendar.later(moment, calendar.officeTime(from, until));
    return Date.from(moved.atZone(clock.getZone()).toInstant());
  }

  /** The moment a deadline event fires: the limit of the step it sits on, by the office's clock. */
  public Date of(DelegateExecution execution) {
    var course = publications.of(execution.getProcessDefinitionId()).course();
    // Where several units are asked, the deadline sits on all their work together.
    var place = execution.getCurrentActivityId().replace(Consultations.BODY, "");
    var step = course.place(place).step();
    var due = due(step == null ? null : step.limit());
    if (due == null) throw new IllegalStateException("a deadline needs a limit");
    return Date.from(due.atZone(clock.getZone()).toInstant());
  }

  /** Office time until then in days of eight hours; negative when it has passed. */
  @Nullable Double workingDaysLeft(@Nullable LocalDateTime due) {
    if (due == null) return null;
    var now = now();
    var minutes =
        due.isBefore(now)
            ? -calendar.officeTime(due, now).toMinutes()
            : calendar.officeTime(now, due).toMinutes();
    return Math.round(minutes / (Limit.HOURS_A_DAY * 60) * 10) / 10.0;
  }

  /** The end of the office day that is so many working days ahead. */
  LocalDateTime endOfDay(int workingDaysAhead) {
    var day = now().toLocalDate();
    for (var left = workingDaysAhead; left > 0; ) {
      day = day.plusDays(1);
      if (calendar.isWorkingDay(day)) left--;
    }
    return day.plusDays(1).atStartOfDay();
  }
}
