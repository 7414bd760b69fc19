package vn.tinhgon.engine.plan.paper;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.measure.Percent;
import vn.tinhgon.bpmn.measure.Reduction;

/**
 * A figure before and after, with the saving and the share as the paper states them; whether they
 * are right is the consistency check's business.
 *
 * @param percent saved, to two decimals; null where there was nothing before
 */
public record Reduced(
    BigDecimal before, BigDecimal after, BigDecimal saved, @Nullable BigDecimal percent) {

  /** With saving and share reckoned exactly. */
  public static Reduced of(BigDecimal before, BigDecimal after) {
    var reduction = new Reduction(before, after);
    return new Reduced(before, after, reduction.saved(), reduction.percent());
  }

  public static Reduced of(long before, long after) {
    return of(BigDecimal.valueOf(before), BigDecimal.valueOf(after));
  }

  /** Both together. */
  public Reduced plus(Reduced other) {
    return of(before.add(other.before), after.add(other.after));
  }

  Reduced exact() {
    return of(before, after);
  }

  /** "10%", or "–" where there was nothing before. */
  String share() {
    return Percent.printed(percent);
  }
}
