package vn.tinhgon.engine.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import vn.tinhgon.bpmn.LegalBasis;
import vn.tinhgon.bpmn.Profile;
import vn.tinhgon.bpmn.edit.Edit;
import vn.tinhgon.bpmn.edit.Variants;
import vn.tinhgon.bpmn.lexicon.Readings;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.engine.plan.choice.Bundle;
import vn.tinhgon.engine.plan.choice.Candidate;
import vn.tinhgon.engine.plan.choice.Figures;
import vn.tinhgon.rules.Finding;
import vn.tinhgon.rules.Review;

/**
 * Every combination of the cuts of a procedure that can be carried out together. Within a group of
 * cuts that bear on each other each combination is redesigned and measured; across groups the sum
 * bounds what can be saved, and whoever chooses such a combination has it measured first.
 */
final class Bundling {
  /** Redesigns of one group; a larger one is not gone through. */
  private static final int MOST_IN_GROUP = 256;

  /** Combinations of all groups that none beats. */
  private static final int MOST_PARTS = 3_000;

  private static final BigDecimal TIDY = BigDecimal.valueOf(1, 9);

  private final BpmnFile file;
  private final Review review;
  private final Variants variants;
  private final Readings readings = new Readings();
  private final Set<String> accepted;
  private final Weights weights;
  private final Map<String, Finding> cuts = new HashMap<>();
  private final List<LegalBasis> bases = new ArrayList<>();
  private boolean whole = true;

  private Bundling(BpmnFile file, Review review, Set<String> accepted, Weights weights) {
    this.file = file.undrawn();
    this.review = review;
    this.variants = new Variants(this.file, review.soundness());
    this.accepted = accepted;
    this.weights = weights;
    for (var finding : review.findings()) cuts.putIfAbsent(finding.id(), finding);
  }

  static Candidate of(
      String code, BpmnFile file, Review review, Set<String> accepted, Weights weights) {
    var bundling = new Bundling(file, review, accepted, weights);
    var bundles = bundling.all();
    // Candidates are kept; the models on the way are not.
    bundling.variants.forget();
    return new Candidate(
        code, Redesign.figures(review.measures()), bundles, bundling::measured, bundling.whole);
  }

  /**
   * Cuts carried out together.
   *
   * @param less what they save at most; measured where they are of one group
   * @param bases the texts they touch, by index
   * @param terms how many groups shorten the longest way, which gives back half days of the term
   */
  private record Part(
      List<String> cuts, Figures less, BitSet bases, int risk, int groups, int terms) {
    static final Part NONE = new Part(List.of(), Figures.NOTHING, new BitSet(), 0, 0, 0);

    Part and(Part other) {
      var all = new ArrayList<>(cuts);
      all.addAll(other.cuts);
      var both = (BitSet) bases.clone();
      both.or(other.bases);
      return new Part(
          List.copyOf(all),
          less.plus(other.less),
          both,
          risk + other.risk,
          groups + other.groups,
          terms + other.terms);
    }

    boolean beats(Part other) {
      return cuts.size() <= other.cuts.size()
          && risk <= other.risk
          && less.cost() >= other.less.cost()
          && less.handling() >= other.less.handling()
          && less.days().compareTo(other.less.days()) >= 0
          && groups <= other.groups
          && terms == other.terms
          && within(bases, other.bases)
          && (!cuts.isEmpty() || other.cuts.isEmpty());
    }

    private static boolean within(BitSet some, BitSet all) {
      var beyond = (BitSet) some.clone();
      beyond.andNot(all);
      return beyond.isEmpty();
    }
  }

  private List<Bundle> all() {
    var bundles = new ArrayList<Bundle>();
    for (var one : usable(true)) bundles.add(redesign(List.of(one)).bundle(weights, accepted));
    var alone = new ArrayList<Redesign>();
    for (var one : usable(false)) {
      var redesign = redesign(List.of(one));
      if (redesign.refused().isEmpty()) alone.add(redesign);
    }
    var parts = List.of(Part.NONE);
    for (var group : Interplay.groups(review.procedure(), alone)) {
      parts = both(parts, ofGroup(group.stream().map(alone::get).toList()));
    }
    for (var part : parts) if (!part.cuts().isEmpty()) bundles.add(bundle(part));
    return bundles;
  }

  private Redesign redesign(List<Finding> findings) {
    return Redesign.of(variants, readings, review, findings);
  }

  /** Cuts that can be carried out; the dearest first, so that growing sets begin with them. */
  private List<Finding> usable(boolean abolishing) {
    return cuts.values().stream()
        .filter(Finding::applicable)
        .filter(it -> abolishing == it.edit() instanceof Edit.AbolishProcedure)
        .sorted(
            Comparator.comparingLong((Finding it) -> -it.saving().costPerYear())
                .thenComparingDouble(it -> -it.saving().days())
                .thenComparing(Finding::id))
        .toList();
  }

  private List<Part> ofGroup(List<Redesign> alone) {
    var parts = new ArrayList<Part>();
    parts.add(Part.NONE);
    for (var one : alone) parts.add(part(one));
    if (alone.size() > 1) {
      var level = new ArrayList<List<Integer>>();
      for (int i = 0; i < alone.size(); i++) level.add(List.of(i));
      larger(alone, level, parts);
    }
    return undominated(parts);
  }

  /** Sets of two, of three and so on; what cannot go together cannot within a larger set. */
  private void larger(List<Redesign> alone, List<List<Integer>> singles, List<Part> parts) {
    var apart = new HashSet<Set<Integer>>();
    var level = singles;
    int redesigned = 0;
    while (!level.isEmpty()) {
      var next = new ArrayList<List<Integer>>();
      for (var set : level) {
        for (int i = set.get(set.size() - 1) + 1; i < alone.size(); i++) {
          int added = i;
          if (set.stream().anyMatch(one -> apart.contains(Set.of(one, added)))) continue;
          if (redesigned++ >= MOST_IN_GROUP) {
            whole = false;
            parts.addAll(growing(alone));
            return;
          }
          var larger = new ArrayList<>(set);
          larger.add(added);
          var redesign = together(alone, larger);
          boolean clean = redesign.done().size() == larger.size() && different(redesign);
          if (clean) parts.add(part(redesign));
          if (!clean && larger.size() == 2) apart.add(Set.copyOf(larger));
          else next.add(larger);
        }
      }
      level = next;
    }
  }

  /** The same edit, found by two rules, is carried out once. */
  private static boolean different(Redesign redesign) {
    return redesign.done().stream().map(Finding::edit).distinct().count() == redesign.done().size();
  }

  private Redesign together(List<Redesign> alone, List<Integer> set) {
    return redesign(set.stream().map(i -> alone.get(i).done().get(0)).toList());
  }

  /** Those that save most, one more at a time. */
  private List<Part> growing(List<Redesign> alone) {
    return IntStream.rangeClosed(2, alone.size())
        .mapToObj(most -> together(alone, IntStream.range(0, most).boxed().toList()))
        .map(this::part)
        .toList();
  }

  private Part part(Redesign redesign) {
    var before = Redesign.figures(review.measures());
    var after = redesign.figures();
    var touched = new BitSet();
    for (var basis : redesign.touched()) {
      if (!bases.contains(basis)) bases.add(basis);
      touched.set(bases.indexOf(basis));
    }
    var measures = Objects.requireNonNull(redesign.measures());
    boolean shorter = measures.elapsedDaysWorst() < review.measures().elapsedDaysWorst();
    return new Part(
        redesign.done().stream().map(Finding::id).toList(),
        new Figures(
            before.cost() - after.cost(),
            before.handling() - after.handling(),
            before.days().subtract(after.days())),
        touched,
        redesign.bundle(weights, accepted).risk(),
        1,
        shorter ? 1 : 0);
  }

  private List<Part> both(List<Part> some, List<Part> others) {
    var all = new ArrayList<Part>();
    for (var one : some) for (var other : others) all.add(one.and(other));
    return undominated(all);
  }

  private List<Part> undominated(List<Part> parts) {
    var sorted = new ArrayList<>(parts);
    sorted.sort(
        Comparator.comparingInt((Part part) -> part.cuts().size())
            .thenComparing(part -> part.less().days(), Comparator.reverseOrder())
            .thenComparing(part -> part.less().cost(), Comparator.reverseOrder()));
    var kept = new ArrayList<Part>();
    for (var part : sorted) {
      if (kept.stream().anyMatch(other -> other.beats(part))) continue;
      kept.removeIf(part::beats);
      kept.add(part);
    }
    if (kept.size() <= MOST_PARTS) return kept;
    whole = false;
    return kept.subList(0, MOST_PARTS);
  }

  private Bundle bundle(Part part) {
    var before = Redesign.figures(review.measures());
    int effort = part.bases().stream().map(i -> weights.effort(bases.get(i).rank())).sum();
    var after =
        part.groups() == 1
            ? new Figures(
                before.cost() - part.less().cost(),
                before.handling() - part.less().handling(),
                before.days().subtract(part.less().days()))
            : atLeast(before, part);
    return new Bundle(part.cuts(), after, effort, part.risk(), false, part.groups() == 1);
  }

  /** Rounding makes each part up to one unit better than it is. */
  private Figures atLeast(Figures before, Part part) {
    long cost = before.cost() - part.less().cost() - part.groups() - halfDays(part);
    var days =
        before
            .days()
            .subtract(part.less().days())
            .subtract(TIDY.multiply(BigDecimal.valueOf(part.groups())));
    return new Figures(
        Math.max(0, cost),
        Math.max(0, before.handling() - part.less().handling()),
        days.max(BigDecimal.ZERO));
  }

  /** Days freed by two cuts may add up to one half day more of the term than by each alone. */
  private long halfDays(Part part) {
    var limit = review.procedure().profile().limit();
    boolean byTerm = review.measures().costMethod() == Profile.CostMethod.PROCESSING_TIME;
    if (!byTerm || limit == null || part.terms() < 2 || limit.workingDays() <= 0) return 0;
    double half = review.measures().costPerYear() * 0.5 / limit.workingDays();
    return (long) Math.ceil(half * (part.terms() - 1));
  }

  private Bundle measured(Bundle bundle) {
    var findings =
        bundle.cuts().stream().map(id -> Objects.requireNonNull(cuts.get(id), id)).toList();
    return Redesign.of(file, review, findings).bundle(weights, accepted);
  }
}
