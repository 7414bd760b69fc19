package vn.tinhgon.rules.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Document;
import vn.tinhgon.bpmn.Flow;
import vn.tinhgon.bpmn.LegalBasis;
import vn.tinhgon.bpmn.Node.Type;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Step;

/** How good the annotations are: what contradicts itself, what is missing, what is old. */
public final class Quality {
  private final Procedure procedure;
  private final Set<String> documents;
  private final Set<String> bases;
  private final List<Object> facts = new ArrayList<>();

  private Quality(Procedure procedure) {
    this.procedure = procedure;
    this.documents =
        procedure.documents().stream().map(Document::id).collect(Collectors.toUnmodifiableSet());
    this.bases =
        procedure.legalBases().stream().map(LegalBasis::id).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * @param asRead what the model itself says
   * @param completed the same with what its names tell
   */
  public static List<Object> of(Procedure asRead, Procedure completed, LocalDate today) {
    var quality = new Quality(asRead);
    var known = completed.stepsById();
    quality.references();
    quality.shares();
    quality.statistics(today);
    var performers =
        quality.steps(step -> step.role() != null && unit(known.get(step.id())) == null);
    if (!performers.isEmpty()) quality.facts.add(new WithoutUnit(performers));
    var mandatory =
        quality.steps(step -> Boolean.TRUE.equals(step.mandatory()) && step.legalBasis().isEmpty());
    if (!mandatory.isEmpty()) quality.facts.add(new WithoutText(mandatory));
    var guessed = quality.steps(Quality::statesTimeWithoutRuns);
    if (!guessed.isEmpty()) quality.facts.add(new WithoutRuns(guessed));
    return quality.facts;
  }

  private static @Nullable String unit(@Nullable Step step) {
    return step == null ? null : step.unit();
  }

  private List<String> steps(Predicate<Step> which) {
    return procedure.steps().stream()
        .filter(step -> !step.automatic())
        .filter(which)
        .map(Step::id)
        .toList();
  }

  private static boolean statesTimeWithoutRuns(Step step) {
    return step.p90Days() != null && (step.observedRuns() == null || step.observedRuns() == 0);
  }

  private void references() {
    for (var step : procedure.steps()) {
      var names = new LinkedHashSet<String>();
      missing(step.reads(), documents, names);
      missing(step.writes(), documents, names);
      missing(step.legalBasis(), bases, names);
      dangling(step.id(), names);
    }
    for (var document : procedure.documents()) {
      var names = new LinkedHashSet<String>();
      missing(document.legalBasis(), bases, names);
      dangling(document.id(), names);
    }
    var costs = new LinkedHashSet<String>();
    for (var cost : procedure.costs()) {
      if (cost.document() != null) missing(List.of(cost.document()), documents, costs);
    }
    dangling(procedure.id(), costs);
  }

  private static void missing(List<String> named, Set<String> known, Collection<String> missing) {
    for (var name : named) if (!known.contains(name)) missing.add(name);
  }

  private void dangling(String element, Collection<String> names) {
    if (!names.isEmpty()) facts.add(new DanglingReference(element, List.copyOf(names)));
  }

  private void shares() {
    for (var node : procedure.graph().nodes()) {
      if (node.type() != Type.EXCLUSIVE_GATEWAY) continue;
      var ways = procedure.graph().outgoing(node.id());
      var declared = ways.stream().filter(way -> way.probability() != null).toList();
      if (ways.size() < 2 || declared.isEmpty()) continue;
      double sum = 0;
      for (Flow way : declared) if (way.probability() != null) sum += way.probability();
      facts.add(new Shares(node.id(), Math.round(sum * 1e6) / 1e6, declared.size() == ways.size()));
    }
  }

  private void statistics(LocalDate today) {
    var profile = procedure.profile();
    var year = profile.statisticsYear();
    facts.add(
        new Statistics(
            procedure.id(),
            procedure.dossiersPerYear(),
            year != null || profile.lastUsed() != null,
            year,
            year == null ? Double.NaN : today.getYear() - year,
            priced()));
  }

  private boolean priced() {
    return procedure.profile().costMethod() != null || !procedure.costs().isEmpty();
  }
}
