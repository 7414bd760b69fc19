package vn.tinhgon.engine.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.target.Course;
import vn.tinhgon.rules.target.Assessment;

/** The target programmes, a line for each goal; as they stand on the day of asking. */
final class ProgrammeTable {
  private ProgrammeTable() {}

  static ReportTable of(List<Course> courses) {
    var lines =
        courses.stream()
            .flatMap(course -> course.ministry().stream().map(goal -> line(course, goal)))
            .toList();
    var met =
        courses.stream().flatMap(course -> course.ministry().stream()).filter(Assessment::met);
    return new ReportTable(
        "PROGRAMMES",
        new Text("Chương trình mục tiêu", "Target programmes"),
        null,
        null,
        new Text("Chương trình, chỉ tiêu", "Programme and target"),
        List.of(
            percent("THRESHOLD", "Phải cắt giảm", "To be saved"),
            percent("SAVED", "Đã cắt giảm", "Saved so far"),
            percent("WITH_PLANS", "Gồm phương án đang chờ", "With plans underway"),
            new ReportTable.Column("MET", new Text("Đạt", "Met"), ReportTable.Kind.COUNT, null)),
        lines,
        new ReportTable.Line(
            "",
            new Text("Số chỉ tiêu đạt", "Targets met"),
            values(null, null, null, BigDecimal.valueOf(met.count())),
            null),
        List.of());
  }

  private static ReportTable.Line line(Course course, Assessment goal) {
    var name = course.programme().name();
    return new ReportTable.Line(
        goal.programme() + " " + goal.metric(),
        new Text(
            name.vi() + ": " + goal.metric().label().vi(),
            name.en() + ": " + goal.metric().label().en()),
        values(
            goal.threshold(),
            goal.percent(),
            goal.plannedPercent(),
            goal.met() ? BigDecimal.ONE : BigDecimal.ZERO),
        goal.message());
  }

  private static List<@Nullable BigDecimal> values(@Nullable BigDecimal... values) {
    return new ArrayList<@Nullable BigDecimal>(Stream.of(values).toList());
  }

  private static ReportTable.Column percent(String id, String vi, String en) {
    return new ReportTable.Column(id, new Text(vi, en), ReportTable.Kind.PERCENT, null);
  }
}
