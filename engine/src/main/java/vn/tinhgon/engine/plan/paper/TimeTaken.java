package vn.tinhgon.engine.plan.paper;

import vn.tinhgon.bpmn.TimeUnit;

/** How long a procedure takes before and after. */
public record TimeTaken(Reduced amount, TimeUnit unit) {

  /** "ngày làm việc", "ngày", "giờ". */
  public String unitName() {
    return switch (unit) {
      case HOUR -> "giờ";
      case DAY -> "ngày";
      case WORKING_DAY -> "ngày làm việc";
    };
  }
}
