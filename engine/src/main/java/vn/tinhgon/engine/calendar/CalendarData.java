package vn.tinhgon.engine.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Text;

/** A calendar file as it is written: {@code calendar/vietnam.json} is the bundled one. */
record CalendarData(@Nullable Office office, @Nullable List<Year> years) {

  /** Office hours of a working day and the hour after which a dossier counts as the next day's. */
  record Office(
      @Nullable List<OfficeHours.@Nullable OfficeSession> sessions,
      @Nullable LocalTime cutOff,
      @Nullable String source) {}

  /**
   * Days off and days worked of one year, weekends not repeated.
   *
   * @param decided false while the authorities have not decided the year (dự kiến)
   * @param worked Saturdays or Sundays worked in exchange for a day off
   */
  record Year(
      int year,
      boolean decided,
      @Nullable List<DayOff> off,
      @Nullable List<LocalDate> worked,
      @Nullable String source) {}

  record DayOff(LocalDate date, @Nullable Text name) {}
}
