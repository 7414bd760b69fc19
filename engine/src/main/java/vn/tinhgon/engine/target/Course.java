package vn.tinhgon.engine.target;

import java.math.BigDecimal;
import java.util.List;
import vn.tinhgon.rules.target.Assessment;
import vn.tinhgon.rules.target.Status;
import vn.tinhgon.rules.target.TargetProgramme;

/**
 * Where a programme stands.
 *
 * @param ministry one for each goal
 * @param units those that answer for procedures of the programme, the ones in trouble first
 */
public record Course(
    TargetProgramme programme,
    int edition,
    boolean bundled,
    String basis,
    List<Assessment> ministry,
    List<UnitCourse> units) {

  /** Where a unit stands. */
  public record UnitCourse(
      String unit, String name, int procedures, List<Assessment> assessments, Status worst) {}

  /** The gravest of several. */
  public static Status worst(List<Assessment> assessments) {
    var order =
        List.of(Status.MISSED, Status.AT_RISK, Status.UNMEASURED, Status.ON_TRACK, Status.MET);
    return order.stream()
        .filter(status -> assessments.stream().anyMatch(a -> a.status() == status))
        .findFirst()
        .orElse(Status.UNMEASURED);
  }

  static BigDecimal missing(UnitCourse unit) {
    return unit.assessments().stream()
        .map(Assessment::missing)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
