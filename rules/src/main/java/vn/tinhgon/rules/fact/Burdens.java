package vn.tinhgon.rules.fact;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Document;
import vn.tinhgon.bpmn.LegalRank;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Step;
import vn.tinhgon.bpmn.StepKind;
import vn.tinhgon.bpmn.measure.StepTime;

/** What a procedure burdens others with: units involved, papers to read, reports to write. */
final class Burdens {
  private static final double WORKING_DAYS_A_YEAR = 250;

  private final Procedure procedure;
  private final Foundations foundations;
  private final Map<String, Document> documents;

  private Burdens(Procedure procedure, Foundations foundations) {
    this.procedure = procedure;
    this.foundations = foundations;
    this.documents =
        procedure.documents().stream()
            .collect(Collectors.toMap(Document::id, document -> document, (one, other) -> one));
  }

  static List<Object> of(Procedure procedure, Foundations foundations) {
    var burdens = new Burdens(procedure, foundations);
    var facts = new ArrayList<Object>();
    burdens.involved(facts);
    burdens.inputs(facts);
    burdens.reports(facts);
    burdens.length(facts);
    var dossiers = procedure.dossiersPerYear();
    if (dossiers != null) facts.add(new Volume(procedure.id(), dossiers));
    return facts;
  }

  private record Sort(@Nullable StepKind kind, boolean automatic) {
    static Sort of(Step step) {
      return new Sort(step.kind(), step.automatic());
    }
  }

  private void involved(List<Object> facts) {
    var units = new HashMap<Sort, Map<LegalRank, Set<String>>>();
    var named = new HashSet<Sort>();
    for (var step : procedure.steps()) {
      units
          .computeIfAbsent(Sort.of(step), sort -> new EnumMap<>(LegalRank.class))
          .computeIfAbsent(foundations.rank(step.id()), rank -> new HashSet<>())
          .addAll(step.units());
      if (step.topic() != null) named.add(Sort.of(step));
    }
    for (var step : procedure.steps()) {
      var sort = Sort.of(step);
      var byRank = units.getOrDefault(sort, Map.of());
      facts.add(new Involved(step.id(), step.units(), byRank, step.topic(), named.contains(sort)));
    }
  }

  private void inputs(List<Object> facts) {
    for (var step : procedure.steps()) {
      facts.add(
          new Inputs(
              step.id(), step.reads(), step.reads().stream().allMatch(this::holdsStructuredData)));
    }
  }

  private boolean holdsStructuredData(String id) {
    var document = documents.get(id);
    return document != null && Boolean.TRUE.equals(document.structured());
  }

  private void reports(List<Object> facts) {
    var read = new HashSet<String>();
    String last = null;
    for (var step : procedure.steps()) {
      read.addAll(step.reads());
      if (!step.automatic() && step.kind() == StepKind.COMPILE_REPORT) last = step.id();
    }
    boolean purpose = resultIsAReport();
    for (var step : procedure.steps()) {
      facts.add(
          new Report(
              step.id(),
              step.writes(),
              !step.writes().isEmpty() && step.writes().stream().noneMatch(read::contains),
              purpose,
              !step.writes().isEmpty() && step.writes().stream().allMatch(this::known),
              perYear(step, purpose && step.id().equals(last))));
    }
  }

  private boolean known(String id) {
    var document = documents.get(id);
    return document != null && !document.availableIn().isEmpty();
  }

  /** Where the procedure is there for its report, the last step that compiles makes it. */
  private double perYear(Step step, boolean makesIt) {
    double cycle = StepTime.cycleDays(step.batch());
    if (cycle > 0) return WORKING_DAYS_A_YEAR / cycle;
    var runs = procedure.profile().runsPerYear();
    return runs != null && makesIt ? runs : Double.NaN;
  }

  /** What the procedure is for is a report: how often it runs is how often the report is made. */
  private boolean resultIsAReport() {
    var result = procedure.profile().result();
    if (result == null) return false;
    var name = result.strip().toLowerCase(Locale.ROOT);
    return name.startsWith("báo cáo") || name.startsWith("report");
  }

  private void length(List<Object> facts) {
    var counted = new ArrayList<String>();
    int pages = 0;
    double summary = Double.POSITIVE_INFINITY;
    for (var document : procedure.documents()) {
      if (document.summaryPages() != null && document.summaryPages() > 0) {
        summary = Math.min(summary, document.summaryPages());
      }
      if (document.pages() == null) continue;
      counted.add(document.id());
      pages += document.pages();
    }
    if (!counted.isEmpty()) facts.add(new DossierLength(counted, pages, summary));
  }
}
