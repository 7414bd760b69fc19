package vn.tinhgon.engine.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.bpmn.TimeUnit;

class WorkingCalendarTest {
  private static final WorkingCalendar CALENDAR = WorkingCalendar.vietnam();

  /** The sixteen dates of the published calendars 2024–2027. */
  @ParameterizedTest
  @CsvFileSource(resources = "/golden-dates.csv", numLinesToSkip = 1)
  void goldenDates(LocalDate start, int workingDays, LocalDate due) {
    assertThat(CALENDAR.due(start.atTime(9, 0), days(workingDays))).isEqualTo(due.atTime(17, 0));
  }

  @ParameterizedTest
  @CsvSource({"2024, 251", "2025, 250", "2026, 249", "2027, 249"})
  void workingDaysOfTheYear(int year, long count) {
    var first = LocalDate.ofYearDay(year, 1);
    assertThat(first.datesUntil(first.plusYears(1)).filter(CALENDAR::isWorkingDay).count())
        .isEqualTo(count);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-19T15:00:00, 2026-11-20T17:00",
    "2026-11-19T15:00:01, 2026-11-23T17:00",
    "2026-11-21T09:00:00, 2026-11-25T17:00"
  })
  void afterTheCutOffOrOnADayOffADossierCountsAsReceivedTheNextWorkingDay(
      LocalDateTime from, LocalDateTime due) {
    assertThat(CALENDAR.due(from, days(1))).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-19T09:00, 0.5, 2026-11-19T14:00",
    "2026-11-19T15:30, 0.5, 2026-11-20T10:30",
    "2026-11-19T08:00, 0.5, 2026-11-19T12:00",
    "2026-11-19T13:00, 0.5, 2026-11-19T17:00",
    "2026-11-23T16:00, 1.5, 2026-11-26T11:00",
    "2026-11-21T10:00, 0.5, 2026-11-23T12:00"
  })
  void fractionsOfADayAreOfficeTime(LocalDateTime from, double days, LocalDateTime due) {
    assertThat(CALENDAR.due(from, days(days))).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-19T15:30, 2, 2026-11-20T08:30",
    "2026-11-20T16:00, 8, 2026-11-23T16:00",
    "2026-11-20T12:30, 1, 2026-11-20T14:00",
    "2026-11-20T18:00, 4, 2026-11-23T12:00"
  })
  void hoursAreOfficeTimeWithoutCutOff(LocalDateTime from, double hours, LocalDateTime due) {
    assertThat(CALENDAR.due(from, new Limit(hours, TimeUnit.HOUR))).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T09:00, 2, 2026-11-23T17:00",
    "2026-11-20T16:00, 4, 2026-11-25T17:00",
    "2026-08-20T09:00, 2, 2026-08-22T17:00"
  })
  void aCalendarTermThatEndsOnADayOffEndsOnTheNextWorkingDay(
      LocalDateTime from, int days, LocalDateTime due) {
    assertThat(CALENDAR.due(from, new Limit(days, TimeUnit.DAY))).isEqualTo(due);
  }

  @Property(tries = 300)
  void aLongerTermNeverEndsEarlier(
      @ForAll @IntRange(max = 1_000_000) int minute, @ForAll @IntRange(max = 60) int days) {
    var from = LocalDateTime.of(2025, 1, 1, 0, 0).plusMinutes(minute);
    assertThat(CALENDAR.due(from, days(days + 1))).isAfter(CALENDAR.due(from, days(days)));
    assertThat(CALENDAR.due(from, days(days + 0.5)).isBefore(from)).isFalse();
  }

  @Property(tries = 300)
  void theOfficeTimeUpToTheEndIsTheTerm(
      @ForAll @IntRange(max = 1_000_000) int minute, @ForAll @IntRange(max = 400) int halfHours) {
    var from = LocalDateTime.of(2025, 1, 1, 0, 0).plusMinutes(minute);
    var due = CALENDAR.due(from, new Limit(halfHours / 2.0, TimeUnit.HOUR));
    assertThat(CALENDAR.officeTime(from, due)).isEqualTo(Duration.ofMinutes(30L * halfHours));
  }

  @Test
  void workingDaysBetweenTwoDaysLeaveOutTheFirst() {
    var friday = LocalDate.of(2026, 11, 20);
    assertThat(CALENDAR.workingDays(friday, LocalDate.of(2026, 11, 25))).isEqualTo(2);
    assertThat(CALENDAR.workingDays(LocalDate.of(2026, 11, 25), friday)).isEqualTo(-2);
    assertThat(CALENDAR.workingDays(friday, friday)).isZero();
  }

  @Test
  void aYearWithoutDecisionIsADraft() {
    assertThat(CALENDAR.decided(2027)).isTrue();
    assertThat(CALENDAR.decided(2028)).isFalse();
  }

  @Test
  void termsNobodyMeansAreRefused() {
    var from = LocalDateTime.of(2026, 11, 20, 9, 0);
    for (var value : new double[] {-1, Double.NaN, 1e9}) {
      assertThatThrownBy(() -> CALENDAR.due(from, days(value)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aCalendarFileNamesAllItsFaults(@TempDir Path folder) throws Exception {
    var file = folder.resolve("calendar.json");
    Files.writeString(
        file,
        """
        {"office": {"sessions": [{"from": "12:00", "to": "08:00"}], "cutOff": "15:00"},
         "years": [{"year": 2026, "decided": true, "worked": ["2025-01-04"]}]}
        """);
    assertThatThrownBy(() -> WorkingCalendar.read(file))
        .isInstanceOfSatisfying(
            CalendarUnreadable.class,
            e -> assertThat(e.reason().vi()).contains("12:00–08:00", "2025-01-04", "2026"));
    Files.writeString(file, "{\n\"office\": }");
    assertThatThrownBy(() -> WorkingCalendar.read(file)).hasMessageContaining("line 2");
    assertThatThrownBy(() -> WorkingCalendar.read(folder.resolve("none.json")))
        .isInstanceOf(CalendarUnreadable.class);
  }

  private static Limit days(double value) {
    return new Limit(value, TimeUnit.WORKING_DAY);
  }
}
