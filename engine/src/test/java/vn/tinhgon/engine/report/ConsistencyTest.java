package vn.tinhgon.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tinhgon.bpmn.Text;

class ConsistencyTest {
  private static final LocalDate DAY = LocalDate.of(2010, 1, 1);

  @Test
  void aTableThatAddsUpIsIssued() {
    assertThat(Consistency.of(report(table(line(292, 67, 225)), 292), "")).isEmpty();
  }

  /** Bộ LĐTBXH 2010: 292 reviewed, 67 kept, 25 abolished and 191 amended make 283. */
  @Test
  void aLineThatDoesNotAddUpIsTold() {
    var faults = Consistency.of(report(table(line(292, 67, 216)), 292), "");

    assertThat(faults).hasSize(2);
    assertThat(faults.get(0).message().vi()).contains("292", "283", "chênh 9");
  }

  @Test
  void aSentenceThatSaysOtherThanTheTableIsTold() {
    var faults = Consistency.of(report(table(line(10, 4, 6)), 11), "");

    assertThat(faults).hasSize(1);
    assertThat(faults.get(0).message().vi()).contains("lời văn ghi 11 nhưng bảng ghi 10");
  }

  @Test
  void aTotalThatIsNotTheSumOfItsLinesIsTold() {
    var table = table(line(10, 4, 6));
    var two =
        new ReportTable(
            table.id(),
            table.title(),
            null,
            null,
            table.partLabel(),
            table.columns(),
            List.of(line(10, 4, 6), line(1, 1, 0)),
            table.total(),
            table.sums());

    assertThat(Consistency.of(report(two, 10), "")).hasSize(2);
  }

  @Test
  void aRemarkMayNameOnlyFiguresOfTheTables() {
    var report = report(table(line(1829, 1700, 129)), 1829);

    assertThat(Consistency.of(report, "Có 1.829 nhiệm vụ, 129 nhiệm vụ chậm, năm 2023.")).isEmpty();
    assertThat(Consistency.of(report, "Có 1.800 nhiệm vụ.")).hasSize(1);
  }

  private static ReportTable.Line line(long... values) {
    return new ReportTable.Line(
        "x",
        new Text("x", "x"),
        Arrays.stream(values).mapToObj(BigDecimal::valueOf).toList(),
        null);
  }

  private static ReportTable table(ReportTable.Line line) {
    var columns =
        List.of("ALL", "KEPT", "CUT").stream()
            .map(id -> new ReportTable.Column(id, new Text(id, id), ReportTable.Kind.COUNT, null))
            .toList();
    return new ReportTable(
        "TASKS",
        new Text("Rà soát", "Review"),
        null,
        null,
        new Text("Loại", "Kind"),
        columns,
        List.of(line),
        line,
        List.of(List.of("ALL", "KEPT", "CUT")));
  }

  private static Report report(ReportTable table, long said) {
    var claim = new Report.Claim("TASKS", "ALL", BigDecimal.valueOf(said));
    var statement = new Report.Statement(new Text("Có " + said, "" + said), List.of(claim));
    return new Report(
        DAY,
        DAY,
        DAY,
        DAY,
        DAY,
        List.of(statement),
        List.of(table),
        List.of(),
        List.of(),
        ReportCost.KNOWN);
  }
}
