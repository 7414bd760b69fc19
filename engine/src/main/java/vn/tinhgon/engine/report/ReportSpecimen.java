package vn.tinhgon.engine.report;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.tinhgon.engine.print.Form;
import vn.tinhgon.engine.print.Printed;
import vn.tinhgon.engine.print.Specimen;
import vn.tinhgon.engine.print.Templates;

/** A template of the periodic report is tried on this month's. */
@Component
class ReportSpecimen implements Specimen {
  private final Reports reports;
  private final ReportPaper paper;
  private final Clock clock;

  ReportSpecimen(Reports reports, ReportPaper paper, Clock clock) {
    this.reports = reports;
    this.paper = paper;
    this.clock = clock;
  }

  @Override
  public Form form() {
    return Form.PERIODIC_REPORT;
  }

  @Override
  public Printed print(Templates templates) {
    var today = LocalDate.now(clock);
    return paper.print(reports.of(today.withDayOfMonth(1), today), "", templates);
  }
}
