package vn.tinhgon.engine.dossier;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.calendar.OfficeHours;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.problem.Fault;
import vn.tinhgon.engine.problem.Refusal;

@RestController
@RequestMapping("/api/calendar")
class CalendarController {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;
  private static final int LONGEST_NAME = 200;

  private final OfficeCalendar calendar;
  private final CalendarChanges changes;
  private final Organisation organisation;

  CalendarController(OfficeCalendar calendar, CalendarChanges changes, Organisation organisation) {
    this.calendar = calendar;
    this.changes = changes;
    this.organisation = organisation;
  }

  /**
   * A day that is not as its day of the week.
   *
   * @param own set by this ministry, over the bundled calendar
   */
  record SpecialDay(
      LocalDate day,
      OfficeCalendar.Kind kind,
      @Nullable Text name,
      boolean own,
      Shown.@Nullable Person by,
      @Nullable LocalDateTime at) {}

  /**
   * Office hours, until the next of the list.
   *
   * @param from null for those of the bundled calendar
   */
  record HoursOfOffice(
      @Nullable LocalDate from,
      List<OfficeHours.OfficeSession> sessions,
      LocalTime cutOff,
      @Nullable String name,
      Shown.@Nullable Person by,
      @Nullable LocalDateTime at) {}

  record CalendarYear(
      int year, boolean decided, List<SpecialDay> days, List<HoursOfOffice> hours) {}

  record NewHours(
      @Nullable List<OfficeHours.@Nullable OfficeSession> sessions,
      @Nullable LocalTime cutOff,
      @Nullable String name) {}

  record NewDay(OfficeCalendar.@Nullable Kind kind, @Nullable String name) {}

  record MovedTerm(String dossier, @Nullable String step, LocalDateTime from, LocalDateTime to) {}

  /**
   * What a change of the calendar brought.
   *
   * @param anew how much else was reckoned anew, of which the first are told
   */
  record CalendarEffect(List<MovedTerm> terms, int anew, List<Reckoned.Changed> firstAnew) {}

  @GetMapping
  CalendarYear calendar(@RequestParam int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw wrong("year", "Năm từ 2000 đến 2100", "A year from 2000 to 2100");
    }
    var office = calendar.now();
    var people = new People(organisation);
    Map<LocalDate, OfficeCalendar.Day> own =
        calendar.own().stream()
            .collect(Collectors.toMap(OfficeCalendar.Day::day, Function.identity()));
    var days = new ArrayList<SpecialDay>();
    Year.of(year)
        .atDay(1)
        .datesUntil(Year.of(year + 1).atDay(1))
        .forEach(
            day -> {
              var weekend = day.getDayOfWeek().getValue() > 5;
              var set = own.get(day);
              if (set == null && office.isWorkingDay(day) != weekend) return;
              var kind =
                  set != null
                      ? set.kind()
                      : weekend ? OfficeCalendar.Kind.WORKED : OfficeCalendar.Kind.OFF;
              var name =
                  set == null ? office.name(day).orElse(null) : new Text(set.name(), set.name());
              days.add(
                  set == null
                      ? new SpecialDay(day, kind, name, false, null, null)
                      : new SpecialDay(day, kind, name, true, people.of(set.person()), set.at()));
            });
    return new CalendarYear(year, office.decided(year), days, hours(people));
  }

  private List<HoursOfOffice> hours(People people) {
    var bundled = OfficeCalendar.bundledHours();
    var hours = new ArrayList<HoursOfOffice>();
    hours.add(new HoursOfOffice(null, bundled.sessions(), bundled.cutOff(), null, null, null));
    for (var own : calendar.ownHours()) {
      hours.add(
          new HoursOfOffice(
              own.from(),
              own.hours().sessions(),
              own.hours().cutOff(),
              own.name(),
              people.of(own.person()),
              own.at()));
    }
    return hours;
  }

  @PutMapping("/days/{day}")
  @PreAuthorize("hasAuthority('ADMINISTER')")
  CalendarEffect setDay(
      @PathVariable LocalDate day, @RequestBody NewDay asked, Authentication signedIn) {
    var name = Said.optional("name", asked.name());
    var faults = new ArrayList<Fault>();
    if (asked.kind() == null) {
      faults.add(
          new Fault("kind", new Text("Hãy chọn loại ngày", "Choose what kind of day it is")));
    }
    known("day", day, faults);
    named(name, faults);
    if (asked.kind() == null || name == null || !faults.isEmpty()) {
      throw Refusal.unprocessable(
          new Text("Chưa ghi được ngày này", "The day cannot be set"), faults);
    }
    return shown(changes.set(day, asked.kind(), name, signedIn.getName()));
  }

  @DeleteMapping("/days/{day}")
  @PreAuthorize("hasAuthority('ADMINISTER')")
  CalendarEffect clearDay(@PathVariable LocalDate day, Authentication signedIn) {
    return shown(changes.clear(day, signedIn.getName()));
  }

  @PutMapping("/hours/{from}")
  @PreAuthorize("hasAuthority('ADMINISTER')")
  CalendarEffect setHours(
      @PathVariable LocalDate from, @RequestBody NewHours asked, Authentication signedIn) {
    var name = Said.optional("name", asked.name());
    var faults = new ArrayList<>(OfficeHours.faults(asked.sessions(), asked.cutOff()));
    known("from", from, faults);
    named(name, faults);
    var sessions = asked.sessions();
    var cutOff = asked.cutOff();
    if (sessions == null || cutOff == null || name == null || !faults.isEmpty()) {
      throw Refusal.unprocessable(
          new Text("Chưa ghi được giờ làm việc", "The office hours cannot be set"), faults);
    }
    return shown(changes.set(from, new OfficeHours(sessions, cutOff), name, signedIn.getName()));
  }

  @DeleteMapping("/hours/{from}")
  @PreAuthorize("hasAuthority('ADMINISTER')")
  CalendarEffect clearHours(@PathVariable LocalDate from, Authentication signedIn) {
    return shown(changes.clearHours(from, signedIn.getName()));
  }

  private static void known(String field, LocalDate day, List<Fault> faults) {
    if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) return;
    faults.add(new Fault(field, new Text("Ngày từ năm 2000 đến 2100", "A day from 2000 to 2100")));
  }

  private static void named(@Nullable String name, List<Fault> faults) {
    if (name != null && name.length() <= LONGEST_NAME) return;
    faults.add(
        new Fault(
            "name",
            new Text(
                "Hãy ghi lý do hoặc văn bản quyết định, không quá 200 ký tự",
                "Give the reason or the decision, in at most 200 characters")));
  }

  private static CalendarEffect shown(CalendarChanges.Effect effect) {
    return new CalendarEffect(
        effect.moved().stream()
            .map(one -> new MovedTerm(one.dossier(), one.step(), one.from(), one.to()))
            .toList(),
        effect.anew().stream().mapToInt(Reckoned.Anew::total).sum(),
        effect.anew().stream().flatMap(anew -> anew.first().stream()).toList());
  }

  private static Refusal wrong(String field, String vi, String en) {
    var message = new Text(vi, en);
    return Refusal.unprocessable(message, List.of(new Fault(field, message)));
  }
}
