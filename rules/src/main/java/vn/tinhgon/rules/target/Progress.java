package vn.tinhgon.rules.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.tinhgon.bpmn.measure.Reduction;

/**
 * What the rules of targets look at: one metric of a programme on a day.
 *
 * @param past the due day has gone by
 * @param elapsedDays calendar days since the start, nought before it
 * @param totalDays calendar days from the start to the due day, that day included
 */
public record Progress(
    Metric metric,
    BigDecimal threshold,
    Reduction soFar,
    Reduction withPlans,
    boolean past,
    long elapsedDays,
    long totalDays) {

  static Progress of(
      TargetProgramme programme, TargetProgramme.Goal goal, Position position, LocalDate today) {
    var end = programme.dueDate().plusDays(1);
    return new Progress(
        goal.metric(),
        goal.thresholdPct(),
        position.soFar(),
        position.withPlans(),
        !today.isBefore(end),
        Math.max(0, ChronoUnit.DAYS.between(programme.startDate(), today)),
        ChronoUnit.DAYS.between(programme.startDate(), end));
  }

  public boolean measured() {
    return soFar.before().signum() > 0;
  }

  public boolean met() {
    return soFar.meets(threshold.doubleValue());
  }

  public boolean metWithPlans() {
    return withPlans.meets(threshold.doubleValue());
  }

  /** At least the share of the saving that time has used of the term, by cross-multiplication. */
  public boolean keepsPace() {
    var saved = soFar.saved().movePointRight(2).multiply(BigDecimal.valueOf(totalDays));
    var due = soFar.before().multiply(threshold).multiply(BigDecimal.valueOf(elapsedDays));
    return saved.compareTo(due) >= 0;
  }

  /** How much more has to be saved; nought when met. */
  BigDecimal missing(Reduction reduction) {
    var wanted = reduction.before().multiply(threshold).movePointLeft(2);
    return metric.atLeast(wanted.subtract(reduction.saved()).max(BigDecimal.ZERO));
  }
}
