package vn.tinhgon.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Step;
import vn.tinhgon.bpmn.edit.Edit;
import vn.tinhgon.rules.fact.Foundations;

/**
 * Who may decide that a step or a procedure goes, whoever proposes it. Where a rule proposes the
 * same, its answer holds; that nobody needs it is for the rules alone to say.
 *
 * @param guard laws and decrees in the way
 */
public record Dropping(AuthorityClass authority, List<String> guard, Edit edit) {

  /**
   * @param element id of a step; null for the whole procedure
   */
  public static Dropping of(Review review, @Nullable String element) {
    var procedure = review.procedure();
    var edit =
        element == null
            ? new Edit.AbolishProcedure(procedure.id())
            : new Edit.RemoveStep(List.of(element));
    return review.findings().stream()
        .filter(finding -> answers(finding, edit))
        .findFirst()
        .map(finding -> new Dropping(finding.authority(), finding.guard(), edit))
        .orElseGet(() -> unfound(procedure, element, edit));
  }

  /** It drops the same, or the step among others that nobody needs. */
  private static boolean answers(Finding finding, Edit edit) {
    if (edit.equals(finding.edit())) return true;
    return finding.authority() == AuthorityClass.DROP
        && finding.edit() instanceof Edit.RemoveStep many
        && edit instanceof Edit.RemoveStep one
        && many.steps().containsAll(one.steps());
  }

  private static Dropping unfound(Procedure procedure, @Nullable String element, Edit edit) {
    var foundations = new Foundations(procedure);
    var steps = new HashMap<String, Step>();
    for (var step : procedure.steps()) steps.put(step.id(), step);
    var id = element == null ? procedure.id() : element;
    var ruling =
        new LegalGuard(foundations, steps).rule(Proposal.of("proposal", List.of(id), edit));
    var units = new HashSet<String>();
    if (element == null) steps.values().forEach(step -> units.addAll(step.units()));
    else units.addAll(Objects.requireNonNull(steps.get(element), element).units());
    return new Dropping(
        AuthorityClass.of(foundations.rank(id), units.size() > 1, false), ruling.bases(), edit);
  }
}
