package vn.tinhgon.engine.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.problem.Fault;
import vn.tinhgon.engine.report.ReportTable.Kind;
import vn.tinhgon.engine.report.ReportTable.Line;

/**
 * Where a report contradicts itself: a line that does not add up, a total that is not the sum of
 * its lines, a sentence or a remark that names another figure than the tables. Such a report is not
 * issued: published ones print 292 and count 283.
 */
final class Consistency {
  /** What a number in a remark counts, by the words that follow it, and where its figures stand. */
  private static final Map<String, List<String>> NOUNS =
      Map.of(
          "nhiệm vụ", List.of("TASKS"),
          "văn bản đến", List.of("INCOMING", "PASSING"),
          "văn bản đi", List.of("OUTGOING", "SENDING"),
          "hồ sơ", List.of("INTAKE", "DOSSIERS"),
          "trang", List.of("INCOMING", "OUTGOING"),
          "đề án", List.of("PLAN"),
          "thông tư", List.of("PLAN"));

  private static final Pattern COUNTED =
      Pattern.compile(
          "(?<![\\d/.,])(\\d{1,3}(?:\\.\\d{3})+|\\d+)\\s+(%s)"
              .formatted(String.join("|", NOUNS.keySet())),
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Consistency() {}

  static List<Fault> of(Report report, String remark) {
    var faults = new ArrayList<Fault>();
    report.tables().forEach(table -> check(table, faults));
    report.statements().forEach(statement -> check(report.tables(), statement, faults));
    check(report.tables(), remark, faults);
    return faults;
  }

  private static void check(ReportTable table, List<Fault> faults) {
    for (var column : table.columns()) {
      if (column.kind() != Kind.COUNT) continue;
      var sum = sum(table, column.id());
      var total = table.count(table.total(), column.id());
      if (sum.compareTo(total) != 0) {
        faults.add(
            fault(
                table,
                "cột “%s” cộng các dòng được %s, dòng tổng ghi %s"
                    .formatted(column.label().vi(), sum, total),
                "the lines of “%s” make %s, the total says %s"
                    .formatted(column.label().en(), sum, total)));
      }
    }
    Stream.concat(table.lines().stream(), Stream.of(table.total()))
        .forEach(line -> table.sums().forEach(sum -> check(table, line, sum, faults)));
  }

  private static void check(ReportTable table, Line line, List<String> sum, List<Fault> faults) {
    var whole = table.count(line, sum.get(0));
    var parts =
        sum.stream()
            .skip(1)
            .map(column -> table.count(line, column))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (whole.compareTo(parts) == 0) return;
    faults.add(
        fault(
            table,
            "dòng “%s” có tổng %s nhưng các phần cộng lại được %s, chênh %s"
                .formatted(line.label().vi(), whole, parts, whole.subtract(parts)),
            "the line “%s” has %s altogether, but its parts make %s, a gap of %s"
                .formatted(line.label().en(), whole, parts, whole.subtract(parts))));
  }

  private static void check(
      List<ReportTable> tables, Report.Statement statement, List<Fault> faults) {
    for (var claim : statement.claims()) {
      for (var table : tables) {
        if (!table.id().equals(claim.table()) || claim.value() == null) continue;
        var printed = table.count(table.total(), claim.column());
        if (printed.compareTo(claim.value()) == 0) continue;
        faults.add(
            fault(
                table,
                "lời văn ghi %s nhưng bảng ghi %s: “%s”"
                    .formatted(claim.value(), printed, statement.text().vi()),
                "the text says %s, the table %s: “%s”"
                    .formatted(claim.value(), printed, statement.text().en())));
      }
    }
  }

  private static void check(List<ReportTable> tables, String remark, List<Fault> faults) {
    var found = COUNTED.matcher(remark);
    while (found.find()) {
      var value = new BigDecimal(found.group(1).replace(".", ""));
      var known = NOUNS.getOrDefault(found.group(2).toLowerCase(Locale.ROOT), List.of());
      var stands =
          tables.stream().filter(t -> known.contains(t.id())).anyMatch(t -> holds(t, value));
      if (stands) continue;
      faults.add(
          new Fault(
              "remark",
              new Text(
                  "Nhận xét ghi “%s”, nhưng không bảng nào có số này; hãy sửa nhận xét"
                      .formatted(found.group()),
                  "The remark says “%s”, but no table has that number; mend the remark"
                      .formatted(found.group()))));
    }
  }

  private static boolean holds(ReportTable table, BigDecimal value) {
    return Stream.concat(table.lines().stream(), Stream.of(table.total()))
        .flatMap(line -> line.values().stream())
        .anyMatch(held -> held != null && held.compareTo(value) == 0);
  }

  private static BigDecimal sum(ReportTable table, String column) {
    return table.lines().stream()
        .map(line -> table.count(line, column))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Fault fault(ReportTable table, String vi, String en) {
    return new Fault(
        table.id(),
        new Text(
            "Bảng “%s”: %s".formatted(table.title().vi(), vi),
            "Table “%s”: %s".formatted(table.title().en(), en)));
  }
}
