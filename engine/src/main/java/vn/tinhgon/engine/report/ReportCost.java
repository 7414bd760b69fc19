package vn.tinhgon.engine.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.measure.Measures;
import vn.tinhgon.bpmn.measure.Reduction;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.bpmn.xml.Unreadable;

/**
 * What compiling a report costs by hand and by this program, by the formulas that price every
 * procedure. By hand six people take three hours, or seven four (a ministry's office, 2023); by the
 * program one person takes five minutes. Costs are whole đồng a year at 12 reports.
 *
 * @param savedAtLeast percent of the hours, from the lower estimate
 */
record ReportCost(
    double hoursBeforeLeast,
    double hoursBeforeMost,
    double hoursAfter,
    long costBeforeLeast,
    long costBeforeMost,
    long costAfter,
    @Nullable BigDecimal savedAtLeast,
    @Nullable BigDecimal savedAtMost) {

  private static final double LEAST = 6 * 3;
  private static final double MOST = 7 * 4;
  private static final double AFTER = 0.083;

  static final ReportCost KNOWN = of(measured(LEAST), measured(MOST), measured(AFTER));

  private static ReportCost of(Measures least, Measures most, Measures after) {
    return new ReportCost(
        least.effortHours(),
        most.effortHours(),
        after.effortHours(),
        least.costPerYear(),
        most.costPerYear(),
        after.costPerYear(),
        Reduction.of(least.effortHours(), after.effortHours()).percent(),
        Reduction.of(most.effortHours(), after.effortHours()).percent());
  }

  private static Measures measured(double hours) {
    // Named .xml: the compiler of rules takes every .bpmn of this module for its own.
    var name = "/report/compiling.xml";
    try (var in = Objects.requireNonNull(ReportCost.class.getResourceAsStream(name), name)) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      var bytes = text.replace("{hours}", String.valueOf(hours)).getBytes(StandardCharsets.UTF_8);
      return Measures.of(BpmnFile.read(bytes, name).procedure());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Unreadable e) {
      throw new IllegalStateException(e);
    }
  }
}
