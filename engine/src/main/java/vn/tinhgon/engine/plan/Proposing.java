package vn.tinhgon.engine.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.engine.plan.choice.Bundle;
import vn.tinhgon.engine.plan.choice.Choice;
import vn.tinhgon.engine.plan.choice.Choosing;
import vn.tinhgon.engine.plan.choice.Front;
import vn.tinhgon.engine.plan.paper.Reduced;
import vn.tinhgon.engine.target.Courses;
import vn.tinhgon.engine.target.Ledger;
import vn.tinhgon.rules.target.CountMode;

/**
 * What the program proposes for a programme: the smallest choice, the front, what else it takes.
 */
@Component
class Proposing {
  private final Candidates candidates;
  private final Courses courses;

  Proposing(Candidates candidates, Courses courses) {
    this.candidates = candidates;
    this.courses = courses;
  }

  /** Measures some of what a proposal needs. */
  Candidates.MeasuredSoFar ahead(String programme) {
    return candidates.ahead(courses.programme(programme).scope());
  }

  Shown.PlanChoice propose(String programme, @Nullable CountMode mode) {
    var asked = courses.programme(programme);
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
        new Shown.Proved(
            proof.atLeast(),
            proof.effortAtLeast(),
            proof.riskAtLeast(),
            proof.cuts(),
            proof.effort(),
            proof.risk(),
            proof.partly()),
        choice.reach().stream().map(Shown.Reached::of).toList(),
        chosen(measured, choice),
        Front.of(scope, goals).stream().map(Proposing::point).toList(),
        Gaps.of(measured, choice),
        Gaps.higher(measured),
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
        // A procedure has one method, so one of its two ledgers is empty.
        Shown.PlanSaving.of(
            Reduced.of(
                before.cost() + before.handling(),
                bundle.after().cost() + bundle.after().handling())),
        Ledger.of(procedure.review().measures().costMethod()),
        Shown.PlanSaving.of(Reduced.of(before.days(), bundle.after().days())),
        bundle.effort(),
        bundle.risk());
  }

  private static Shown.PlanCut cut(Candidates.Measured procedure, String id) {
    return Shown.PlanCut.of(procedure.finding(id), procedure.accepted().contains(id));
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
}
