package vn.tinhgon.engine.review.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.tinhgon.engine.catalogue.Item;
import vn.tinhgon.engine.review.Decision;
import vn.tinhgon.rules.Finding;
import vn.tinhgon.rules.Review;

/**
 * What is known of a procedure before anybody answers.
 *
 * @param items the record, letters a to l
 * @param decisions on the findings, by their id; nothing of those nobody spoke of
 * @param unitName of a unit by its code
 */
record Known(
    Review review,
    Map<Item, String> items,
    Map<String, Decision> decisions,
    UnaryOperator<String> unitName) {

  Optional<String> item(Item item) {
    return Optional.ofNullable(items.get(item)).filter(text -> !text.isBlank());
  }

  /** The findings that speak to a question; what an officer rejected speaks no more. */
  List<Finding> findings(Questionnaire.Question question) {
    return review.findings().stream()
        .filter(finding -> question.rules().contains(finding.rule()))
        .filter(finding -> decision(finding) != Decision.REJECTED)
        .toList();
  }

  List<Finding> accepted() {
    return review.findings().stream()
        .filter(finding -> decision(finding) == Decision.ACCEPTED)
        .toList();
  }

  Decision decision(Finding finding) {
    return decisions.getOrDefault(finding.id(), Decision.OPEN);
  }
}
