package vn.tinhgon.rules;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.lexicon.Lexicon;
import vn.tinhgon.rules.fact.Foundations;
import vn.tinhgon.rules.fact.Revision;

/** Whether a new version takes back what was approved: steps, days, levels, signatures, papers. */
public final class Regression {
  private Regression() {}

  /**
   * The findings on the new version, in the order of the catalogue; empty where nothing is more
   * than it was. Elements are of the new version.
   *
   * @param before the version that was approved, as read
   * @param after the new version, as read
   */
  public static List<Finding> of(Procedure before, Procedure after, Rulebook rulebook) {
    var approved = Lexicon.complete(before).procedure();
    var changed = Lexicon.complete(after).procedure();
    var wording = new Wording(changed);
    var foundations = new Foundations(changed);
    return rulebook.askRegression(List.of(Revision.of(approved, changed))).stream()
        .map(proposal -> finding(proposal, rulebook, wording, foundations))
        .sorted(Comparator.comparing(Finding::code))
        .toList();
  }

  /** A plan is the ministry's, so is leaving it; unless a law or a decree asks for what is new. */
  private static Finding finding(
      Proposal proposal, Rulebook rulebook, Wording wording, Foundations foundations) {
    var sheet = rulebook.sheet(proposal.rule());
    Map<String, Object> evidence = new LinkedHashMap<>();
    proposal.evidence().forEach((name, value) -> evidence.put(name, Evidence.plain(value)));
    var founded = foundations.aboveTheMinistry(proposal.elements());
    if (!founded.isEmpty()) evidence.put(Evidence.FOUNDED_IN, founded);
    return new Finding(
        proposal.rule() + "@" + proposal.elements().get(0),
        proposal.rule(),
        sheet.code(),
        sheet.level(),
        proposal.elements(),
        wording.fill(sheet.vi(), sheet.en(), proposal.evidence()),
        evidence,
        founded.isEmpty() ? AuthorityClass.MINISTRY : AuthorityClass.HIGHER,
        List.of(),
        sheet.source(),
        null,
        Saving.NONE);
  }
}
