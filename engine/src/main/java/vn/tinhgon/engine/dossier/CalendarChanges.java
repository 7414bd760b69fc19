package vn.tinhgon.engine.dossier;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.bpmn.Timer;
import vn.tinhgon.engine.audit.Audit;
import vn.tinhgon.engine.audit.Entry;
import vn.tinhgon.engine.calendar.OfficeHours;
import vn.tinhgon.rules.deadline.Situation;

/** Changes the office's calendar, and every open term with it. */
@Component
class CalendarChanges {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final JdbcClient database;
  private final WorkItems items;
  private final Running running;
  private final Publications publications;
  private final Tokens tokens;
  private final Deadlines deadlines;
  private final OfficeCalendar calendar;
  private final SelfStarts starts;
  private final Audit audit;
  private final List<Reckoned> others;
  private final Watching watching;

  CalendarChanges(
      JdbcClient database,
      WorkItems items,
      Running running,
      Publications publications,
      Tokens tokens,
      Deadlines deadlines,
      OfficeCalendar calendar,
      SelfStarts starts,
      Audit audit,
      List<Reckoned> others,
      Watching watching) {
    this.database = database;
    this.items = items;
    this.running = running;
    this.publications = publications;
    this.tokens = tokens;
    this.deadlines = deadlines;
    this.calendar = calendar;
    this.starts = starts;
    this.audit = audit;
    this.others = others;
    this.watching = watching;
  }

  /**
   * A term whose end has moved.
   *
   * @param step null where it is the term of the whole dossier
   */
  record Moved(String dossier, @Nullable String step, LocalDateTime from, LocalDateTime to) {}

  record Effect(List<Moved> moved, List<Reckoned.Anew> anew) {}

  @Transactional
  Effect set(LocalDate day, OfficeCalendar.Kind kind, String name, String person) {
    database
        .sql(
            """
            insert into calendar_days (day, kind, name, person, at) values (?, ?, ?, ?, ?)
            on conflict (day) do update set kind = excluded.kind, name = excluded.name,
              person = excluded.person, at = excluded.at
            """)
        .params(day, kind.name(), name, person, deadlines.now())
        .update();
    return changed("day " + day, day, day.plusDays(1), person);
  }

  /** The day is again what the bundled calendar says. */
  @Transactional
  Effect clear(LocalDate day, String person) {
    database.sql("delete from calendar_days where day = ?").param(day).update();
    return changed("day " + day, day, day.plusDays(1), person);
  }

  /** From that day on, until the next hours that were set. */
  @Transactional
  Effect set(LocalDate from, OfficeHours hours, String name, String person) {
    database
        .sql(
            """
            insert into calendar_hours (first_day, sessions, cut_off, name, person, at)
            values (?, ?::jsonb, ?, ?, ?, ?)
            on conflict (first_day) do update set sessions = excluded.sessions,
              cut_off = excluded.cut_off, name = excluded.name, person = excluded.person,
              at = excluded.at
            """)
        .params(
            from,
            JsonMapper.shared().writeValueAsString(hours.sessions()),
            hours.cutOff(),
            name,
            person,
            deadlines.now())
        .update();
    return changed("office hours from " + from, from, next(from), person);
  }

  /** The hours before hold on. */
  @Transactional
  Effect clearHours(LocalDate from, String person) {
    database.sql("delete from calendar_hours where first_day = ?").param(from).update();
    return changed("office hours from " + from, from, next(from), person);
  }

  /** From which other hours hold. */
  private @Nullable LocalDate next(LocalDate hours) {
    return database
        .sql("select first_day from calendar_hours where first_day > ? order by first_day limit 1")
        .param(hours)
        .query(LocalDate.class)
        .optional()
        .orElse(null);
  }

  private Effect changed(String what, LocalDate from, @Nullable LocalDate until, String person) {
    database.sql("update calendar_edition set edition = nextval('calendar_editions')").update();
    calendar.changed();
    audit.note(new Entry(person, null, "change the calendar", what));
    var moved = new ArrayList<Moved>();
    var open =
        database
            .sql("select id from dossiers where ended_at is null order by id")
            .query(Long.class)
            .list();
    for (var dossier : open) redate(dossier, moved);
    starts.calendarChanged();
    var why = "Lịch làm việc thay đổi từ ngày " + DAY.format(from);
    var anew = others.stream().map(other -> other.reckon(from, until, why, person)).toList();
    watching.reckon();
    return new Effect(moved, anew);
  }

  private void redate(long dossier, List<Moved> moved) {
    var open = items.lockOpen(dossier);
    var run = running.lock(dossier);
    if (run.ended()) return;
    var publication = publications.of(run.version());
    for (var item : open) {
      if (item.isSupplement()) continue;
      var place = publication.course().place(item.place());
      if (waits(item, place, publication.course(), run, moved)) continue;
      if (item.due() == null) continue;
      var limit = Objects.requireNonNull(place.step()).limit();
      var due =
          waited(
              deadlines.due(Situation.Subject.STEP, run.urgency(), limit, item.termFrom()),
              item.termFrom(),
              run);
      if (due == null || due.equals(item.due())) continue;
      items.due(item.id(), due);
      tokens.redate(dossier, place, publication.course(), deadlines.date(due));
      tokens.retime(dossier, item.termFrom(), due);
      moved.add(new Moved(run.number(), item.name(), item.due(), due));
    }
    whole(run, publication, moved);
  }

  /** Timers that say themselves when they fire; whether the work has no term beside them. */
  private boolean waits(
      WorkItem item, Place place, Course course, Running.Run run, List<Moved> moved) {
    if (place.timer() != null && place.kind() == Place.Kind.WAIT) {
      var until = retimed(item, place, run);
      if (until == null) return true;
      items.due(item.id(), until);
      moved.add(new Moved(run.number(), item.name(), item.due(), until));
      return true;
    }
    for (var timer : course.timersOn(place.id())) retimed(item, timer, run);
    if (!course.expires(place.id())) return false;
    var step = place.step();
    if (place.isStep() && step != null && step.limit() != null) return false;
    var due = waited(deadlines.expiry(course, place, item.termFrom()), item.termFrom(), run);
    if (due == null || due.equals(item.due())) return true;
    items.due(item.id(), due);
    tokens.retime(run.id(), item.termFrom(), due);
    moved.add(new Moved(run.number(), item.name(), item.due(), due));
    return true;
  }

  /** Only what is reckoned in office time moves with the calendar; null where nothing moved. */
  private @Nullable LocalDateTime retimed(WorkItem item, Place timer, Running.Run run) {
    if (!(timer.timer() instanceof Timer.Term term)) return null;
    var at = waited(deadlines.moment(term, item.termFrom()), item.termFrom(), run);
    if (at == null || timer.kind() == Place.Kind.WAIT && at.equals(item.due())) return null;
    tokens.redate(run.id(), timer.id(), deadlines.date(at));
    return at;
  }

  private void whole(Running.Run run, Publication publication, List<Moved> moved) {
    // A new date that was promised stays as it was promised.
    if (run.due() == null || run.dueStays()) return;
    var limit = publication.procedure().profile().limit();
    var due =
        waited(
            deadlines.due(Situation.Subject.DOSSIER, run.urgency(), limit, run.startedAt()),
            run.startedAt(),
            run);
    if (due == null || due.equals(run.due())) return;
    running.due(run.id(), due);
    tokens.retime(run.id(), run.startedAt(), due);
    moved.add(new Moved(run.number(), null, run.due(), due));
  }

  /** The time that the dossier waited for its supplement does not count. */
  private @Nullable LocalDateTime waited(
      @Nullable LocalDateTime due, LocalDateTime from, Running.Run run) {
    var asked = run.supplementAskedAt();
    var received = run.supplementReceivedAt();
    if (asked == null || received == null || from.isAfter(asked)) return due;
    return deadlines.resumed(due, asked, received);
  }
}
