package vn.tinhgon.engine.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.rules.Dropping;
import vn.tinhgon.rules.Finding;
import vn.tinhgon.rules.Level;
import vn.tinhgon.rules.Review;
import vn.tinhgon.rules.Saving;

/** Accepted proposals as findings, so that a plan takes up both alike. */
final class Proposed {
  private Proposed() {}

  /** How it is called where findings are named. */
  static String id(ProposalRows.Row row) {
    return "proposal@" + row.code();
  }

  /** Those that still fit the model. */
  static List<Finding> findings(List<ProposalRows.Row> proposed, Review review) {
    var completed = review.procedure();
    return proposed.stream()
        .filter(row -> row.element() == null || completed.step(row.element()) != null)
        .map(row -> finding(row, review))
        .toList();
  }

  private static Finding finding(ProposalRows.Row row, Review review) {
    var dropping = Dropping.of(review, row.element());
    var measures = review.measures();
    var elements = List.of(Optional.ofNullable(row.element()).orElse(review.procedure().id()));
    return new Finding(
        id(row),
        "proposal",
        row.code(),
        Level.NOTE,
        elements,
        new Text(row.reason(), row.reason()),
        Map.of(),
        dropping.authority(),
        dropping.guard(),
        "",
        dropping.guard().isEmpty() ? dropping.edit() : null,
        row.element() == null
            ? new Saving(measures.elapsedDays(), measures.effortHours(), measures.costPerYear())
            : Saving.NONE);
  }
}
