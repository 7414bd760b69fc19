package vn.tinhgon.engine.dossier;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.bpmn.TimeUnit;
import vn.tinhgon.bpmn.Timer;
import vn.tinhgon.engine.calendar.WorkingCalendar;
import vn.tinhgon.rules.deadline.Consequence;
import vn.tinhgon.rules.deadline.Consequence.DueAfter;
import vn.tinhgon.rules.deadline.Consequence.Immediate;
import vn.tinhgon.rules.deadline.Consequence.Punctuality;
import vn.tinhgon.rules.deadline.Outcome;
import vn.tinhgon.rules.deadline.Situation;

/** When work is due: the rules say after how long, the calendar says when that is. */
@Component
public class Deadlines {
  private final OfficeCalendar calendar;
  private final Clock clock;
  private final Publications publications;
  private final Running running;
  private final TermRules rules;

  Deadlines(
      OfficeCalendar calendar,
      Clock clock,
      Publications publications,
      Running running,
      TermRules rules) {
    this.calendar = calendar;
    this.clock = clock;
    this.publications = publications;
    this.running = running;
    this.rules = rules;
  }

  LocalDateTime now() {
    return LocalDateTime.now(clock).withNano(0);
  }

  Date date(LocalDateTime moment) {
    return Date.from(moment.atZone(clock.getZone()).toInstant());
  }

  List<Outcome> judge(Situation situation) {
    return rules.now().judge(situation);
  }

  /** Null without a limit, or with one no calendar reaches (D1, D8). */
  @Nullable LocalDateTime due(
      Situation.Subject subject, Urgency urgency, @Nullable Limit limit, LocalDateTime from) {
    var reckoned = reckonable(limit) ? limit : null;
    for (var outcome : judge(new Situation.Started(subject, urgency.ofRules(), reckoned))) {
      if (outcome.consequence() instanceof DueAfter after) {
        return calendar.now().due(from, after.limit());
      }
      if (outcome.consequence() instanceof Immediate at) {
        return calendar.now().due(from, new Limit(at.hours(), TimeUnit.HOUR));
      }
    }
    return null;
  }

  static boolean reckonable(@Nullable Limit limit) {
    return limit != null && limit.value() >= 0 && limit.workingDays() <= WorkingCalendar.LONGEST;
  }

  /** The moment a deadline event fires: the term of the step it sits on, by the office's clock. */
  public Date of(DelegateExecution execution) {
    var course = publications.of(execution.getProcessDefinitionId()).course();
    // Where several units are asked, the deadline sits on all their work together.
    var place = execution.getCurrentActivityId().replace(Consultations.BODY, "");
    var step = course.place(place).step();
    var urgency = running.of(Long.parseLong(execution.getProcessBusinessKey())).urgency();
    var due = due(Situation.Subject.STEP, urgency, step == null ? null : step.limit(), now());
    if (due == null) throw new IllegalStateException("a deadline needs a limit");
    return date(due);
  }

  /** The moment a timer fires that says so itself. */
  public Date at(DelegateExecution execution, String place) {
    var course = publications.of(execution.getProcessDefinitionId()).course();
    return date(moment(Objects.requireNonNull(course.place(place).timer()), now()));
  }

  /** How often a timer fires that says so itself, as the process engine reads it. */
  public String every(DelegateExecution execution, String place) {
    var course = publications.of(execution.getProcessDefinitionId()).course();
    return Waiting.iso((Timer.Every) course.place(place).timer(), clock.getZone());
  }

  LocalDateTime moment(Timer timer, LocalDateTime from) {
    if (timer instanceof Timer.Term term) return calendar.now().due(from, term.limit());
    if (timer instanceof Timer.Span span) return span.after(from);
    if (timer instanceof Timer.At at) return at.moment();
    throw new IllegalArgumentException("no single moment: " + timer);
  }

  /** When work goes on by itself; null where its own timers leave it alone. */
  @Nullable LocalDateTime expiry(Course course, Place host, LocalDateTime from) {
    return course.timersOn(host.id()).stream()
        .filter(Place::interrupting)
        .map(place -> moment(Objects.requireNonNull(place.timer()), from))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** Whether nothing of the term is used while the requester supplies what is missing (D6). */
  boolean stops(boolean onHold, @Nullable LocalDateTime due) {
    var left = due == null ? 0 : left(now(), due);
    var held = new Situation.Held(onHold, left, calendar.now().minutesOfDay(now().toLocalDate()));
    return judge(held).stream()
        .anyMatch(outcome -> outcome.consequence() instanceof Consequence.StopClock);
  }

  /** The term after what was missing has come: the rules say how much of it is left (D6). */
  @Nullable LocalDateTime resumed(
      @Nullable LocalDateTime due, LocalDateTime asked, LocalDateTime received) {
    if (due == null) return null;
    var office = calendar.now();
    var stopped =
        new Situation.Resumed(true, left(asked, due), office.minutesOfDay(asked.toLocalDate()));
    for (var outcome : judge(stopped)) {
      if (outcome.consequence() instanceof Consequence.Resume resume) {
        // What had passed when the clock stopped has passed by as much when it goes on.
        return resume.leftMinutes() < 0
            ? office.later(due, office.officeTime(asked, received))
            : office.later(received, Duration.ofMinutes(resume.leftMinutes()));
      }
    }
    return due;
  }

  Date resumed(Date due, LocalDateTime asked, LocalDateTime received) {
    var moment = LocalDateTime.ofInstant(due.toInstant(), clock.getZone());
    return date(Objects.requireNonNull(resumed(moment, asked, received)));
  }

  /** Office minutes until then, a begun one counted whole; negative when it has passed. */
  private long left(LocalDateTime now, LocalDateTime due) {
    var office = calendar.now();
    return due.isBefore(now)
        ? -Math.max(1, office.officeTime(due, now).toMinutes())
        : office.officeTime(now, due).plusSeconds(59).toMinutes();
  }

  /** Before, on or after its term (D5); null where it has none, or goes on. */
  @Nullable Punctuality punctuality(
      Situation.Subject subject, @Nullable LocalDateTime ended, @Nullable LocalDateTime due) {
    if (ended == null || due == null) return null;
    return judge(new Situation.Finished(subject, ended, due)).stream()
        .map(Outcome::consequence)
        .filter(Consequence.Result.class::isInstance)
        .map(result -> ((Consequence.Result) result).punctuality())
        .findFirst()
        .orElse(null);
  }

  /** Close of office on a day. */
  LocalDateTime close(LocalDate day) {
    return calendar.now().close(day);
  }

  /**
   * How a running term stands.
   *
   * @param silenceConsents a consultation that goes on by itself once its term has passed
   */
  Situation.Running running(
      Situation.Subject subject,
      boolean silenceConsents,
      LocalDateTime from,
      LocalDateTime due,
      boolean onHold,
      int reappointments) {
    var office = calendar.now();
    var now = now();
    return new Situation.Running(
        subject,
        silenceConsents,
        due,
        office.officeTime(from, due).toMinutes(),
        left(now, due),
        office.minutesOfDay(now.toLocalDate()),
        onHold,
        reappointments);
  }

  /** The next moment at which the rules may judge the term differently; null after the last. */
  @Nullable LocalDateTime wakeUp(LocalDateTime from, LocalDateTime due) {
    var office = calendar.now();
    var term = office.officeTime(from, due).toMinutes();
    var now = now();
    return rules.now().wakeUps(term, office.minutesOfDay(now.toLocalDate())).stream()
        .map(minutes -> office.later(from, Duration.ofMinutes(minutes)))
        .filter(moment -> moment.isAfter(now))
        .findFirst()
        .orElse(null);
  }

  /** How much is left of many terms at one moment. */
  record Remaining(WorkingCalendar office, LocalDateTime now) {
    /** Office time until then in days of eight hours; negative when it has passed. */
    @Nullable Double workingDays(@Nullable LocalDateTime due) {
      if (due == null) return null;
      var minutes =
          due.isBefore(now)
              ? -office.officeTime(due, now).toMinutes()
              : office.officeTime(now, due).toMinutes();
      return Math.round(minutes / (Limit.HOURS_A_DAY * 60) * 10) / 10.0;
    }
  }

  Remaining remaining() {
    return new Remaining(calendar.now(), now());
  }

  /** The end of the office day that is so many working days ahead. */
  LocalDateTime endOfDay(int workingDaysAhead) {
    var office = calendar.now();
    var day = now().toLocalDate();
    for (var left = workingDaysAhead; left > 0; ) {
      day = day.plusDays(1);
      if (office.isWorkingDay(day)) left--;
    }
    return day.plusDays(1).atStartOfDay();
  }
}
