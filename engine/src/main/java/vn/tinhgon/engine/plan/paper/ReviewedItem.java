package vn.tinhgon.engine.plan.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.LegalBasis;
import vn.tinhgon.bpmn.LegalRank;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.TimeUnit;
import vn.tinhgon.bpmn.edit.Edit;
import vn.tinhgon.bpmn.measure.Measures;
import vn.tinhgon.rules.Finding;
import vn.tinhgon.rules.Review;

/** Makes an item of the annex out of a review and the findings that were carried out. */
public final class ReviewedItem {
  private final Review review;
  private final Procedure procedure;

  private ReviewedItem(Review review) {
    this.review = review;
    this.procedure = review.procedure();
  }

  /**
   * @param done findings carried out on the model; one that abolishes the procedure too
   * @param proposed findings that a law or decree forbids: proposals to those who may amend it
   * @param after measures of the model with them; of no interest for an abolished procedure
   */
  public static Item of(Review review, List<Finding> done, List<Finding> proposed, Measures after) {
    var item = new ReviewedItem(review);
    return item.with(done, proposed, after);
  }

  private Item with(List<Finding> done, List<Finding> proposed, Measures after) {
    boolean abolished = done.stream().anyMatch(one -> one.edit() instanceof Edit.AbolishProcedure);
    var before = review.measures();
    return new Item(
        List.of(subject(procedure)),
        content(done, proposed),
        reasons(done, proposed),
        amendments(done, proposed),
        Reduced.of(before.costPerYear(), abolished ? 0 : after.costPerYear()),
        new TimeTaken(
            Reduced.of(
                days(before.elapsedDaysWorst()),
                abolished ? BigDecimal.ZERO : days(after.elapsedDaysWorst())),
            TimeUnit.WORKING_DAY),
        null);
  }

  /** Code and name as printed; a model without a code goes by its id. */
  public static Subject subject(Procedure procedure) {
    var code = procedure.profile().code();
    return new Subject(code == null || code.isBlank() ? procedure.id() : code, procedure.name());
  }

  private List<String> content(List<Finding> done, List<Finding> proposed) {
    var edits = done.stream().map(Finding::edit).filter(Objects::nonNull).distinct().toList();
    var content = new Cuts(procedure).of(edits);
    if (!content.isEmpty() || proposed.isEmpty()) return content;
    return List.of("Giữ nguyên quy trình; kiến nghị cấp có thẩm quyền sửa đổi văn bản.");
  }

  private static List<String> reasons(List<Finding> done, List<Finding> proposed) {
    var reasons = new LinkedHashSet<String>();
    for (var finding : done) reasons.add(sentence(finding.message().vi()));
    if (reasons.isEmpty()) proposed.forEach(one -> reasons.add(sentence(one.message().vi())));
    return List.copyOf(reasons);
  }

  private static String sentence(String text) {
    var stripped = text.strip();
    return stripped.endsWith(".") ? stripped : stripped + ".";
  }

  private List<Amendment> amendments(List<Finding> done, List<Finding> proposed) {
    var amendments = new LinkedHashMap<String, Amendment>();
    for (var finding : done) {
      for (var basis : bases(finding.elements())) {
        if (basis.rank() == LegalRank.NONE || basis.rank().aboveTheMinistry()) continue;
        var amendment =
            new Amendment(
                text(basis.article()), text(basis.text()), authority(basis), "Sửa đổi, bổ sung");
        amendments.putIfAbsent(amendment.citation(), amendment);
      }
    }
    for (var finding : proposed) {
      for (var basis : bases(finding.elements())) {
        if (!basis.rank().aboveTheMinistry()) continue;
        var amendment =
            new Amendment(
                text(basis.article()),
                text(basis.text()),
                authority(basis),
                sentence(finding.message().vi()) + " Kiến nghị sửa đổi, bổ sung");
        amendments.putIfAbsent(finding.id() + amendment.citation(), amendment);
      }
    }
    return new ArrayList<>(amendments.values());
  }

  private List<LegalBasis> bases(List<String> elements) {
    var ids = new LinkedHashSet<String>();
    for (var element : elements) {
      var step = procedure.step(element);
      if (step != null) ids.addAll(step.legalBasis());
      procedure.documents().stream()
          .filter(document -> document.id().equals(element))
          .forEach(document -> ids.addAll(document.legalBasis()));
    }
    return procedure.legalBases().stream().filter(basis -> ids.contains(basis.id())).toList();
  }

  private static String authority(LegalBasis basis) {
    return switch (basis.rank()) {
      case LAW -> "Quốc hội";
      case DECREE -> "Chính phủ";
      case CIRCULAR, MINISTRY_DECISION -> "Bộ trưởng";
      case UNIT_DECISION, NONE -> "Thủ trưởng đơn vị";
    };
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  private static BigDecimal days(double days) {
    var value = BigDecimal.valueOf(days).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    return value.scale() < 0 ? value.setScale(0) : value;
  }
}
