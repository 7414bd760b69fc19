package vn.tinhgon.engine.dossier;

import java.time.LocalDate;
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

  CalendarController(OfficeCalendar calendar, CalendarChanges changes) {
    this.calendar = calendar;
    this.changes = changes;
  }

  /**
   * A day that is not as its day of the week.
   *
   * @param own set by this ministry, over the bundled calendar
   */
  record SpecialDay(LocalDate day, OfficeCalendar.Kind kind, @Nullable Text name, boolean own) {}

  record CalendarYear(int year, boolean decided, List<SpecialDay> days) {}

  record NewDay(OfficeCalendar.@Nullable Kind kind, @Nullable String name) {}

  record MovedTerm(
      String dossier,
      @Nullable String step,
      java.time.LocalDateTime from,
      java.time.LocalDateTime to) {}

  @GetMapping
  CalendarYear calendar(@RequestParam int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw wrong("year", "Năm từ 2000 đến 2100", "A year from 2000 to 2100");
    }
    var office = calendar.now();
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
              days.add(new SpecialDay(day, kind, name, set != null));
            });
    return new CalendarYear(year, office.decided(year), days);
  }

  @PutMapping("/days/{day}")
  @PreAuthorize("hasAuthority('ADMINISTER')")
  List<MovedTerm> setDay(
      @PathVariable LocalDate day, @RequestBody NewDay asked, Authentication signedIn) {
    var name = Said.optional("name", asked.name());
    var faults = new ArrayList<Fault>();
    if (asked.kind() == null) {
      faults.add(
          new Fault("kind", new Text("Hãy chọn loại ngày", "Choose what kind of day it is")));
    }
    if (name == null || name.length() > LONGEST_NAME) {
      faults.add(
          new Fault(
              "name",
              new Text(
                  "Hãy ghi lý do hoặc văn bản quyết định, không quá 200 ký tự",
                  "Give the reason or the decision, in at most 200 characters")));
    }
    if (asked.kind() == null || name == null || !faults.isEmpty()) {
      throw Refusal.unprocessable(
          new Text("Chưa ghi được ngày này", "The day cannot be set"), faults);
    }
    return shown(changes.set(day, asked.kind(), name, signedIn.getName()));
  }

  @DeleteMapping("/days/{day}")
  @PreAuthorize("hasAuthority('ADMINISTER')")
  List<MovedTerm> clearDay(@PathVariable LocalDate day, Authentication signedIn) {
    return shown(changes.clear(day, signedIn.getName()));
  }

  private static List<MovedTerm> shown(List<CalendarChanges.Moved> moved) {
    return moved.stream()
        .map(one -> new MovedTerm(one.dossier(), one.step(), one.from(), one.to()))
        .toList();
  }

  private static Refusal wrong(String field, String vi, String en) {
    var message = new Text(vi, en);
    return Refusal.unprocessable(message, List.of(new Fault(field, message)));
  }
}
