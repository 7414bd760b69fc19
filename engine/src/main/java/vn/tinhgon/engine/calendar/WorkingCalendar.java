package vn.tinhgon.engine.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.TimeUnit;

/** Which days and hours an office works, and when a term ends (DESIGN section 8, "Time"). */
public final class WorkingCalendar {

  /** The longest term that is reckoned, in days; a century is a slip of the keyboard. */
  public static final double LONGEST = 36_525;

  /** Each holds from its day on, the first since ever. */
  private final NavigableMap<LocalDate, OfficeHours> hours = new TreeMap<>();

  private final Set<LocalDate> off = new HashSet<>();
  private final Set<LocalDate> worked = new HashSet<>();
  private final Set<Integer> decided = new HashSet<>();
  private final Map<LocalDate, Text> names = new HashMap<>();

  private WorkingCalendar(CalendarData data) {
    var office = Objects.requireNonNull(data.office());
    hours.put(
        LocalDate.MIN,
        new OfficeHours(
            Objects.requireNonNull(office.sessions()), Objects.requireNonNull(office.cutOff())));
    for (var year : Objects.requireNonNull(data.years())) {
      if (year.decided()) decided.add(year.year());
      if (year.off() != null) {
        for (var day : year.off()) {
          off.add(day.date());
          if (day.name() != null) names.put(day.date(), day.name());
        }
      }
      if (year.worked() != null) worked.addAll(year.worked());
    }
  }

  private WorkingCalendar(WorkingCalendar other) {
    hours.putAll(other.hours);
    off.addAll(other.off);
    worked.addAll(other.worked);
    decided.addAll(other.decided);
    names.putAll(other.names);
  }

  /** The calendar of the state agencies of Việt Nam, with its sources in the file. */
  public static WorkingCalendar vietnam() {
    var name = "/calendar/vietnam.json";
    try (var in = Objects.requireNonNull(WorkingCalendar.class.getResourceAsStream(name), name)) {
      return new WorkingCalendar(CalendarFile.read(in, name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (CalendarUnreadable e) {
      throw new IllegalStateException(e);
    }
  }

  public static WorkingCalendar read(Path file) throws CalendarUnreadable {
    return new WorkingCalendar(CalendarFile.read(file));
  }

  /** The same office with days of its own: off, worked, or ordinary again. */
  public WorkingCalendar with(Set<LocalDate> off, Set<LocalDate> worked, Set<LocalDate> ordinary) {
    var own = new WorkingCalendar(this);
    for (var days : List.of(off, worked, ordinary)) {
      own.off.removeAll(days);
      own.worked.removeAll(days);
    }
    own.off.addAll(off);
    own.worked.addAll(worked);
    return own;
  }

  /** The same office with hours of its own, each from a day on. */
  public WorkingCalendar with(Map<LocalDate, OfficeHours> hours) {
    var own = new WorkingCalendar(this);
    own.hours.putAll(hours);
    return own;
  }

  public OfficeHours hours(LocalDate day) {
    return hours.floorEntry(day).getValue();
  }

  /** What the calendar calls a day off; empty where it says nothing. */
  public Optional<Text> name(LocalDate day) {
    return Optional.ofNullable(names.get(day));
  }

  /** Office minutes of a working day as the hours are on that day. */
  public long minutesOfDay(LocalDate day) {
    return hours(day).minutes();
  }

  /** When the office closes on a day. */
  public LocalDateTime close(LocalDate day) {
    return closeOf(day);
  }

  /** Whether the authorities have decided the days off of that year; else they are a draft. */
  public boolean decided(int year) {
    return decided.contains(year);
  }

  public boolean isWorkingDay(LocalDate day) {
    if (worked.contains(day)) return true;
    var weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return !weekend && !off.contains(day);
  }

  /**
   * When a term that starts at {@code from} ends. Whole working days do not count the first day and
   * end at the close of office; fractions and hours are office time; a calendar term that ends on a
   * day off ends on the next working day (BLDS 2015 Đ.147–148).
   *
   * @throws IllegalArgumentException if the term is negative or longer than {@link #LONGEST}
   */
  public LocalDateTime due(LocalDateTime from, Limit limit) {
    var value = limit.value();
    if (!(value >= 0) || limit.workingDays() > LONGEST) {
      throw new IllegalArgumentException("A term of %s %s".formatted(value, limit.unit()));
    }
    if (limit.unit() == TimeUnit.HOUR) return afterOfficeTime(from, minutes(value, 60));
    if (value != Math.rint(value))
      return afterOfficeTime(from, minutes(value, Limit.HOURS_A_DAY * 60));
    return limit.unit() == TimeUnit.WORKING_DAY
        ? closeOf(afterWorkingDays(dayReceived(from), (long) value))
        : closeOf(sameOrNextWorkingDay(from.toLocalDate().plusDays((long) value)));
  }

  /** The moment so much office time after another; the same moment for none. */
  public LocalDateTime later(LocalDateTime from, Duration officeTime) {
    return officeTime.isZero() ? from : afterOfficeTime(from, officeTime);
  }

  /** Whether the office works at that moment; the end of a session is still office time. */
  public boolean isOfficeTime(LocalDateTime moment) {
    var time = moment.toLocalTime();
    return isWorkingDay(moment.toLocalDate())
        && hours(moment.toLocalDate()).sessions().stream()
            .anyMatch(s -> !time.isBefore(s.from()) && !time.isAfter(s.to()));
  }

  /** Office time between two moments; zero where {@code to} is not after {@code from}. */
  public Duration officeTime(LocalDateTime from, LocalDateTime to) {
    var total = Duration.ZERO;
    for (var day = from.toLocalDate(); !day.isAfter(to.toLocalDate()); day = day.plusDays(1)) {
      if (!isWorkingDay(day)) continue;
      for (var session : hours(day).sessions()) {
        var opens = later(day.atTime(session.from()), from);
        var closes = earlier(day.atTime(session.to()), to);
        if (opens.isBefore(closes)) total = total.plus(Duration.between(opens, closes));
      }
    }
    return total;
  }

  /**
   * Working days from one day to another, the first not counted; negative when {@code to} is
   * earlier.
   */
  public long workingDays(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) return -workingDays(to, from);
    return from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkingDay).count();
  }

  /**
   * A dossier that comes after the cut-off, or on a day off, counts as coming the next working day.
   */
  private LocalDate dayReceived(LocalDateTime from) {
    var day = from.toLocalDate();
    return from.toLocalTime().isAfter(hours(day).cutOff())
        ? sameOrNextWorkingDay(day.plusDays(1))
        : sameOrNextWorkingDay(day);
  }

  private LocalDate sameOrNextWorkingDay(LocalDate day) {
    while (!isWorkingDay(day)) day = day.plusDays(1);
    return day;
  }

  private LocalDate afterWorkingDays(LocalDate day, long count) {
    for (var left = count; left > 0; left--) day = sameOrNextWorkingDay(day.plusDays(1));
    return day;
  }

  private LocalDateTime closeOf(LocalDate day) {
    return day.atTime(hours(day).close());
  }

  /** An end that falls on the close of a session stays there. */
  private LocalDateTime afterOfficeTime(LocalDateTime from, Duration term) {
    var left = term;
    for (var day = sameOrNextWorkingDay(from.toLocalDate());
        ;
        day = sameOrNextWorkingDay(day.plusDays(1))) {
      for (var session : hours(day).sessions()) {
        var opens = later(day.atTime(session.from()), from);
        var closes = day.atTime(session.to());
        if (opens.isAfter(closes)) continue;
        var here = Duration.between(opens, closes);
        if (here.compareTo(left) >= 0) return opens.plus(left);
        left = left.minus(here);
      }
    }
  }

  private static Duration minutes(double value, double each) {
    return Duration.of(Math.round(value * each * 60), ChronoUnit.SECONDS);
  }

  private static LocalDateTime later(LocalDateTime a, LocalDateTime b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDateTime earlier(LocalDateTime a, LocalDateTime b) {
    return a.isBefore(b) ? a : b;
  }
}
