package vn.tinhgon.engine.plan.choice;

import java.math.BigDecimal;
import vn.tinhgon.bpmn.measure.Reduction;

/** How far a choice comes towards one target. */
public record Reach(Goal goal, BigDecimal before, BigDecimal saved) {

  public boolean met() {
    return new Reduction(before, before.subtract(saved)).meets(goal.percent().doubleValue());
  }

  /** In the unit of the metric; zero where the target is met. */
  public BigDecimal missing() {
    var wanted = before.multiply(goal.percent()).divide(BigDecimal.valueOf(100));
    return wanted.subtract(saved).max(BigDecimal.ZERO);
  }
}
