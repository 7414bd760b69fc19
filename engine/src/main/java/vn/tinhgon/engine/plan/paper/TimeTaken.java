package vn.tinhgon.engine.plan.paper;

import java.math.BigDecimal;
import vn.tinhgon.bpmn.TimeUnit;
import vn.tinhgon.bpmn.measure.Percent;

/** How long a procedure takes before and after. */
public record TimeTaken(Reduced amount, TimeUnit unit) {

  /** "ngày làm việc", "ngày", "giờ". */
  public String unitName() {
    return name(unit);
  }

  /** "05 ngày làm việc". */
  public static String term(BigDecimal value, TimeUnit unit) {
    boolean small = value.signum() > 0 && value.compareTo(BigDecimal.TEN) < 0;
    boolean whole = value.stripTrailingZeros().scale() <= 0;
    return (small && whole ? "0" : "") + Percent.number(value) + " " + name(unit);
  }

  private static String name(TimeUnit unit) {
    return switch (unit) {
      case HOUR -> "giờ";
      case DAY -> "ngày";
      case WORKING_DAY -> "ngày làm việc";
    };
  }
}
