package vn.tinhgon.rules;

import vn.tinhgon.bpmn.measure.Measures;

/**
 * What one finding would save by itself; the saving of a plan is measured anew on the whole model.
 *
 * @param days working days of one dossier
 * @param hours touch time of one dossier
 * @param costPerYear đồng a year, in the procedure's own cost method
 */
public record Saving(double days, double hours, long costPerYear) {
  public static final Saving NONE = new Saving(0, 0, 0);

  /** All of it, as when a procedure is abolished. */
  static Saving ofAll(Measures measures) {
    return new Saving(measures.elapsedDays(), measures.effortHours(), measures.costPerYear());
  }
}
