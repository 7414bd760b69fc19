package vn.tinhgon.rules.target;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Text;

/**
 * How one target of a programme stands.
 *
 * @param threshold percent that has to be saved
 * @param percent saved so far, HALF_UP to two decimals; null where nothing is known from before
 * @param plannedPercent saved once the pending plans are carried out
 * @param missing how much more has to be saved; procedures, đồng a year, working days or conditions
 * @param missingWithPlans the same once the pending plans are carried out
 * @param rule id of the rule that decided
 */
public record Assessment(
    String programme,
    Metric metric,
    BigDecimal threshold,
    Position position,
    @Nullable BigDecimal percent,
    @Nullable BigDecimal plannedPercent,
    Status status,
    BigDecimal missing,
    BigDecimal missingWithPlans,
    Text message,
    String rule) {

  public boolean met() {
    return status == Status.MET;
  }
}
