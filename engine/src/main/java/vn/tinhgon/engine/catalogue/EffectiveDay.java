package vn.tinhgon.engine.catalogue;

import java.time.LocalDate;
import java.util.Optional;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.problem.Fault;

/** The day on which a version takes force or a procedure ends, as a person gives it. */
public final class EffectiveDay {
  /** No decision of a ministry waits longer; a slip of the pen beyond. */
  private static final int MOST_YEARS = 10;

  private EffectiveDay() {}

  /** What was counted and carried out on earlier days stays as it was. */
  public static Optional<Fault> fault(LocalDate day, LocalDate today) {
    if (day.isBefore(today)) {
      return fault(
          "Ngày có hiệu lực đã qua; hãy chọn từ hôm nay trở đi.",
          "The effective day is past; choose today or later.");
    }
    if (day.isAfter(today.plusYears(MOST_YEARS))) {
      return fault(
          "Ngày có hiệu lực còn hơn %d năm nữa mới đến; hãy xem lại năm.".formatted(MOST_YEARS),
          "The effective day is more than %d years ahead; look at the year again."
              .formatted(MOST_YEARS));
    }
    return Optional.empty();
  }

  private static Optional<Fault> fault(String vi, String en) {
    return Optional.of(new Fault("effective", new Text(vi, en)));
  }
}
