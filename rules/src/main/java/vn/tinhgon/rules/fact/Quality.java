package vn.tinhgon.rules.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Cost;
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
    for (var step : asRead.steps()) {
      quality.facts.add(new Performer(step.id(), step.role(), unit(known.get(step.id()))));
    }
    return quality.facts;
  }

  private static @Nullable String unit(@Nullable Step step) {
    return step == null ? null : step.unit();
  }

  private void references() {
    for (var step : procedure.steps()) {
      var papers = new ArrayList<>(step.reads());
      papers.addAll(step.writes());
      names(step.id(), papers, step.legalBasis());
    }
    for (var document : procedure.documents()) {
      names(document.id(), List.of(), document.legalBasis());
    }
    var priced = procedure.costs().stream().map(Cost::document).filter(Objects::nonNull).toList();
    names(procedure.id(), priced, List.of());
  }

  private void names(String element, List<String> papers, List<String> texts) {
    if (papers.isEmpty() && texts.isEmpty()) return;
    var names = new LinkedHashSet<>(papers);
    names.addAll(texts);
    var unknown = new LinkedHashSet<String>();
    for (var paper : papers) if (!documents.contains(paper)) unknown.add(paper);
    for (var text : texts) if (!bases.contains(text)) unknown.add(text);
    facts.add(new References(element, List.copyOf(names), List.copyOf(unknown)));
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
