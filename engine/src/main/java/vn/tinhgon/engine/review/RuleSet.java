package vn.tinhgon.engine.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.tinhgon.rules.RulePage;
import vn.tinhgon.rules.Rulebook;
import vn.tinhgon.rules.Thresholds;
import vn.tinhgon.rules.ThresholdsRefused;
import vn.tinhgon.rules.deadline.DeadlineRules;
import vn.tinhgon.rules.fact.Parameter;
import vn.tinhgon.rules.plan.PlanRules;
import vn.tinhgon.rules.target.Targets;

/** The rules of a review and those of running terms, whose thresholds a ministry sets together. */
record RuleSet(Rulebook book, DeadlineRules terms) {
  /** As the program came. */
  static RuleSet load() {
    return new RuleSet(Rulebook.load(), DeadlineRules.load());
  }

  List<Parameter> parameters() {
    return Stream.of(book.parameters(), terms.parameters()).flatMap(List::stream).toList();
  }

  /**
   * The same rules under other thresholds.
   *
   * @throws ThresholdsRefused naming every threshold that is unknown or out of its range
   */
  RuleSet with(Map<String, Double> values) {
    Thresholds.of(parameters()).with(values);
    var ofTerms = new HashMap<>(values);
    ofTerms.keySet().retainAll(names(terms.parameters()));
    var ofReview = new HashMap<>(values);
    ofReview.keySet().removeAll(ofTerms.keySet());
    return new RuleSet(book.with(ofReview), terms.with(ofTerms));
  }

  private static List<String> names(List<Parameter> parameters) {
    return parameters.stream().map(Parameter::name).toList();
  }

  /** The page of every rule of whatever sort: reviews, terms, targets, plans. */
  List<RulePage> pages() {
    return Stream.of(book.pages(), PlanRules.load().pages(), terms.pages(), Targets.load().pages())
        .flatMap(List::stream)
        .toList();
  }
}
