package vn.tinhgon.rules.fact;

import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.bpmn.TimeUnit;

/**
 * The term of a step that people do.
 *
 * @param days working days; not a number where it has no term
 * @param unit of the term as it was declared
 * @param timed a timer on the step ends it when nobody answers
 */
public record Term(String step, double days, TimeUnit unit, boolean timed) {

  /** The next whole unit in which so many working days find room. */
  public Limit roomFor(double workingDays) {
    return unit == TimeUnit.HOUR
        ? new Limit(Math.ceil(workingDays * Limit.HOURS_A_DAY), unit)
        : new Limit(Math.ceil(workingDays), unit);
  }

  /** The term, or as much of it as is allowed. */
  public Limit atMost(double workingDays) {
    return days <= workingDays
        ? new Limit(unit == TimeUnit.HOUR ? days * Limit.HOURS_A_DAY : days, unit)
        : new Limit(workingDays, TimeUnit.WORKING_DAY);
  }

  /** Working days, or null where it has no term. */
  public @Nullable Double known() {
    return Double.isNaN(days) ? null : days;
  }

  /** Working days, none where it has no term. */
  public double orZero() {
    return Double.isNaN(days) ? 0 : days;
  }

  /** That room is shorter than the term. */
  public boolean exceeds(double workingDays) {
    return roomFor(workingDays).workingDays() < days;
  }
}
