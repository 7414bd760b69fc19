package vn.tinhgon.engine.print;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Step;
import vn.tinhgon.bpmn.TimeUnit;

/**
 * The steps of a model as the rows of a table: who does what in which time, and what comes of it.
 */
record StepRows(Procedure procedure, UnaryOperator<String> unit) {

  List<ProcedureSheet.StepRow> all() {
    var papers =
        procedure.documents().stream()
            .filter(document -> document.name() != null && !document.name().isBlank())
            .collect(Collectors.toMap(it -> it.id(), it -> it.name(), (one, same) -> one));
    var rows = new ArrayList<ProcedureSheet.StepRow>();
    for (var step : procedure.steps()) {
      var writes = step.writes().stream().map(id -> papers.getOrDefault(id, id));
      rows.add(
          new ProcedureSheet.StepRow(
              rows.size() + 1,
              step.name(),
              performer(step),
              step.limit() == null ? "" : term(step.limit()),
              writes.collect(Collectors.joining("; "))));
    }
    return rows;
  }

  private String performer(Step step) {
    if (step.automatic()) return "Hệ thống thông tin";
    return step.units().stream().map(unit).collect(Collectors.joining(", "));
  }

  private static String term(Limit limit) {
    var value = BigDecimal.valueOf(limit.value()).stripTrailingZeros();
    var unit = limit.unit();
    return Vietnamese.number(value)
        + (unit == TimeUnit.HOUR ? " giờ" : unit == TimeUnit.DAY ? " ngày" : " ngày làm việc");
  }
}
