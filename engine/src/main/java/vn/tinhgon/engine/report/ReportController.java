package vn.tinhgon.engine.report;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.database.Words;
import vn.tinhgon.engine.download.Download;
import vn.tinhgon.engine.problem.Fault;
import vn.tinhgon.engine.problem.Reader;
import vn.tinhgon.engine.problem.Refusal;

@RestController
@RequestMapping("/api/reports")
@PreAuthorize("hasAnyAuthority('HANDLE', 'LEAD')")
class ReportController {
  private final Reports reports;
  private final ReportPaper paper;
  private final Uses uses;

  ReportController(Reports reports, ReportPaper paper, Uses uses) {
    this.reports = reports;
    this.paper = paper;
    this.uses = uses;
  }

  enum Format {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final MediaType type;

    Format(String type) {
      this.type = MediaType.parseMediaType(type);
    }
  }

  record WantedReport(
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable Format format,
      @Nullable String remark) {}

  @GetMapping
  Report report(@RequestParam LocalDate from, @RequestParam LocalDate to) {
    return reports.of(from, to);
  }

  @GetMapping("/uses")
  List<Uses.Year> uses() {
    return uses.byYear();
  }

  @PostMapping(path = "/files", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  ResponseEntity<byte[]> reportFile(@RequestBody WantedReport wanted, HttpServletRequest request) {
    if (wanted.from() == null || wanted.to() == null) {
      var message = new Text("Hãy chọn từ ngày và đến ngày", "Choose the first and the last day");
      throw Refusal.unprocessable(message, List.of(new Fault("from", message)));
    }
    var remark = wanted.remark() == null ? "" : Words.clean(wanted.remark());
    var report = reports.issue(wanted.from(), wanted.to(), remark);
    var format = Objects.requireNonNullElse(wanted.format(), Format.XLSX);
    var bytes =
        switch (format) {
          case PDF -> paper.pdf(report, remark);
          case DOCX -> paper.print(report, remark).docx();
          case XLSX -> ReportSheets.xlsx(report, remark, Reader.of(request));
        };
    return file(report, format, bytes);
  }

  private static ResponseEntity<byte[]> file(Report report, Format format, byte[] bytes) {
    var name =
        "bao-cao-%s-%s.%s"
            .formatted(report.from(), report.to(), format.name().toLowerCase(Locale.ROOT));
    return Download.of(bytes, name, format.type);
  }
}
