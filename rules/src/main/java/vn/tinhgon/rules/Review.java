package vn.tinhgon.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.edit.Edit;
import vn.tinhgon.bpmn.lexicon.Inference;
import vn.tinhgon.bpmn.lexicon.Lexicon;
import vn.tinhgon.bpmn.measure.Measured;
import vn.tinhgon.bpmn.measure.Measures;
import vn.tinhgon.bpmn.soundness.Soundness;
import vn.tinhgon.bpmn.soundness.Verdict;
import vn.tinhgon.rules.fact.Proof;
import vn.tinhgon.rules.fact.Quality;

/**
 * What a procedure looks like and what could be simplified in it.
 *
 * @param procedure as completed from its names
 * @param inferred what was completed, and what the measures had to assume
 * @param findings the worst first; what is unsound before all else
 */
public record Review(
    Procedure procedure,
    List<Inference> inferred,
    Measures measures,
    Verdict soundness,
    List<Finding> findings) {

  public Review {
    inferred = List.copyOf(inferred);
    findings = List.copyOf(findings);
  }

  /** Reviews a procedure on a day; what is unsound is reviewed too. */
  public static Review of(Procedure asRead, Rulebook rulebook, LocalDate today) {
    var completed = Lexicon.complete(asRead);
    var procedure = completed.procedure();
    var measured = Measured.of(procedure);
    var measures = measured.measures();
    var verdict = Soundness.check(procedure);
    var more = more(asRead, procedure, verdict, today);
    var findings = Findings.in(procedure, measures, more, rulebook, today);
    var inferred = new ArrayList<>(completed.inferred());
    inferred.addAll(measured.assumed());
    return new Review(procedure, inferred, measures, verdict, findings);
  }

  /** The same review with what shows only beside other procedures ({@link CatalogueReview}). */
  public Review with(List<Finding> more, Rulebook rulebook) {
    if (more.isEmpty()) return this;
    var all = new ArrayList<>(findings);
    for (var one : more) if (!abolished(one)) all.add(priced(one));
    all.sort(
        Comparator.comparing((Finding one) -> !rulebook.sheet(one.rule()).soundness())
            .thenComparing(Finding::level));
    return new Review(procedure, inferred, measures, soundness, all);
  }

  /** What the rules would find under other thresholds; all else is taken over from this review. */
  public List<Finding> under(Procedure asRead, Rulebook other, LocalDate today) {
    return Findings.in(
        procedure, measures, more(asRead, procedure, soundness, today), other, today);
  }

  /** Facts that do not follow from the completed model alone. */
  static List<Object> more(
      Procedure asRead, Procedure completed, Verdict verdict, LocalDate today) {
    var more = new ArrayList<Object>(Quality.of(asRead, completed, today));
    more.add(Proof.of(completed, verdict));
    return more;
  }

  /** Its abolition is proposed already, for a reason of its own. */
  private boolean abolished(Finding one) {
    return one.edit() instanceof Edit.AbolishProcedure
        && findings.stream().anyMatch(other -> one.edit().equals(other.edit()));
  }

  /** Only the measures tell what the abolition of the whole saves; a digest may do without. */
  private Finding priced(Finding one) {
    return one.edit() instanceof Edit.AbolishProcedure ? one.saving(Saving.ofAll(measures)) : one;
  }
}
