package vn.tinhgon.engine.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.bpmn.measure.Percent;
import vn.tinhgon.engine.print.Foot;
import vn.tinhgon.engine.print.Form;
import vn.tinhgon.engine.print.Head;
import vn.tinhgon.engine.print.Ministry;
import vn.tinhgon.engine.print.OwnFiles;
import vn.tinhgon.engine.print.Printed;
import vn.tinhgon.engine.print.Signing;
import vn.tinhgon.engine.print.Templates;
import vn.tinhgon.engine.print.Vietnamese;
import vn.tinhgon.engine.problem.Refusal;
import vn.tinhgon.engine.report.ReportTable.Column;
import vn.tinhgon.engine.report.ReportTable.Kind;
import vn.tinhgon.engine.report.ReportTable.Line;

/** The report as a document to be numbered, signed and sent. */
@Component
class ReportPaper {
  private final OwnFiles own;

  ReportPaper(OwnFiles own) {
    this.own = own;
  }

  /**
   * What the template names.
   *
   * @param tables by id in small letters: rows, and the total, each by the ids of the columns
   */
  private record Content(
      Head head,
      String days,
      String previous,
      List<String> statements,
      List<String> gaps,
      List<String> remarks,
      Map<String, Rows> tables,
      List<Map<String, String>> unsigned,
      Foot foot) {}

  private record Rows(List<Map<String, String>> rows, Map<String, String> total) {}

  /**
   * @throws Refusal 422 where the ministry's own template can't be filled
   */
  Printed print(Report report, String remark) {
    return print(report, remark, new Templates(own));
  }

  Printed print(Report report, String remark, Templates templates) {
    var ministry = Ministry.load(templates.own());
    var tables = new LinkedHashMap<String, Rows>();
    for (var table : report.tables()) tables.put(camel(table.id()), rows(table));
    var content =
        new Content(
            Head.of(ministry.letterhead("BC"), null, null),
            ReportSheets.days(report).vi(),
            "từ %s đến %s"
                .formatted(
                    Vietnamese.date(report.previousFrom()), Vietnamese.date(report.previousTo())),
            report.statements().stream().map(statement -> statement.text().vi()).toList(),
            orElse(report.gaps().stream().map(gap -> gap.vi()).toList(), "Không có."),
            orElse(remark.lines().filter(line -> !line.isBlank()).toList(), "……"),
            tables,
            report.pulledDown().stream().map(ReportPaper::paper).toList(),
            Foot.of(List.of(), Signing.by(ministry.signerTitle(), null)));
    return templates.fill(Form.PERIODIC_REPORT, content);
  }

  private static List<String> orElse(List<String> said, String where) {
    return said.isEmpty() ? List.of(where) : said;
  }

  byte[] pdf(Report report, String remark) {
    return print(report, remark).pdf();
  }

  private static Rows rows(ReportTable table) {
    var rows = new ArrayList<Map<String, String>>();
    for (var line : table.lines()) rows.add(row(table, line, rows.size() + 1));
    return new Rows(rows, row(table, table.total(), 0));
  }

  private static Map<String, String> row(ReportTable table, Line line, int number) {
    var row = new LinkedHashMap<String, String>();
    row.put("no", String.valueOf(number));
    row.put("part", line.label().vi());
    row.put("note", line.note() == null ? "" : line.note().vi());
    for (var column : table.columns()) {
      row.put(camel(column.id()), printed(column, table.value(line, column.id())));
    }
    return row;
  }

  private static String printed(Column column, @Nullable BigDecimal value) {
    if (column.kind() == Kind.PERCENT) return Percent.printed(value);
    return value == null ? "–" : Vietnamese.number(value);
  }

  private static Map<String, String> paper(Report.Pull paper) {
    return Map.of(
        "unit",
        paper.unitName(),
        "notation",
        paper.number() + "/" + paper.notation(),
        "year",
        String.valueOf(paper.year()),
        "subject",
        paper.subject() == null ? "" : paper.subject(),
        "why",
        paper.why() == null ? "" : paper.why());
  }

  /** ON_TIME_RATE is written onTimeRate in a template. */
  private static String camel(String id) {
    var name = new StringBuilder();
    for (var part : id.toLowerCase(Locale.ROOT).split("_")) {
      name.append(
          name.isEmpty()
              ? part
              : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
    }
    return name.toString();
  }
}
