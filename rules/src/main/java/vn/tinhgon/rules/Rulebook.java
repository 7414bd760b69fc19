package vn.tinhgon.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.tinhgon.rules.CompiledRules.Sort;
import vn.tinhgon.rules.fact.Parameter;

/** The compiled rules with their pages and thresholds. Loaded once, shared by all threads. */
public final class Rulebook {
  private final CompiledRules rules;
  private final Thresholds thresholds;

  private Rulebook(CompiledRules rules, Thresholds thresholds) {
    this.rules = rules;
    this.thresholds = thresholds;
  }

  /** Reads the rules as the build compiled them, with the thresholds of the catalogue. */
  public static Rulebook load() {
    return new Rulebook(
        CompiledRules.load(Sort.PROCEDURE), Thresholds.load("/rules/parameters.json"));
  }

  /**
   * The same rules under other thresholds, such as a ministry's own. What is not named keeps its
   * value; the rules themselves are shared, so this costs next to nothing.
   *
   * @param values by the name of the parameter
   * @throws ThresholdsRefused naming every threshold that is unknown or out of its range
   */
  public Rulebook with(Map<String, Double> values) {
    return new Rulebook(rules, thresholds.with(values));
  }

  /** The thresholds this rulebook asks with, in the order of the catalogue. */
  public List<Parameter> parameters() {
    return thresholds.all();
  }

  /** The page of every rule, in the order of the catalogue. */
  public List<RulePage> pages() {
    return rules.pages().stream()
        .map(page -> page.with(parameters()))
        .sorted(Comparator.comparing(RulePage::code).thenComparing(RulePage::id))
        .toList();
  }

  RuleSheet sheet(String rule) {
    return rules.sheet(rule);
  }

  /** What the rules propose in the face of these facts, in whatever order they come. */
  List<Proposal> ask(Collection<?> facts) {
    var all = new ArrayList<Object>(thresholds.all());
    all.addAll(facts);
    return rules.ask(Proposal.class, all);
  }
}
