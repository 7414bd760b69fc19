package vn.tinhgon.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tinhgon.bpmn.LegalRank;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Step;
import vn.tinhgon.bpmn.measure.Measures;
import vn.tinhgon.rules.fact.Facts;
import vn.tinhgon.rules.fact.Foundations;

/** Turns what the rules propose into findings: guarded, classified, worded, sorted. */
final class Findings {
  private static final Comparator<Placed> ORDER =
      Comparator.comparing(Placed::later)
          .thenComparing(placed -> placed.finding().level())
          .thenComparingInt(Placed::place)
          .thenComparing(placed -> placed.finding().code())
          .thenComparing(placed -> placed.finding().id())
          .thenComparing(placed -> placed.finding().elements().toString());

  /** A finding where it stands in the file; what is unsound stands before all that is later. */
  private record Placed(Alike alike, boolean later, int place) {
    Finding finding() {
      return alike.finding();
    }
  }

  private final Procedure procedure;
  private final Rulebook rulebook;
  private final Foundations foundations;
  private final Estimate estimate;
  private final Wording wording;
  private final Map<String, Step> steps;
  private final Map<String, Integer> place = new HashMap<>();

  private Findings(
      Procedure procedure, Measures measures, Rulebook rulebook, Foundations foundations) {
    this.procedure = procedure;
    this.rulebook = rulebook;
    this.foundations = foundations;
    this.estimate = new Estimate(procedure, measures);
    this.wording = new Wording(procedure);
    this.steps = procedure.stepsById();
    place.put(procedure.id(), -1);
    for (var document : procedure.documents()) place.putIfAbsent(document.id(), place.size());
    for (var node : procedure.graph().nodes()) place.putIfAbsent(node.id(), place.size());
    for (var flow : procedure.graph().flows()) place.putIfAbsent(flow.id(), place.size());
  }

  /**
   * Asks the rules.
   *
   * @param more facts from elsewhere, such as the defects of the flow
   */
  static List<Finding> in(
      Procedure completed,
      Measures measures,
      Collection<?> more,
      Rulebook rulebook,
      LocalDate today) {
    var foundations = new Foundations(completed);
    var facts =
        Facts.of(completed, foundations, rulebook.lines(), measures.elapsedDaysWorst(), today);
    facts.addAll(more);
    return new Findings(completed, measures, rulebook, foundations).of(rulebook.ask(facts));
  }

  /** The worst first, then in the order of the file; what is unsound stands before all else. */
  private List<Finding> of(List<Proposal> proposals) {
    var guard = new LegalGuard(foundations, steps);
    var found = new ArrayList<Placed>();
    for (var proposal : Gathered.of(proposals, this::place)) {
      var finding = finding(proposal, guard.rule(proposal));
      found.add(
          new Placed(
              new Alike(finding, proposal.edit()),
              !rulebook.sheet(finding.rule()).soundness(),
              place(finding.elements().get(0))));
    }
    found.sort(ORDER);
    var sorted = found.stream().map(Placed::alike).toList();
    var seen = new HashSet<String>();
    return Alike.together(sorted, rulebook).stream()
        .filter(finding -> seen.add(finding.id()))
        .toList();
  }

  private int place(String element) {
    return place.getOrDefault(element, place.size());
  }

  private Finding finding(Proposal proposal, LegalGuard.Ruling ruling) {
    var sheet = rulebook.sheet(proposal.rule());
    var saving = estimate.of(proposal, ruling);
    var evidence = new LinkedHashMap<String, Object>();
    proposal.evidence().forEach((name, value) -> evidence.put(name, Evidence.plain(value)));
    if (!ruling.kept().isEmpty()) evidence.put("kept", ruling.kept());
    var founded = foundations.aboveTheMinistry(ruling.touched());
    if (ruling.bases().isEmpty() && !founded.isEmpty()) evidence.put(Evidence.FOUNDED_IN, founded);
    return new Finding(
        proposal.rule() + "@" + ruling.elements().get(0),
        proposal.rule(),
        sheet.code(),
        sheet.level(),
        ruling.elements(),
        wording.fill(sheet.vi(), sheet.en(), holes(proposal, ruling, saving)),
        evidence,
        authority(ruling, sheet),
        ruling.bases(),
        sheet.source(),
        ruling.edit(),
        saving);
  }

  private Map<String, Object> holes(Proposal proposal, LegalGuard.Ruling ruling, Saving saving) {
    var holes = new HashMap<String, Object>();
    holes.put("steps", ruling.elements());
    holes.put("document", ruling.elements());
    holes.put("procedure", procedure.id());
    holes.put("days", saving.days());
    holes.put("hours", saving.hours());
    holes.putAll(proposal.evidence());
    return holes;
  }

  private AuthorityClass authority(LegalGuard.Ruling ruling, RuleSheet sheet) {
    var highest =
        ruling.touched().stream()
            .map(foundations::rank)
            .min(Comparator.naturalOrder())
            .orElse(LegalRank.NONE);
    var units = new HashSet<String>();
    for (var element : ruling.touched()) {
      var step = steps.get(element);
      if (step != null) units.addAll(step.units());
    }
    return AuthorityClass.of(highest, units.size() > 1, sheet.needless());
  }
}
