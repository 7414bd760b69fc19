package vn.tinhgon.bpmn.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Profile.CostMethod;

/** Cost of a procedure in đồng a year, by the three methods of published plans; never added up. */
final class YearlyCost {

  private YearlyCost() {}

  static CostMethod method(Procedure procedure) {
    var declared = procedure.profile().costMethod();
    return declared == null ? CostMethod.SCM_FULL : declared;
  }

  /** Whole đồng; zero where nobody says how many dossiers there are. */
  static long of(Procedure procedure, double elapsedDays, Map<String, Double> visits) {
    var dossiers = procedure.dossiersPerYear();
    if (dossiers == null) return 0;
    var one =
        switch (method(procedure)) {
          case SCM_FULL -> compliance(procedure);
          case PROCESSING_TIME -> processing(procedure, elapsedDays);
          case EFFORT_INTERNAL -> effort(procedure, visits);
        };
    var year = one.multiply(decimal(dossiers)).setScale(0, RoundingMode.HALF_UP);
    var most = BigDecimal.valueOf(Long.MAX_VALUE);
    return year.min(most).max(most.negate()).longValue();
  }

  /** Thông tư 02/2017/TT-VPCP: the hours of who hands in the dossier, and what he pays. */
  private static BigDecimal compliance(Procedure procedure) {
    var hours = BigDecimal.ZERO;
    var money = BigDecimal.ZERO;
    for (var document : procedure.documents()) hours = hours.add(decimal(document.prepareHours()));
    for (var cost : procedure.costs()) {
      hours = hours.add(decimal(cost.hours()));
      if (cost.money() != null) money = money.add(BigDecimal.valueOf(cost.money()));
    }
    return hours.multiply(rate(procedure, HourlyRate.ofSubject())).add(money);
  }

  /** As Đồng Nai prints it (QĐ 2816/QĐ-UBND 2025): the agency's whole time at the rate. */
  private static BigDecimal processing(Procedure procedure, double elapsedDays) {
    var limit = procedure.profile().limit();
    var days = decimal(limit == null ? elapsedDays : limit.workingDays());
    return days.multiply(decimal(Limit.HOURS_A_DAY))
        .multiply(rate(procedure, HourlyRate.ofSubject()));
  }

  /** The second ledger: what the handling side's own hours cost. */
  private static BigDecimal effort(Procedure procedure, Map<String, Double> visits) {
    var sum = BigDecimal.ZERO;
    for (var step : procedure.steps()) {
      if (step.effortHours() == null) continue;
      var hours =
          decimal(step.effortHours()).multiply(decimal(visits.getOrDefault(step.id(), 0.0)));
      sum = sum.add(hours.multiply(rate(procedure, HourlyRate.ofLevel(step.level()))));
    }
    return sum;
  }

  private static BigDecimal rate(Procedure procedure, HourlyRate table) {
    var declared = procedure.profile().hourlyRate();
    return declared == null ? table.value() : BigDecimal.valueOf(declared);
  }

  private static BigDecimal decimal(@Nullable Double value) {
    return value == null || !Double.isFinite(value) ? BigDecimal.ZERO : BigDecimal.valueOf(value);
  }
}
