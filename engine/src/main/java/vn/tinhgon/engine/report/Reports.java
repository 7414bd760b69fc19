package vn.tinhgon.engine.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.organisation.Unit;
import vn.tinhgon.engine.problem.Fault;
import vn.tinhgon.engine.problem.Refusal;
import vn.tinhgon.engine.register.Period;
import vn.tinhgon.engine.register.Tally;
import vn.tinhgon.engine.register.Unsigned;

/** Makes the periodic report, in one moment of the database. */
@Component
class Reports {
  private static final long LONGEST_YEARS = 10;
  private static final int LONGEST_REMARK = 4000;

  private final Tally tally;
  private final Tables tables;
  private final Statements statements;
  private final DossierTables dossiers;
  private final Unsigned unsigned;
  private final Organisation organisation;

  Reports(
      Tally tally,
      Tables tables,
      Statements statements,
      DossierTables dossiers,
      Unsigned unsigned,
      Organisation organisation) {
    this.tally = tally;
    this.tables = tables;
    this.statements = statements;
    this.dossiers = dossiers;
    this.unsigned = unsigned;
    this.organisation = organisation;
  }

  /**
   * @throws Refusal 422 where the stretch of days makes no sense
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  Report of(LocalDate from, LocalDate to) {
    check(from, to);
    var period = tally.period(from, to);
    var previous = tally.period(period.previousFrom(), period.previousTo());
    var all = new ArrayList<ReportTable>();
    for (var layout : Layouts.values()) all.add(tables.of(layout, period, previous));
    var outgoing = all.get(Layouts.OUTGOING.ordinal());
    all.add(tables.plan(period));
    all.addAll(dossiers.of(period));
    return new Report(
        from,
        to,
        period.at(),
        previous.from(),
        previous.to(),
        statements.of(period, previous, outgoing),
        all,
        gaps(all),
        pulledDown(period),
        ReportCost.KNOWN);
  }

  /**
   * As {@link #of}, to be signed and sent.
   *
   * @throws Refusal 422 where it contradicts itself, with every place
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  Report issue(LocalDate from, LocalDate to, String remark) {
    var report = of(from, to);
    var faults = new ArrayList<Fault>(Consistency.of(report, remark));
    if (remark.length() > LONGEST_REMARK) {
      faults.add(
          new Fault(
              "remark",
              new Text(
                  "Nhận xét dài quá %d ký tự".formatted(LONGEST_REMARK),
                  "The remark is longer than %d characters".formatted(LONGEST_REMARK))));
    }
    if (faults.isEmpty()) return report;
    throw Refusal.unprocessable(
        new Text(
            "Báo cáo chưa phát hành được vì số liệu không khớp nhau",
            "The report is not issued, for its figures contradict each other"),
        faults);
  }

  private static void check(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) throw refused("Đến ngày sớm hơn từ ngày", "It ends before it begins");
    if (from.getYear() < 1945 || ChronoUnit.YEARS.between(from, to) >= LONGEST_YEARS) {
      throw refused(
          "Chỉ lập báo cáo cho khoảng ngắn hơn %d năm".formatted(LONGEST_YEARS),
          "A report covers less than %d years".formatted(LONGEST_YEARS));
    }
  }

  private static Refusal refused(String vi, String en) {
    var message = new Text(vi, en);
    return Refusal.unprocessable(message, List.of(new Fault("to", message)));
  }

  /** The ministry's plan and its book differ, and nobody has said why. */
  private static List<Text> gaps(List<ReportTable> tables) {
    return tables.stream()
        .filter(table -> table.id().equals("PLAN"))
        .flatMap(table -> table.lines().stream().map(line -> gap(table, line)))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Text> gap(ReportTable table, ReportTable.Line line) {
    var gap = table.count(line, "GAP");
    if (gap.compareTo(BigDecimal.ZERO) == 0) return List.of();
    var why = line.note();
    return List.of(
        new Text(
            "%s: được duyệt %s, đã trình %s, chưa trình %s; chênh %s %s"
                .formatted(
                    line.label().vi(),
                    table.count(line, "APPROVED"),
                    table.count(line, "SUBMITTED"),
                    table.count(line, "TO_SUBMIT"),
                    gap,
                    why == null ? "chưa được giải trình" : "(" + why + ")"),
            "%s: %s approved, %s submitted, %s not submitted; a gap of %s %s"
                .formatted(
                    line.label().en(),
                    table.count(line, "APPROVED"),
                    table.count(line, "SUBMITTED"),
                    table.count(line, "TO_SUBMIT"),
                    gap,
                    why == null ? "that nobody has explained" : "(" + why + ")")));
  }

  private List<Report.Pull> pulledDown(Period period) {
    var names = organisation.units().stream().collect(Collectors.toMap(Unit::code, Unit::name));
    return unsigned.in(period).stream()
        .map(
            paper ->
                new Report.Pull(
                    paper.year(),
                    paper.number(),
                    paper.codeNotation(),
                    paper.unit(),
                    names.getOrDefault(paper.unit(), paper.unit()),
                    paper.subject(),
                    paper.whyNotSigned()))
        .toList();
  }
}
