package vn.tinhgon.engine.plan.paper;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.engine.sheet.Column;
import vn.tinhgon.engine.sheet.Sheet;
import vn.tinhgon.engine.sheet.Xlsx;

/** The tables for leaders as a workbook, one a sheet. */
final class LeaderTables {
  private final PlanPaper paper;
  private final Summary summary;

  private LeaderTables(PlanPaper paper) {
    this.paper = paper;
    this.summary = paper.summary();
  }

  static byte[] of(PlanPaper paper) throws Inconsistent {
    var faults = paper.faults();
    if (!faults.isEmpty()) throw new Inconsistent(faults);
    var tables = new LeaderTables(paper);
    var sheets = new ArrayList<Sheet>();
    sheets.add(tables.tallies());
    sheets.add(tables.costs());
    // Two ledgers, two tables: their figures have no sum.
    if (paper.summary().costs().stream().anyMatch(Summary.CostLine::handling)) {
      sheets.add(tables.handling());
    }
    sheets.addAll(List.of(tables.times(), tables.measures(), tables.targets()));
    return Xlsx.write(sheets.toArray(Sheet[]::new));
  }

  private Sheet sheet(String name, String title, Column... columns) {
    return Sheet.of(name, List.of(title, paper.title()), columns);
  }

  private Sheet tallies() {
    var rows = new ArrayList<List<@Nullable Object>>();
    int[] sum = new int[5];
    for (var line : summary.tallies()) {
      rows.add(
          Sheet.row(
              line.field(),
              line.reviewed(),
              line.abolished(),
              line.merged(),
              line.simplified(),
              line.kept(),
              line.percent()));
      sum[0] += line.reviewed();
      sum[1] += line.abolished();
      sum[2] += line.merged();
      sum[3] += line.simplified();
      sum[4] += line.kept();
    }
    return sheet(
            "1. Kết quả rà soát",
            "Biểu 1. Kết quả rà soát thủ tục hành chính",
            Column.text("Lĩnh vực, đơn vị", 32),
            Column.whole("Số TTHC rà soát"),
            Column.whole("Bãi bỏ"),
            Column.whole("Gộp"),
            Column.whole("Đơn giản hóa"),
            Column.whole("Giữ nguyên"),
            Column.percent("Tỷ lệ cắt giảm TTHC"))
        .with(rows)
        .totals("Tổng cộng", sum[0], sum[1], sum[2], sum[3], sum[4], null);
  }

  private Sheet costs() {
    return costs(
        "2. Chi phí",
        "Biểu 2. Chi phí tuân thủ thủ tục hành chính (đồng/năm)",
        summary.costs().stream().filter(line -> !line.handling()).toList(),
        summary.costTotal());
  }

  private Sheet handling() {
    var lines = summary.costs().stream().filter(Summary.CostLine::handling).toList();
    var total = lines.stream().map(Summary.CostLine::cost).reduce(Reduced.of(0, 0), Reduced::plus);
    return costs(
        "2b. Chi phí xử lý nội bộ",
        "Biểu 2b. Chi phí xử lý nội bộ (đồng/năm), không cộng vào chi phí tuân thủ",
        lines,
        total);
  }

  private Sheet costs(
      String name, String title, List<Summary.CostLine> lines, @Nullable Reduced total) {
    var rows = new ArrayList<List<@Nullable Object>>();
    for (var line : lines) {
      var cost = line.cost();
      rows.add(
          Sheet.row(
              line.procedure().code(),
              line.procedure().name(),
              cost.before(),
              cost.after(),
              cost.saved(),
              cost.percent()));
    }
    var sheet =
        sheet(
                name,
                title,
                Column.text("Mã số", 16),
                Column.text("Tên thủ tục hành chính", 48),
                Column.money("Trước"),
                Column.money("Sau"),
                Column.money("Tiết kiệm"),
                Column.percent("Tỷ lệ cắt giảm"))
            .with(rows);
    return total == null
        ? sheet
        : sheet.totals(
            "Tổng cộng", null, total.before(), total.after(), total.saved(), total.percent());
  }

  private Sheet times() {
    var rows = new ArrayList<List<@Nullable Object>>();
    for (var line : summary.times()) {
      var amount = line.time().amount();
      rows.add(
          Sheet.row(
              line.procedure().code(),
              line.procedure().name(),
              line.time().unitName(),
              amount.before(),
              amount.after(),
              amount.saved(),
              amount.percent()));
    }
    return sheet(
            "3. Thời gian",
            "Biểu 3. Thời gian giải quyết thủ tục hành chính",
            Column.text("Mã số", 16),
            Column.text("Tên thủ tục hành chính", 48),
            Column.text("Đơn vị tính", 16),
            Column.decimal("Trước"),
            Column.decimal("Sau"),
            Column.decimal("Giảm"),
            Column.percent("Tỷ lệ cắt giảm"))
        .with(rows);
  }

  private Sheet measures() {
    var rows = new ArrayList<List<@Nullable Object>>();
    for (var line : summary.measures()) rows.add(Sheet.row(line.measure(), line.procedures()));
    return sheet(
            "4. Biện pháp",
            "Biểu 4. Biện pháp đơn giản hóa",
            Column.text("Biện pháp đơn giản hóa", 60),
            Column.whole("Số TTHC"))
        .with(rows);
  }

  private Sheet targets() {
    var rows = new ArrayList<List<@Nullable Object>>();
    for (var line : summary.targets()) {
      rows.add(
          Sheet.row(
              line.target(),
              line.threshold(),
              line.reached().percent(),
              line.met() ? "Đạt" : "Không đạt"));
    }
    return sheet(
            "5. Mục tiêu",
            "Biểu 5. Mức đạt mục tiêu",
            Column.text("Mục tiêu", 60),
            Column.percent("Ngưỡng"),
            Column.percent("Đạt"),
            Column.text("Kết quả", 16))
        .with(rows);
  }
}
