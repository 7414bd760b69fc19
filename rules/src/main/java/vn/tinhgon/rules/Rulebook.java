package vn.tinhgon.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.model.Rule;
import vn.tinhgon.bpmn.StepKind;
import vn.tinhgon.rules.CompiledRules.Sort;
import vn.tinhgon.rules.explain.Conditions;
import vn.tinhgon.rules.fact.Catalogue;
import vn.tinhgon.rules.fact.Digest;
import vn.tinhgon.rules.fact.Parameter;

/** The compiled rules with their pages and thresholds. Loaded once, shared by all threads. */
public final class Rulebook {
  /** Read when first asked for: most reviews are of one procedure. */
  private static final class OfCatalogue {
    static final CompiledRules RULES = CompiledRules.load(Sort.CATALOGUE);
  }

  private static final class Regressions {
    static final CompiledRules RULES = CompiledRules.load(Sort.REGRESSION);
  }

  private final CompiledRules rules;
  private final Thresholds thresholds;
  private final Set<Set<StepKind>> lines;

  private Rulebook(CompiledRules rules, Thresholds thresholds, Set<Set<StepKind>> lines) {
    this.rules = rules;
    this.thresholds = thresholds;
    this.lines = lines;
  }

  /** Reads the rules as the build compiled them, with the thresholds of the catalogue. */
  public static Rulebook load() {
    var rules = CompiledRules.load(Sort.PROCEDURE);
    var lines = rules.conditions().stream().flatMap(rule -> Conditions.lines(rule).stream());
    return new Rulebook(
        rules,
        Thresholds.load("/rules/parameters.json"),
        lines.collect(Collectors.toUnmodifiableSet()));
  }

  /**
   * The same rules under other thresholds, such as a ministry's own. What is not named keeps its
   * value; the rules themselves are shared, so this costs next to nothing.
   *
   * @param values by the name of the parameter
   * @throws ThresholdsRefused naming every threshold that is unknown or out of its range
   */
  public Rulebook with(Map<String, Double> values) {
    return new Rulebook(rules, thresholds.with(values), lines);
  }

  /** The thresholds this rulebook asks with, in the order of the catalogue. */
  public List<Parameter> parameters() {
    return thresholds.all();
  }

  /** The page of every rule, in the order of the catalogue. */
  public List<RulePage> pages() {
    return Stream.of(rules, OfCatalogue.RULES, Regressions.RULES)
        .flatMap(sort -> sort.pages(parameters()).stream())
        .sorted(Comparator.comparing(RulePage::code).thenComparing(RulePage::id))
        .toList();
  }

  /** The rules over one procedure as they were compiled. */
  List<Rule> ofOneProcedure() {
    return rules.conditions();
  }

  /** The rules over all procedures as they were compiled. */
  List<Rule> ofTheCatalogue() {
    return OfCatalogue.RULES.conditions();
  }

  /** The kinds of steps whose lines the rules look at. */
  Set<Set<StepKind>> lines() {
    return lines;
  }

  /** What the rules over all procedures look at. */
  List<Object> catalogueFacts(Collection<Digest> digests) {
    return Catalogue.of(digests, threshold("alikePapers"), (int) threshold("chainSteps"));
  }

  RuleSheet sheet(String rule) {
    if (rules.sheets().containsKey(rule)) return rules.sheet(rule);
    var wide = OfCatalogue.RULES.sheets().containsKey(rule);
    return wide ? OfCatalogue.RULES.sheet(rule) : Regressions.RULES.sheet(rule);
  }

  /** What the rules propose in the face of these facts, in whatever order they come. */
  List<Proposal> ask(Collection<?> facts) {
    return ask(rules, Proposal.class, facts);
  }

  /** What the rules over all procedures propose. */
  List<Joint> askCatalogue(Collection<?> facts) {
    return ask(OfCatalogue.RULES, Joint.class, facts);
  }

  /** What the rules over two versions propose. */
  List<Proposal> askRegression(Collection<?> facts) {
    return ask(Regressions.RULES, Proposal.class, facts);
  }

  private <T> List<T> ask(CompiledRules rules, Class<T> answers, Collection<?> facts) {
    var all = new ArrayList<Object>(thresholds.all());
    all.addAll(facts);
    return rules.ask(answers, all);
  }

  double threshold(String name) {
    return thresholds.value(name);
  }
}
