package vn.tinhgon.engine.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.plan.choice.Figures;
import vn.tinhgon.engine.plan.choice.Goal;
import vn.tinhgon.engine.plan.choice.Reach;
import vn.tinhgon.engine.target.Ledger;
import vn.tinhgon.rules.target.CountMode;
import vn.tinhgon.rules.target.Metric;
import vn.tinhgon.rules.target.TargetProgramme;

/** The targets of a programme in the terms of the choice. */
final class Goals {
  private Goals() {}

  /** Conditions are not measured on models, so a target on them binds nothing here. */
  static List<Goal> of(TargetProgramme programme, CountMode mode) {
    var goals = new ArrayList<Goal>();
    for (var goal : programme.goals()) {
      if (goal.metric() == Metric.CONDITION) continue;
      goals.add(new Goal(metric(goal.metric(), mode), goal.thresholdPct()));
    }
    return goals;
  }

  private static Goal.Metric metric(Metric metric, CountMode mode) {
    return switch (metric) {
      case COUNT ->
          mode == CountMode.ABOLISHED_ONLY ? Goal.Metric.ABOLISHED : Goal.Metric.SIMPLIFIED;
      case COST -> Goal.Metric.COST;
      case TIME, CONDITION -> Goal.Metric.TIME;
    };
  }

  static Text label(Goal.Metric metric) {
    return switch (metric) {
      case ABOLISHED -> new Text("Số thủ tục bãi bỏ", "Procedures abolished");
      case SIMPLIFIED ->
          new Text("Số thủ tục bãi bỏ, đơn giản hóa", "Procedures abolished or simplified");
      case COST -> new Text("Chi phí tuân thủ", "Compliance cost");
      case TIME -> new Text("Thời gian giải quyết", "Handling time");
    };
  }

  /** Where a plan stands towards the targets of its programme. */
  static List<Reach> reached(
      TargetProgramme programme,
      CountMode mode,
      List<Candidates.Measured> scope,
      List<Row.Item> items) {
    var total =
        scope.stream().map(it -> it.candidate().before()).reduce(Figures.NOTHING, Figures::plus);
    var inScope = scope.stream().map(Candidates.Measured::code).collect(Collectors.toSet());
    int abolished = 0;
    int simplified = 0;
    long cost = 0;
    var days = BigDecimal.ZERO;
    for (var item : items) {
      for (var procedure : item.procedures()) {
        if (!inScope.contains(procedure.code())) continue;
        if (procedure.abolished()) abolished++;
        if (procedure.changed()) simplified++;
        if (procedure.ledger() == Ledger.COMPLIANCE) {
          cost += procedure.costBefore() - procedure.costAfter();
        }
        days = days.add(BigDecimal.valueOf(procedure.daysBefore() - procedure.daysAfter()));
      }
    }
    var reached = new ArrayList<Reach>();
    for (var goal : of(programme, mode)) {
      var count = BigDecimal.valueOf(scope.size());
      reached.add(
          switch (goal.metric()) {
            case ABOLISHED -> new Reach(goal, count, BigDecimal.valueOf(abolished));
            case SIMPLIFIED -> new Reach(goal, count, BigDecimal.valueOf(simplified));
            case COST ->
                new Reach(goal, BigDecimal.valueOf(total.cost()), BigDecimal.valueOf(cost));
            case TIME -> new Reach(goal, total.days(), days);
          });
    }
    return reached;
  }
}
