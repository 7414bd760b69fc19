package vn.tinhgon.engine.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.tinhgon.bpmn.LegalBasis;
import vn.tinhgon.bpmn.LegalRank;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.measure.Percent;
import vn.tinhgon.engine.plan.choice.Choice;
import vn.tinhgon.engine.plan.choice.Goal;
import vn.tinhgon.engine.plan.choice.Reach;
import vn.tinhgon.rules.Counted;
import vn.tinhgon.rules.Finding;
import vn.tinhgon.rules.Review;

/**
 * Where the law allows too little: by how much each target is missed, and which texts above the
 * ministry would have to be amended to close the gap. What such a cut saves is its own estimate;
 * nothing of it is carried out on a model, so it is never part of a choice.
 */
final class Gaps {
  private static final int MOST = 30;

  private final List<Candidates.Measured> scope;
  private final Choice choice;

  private Gaps(List<Candidates.Measured> scope, Choice choice) {
    this.scope = scope;
    this.choice = choice;
  }

  static List<Shown.PlanGap> of(List<Candidates.Measured> scope, Choice choice) {
    var gaps = new Gaps(scope, choice);
    return choice.reach().stream().filter(reach -> !reach.met()).map(gaps::gap).toList();
  }

  /** The largest savings that a law or decree stands in the way of. */
  static List<Shown.HigherCut> higher(List<Candidates.Measured> scope) {
    var higher = new ArrayList<Shown.HigherCut>();
    for (var procedure : scope) {
      higher.addAll(higher(procedure.code(), procedure.name(), procedure.review()));
    }
    higher.sort(
        Comparator.comparingLong(Shown.HigherCut::costPerYear)
            .thenComparingDouble(Shown.HigherCut::days)
            .reversed());
    return List.copyOf(higher.subList(0, Math.min(MOST, higher.size())));
  }

  /** What only those above the ministry could allow in one procedure. */
  static List<Shown.HigherCut> higher(String code, String name, Review review) {
    return higher(code, name, review.findings().stream(), review.procedure());
  }

  static List<Shown.HigherCut> higher(
      String code, String name, Stream<Finding> findings, Procedure procedure) {
    return findings
        .filter(finding -> !finding.guard().isEmpty())
        .map(finding -> higher(code, name, procedure, finding))
        .toList();
  }

  private static Shown.HigherCut higher(
      String code, String name, Procedure procedure, Finding finding) {
    return new Shown.HigherCut(
        code,
        name,
        finding.id(),
        finding.message(),
        String.join("; ", finding.guard()),
        rank(procedure, finding),
        finding.saving().costPerYear(),
        finding.saving().days());
  }

  /** The highest of the texts in the way. */
  private static LegalRank rank(Procedure procedure, Finding finding) {
    return Redesign.founded(procedure, finding).stream()
        .map(LegalBasis::rank)
        .filter(LegalRank::aboveTheMinistry)
        .min(Comparator.naturalOrder())
        .orElse(LegalRank.DECREE);
  }

  private static Shown.HigherCut higher(Candidates.Measured procedure, Finding finding) {
    return higher(procedure.code(), procedure.name(), procedure.review().procedure(), finding);
  }

  private record Step(Shown.HigherCut cut, BigDecimal brings) {}

  private Shown.PlanGap gap(Reach reach) {
    var missing = whole(reach);
    var by = new ArrayList<Shown.HigherCut>();
    var left = missing;
    for (var step : steps(reach.goal().metric())) {
      if (left.signum() <= 0) break;
      by.add(step.cut());
      left = left.subtract(step.brings());
    }
    boolean closable = left.signum() <= 0;
    return new Shown.PlanGap(
        reach.goal().metric(), missing, closable, by, message(reach, missing, left, by, closable));
  }

  /** Half a procedure cannot be abolished. */
  private static BigDecimal whole(Reach reach) {
    return reach.goal().metric() == Goal.Metric.TIME
        ? reach.missing().setScale(2, RoundingMode.CEILING)
        : reach.missing().setScale(0, RoundingMode.CEILING);
  }

  /** The dearest first, so that as few texts as possible have to be amended. */
  private List<Step> steps(Goal.Metric metric) {
    var counted = new HashSet<>(choice.bundles().keySet());
    var steps = new ArrayList<Step>();
    for (var procedure : scope) {
      for (var finding : procedure.higher()) {
        var brings = brings(metric, procedure, finding, counted);
        if (brings.signum() > 0) steps.add(new Step(higher(procedure, finding), brings));
      }
    }
    steps.sort(Comparator.comparing(Step::brings).reversed());
    return steps;
  }

  private static BigDecimal brings(
      Goal.Metric metric, Candidates.Measured procedure, Finding finding, Set<String> counted) {
    return switch (metric) {
      case COST ->
          procedure.candidate().before().cost() == 0
              ? BigDecimal.ZERO
              : BigDecimal.valueOf(finding.saving().costPerYear());
      case TIME -> BigDecimal.valueOf(finding.saving().days());
      case SIMPLIFIED -> counted.add(procedure.code()) ? BigDecimal.ONE : BigDecimal.ZERO;
      case ABOLISHED ->
          finding.elements().contains(procedure.review().procedure().id())
              ? BigDecimal.ONE
              : BigDecimal.ZERO;
    };
  }

  private static Text message(
      Reach reach,
      BigDecimal missing,
      BigDecimal left,
      List<Shown.HigherCut> by,
      boolean closable) {
    var vi = new StringBuilder("Còn thiếu " + amount(reach, missing).vi() + ".");
    var en = new StringBuilder("Missing " + amount(reach, missing).en() + ".");
    if (!by.isEmpty()) {
      var texts =
          by.stream().flatMap(cut -> Stream.of(cut.guard().split("; "))).distinct().toList();
      vi.append(" Kiến nghị sửa: ").append(String.join("; ", texts)).append(".");
      en.append(" To amend: ").append(String.join("; ", texts)).append(".");
    }
    if (closable) {
      vi.append(" Theo ước tính, sửa các văn bản này thì đạt.");
      en.append(" By estimate, amending these texts would reach it.");
    } else if (reach.goal().metric() == Goal.Metric.ABOLISHED) {
      vi.append(
          " Cần thêm %s thủ tục được đề xuất bãi bỏ hoặc gộp; thủ trưởng đơn vị gửi đề xuất ở trang Đề xuất."
              .formatted(Percent.number(left)));
      en.append(
          " %s%s would have to be proposed for abolition or merging; heads of units do so on the page of proposals."
              .formatted(Percent.number(left), Counted.behind(left, " more procedures")));
    } else if (by.isEmpty()) {
      vi.append(
          " Không cắt giảm nào vướng luật, nghị định bù được phần này; cần đề xuất bãi bỏ thủ tục,"
              + " bước (trang Đề xuất) hoặc thiết kế lại quy trình.");
      en.append(
          " No cut held up by a law or decree would make up for it; propose procedures or steps to"
              + " drop (page of proposals), or redesign.");
    } else {
      vi.append(
          " Sửa mọi văn bản đang vướng vẫn thiếu %s; phải thiết kế lại quy trình hoặc xem lại số liệu gốc."
              .formatted(amount(reach, left).vi()));
      en.append(
          " Even with every such text amended, %s are missing; redesign the procedures or look at the baseline again."
              .formatted(amount(reach, left).en()));
    }
    return new Text(vi.toString(), en.toString());
  }

  private static Text amount(Reach reach, BigDecimal value) {
    var number = Percent.number(value);
    return switch (reach.goal().metric()) {
      case COST -> new Text(number + " đồng/năm", number + " đồng a year");
      case TIME ->
          new Text(number + " ngày làm việc", number + Counted.behind(value, " working days"));
      case ABOLISHED, SIMPLIFIED ->
          new Text(number + " thủ tục", number + Counted.behind(value, " procedures"));
    };
  }
}
