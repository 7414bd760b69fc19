package vn.tinhgon.engine.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.engine.plan.choice.Bundle;
import vn.tinhgon.engine.plan.choice.Choice;
import vn.tinhgon.engine.plan.choice.Choosing;
import vn.tinhgon.engine.plan.choice.Front;
import vn.tinhgon.engine.plan.paper.Reduced;
import vn.tinhgon.rules.target.CountMode;

/**
 * What the program proposes for a programme: the smallest choice, the front, what else it takes.
 */
@Component
class Proposing {
  private static final int MOST_HIGHER = 30;

  private final Candidates candidates;

  Proposing(Candidates candidates) {
    this.candidates = candidates;
  }

  Shown.PlanChoice propose(String programme, @Nullable CountMode mode) {
    var asked = Goals.programme(programme);
    var measured = candidates.of(asked.scope());
    var scope = measured.stream().map(Candidates.Measured::candidate).toList();
    var goals = Goals.of(asked, mode == null ? asked.countMode() : mode);
    var choice = Choosing.smallest(scope, goals);
    var proof = choice.proof();
    return new Shown.PlanChoice(
        scope.size(),
        choice.meetsAll(),
        choice.cuts(),
        choice.effort(),
        choice.risk(),
        new Shown.Proved(proof.atLeast(), proof.cuts(), proof.effort(), proof.risk()),
        choice.reach().stream().map(Shown.Reached::of).toList(),
        chosen(measured, choice),
        Front.of(scope, goals).stream().map(Proposing::point).toList(),
        choice.meetsAll() ? List.of() : higher(measured),
        Weights.load().source());
  }

  private static List<Shown.ChosenProcedure> chosen(
      List<Candidates.Measured> measured, Choice choice) {
    var chosen = new ArrayList<Shown.ChosenProcedure>();
    for (var procedure : measured) {
      var bundle = choice.bundles().get(procedure.code());
      if (bundle != null) chosen.add(chosen(procedure, bundle));
    }
    return chosen;
  }

  private static Shown.ChosenProcedure chosen(Candidates.Measured procedure, Bundle bundle) {
    var before = procedure.candidate().before();
    return new Shown.ChosenProcedure(
        procedure.code(),
        procedure.name(),
        bundle.abolished(),
        bundle.cuts().stream().map(id -> cut(procedure, id)).toList(),
        Shown.PlanSaving.of(Reduced.of(before.cost(), bundle.after().cost())),
        Shown.PlanSaving.of(Reduced.of(before.days(), bundle.after().days())),
        bundle.effort(),
        bundle.risk());
  }

  private static Shown.PlanCut cut(Candidates.Measured procedure, String id) {
    var finding = procedure.finding(id);
    return new Shown.PlanCut(
        id, finding.rule(), finding.code(), finding.message(), finding.authority());
  }

  private static Shown.FrontPoint point(Choice choice) {
    return new Shown.FrontPoint(
        BigDecimal.valueOf(choice.saved().cost()),
        choice.saved().days(),
        choice.cuts(),
        choice.effort(),
        choice.risk(),
        choice.proof().cuts());
  }

  /** The largest savings that a law or decree stands in the way of. */
  private static List<Shown.HigherCut> higher(List<Candidates.Measured> measured) {
    var higher = new ArrayList<Shown.HigherCut>();
    for (var procedure : measured) {
      for (var finding : procedure.higher()) {
        higher.add(
            new Shown.HigherCut(
                procedure.code(),
                procedure.name(),
                finding.id(),
                finding.message(),
                String.join("; ", finding.guard()),
                finding.saving().costPerYear(),
                finding.saving().days()));
      }
    }
    higher.sort(
        Comparator.comparingLong(Shown.HigherCut::costPerYear)
            .thenComparingDouble(Shown.HigherCut::days)
            .reversed());
    return higher.subList(0, Math.min(MOST_HIGHER, higher.size()));
  }
}
