package vn.tinhgon.rules.fact;

import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.bpmn.TimeUnit;
import vn.tinhgon.bpmn.edit.Edit;

/**
 * How long a step, or the whole procedure, may take.
 *
 * @param element id of the step or the process
 * @param whole it is the term of the procedure
 * @param limited the procedure has a term
 * @param byPeople people do the step; in the procedure there is a step of its own that people do
 * @param days working days; not a number where it has no term
 * @param unit of the term as it was declared
 * @param timed a timer on the step ends it when nobody answers
 * @param usual working days known to be enough: of nine of ten runs, or of the longest path
 */
public record Term(
    String element,
    boolean whole,
    boolean limited,
    boolean byPeople,
    double days,
    TimeUnit unit,
    boolean timed,
    @Nullable Double usual) {

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

  /** The term that follows from what is known; null where nothing is. */
  public @Nullable Double proposedDays() {
    return usual == null ? null : Math.ceil(usual);
  }

  /** Gives it that term. */
  public @Nullable Edit proposal() {
    var proposed = proposedDays();
    return proposed == null
        ? null
        : new Edit.AddLimit(element, new Limit(proposed, TimeUnit.WORKING_DAY));
  }
}
