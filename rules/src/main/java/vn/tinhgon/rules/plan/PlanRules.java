package vn.tinhgon.rules.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.edit.Edit;
import vn.tinhgon.bpmn.lexicon.Lexicon;
import vn.tinhgon.rules.CompiledRules;
import vn.tinhgon.rules.CompiledRules.Sort;
import vn.tinhgon.rules.LegalGuard;
import vn.tinhgon.rules.RulePage;
import vn.tinhgon.rules.fact.Foundations;

/** The rules a plan must obey (H37). Load once, share freely. */
public final class PlanRules {
  private final CompiledRules rules;

  private PlanRules(CompiledRules rules) {
    this.rules = rules;
  }

  public static PlanRules load() {
    return new PlanRules(CompiledRules.load(Sort.PLAN));
  }

  /** The page of every rule, by code. */
  public List<RulePage> pages() {
    return rules.pages(List.of());
  }

  /**
   * What a plan takes away although a law or a decree asks for it, without a proposal to amend that
   * text. A plan with any of these must not be sent on.
   *
   * @param before the procedure as it stands
   * @param edits what the plan does to it
   * @param amended ids of the legal bases the plan proposes to amend
   */
  public List<MissingAmendment> missing(
      Procedure before, Collection<Edit> edits, Set<String> amended) {
    var removals = removals(before, edits, amended);
    return rules.ask(Answer.class, removals).stream()
        .sorted(Comparator.comparingInt(answer -> removals.indexOf(answer.removal())))
        .map(this::say)
        .toList();
  }

  private static List<PlannedRemoval> removals(
      Procedure before, Collection<Edit> edits, Set<String> amended) {
    var procedure = Lexicon.complete(before).procedure();
    var foundations = new Foundations(procedure);
    var guard = new LegalGuard(foundations, procedure.stepsById());
    var touched = new LinkedHashSet<String>();
    for (var edit : edits) touched.addAll(guard.protectedBy(edit));
    var names = names(procedure);
    var removals = new ArrayList<PlannedRemoval>();
    for (var element : touched) {
      for (var basis : foundations.named(element)) {
        removals.add(
            new PlannedRemoval(
                element,
                names.getOrDefault(element, element),
                basis.id(),
                Foundations.citation(basis),
                basis.rank(),
                amended.contains(basis.id())));
      }
    }
    return removals;
  }

  private static Map<String, String> names(Procedure procedure) {
    var names = new HashMap<String, String>();
    for (var document : procedure.documents()) {
      if (document.name() != null) names.put(document.id(), document.name());
    }
    for (var step : procedure.steps()) {
      if (!step.name().isBlank()) names.put(step.id(), step.name());
    }
    names.put(procedure.id(), procedure.name());
    return names;
  }

  private MissingAmendment say(Answer answer) {
    var removal = answer.removal();
    var values = Map.<String, Object>of("element", removal.name(), "text", removal.text());
    return new MissingAmendment(
        answer.rule(),
        rules.code(answer.rule()),
        removal.element(),
        removal.basis(),
        removal.text(),
        rules.say(answer.rule(), values),
        rules.source(answer.rule()));
  }
}
