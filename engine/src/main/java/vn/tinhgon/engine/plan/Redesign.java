package vn.tinhgon.engine.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.LegalBasis;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.TimeUnit;
import vn.tinhgon.bpmn.edit.Edit;
import vn.tinhgon.bpmn.edit.Edits;
import vn.tinhgon.bpmn.edit.Refusal;
import vn.tinhgon.bpmn.edit.Variants;
import vn.tinhgon.bpmn.lexicon.Lexicon;
import vn.tinhgon.bpmn.lexicon.Readings;
import vn.tinhgon.bpmn.measure.Measures;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.engine.plan.choice.Bundle;
import vn.tinhgon.engine.plan.choice.Figures;
import vn.tinhgon.engine.plan.paper.Reduced;
import vn.tinhgon.engine.plan.paper.TimeTaken;
import vn.tinhgon.engine.target.Ledger;
import vn.tinhgon.rules.Finding;
import vn.tinhgon.rules.Review;

/**
 * A procedure with some findings carried out together, measured anew.
 *
 * @param done the findings whose edits were applied
 * @param refused those that were not, with the reason
 * @param term the declared term, shorter by what the cuts free; null where it stays
 * @param edited the model after the cuts, its term as declared; null where it is abolished
 * @param procedure as it is then, its term with it, with what the lexicon knows
 */
record Redesign(
    Review before,
    List<Finding> done,
    List<Refusal> refused,
    @Nullable Limit term,
    @Nullable BpmnFile edited,
    @Nullable Procedure procedure,
    @Nullable Measures measures,
    TimeTaken time) {
  private static final double ROUNDING = 1e-6;

  static Redesign of(BpmnFile file, Review review, List<Finding> findings) {
    return of(new Variants(file, review.soundness()), new Readings(), review, findings);
  }

  static Redesign of(Variants variants, Readings readings, Review review, List<Finding> findings) {
    for (var finding : findings) {
      if (finding.edit() instanceof Edit.AbolishProcedure && finding.applicable()) {
        var time = time(review.procedure(), review.measures(), null, null);
        return new Redesign(review, List.of(finding), List.of(), null, null, null, null, time);
      }
    }
    var edits = new ArrayList<Edit>();
    for (var finding : findings) {
      if (finding.applicable()) edits.add(Objects.requireNonNull(finding.edit()));
    }
    var edited = variants.with(edits);
    var applied = new HashSet<>(edited.applied());
    var done = findings.stream().filter(finding -> applied.contains(finding.edit())).toList();
    var procedure = Lexicon.complete(edited.file().procedure(), readings).procedure();
    var measures = Measures.of(procedure);
    var term = term(review, procedure, measures);
    if (term != null) {
      procedure = procedure.withLimit(term);
      measures = measures.withTermOf(procedure);
    }
    var time = time(review.procedure(), review.measures(), procedure, measures);
    return new Redesign(
        review, done, edited.refused(), term, edited.file(), procedure, measures, time);
  }

  /**
   * A plan promises the term it frees: what the longest way through the steps no longer takes, the
   * declared term gives back, to the half day. A term set by a finding itself is left as it is.
   */
  private static @Nullable Limit term(Review review, Procedure edited, Measures now) {
    var declared = review.procedure().profile().limit();
    if (declared == null || !declared.equals(edited.profile().limit())) return null;
    double was = review.measures().elapsedDaysWorst();
    // A term its own steps do not fit into is mended first; there is nothing to give back.
    if (was > declared.workingDays() + ROUNDING) return null;
    double freed = was - now.elapsedDaysWorst();
    double halves = Math.floor((freed + ROUNDING) * 2) / 2;
    if (halves <= 0) return null;
    double less = declared.unit() == TimeUnit.HOUR ? halves * Limit.HOURS_A_DAY : halves;
    return new Limit(declared.value() - less, declared.unit());
  }

  boolean abolished() {
    return edited == null;
  }

  /** After the cuts; null where the procedure is abolished. */
  @Nullable BpmnFile model() {
    if (edited == null || term == null) return edited;
    var promised = new Edit.ShortenLimit(before.procedure().id(), term);
    return Edits.apply(edited, List.of(promised)).file();
  }

  Reduced cost() {
    return Reduced.of(
        before.measures().costPerYear(), measures == null ? 0 : measures.costPerYear());
  }

  Figures figures() {
    return measures == null ? Figures.NOTHING : figures(measures);
  }

  static Figures figures(Measures measures) {
    return switch (Ledger.of(measures.costMethod())) {
      case COMPLIANCE -> Figures.of(measures.costPerYear(), measures.elapsedDays());
      case HANDLING -> Figures.handled(measures.costPerYear(), measures.elapsedDays());
    };
  }

  /** The declared term, but the expected working days where the cuts shorten only these. */
  private static TimeTaken time(
      Procedure before, Measures was, @Nullable Procedure after, @Nullable Measures now) {
    var limit = before.profile().limit();
    if (limit != null && (after == null || now == null)) {
      return new TimeTaken(Reduced.of(decimal(limit.value()), BigDecimal.ZERO), limit.unit());
    }
    if (limit != null && after != null && changed(limit, after.profile().limit())) {
      var shorter = Objects.requireNonNull(after.profile().limit());
      return new TimeTaken(
          Reduced.of(decimal(limit.value()), decimal(shorter.value())), limit.unit());
    }
    if (limit != null && now != null && now.elapsedDays() == was.elapsedDays()) {
      return new TimeTaken(
          Reduced.of(decimal(limit.value()), decimal(limit.value())), limit.unit());
    }
    var days = now == null ? BigDecimal.ZERO : decimal(now.elapsedDays());
    return new TimeTaken(Reduced.of(decimal(was.elapsedDays()), days), TimeUnit.WORKING_DAY);
  }

  private static boolean changed(Limit before, @Nullable Limit after) {
    return after != null && !after.equals(before) && after.unit() == before.unit();
  }

  private static BigDecimal decimal(double value) {
    var rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }

  /** The provisions that ask for what is cut, and that the ministry itself may amend. */
  Set<LegalBasis> touched() {
    var touched = new LinkedHashSet<LegalBasis>();
    for (var finding : done) touched.addAll(founded(before.procedure(), finding));
    touched.removeIf(basis -> basis.rank().aboveTheMinistry());
    return touched;
  }

  /** The texts that the elements of a finding rest on. */
  static Set<LegalBasis> founded(Procedure procedure, Finding finding) {
    var ids = new HashSet<String>();
    for (var element : finding.elements()) {
      if (element.equals(procedure.id())) procedure.legalBases().forEach(it -> ids.add(it.id()));
      var step = procedure.step(element);
      if (step != null) ids.addAll(step.legalBasis());
      for (var document : procedure.documents()) {
        if (document.id().equals(element)) ids.addAll(document.legalBasis());
      }
    }
    var bases = new LinkedHashSet<LegalBasis>();
    for (var basis : procedure.legalBases()) if (ids.contains(basis.id())) bases.add(basis);
    return bases;
  }

  /**
   * @param accepted ids of findings an officer has accepted: their risk has been weighed
   */
  Bundle bundle(Weights weights, Set<String> accepted) {
    return new Bundle(
        done.stream().map(Finding::id).toList(),
        figures(),
        touched().stream().mapToInt(basis -> weights.effort(basis.rank())).sum(),
        done.stream()
            .filter(it -> !accepted.contains(it.id()))
            .mapToInt(it -> weights.risk(Objects.requireNonNull(it.edit())))
            .sum(),
        abolished());
  }
}
