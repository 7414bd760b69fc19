package vn.tinhgon.engine.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.LegalBasis;
import vn.tinhgon.bpmn.LegalRank;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Step;
import vn.tinhgon.bpmn.edit.Edit;
import vn.tinhgon.rules.AuthorityClass;
import vn.tinhgon.rules.fact.Foundations;

/**
 * Who may decide that a step or a procedure goes, by the texts it rests on and the units that do
 * it.
 *
 * @param guard laws and decrees in the way
 */
record Classified(AuthorityClass authority, List<String> guard, Edit edit) {

  /**
   * @param element id of a step; null for the whole procedure
   */
  static Classified of(Procedure completed, @Nullable String element) {
    var foundations = new Foundations(completed);
    var id = element == null ? completed.id() : element;
    var units = new HashSet<String>();
    for (var step : completed.steps()) {
      if (element == null || step.id().equals(element)) units.addAll(step.units());
    }
    var rank = foundations.rank(id);
    var authority = AuthorityClass.of(rank, units.size() > 1, needless(completed, element));
    var edit =
        element == null
            ? new Edit.AbolishProcedure(completed.id())
            : new Edit.RemoveStep(List.of(element));
    return new Classified(authority, guard(foundations, id, rank), edit);
  }

  private static List<String> guard(Foundations foundations, String id, LegalRank rank) {
    if (!rank.aboveTheMinistry()) return List.of();
    return foundations.aboveTheMinistry(id).stream().map(Classified::citation).toList();
  }

  private static String citation(LegalBasis basis) {
    var text = basis.text() == null ? basis.id() : basis.text();
    return basis.article() == null ? text : text + ", " + basis.article();
  }

  /** Neither a new paper nor another outcome comes of it; of a procedure: no dossier in years. */
  private static boolean needless(Procedure procedure, @Nullable String element) {
    if (element == null) return false;
    Step step = Objects.requireNonNull(procedure.step(element), element);
    return Boolean.FALSE.equals(step.canChangeOutcome()) && step.reads().containsAll(step.writes());
  }
}
