package vn.tinhgon.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Step;
import vn.tinhgon.bpmn.edit.Edit;
import vn.tinhgon.rules.fact.Foundations;

/**
 * Keeps hands off whatever a law or a decree has set: what would remove, merge, re-order, delegate
 * or abolish it becomes a proposal to amend that text (DESIGN section 8).
 */
public final class LegalGuard {

  /**
   * What the guard leaves of a proposal.
   *
   * @param elements what the finding is about
   * @param edit what may still be done; null when nothing may
   * @param touched elements whose texts decide the authority
   * @param kept elements of the proposal that stay because a text asks for them
   * @param bases laws and decrees that forbid the whole
   */
  record Ruling(
      List<String> elements,
      @Nullable Edit edit,
      List<String> touched,
      List<String> kept,
      List<String> bases) {}

  private final Foundations foundations;
  private final Map<String, Step> steps;

  public LegalGuard(Foundations foundations, Map<String, Step> steps) {
    this.foundations = foundations;
    this.steps = steps;
  }

  Ruling rule(Proposal proposal) {
    var edit = proposal.edit();
    var elements = proposal.elements();
    var bound = edit != null ? protectedBy(edit) : proposal.bound() ? elements : List.<String>of();
    Predicate<String> free = element -> !foundations.rank(element).aboveTheMinistry();
    var kept = bound.stream().filter(free.negate()).toList();
    if (kept.isEmpty()) return new Ruling(elements, edit, elements, List.of(), List.of());
    var rest = edit == null ? null : rest(edit, free);
    if (rest == null)
      return new Ruling(elements, null, elements, kept, foundations.aboveTheMinistry(kept));
    var touched = protectedBy(rest);
    var left = rest instanceof Edit.RemoveStep ? touched : elements;
    return new Ruling(left, rest, touched, kept, List.of());
  }

  /**
   * The elements of which an edit takes away something a text can ask for: the step or paper, its
   * order, who decides, how many copies, that somebody answers.
   */
  public List<String> protectedBy(Edit edit) {
    if (edit instanceof Edit.RemoveStep it) return it.steps();
    if (edit instanceof Edit.MergeSteps it) return it.steps();
    if (edit instanceof Edit.Parallelise it) return it.steps();
    if (edit instanceof Edit.Resequence it) return it.steps();
    if (edit instanceof Edit.Delegate it) return List.of(it.step());
    if (edit instanceof Edit.Reassign it) return List.of(it.step());
    if (edit instanceof Edit.Automate it && decides(it.step())) return List.of(it.step());
    if (edit instanceof Edit.RemoveDocument it) return List.of(it.document());
    if (edit instanceof Edit.ReduceCopies it) return List.of(it.document());
    if (edit instanceof Edit.DeemConsent it) return List.of(it.step());
    if (edit instanceof Edit.AbolishProcedure it) return List.of(it.process());
    // Shorter terms, leads, media and where a returned dossier goes keep to what the text asks for.
    return List.of();
  }

  /** Whom a text lets decide may not be replaced by a machine. */
  private boolean decides(String id) {
    var step = steps.get(id);
    if (step == null || step.kind() == null) return false;
    return switch (step.kind()) {
      case APPRAISE, FORMAT_CHECK, REVIEW, COUNCIL, APPROVE -> true;
      default -> false;
    };
  }

  /** What is left of the edit when only the free members go. */
  private static @Nullable Edit rest(Edit edit, Predicate<String> free) {
    if (edit instanceof Edit.RemoveStep it) {
      var steps = it.steps().stream().filter(free).toList();
      return steps.isEmpty() ? null : new Edit.RemoveStep(steps);
    }
    if (edit instanceof Edit.MergeSteps it) {
      var steps = longestRun(it.steps(), free);
      return steps.size() < 2 ? null : new Edit.MergeSteps(steps);
    }
    if (edit instanceof Edit.Parallelise it) {
      var steps = longestRun(it.steps(), free);
      return steps.size() < 2 ? null : new Edit.Parallelise(steps);
    }
    return null;
  }

  private static List<String> longestRun(List<String> steps, Predicate<String> free) {
    var longest = new ArrayList<String>();
    var run = new ArrayList<String>();
    for (var step : steps) {
      if (free.test(step)) run.add(step);
      else run.clear();
      if (run.size() > longest.size()) {
        longest.clear();
        longest.addAll(run);
      }
    }
    return List.copyOf(longest);
  }
}
