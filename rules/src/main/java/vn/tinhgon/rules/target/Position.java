package vn.tinhgon.rules.target;

import java.math.BigDecimal;
import vn.tinhgon.bpmn.measure.Reduction;

/**
 * Where one metric stands.
 *
 * @param before at the baseline
 * @param now with what is in force
 * @param planned once the plans still pending are carried out too
 */
public record Position(BigDecimal before, BigDecimal now, BigDecimal planned) {

  public static Position of(long before, long now, long planned) {
    return new Position(
        BigDecimal.valueOf(before), BigDecimal.valueOf(now), BigDecimal.valueOf(planned));
  }

  public static Position of(double before, double now, double planned) {
    return new Position(
        BigDecimal.valueOf(before), BigDecimal.valueOf(now), BigDecimal.valueOf(planned));
  }

  public Reduction soFar() {
    return new Reduction(before, now);
  }

  public Reduction withPlans() {
    return new Reduction(before, planned);
  }
}
