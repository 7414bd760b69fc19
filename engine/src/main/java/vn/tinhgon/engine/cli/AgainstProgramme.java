package vn.tinhgon.engine.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.edit.Edit;
import vn.tinhgon.bpmn.measure.Measures;
import vn.tinhgon.bpmn.measure.Reduction;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.rules.Finding;
import vn.tinhgon.rules.Review;
import vn.tinhgon.rules.Simplified;
import vn.tinhgon.rules.target.Assessment;
import vn.tinhgon.rules.target.CountMode;
import vn.tinhgon.rules.target.Metric;
import vn.tinhgon.rules.target.Position;
import vn.tinhgon.rules.target.Programmes;
import vn.tinhgon.rules.target.TargetProgramme;
import vn.tinhgon.rules.target.Targets;

/**
 * What carrying out every applicable finding would mean for a programme: file by file, and in all.
 * Conditions stand in no model, so they are not compared.
 */
final class AgainstProgramme {

  /** One target of one file (DESIGN section 5). */
  record Line(
      String programme,
      Metric metric,
      BigDecimal before,
      BigDecimal after,
      @Nullable BigDecimal percent,
      BigDecimal threshold,
      boolean met) {}

  private final TargetProgramme programme;
  private final LocalDate today;
  private final Map<Metric, Reduction> sums = new EnumMap<>(Metric.class);
  private int procedures;

  private AgainstProgramme(TargetProgramme programme, LocalDate today) {
    this.programme = programme;
    this.today = today;
  }

  static AgainstProgramme of(String id, LocalDate today) throws Wrong {
    var programme = Programmes.find(id);
    if (programme.isEmpty()) throw new Wrong(unknown(id));
    return new AgainstProgramme(programme.get(), today);
  }

  private static Text unknown(String id) {
    var known =
        Programmes.all().stream().map(TargetProgramme::id).collect(Collectors.joining(", "));
    return new Text(
        "Không có chương trình mục tiêu “%s”. Các chương trình: %s.".formatted(id, known),
        "There is no target programme '%s'. The programmes are: %s.".formatted(id, known));
  }

  TargetProgramme programme() {
    return programme;
  }

  /** Procedures compared so far. */
  int procedures() {
    return procedures;
  }

  /** Empty where the programme is not about this group of procedures. */
  List<Line> compare(BpmnFile file, Review review) {
    if (!programme.scope().covers(review.procedure().profile().group())) return List.of();
    procedures++;
    var applicable = review.findings().stream().filter(Finding::applicable).toList();
    boolean abolished =
        applicable.stream().anyMatch(one -> one.edit() instanceof Edit.AbolishProcedure);
    var simplified =
        abolished
            ? null
            : Simplified.of(file, review, applicable.stream().map(Finding::id).toList());
    var lines = new ArrayList<Line>();
    for (var goal : programme.goals()) {
      var reduction = reduction(goal.metric(), review.measures(), simplified);
      if (reduction == null) continue;
      sums.merge(
          goal.metric(),
          reduction,
          (sum, one) ->
              new Reduction(sum.before().add(one.before()), sum.after().add(one.after())));
      lines.add(
          new Line(
              programme.id(),
              goal.metric(),
              reduction.before(),
              reduction.after(),
              reduction.percent(),
              goal.thresholdPct(),
              reduction.meets(goal.thresholdPct().doubleValue())));
    }
    return lines;
  }

  /**
   * @param simplified null where the procedure is abolished
   */
  private @Nullable Reduction reduction(
      Metric metric, Measures before, @Nullable Simplified simplified) {
    return switch (metric) {
      case COUNT -> Reduction.of(1L, counts(simplified) ? 0L : 1L);
      case COST ->
          Reduction.of(
              before.costPerYear(), simplified == null ? 0L : simplified.after().costPerYear());
      case TIME ->
          new Reduction(
              days(before.elapsedDays()),
              simplified == null ? BigDecimal.ZERO : days(simplified.after().elapsedDays()));
      case CONDITION -> null;
    };
  }

  private boolean counts(@Nullable Simplified simplified) {
    if (simplified == null) return true;
    return programme.countMode() == CountMode.ABOLISHED_AND_SIMPLIFIED
        && !simplified.applied().isEmpty();
  }

  private static BigDecimal days(double days) {
    var plain = BigDecimal.valueOf(days).stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  /** How the programme would stand if all of it were carried out. */
  List<Assessment> total() {
    var standing = new EnumMap<Metric, Position>(Metric.class);
    sums.forEach(
        (metric, sum) ->
            standing.put(metric, new Position(sum.before(), sum.after(), sum.after())));
    return Targets.load().of(programme, standing, today).stream()
        .filter(one -> standing.containsKey(one.metric()))
        .toList();
  }
}
