package vn.tinhgon.bpmn.measure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A figure before and after: what is saved, and whether a target is met (domain 1.2, 2.3). */
public record Reduction(BigDecimal before, BigDecimal after) {

  public static Reduction of(double before, double after) {
    return new Reduction(BigDecimal.valueOf(before), BigDecimal.valueOf(after));
  }

  public static Reduction of(long before, long after) {
    return new Reduction(BigDecimal.valueOf(before), BigDecimal.valueOf(after));
  }

  /** Before minus after; negative when it grew. */
  public BigDecimal saved() {
    return before.subtract(after);
  }

  /** It grew: a saving that is none, to be flagged. */
  public boolean grew() {
    return saved().signum() < 0;
  }

  /** Percent saved, HALF_UP to two decimals; null where there was nothing before. */
  public @Nullable BigDecimal percent() {
    return Percent.of(saved(), before);
  }

  /** "77,44%", or "–" where there was nothing before. */
  public String printed() {
    return Percent.printed(percent());
  }

  /**
   * At least so many percent are saved, by cross-multiplication: 19,996 % prints as 20 % and does
   * not meet 20 %. Nothing before meets no target.
   */
  public boolean meets(double thresholdPercent) {
    if (before.signum() <= 0) return false;
    var wanted = before.multiply(BigDecimal.valueOf(thresholdPercent));
    return saved().multiply(BigDecimal.valueOf(100)).compareTo(wanted) >= 0;
  }
}
