package vn.tinhgon.engine.register;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * What a report looks at: a stretch of days, seen from one day.
 *
 * @param from the first day
 * @param to the last day, included
 * @param at the day it is judged from: its last day, or today while it still runs
 * @param until the moment it is judged from: the end of that day, or now while it still runs
 * @param soon what is due up to this day is coming due
 */
public record Period(
    LocalDate from, LocalDate to, LocalDate at, LocalDateTime until, LocalDate soon) {

  /**
   * Whole months are compared with as many whole months before, other stretches with as many days.
   */
  public LocalDate previousFrom() {
    return wholeMonths() ? from.minusMonths(months()) : from.minusDays(days());
  }

  public LocalDate previousTo() {
    return from.minusDays(1);
  }

  private boolean wholeMonths() {
    return from.getDayOfMonth() == 1 && to.plusDays(1).getDayOfMonth() == 1;
  }

  private long months() {
    return ChronoUnit.MONTHS.between(from, to.plusDays(1));
  }

  private long days() {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }
}
