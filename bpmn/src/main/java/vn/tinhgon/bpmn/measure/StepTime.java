package vn.tinhgon.bpmn.measure;

import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.bpmn.Step;

/**
 * Working days one visit of a step takes: its limit, else what nine of ten runs needed, else its
 * effort; plus its waiting and half the cycle of a periodic meeting.
 *
 * @param source what the days of work were taken from
 */
public record StepTime(double days, Source source) {

  /** Where the days come from; anything but LIMIT and NONE is an inference. */
  public enum Source {
    LIMIT,
    P90,
    EFFORT,
    NONE
  }

  // A month of 22 working days is the divisor of the hourly rate (domain 2.1: 12 months × 22 days).
  private static final double DAYS_A_MONTH = 22;
  private static final double DAYS_A_WEEK = 5;

  public static StepTime of(Step step) {
    double waiting = positive(step.waitDays()) + cycleDays(step.batch()) / 2;
    if (step.limit() != null) {
      return new StepTime(Math.max(0, step.limit().workingDays()) + waiting, Source.LIMIT);
    }
    if (step.p90Days() != null) {
      return new StepTime(positive(step.p90Days()) + waiting, Source.P90);
    }
    if (step.effortHours() != null) {
      return new StepTime(
          positive(step.effortHours()) / Limit.HOURS_A_DAY + waiting, Source.EFFORT);
    }
    return new StepTime(waiting, Source.NONE);
  }

  /**
   * Working days of one cycle of an ISO 8601 repeat: {@code R/P1M} is 22, {@code R/P1W} 5; zero for
   * none or for one that cannot be read.
   */
  public static double cycleDays(@Nullable String batch) {
    if (batch == null || batch.isBlank()) return 0;
    var period = batch.substring(batch.lastIndexOf('/') + 1).trim();
    try {
      int time = period.indexOf('T');
      if (time == 1) return Duration.parse(period).toMinutes() / 60.0 / Limit.HOURS_A_DAY;
      var date = Period.parse(time < 0 ? period : period.substring(0, time));
      int days = date.getDays();
      double fewer = days / 7 * DAYS_A_WEEK + Math.min(days % 7, DAYS_A_WEEK);
      return Math.max(0, date.toTotalMonths() * DAYS_A_MONTH + fewer);
    } catch (DateTimeParseException notARepeat) {
      // The reader refuses such a value with its line; a measure of a model built in memory is
      // total.
      return 0;
    }
  }

  private static double positive(@Nullable Double value) {
    return value == null || !(value > 0) ? 0 : value;
  }
}
