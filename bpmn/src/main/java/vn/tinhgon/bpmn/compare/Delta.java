package vn.tinhgon.bpmn.compare;

import vn.tinhgon.bpmn.measure.Measures;

/**
 * After minus before, figure by figure; a saving is negative.
 *
 * @param costPerYear whole đồng; means nothing where the two methods differ
 */
public record Delta(
    int steps,
    int automaticSteps,
    int handovers,
    int approvalLevels,
    int documents,
    double elapsedDays,
    double elapsedDaysWorst,
    double effortHours,
    long costPerYear,
    boolean sameCostMethod) {

  public static Delta of(Measures before, Measures after) {
    return new Delta(
        after.steps() - before.steps(),
        after.automaticSteps() - before.automaticSteps(),
        after.handovers() - before.handovers(),
        after.approvalLevels() - before.approvalLevels(),
        after.documents() - before.documents(),
        tidy(after.elapsedDays() - before.elapsedDays()),
        tidy(after.elapsedDaysWorst() - before.elapsedDaysWorst()),
        tidy(after.effortHours() - before.effortHours()),
        after.costPerYear() - before.costPerYear(),
        before.costMethod() == after.costMethod());
  }

  // Adding 0.0 turns a negative zero into zero.
  private static double tidy(double value) {
    return Math.round(value * 1e9) / 1e9 + 0.0;
  }
}
