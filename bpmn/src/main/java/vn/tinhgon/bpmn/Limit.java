package vn.tinhgon.bpmn;

/** A term: how much, of which unit. */
public record Limit(double value, TimeUnit unit) {

  /** Office hours in a working day; published tables equate 30 days with 240 hours. */
  public static final double HOURS_A_DAY = 8;

  /** The term in working days; a calendar day counts as one (DESIGN section 8). */
  public double workingDays() {
    return unit == TimeUnit.HOUR ? value / HOURS_A_DAY : value;
  }
}
