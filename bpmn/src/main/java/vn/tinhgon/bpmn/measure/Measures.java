package vn.tinhgon.bpmn.measure;

import java.util.HashSet;
import java.util.Map;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Profile;
import vn.tinhgon.bpmn.StepKind;

/**
 * The figures of a procedure (DESIGN section 8). Steps, hand-overs and effort count every pool of
 * the file, each run once for a dossier; days count the main process.
 *
 * @param steps activities people do
 * @param automaticSteps activities a system does
 * @param handovers pairs of consecutive steps whose unit or role differ
 * @param approvalLevels distinct levels that review or approve
 * @param documents kinds of paper handed in: written by no step
 * @param elapsedDays expected working days
 * @param elapsedDaysWorst working days of the longest way without loops
 * @param effortHours expected hours of touch time for a dossier
 * @param costPerYear whole đồng; zero where the number of dossiers is unknown
 */
public record Measures(
    int steps,
    int automaticSteps,
    int handovers,
    int approvalLevels,
    int documents,
    double elapsedDays,
    double elapsedDaysWorst,
    double effortHours,
    long costPerYear,
    Profile.CostMethod costMethod) {

  /** Measures a procedure as it stands: complete it by the lexicon first. */
  public static Measures of(Procedure completed) {
    return of(completed, new Flowing(completed));
  }

  static Measures of(Procedure completed, Flowing flowing) {
    var visits = flowing.visits();
    double elapsed = tidy(flowing.elapsed());
    int automatic = 0;
    double effort = 0;
    var levels = new HashSet<Integer>();
    for (var step : completed.steps()) {
      if (step.automatic()) automatic++;
      if (step.effortHours() != null)
        effort += step.effortHours() * visits.getOrDefault(step.id(), 0.0);
      boolean decides = step.kind() == StepKind.REVIEW || step.kind() == StepKind.APPROVE;
      if (decides && step.level() != null) levels.add(step.level());
    }
    return new Measures(
        completed.steps().size() - automatic,
        automatic,
        Handovers.count(completed),
        levels.size(),
        handedIn(completed),
        elapsed,
        tidy(flowing.worst()),
        tidy(effort),
        YearlyCost.of(completed, elapsed, visits),
        YearlyCost.method(completed));
  }

  /** The figures of the same procedure where only its declared term is another now. */
  public Measures withTermOf(Procedure completed) {
    if (costMethod != Profile.CostMethod.PROCESSING_TIME) return this;
    return new Measures(
        steps,
        automaticSteps,
        handovers,
        approvalLevels,
        documents,
        elapsedDays,
        elapsedDaysWorst,
        effortHours,
        YearlyCost.of(completed, elapsedDays, Map.of()),
        costMethod);
  }

  /** How often a dossier is expected to come to each flow node, by id. */
  public static Map<String, Double> visits(Procedure procedure) {
    return Map.copyOf(new Flowing(procedure).visits());
  }

  private static int handedIn(Procedure procedure) {
    var written = new HashSet<String>();
    for (var step : procedure.steps()) written.addAll(step.writes());
    return (int)
        procedure.documents().stream().filter(paper -> !written.contains(paper.id())).count();
  }

  /** Sums of decimal fractions lose their last digits: 0.1 + 0.2 is 0.3. */
  private static double tidy(double value) {
    return Math.abs(value) < 1e6 ? Math.round(value * 1e9) / 1e9 : value;
  }
}
