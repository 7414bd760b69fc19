package vn.tinhgon.engine.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.engine.dossier.Action;
import vn.tinhgon.engine.dossier.Automatic;

/** Makes the periodic report at a step that compiles it: of the last period that has ended. */
@Component
class Compiling implements Action {
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  private final Reports reports;

  Compiling(Reports reports) {
    this.reports = reports;
  }

  @Override
  public Automatic carriesOut() {
    return Automatic.REPORT;
  }

  @Override
  public Done perform(Call call) {
    var months = months(call.procedure().profile().runsPerYear());
    var to = lastEnd(call.now().toLocalDate(), months);
    var from = to.plusDays(1).minusMonths(months);
    var report = reports.issue(from, to, "");
    var name = "bao-cao-%s-%s.xlsx".formatted(from, to);
    return new Done(
        "Đã lập báo cáo từ ngày %s đến ngày %s, đính kèm tệp %s"
            .formatted(ReportSheets.written(from), ReportSheets.written(to), name),
        List.of(),
        new Made(name, ReportSheets.xlsx(report, "", VIETNAMESE)));
  }

  /** A report made so often a year covers so many months; a month where nobody says. */
  static int months(@Nullable Double perYear) {
    if (perYear == null || perYear >= 12) return 1;
    if (perYear >= 4) return 3;
    return perYear >= 2 ? 6 : 12;
  }

  /** The last day of the whole month, quarter, half or year before a day. */
  static LocalDate lastEnd(LocalDate day, int months) {
    var begun = (day.getMonthValue() - 1) / months * months + 1;
    return LocalDate.of(day.getYear(), begun, 1).minusDays(1);
  }
}
