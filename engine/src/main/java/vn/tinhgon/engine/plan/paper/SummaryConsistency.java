package vn.tinhgon.engine.plan.paper;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.stream.Collectors;
import vn.tinhgon.bpmn.measure.Percent;
import vn.tinhgon.bpmn.measure.Reduction;

/** Whether the tables for leaders add up and say what the annex says. */
final class SummaryConsistency {
  private final PlanPaper paper;
  private final Summary summary;
  private final Faults faults;

  SummaryConsistency(PlanPaper paper, Faults faults) {
    this.paper = paper;
    this.summary = paper.summary();
    this.faults = faults;
  }

  void check() {
    summary.tallies().forEach(this::tally);
    costs();
    times();
    int count = paper.procedures().size();
    for (var line : summary.measures()) {
      if (line.procedures() <= count) continue;
      faults.add(
          "summary.measures",
          "Biện pháp “%s” ghi %d thủ tục, nhưng phương án chỉ có %d."
              .formatted(line.measure(), line.procedures(), count),
          "Measure “%s” counts %d procedures, but the plan holds only %d."
              .formatted(line.measure(), line.procedures(), count));
    }
    summary.targets().forEach(this::target);
  }

  private void tally(Summary.Tally line) {
    var field = "summary.tallies";
    int sum = line.abolished() + line.merged() + line.simplified() + line.kept();
    if (sum != line.reviewed()) {
      faults.add(
          field,
          "%s: bãi bỏ %d + gộp %d + đơn giản hóa %d + giữ nguyên %d = %d, nhưng rà soát %d (lệch %d)."
              .formatted(
                  line.field(),
                  line.abolished(),
                  line.merged(),
                  line.simplified(),
                  line.kept(),
                  sum,
                  line.reviewed(),
                  Math.abs(line.reviewed() - sum)),
          "%s: abolished %d + merged %d + simplified %d + kept %d = %d, but reviewed %d (gap %d)."
              .formatted(
                  line.field(),
                  line.abolished(),
                  line.merged(),
                  line.simplified(),
                  line.kept(),
                  sum,
                  line.reviewed(),
                  Math.abs(line.reviewed() - sum)));
    }
    int cut =
        line.counted() == Summary.Counted.ABOLISHED
            ? line.abolished()
            : line.abolished() + line.merged() + line.simplified();
    var exact = Percent.of(BigDecimal.valueOf(cut), BigDecimal.valueOf(line.reviewed()));
    faults.share(field, line.field(), line.percent(), exact);
  }

  /** Each procedure of the annex stands in the table once, with the item's figures. */
  private void costs() {
    if (summary.costs().isEmpty()) return;
    var field = "summary.costs";
    var seen = new HashSet<String>();
    for (var line : summary.costs()) {
      var code = line.procedure().code();
      if (!seen.add(code)) {
        faults.add(
            field, "Thủ tục " + code + " có hai dòng.", "Procedure " + code + " has two rows.");
      }
      faults.exact(field, code + ", bảng chi phí", line.cost(), " đồng");
    }
    var annexed = paper.procedures().stream().map(Subject::code).collect(Collectors.toSet());
    for (var code : seen) {
      if (annexed.contains(code)) continue;
      faults.add(
          field,
          "Bảng chi phí có thủ tục %s không nằm trong phụ lục.".formatted(code),
          "The table of costs names procedure %s, which the annex lacks.".formatted(code));
    }
    var byCode = Consistency.byCode(summary.costs());
    for (var item : paper.items()) {
      if (item.procedures().stream().noneMatch(one -> byCode.containsKey(one.code()))) {
        faults.add(
            field,
            "Bảng chi phí không có thủ tục %s của phụ lục.".formatted(item.codes()),
            "The table of costs lacks procedure %s of the annex.".formatted(item.codes()));
        continue;
      }
      var table =
          item.procedures().stream()
              .map(one -> byCode.getOrDefault(one.code(), Reduced.of(0, 0)))
              .reduce(Reduced.of(0, 0), Reduced::plus);
      same(field, item.codes(), table, item.cost(), " đồng");
    }
    if (summary.costTotal() == null) return;
    faults.exact(field, "Tổng chi phí", summary.costTotal(), " đồng");
    var sum =
        summary.costs().stream()
            .filter(line -> !line.handling())
            .map(Summary.CostLine::cost)
            .reduce(Reduced.of(0, 0), Reduced::plus);
    same(field, "Tổng chi phí", summary.costTotal(), sum, " đồng");
  }

  private void times() {
    var inAnnex = new HashMap<String, TimeTaken>();
    for (var item : paper.items()) {
      if (item.time() == null || item.procedures().size() != 1) continue;
      inAnnex.put(item.procedures().get(0).code(), item.time());
    }
    for (var line : summary.times()) {
      var code = line.procedure().code();
      var unit = " " + line.time().unitName();
      faults.exact("summary.times", code + ", bảng thời gian", line.time().amount(), unit);
      var annex = inAnnex.get(code);
      if (annex == null) continue;
      same("summary.times", code, line.time().amount(), annex.amount(), unit);
    }
  }

  private void same(String field, String where, Reduced table, Reduced text, String unit) {
    same(field, where + ", trước", table.before(), text.before(), unit);
    same(field, where + ", sau", table.after(), text.after(), unit);
  }

  private void same(String field, String where, BigDecimal table, BigDecimal text, String unit) {
    if (table.compareTo(text) == 0) return;
    faults.add(
        field,
        "%s: bảng ghi %s%s nhưng phần thuyết minh là %s%s."
            .formatted(where, Faults.number(table), unit, Faults.number(text), unit),
        "%s: the table says %s, the text %s."
            .formatted(where, Faults.number(table), Faults.number(text)));
  }

  /** By cross-multiplication: 19,996 % prints as 20 % and does not meet 20 %. */
  private void target(Summary.TargetLine line) {
    faults.exact("summary.targets", line.target(), line.reached(), "");
    boolean met =
        new Reduction(line.reached().before(), line.reached().after())
            .meets(line.threshold().doubleValue());
    if (met == line.met()) return;
    faults.add(
        "summary.targets",
        "Mục tiêu “%s”: %s so với ngưỡng %s%% là %s, nhưng ghi ngược lại."
            .formatted(
                line.target(),
                line.reached().share(),
                Faults.number(line.threshold()),
                met ? "đạt" : "không đạt"),
        "Target “%s”: %s against %s%% is %s, but the opposite is stated."
            .formatted(
                line.target(),
                line.reached().share(),
                Faults.number(line.threshold()),
                met ? "met" : "not met"));
  }
}
