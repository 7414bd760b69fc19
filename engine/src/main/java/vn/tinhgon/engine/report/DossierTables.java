package vn.tinhgon.engine.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.dossier.DossierFigures;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.organisation.Person;
import vn.tinhgon.engine.register.Period;

/** Dossiers by procedure and unit, and what each leader decided in them. */
@Component
class DossierTables {
  private static final Text ALTOGETHER = new Text("Tổng cộng", "Total");

  private final DossierFigures figures;
  private final Organisation organisation;

  DossierTables(DossierFigures figures, Organisation organisation) {
    this.figures = figures;
    this.organisation = organisation;
  }

  List<ReportTable> of(Period period) {
    return List.of(dossiers(period), approvals(period));
  }

  private ReportTable dossiers(Period period) {
    var lines =
        figures.byProcedure(period.from(), period.to(), period.at()).stream()
            .map(
                counted ->
                    line(
                        counted.procedure(),
                        label(counted),
                        counted.all(),
                        counted.early(),
                        counted.onTime(),
                        counted.late(),
                        counted.overdue(),
                        counted.open()))
            .toList();
    return table(
        "DOSSIERS",
        new Text("Hồ sơ theo thủ tục và đơn vị", "Dossiers by procedure and unit"),
        new Text("Thủ tục", "Procedure"),
        List.of(
            column("ALL", "Tổng số", "All"),
            column("EARLY", "Trước hạn", "Early"),
            column("ON_TIME", "Đúng hạn", "On time"),
            column("LATE", "Quá hạn", "Late"),
            column("OVERDUE", "Quá hạn chưa xong", "Overdue"),
            column("OPEN", "Đang giải quyết", "Open")),
        lines,
        List.of(List.of("ALL", "EARLY", "ON_TIME", "LATE", "OVERDUE", "OPEN")));
  }

  private Text label(DossierFigures.Counted counted) {
    if (counted.owner() == null) return new Text(counted.name(), counted.name());
    var name = counted.name() + " (" + organisation.unitName(counted.owner()) + ")";
    return new Text(name, name);
  }

  private ReportTable approvals(Period period) {
    var lines =
        figures.approvals(period.from(), period.to()).stream()
            .map(approved -> approver(approved.person(), approved.decided()))
            .sorted(Comparator.comparing((ReportTable.Line line) -> line.part()).reversed())
            .toList();
    return table(
        "APPROVALS",
        new Text(
            "Phê duyệt hồ sơ theo lãnh đạo và cấp", "Approvals of dossiers by leader and level"),
        new Text("Lãnh đạo", "Leader"),
        List.of(column("DECIDED", "Số việc đã phê duyệt", "Decided")),
        lines,
        List.of());
  }

  /** The highest level first. */
  private ReportTable.Line approver(String username, long decided) {
    var name = organisation.person(username).map(Person::name).orElse(username);
    var post = organisation.positions(username).stream().findFirst();
    var shown = post.map(p -> name + ", " + p.title() + ", " + p.unitName()).orElse(name);
    return line(
        post.map(p -> p.level()).orElse(0) + " " + username, new Text(shown, shown), decided);
  }

  private static ReportTable table(
      String id,
      Text title,
      Text part,
      List<ReportTable.Column> columns,
      List<ReportTable.Line> lines,
      List<List<String>> sums) {
    var totals = new long[columns.size()];
    for (var line : lines) {
      for (var i = 0; i < totals.length; i++) {
        var value = line.values().get(i);
        totals[i] += value == null ? 0 : value.longValue();
      }
    }
    return new ReportTable(
        id, title, null, null, part, columns, lines, line("", ALTOGETHER, totals), sums);
  }

  private static ReportTable.Line line(String part, Text label, long... counts) {
    var values = new ArrayList<@Nullable BigDecimal>();
    for (var count : counts) values.add(BigDecimal.valueOf(count));
    return new ReportTable.Line(part, label, values, null);
  }

  private static ReportTable.Column column(String id, String vi, String en) {
    return new ReportTable.Column(id, new Text(vi, en), ReportTable.Kind.COUNT, null);
  }
}
