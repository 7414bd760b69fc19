package vn.tinhgon.engine.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.plan.choice.Figures;
import vn.tinhgon.engine.plan.choice.Goal;
import vn.tinhgon.engine.plan.choice.Reach;
import vn.tinhgon.engine.problem.Refusal;
import vn.tinhgon.rules.target.CountMode;
import vn.tinhgon.rules.target.Metric;
import vn.tinhgon.rules.target.Programmes;
import vn.tinhgon.rules.target.TargetProgramme;

/** The targets of a programme in the terms of the choice. */
final class Goals {
  private Goals() {}

  static TargetProgramme programme(String id) {
    return Programmes.find(id)
        .orElseThrow(
            () ->
                Refusal.notFound(
                    new Text(
                        "Không có chương trình mục tiêu “" + id + "”",
                        "There is no target programme “" + id + "”")));
  }

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
      TargetProgramme programme, List<Candidates.Measured> scope, List<Row.Item> items) {
    var total =
        scope.stream().map(it -> it.candidate().before()).reduce(Figures.NOTHING, Figures::plus);
    int abolished = 0;
    int simplified = 0;
    long cost = 0;
    var days = BigDecimal.ZERO;
    for (var item : items) {
      for (var procedure : item.procedures()) {
        if (procedure.abolished()) abolished++;
        if (procedure.changed()) simplified++;
        cost += procedure.costBefore() - procedure.costAfter();
        var time = procedure.time();
        if (time.unit() != vn.tinhgon.bpmn.TimeUnit.HOUR) days = days.add(time.amount().saved());
      }
    }
    var reached = new ArrayList<Reach>();
    for (var goal : of(programme, programme.countMode())) {
      var count = BigDecimal.valueOf(scope.size());
      reached.add(
          switch (goal.metric()) {
            case ABOLISHED -> new Reach(goal, count, BigDecimal.valueOf(abolished));
            case SIMPLIFIED -> new Reach(goal, count, BigDecimal.valueOf(simplified));
            case COST ->
                new Reach(goal, BigDecimal.valueOf(total.cost()), BigDecimal.valueOf(cost));
            case TIME -> new Reach(goal, Objects.requireNonNull(total.days()), days);
          });
    }
    return reached;
  }
}
