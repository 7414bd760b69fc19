package vn.tinhgon.engine.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.organisation.Unit;
import vn.tinhgon.engine.problem.Fault;
import vn.tinhgon.engine.problem.Refusal;
import vn.tinhgon.engine.register.Period;
import vn.tinhgon.engine.register.Tally;
import vn.tinhgon.engine.register.Unsigned;
import vn.tinhgon.engine.target.Courses;

/** Makes the periodic report, in one moment of the database. */
@Component
class Reports {
  private static final long LONGEST_YEARS = 10;
  private static final int LONGEST_REMARK = 4000;

  private final Tally tally;
  private final Tables tables;
  private final DossierTables dossiers;
  private final Courses courses;
  private final Unsigned unsigned;
  private final Organisation organisation;
  private final TransactionTemplate moment;

  Reports(
      Tally tally,
      Tables tables,
      DossierTables dossiers,
      Courses courses,
      Unsigned unsigned,
      Organisation organisation,
      PlatformTransactionManager transactions) {
    this.tally = tally;
    this.tables = tables;
    this.dossiers = dossiers;
    this.courses = courses;
    this.unsigned = unsigned;
    this.organisation = organisation;
    this.moment = new TransactionTemplate(transactions);
    moment.setReadOnly(true);
    moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /**
   * @throws Refusal 422 where the stretch of days makes no sense
   */
  Report of(LocalDate from, LocalDate to) {
    check(from, to);
    // Measures what nobody measured yet and keeps it, so before the moment that only reads.
    var programmes = ProgrammeTable.of(courses.all());
    return Objects.requireNonNull(moment.execute(status -> counted(from, to, programmes)));
  }

  private Report counted(LocalDate from, LocalDate to, ReportTable programmes) {
    var period = tally.period(from, to);
    var previous = tally.period(period.previousFrom(), period.previousTo());
    var now = tally.of(period);
    var before = tally.of(previous);
    var all = new ArrayList<ReportTable>();
    for (var layout : Layouts.values()) all.add(tables.of(layout, now, before));
    var outgoing = all.get(Layouts.OUTGOING.ordinal());
    all.add(tables.plan(now, to.getYear()));
    all.addAll(dossiers.of(period));
    all.add(programmes);
    return new Report(
        from,
        to,
        period.at(),
        previous.from(),
        previous.to(),
        Statements.of(now, before, outgoing),
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
            "%s: được duyệt %s, đã trình %s, chưa trình %s; chênh %s %s."
                .formatted(
                    line.label().vi(),
                    table.count(line, "APPROVED"),
                    table.count(line, "SUBMITTED"),
                    table.count(line, "TO_SUBMIT"),
                    gap,
                    why == null ? "chưa được giải trình" : "(" + why.vi() + ")"),
            "%s: %s approved, %s submitted, %s not submitted; a gap of %s %s."
                .formatted(
                    line.label().en(),
                    table.count(line, "APPROVED"),
                    table.count(line, "SUBMITTED"),
                    table.count(line, "TO_SUBMIT"),
                    gap,
                    why == null ? "that nobody has explained" : "(" + why.en() + ")")));
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
