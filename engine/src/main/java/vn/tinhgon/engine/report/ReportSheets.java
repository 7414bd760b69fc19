package vn.tinhgon.engine.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.sheet.Column;
import vn.tinhgon.engine.sheet.Sheet;
import vn.tinhgon.engine.sheet.Xlsx;

/** The report as a workbook: its text first, then a sheet for each table. */
final class ReportSheets {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  static final Text TITLE =
      new Text(
          "BÁO CÁO ĐỊNH KỲ VỀ NHIỆM VỤ, VĂN BẢN VÀ HỒ SƠ",
          "PERIODIC REPORT ON TASKS, DOCUMENTS AND DOSSIERS");

  private ReportSheets() {}

  static byte[] xlsx(Report report, String remark, Locale locale) {
    var sheets = new ArrayList<Sheet>();
    sheets.add(summary(report, remark, locale));
    report.tables().forEach(table -> sheets.add(sheet(table, report, locale)));
    sheets.add(pulledDown(report, locale));
    return Xlsx.write(sheets);
  }

  /** "Từ 01/01/2026 đến 31/03/2026, tính đến 31/03/2026". */
  static Text days(Report report) {
    var from = written(report.from());
    var to = written(report.to());
    var at = written(report.at());
    return new Text(
        "Từ %s đến %s, tính đến %s".formatted(from, to, at),
        "From %s to %s, as of %s".formatted(from, to, at));
  }

  static String written(LocalDate day) {
    return day.format(DAY);
  }

  /** All that the report says in words, one paragraph each. */
  static List<String> paragraphs(Report report, String remark, Locale locale) {
    var paragraphs = new ArrayList<String>();
    report.statements().forEach(statement -> paragraphs.add(statement.text().in(locale)));
    report.gaps().forEach(gap -> paragraphs.add(gap.in(locale)));
    remark.lines().filter(line -> !line.isBlank()).forEach(paragraphs::add);
    return paragraphs;
  }

  private static Sheet summary(Report report, String remark, Locale locale) {
    var rows = new ArrayList<List<@Nullable Object>>();
    paragraphs(report, remark, locale).forEach(text -> rows.add(Sheet.row(text)));
    return Sheet.of(
            new Text("Tóm tắt", "Summary").in(locale),
            List.of(TITLE.in(locale), days(report).in(locale)),
            Column.text(new Text("Nội dung", "Content").in(locale), 120))
        .with(rows);
  }

  private static Sheet sheet(ReportTable table, Report report, Locale locale) {
    var columns = new ArrayList<Column>();
    columns.add(Column.text(table.partLabel().in(locale), 40));
    for (var column : table.columns()) {
      var title = column.label().in(locale);
      columns.add(
          switch (column.kind()) {
            case COUNT -> Column.whole(title);
            case PERCENT -> Column.percent(title);
            case TEXT -> Column.text(title, 30);
          });
    }
    var rows = table.lines().stream().map(line -> row(line, locale)).toList();
    return new Sheet(
        table.title().in(locale),
        List.of(table.title().in(locale), days(report).in(locale)),
        columns,
        rows,
        row(table.total(), locale));
  }

  private static List<@Nullable Object> row(ReportTable.Line line, Locale locale) {
    var row = new ArrayList<@Nullable Object>();
    row.add(line.label().in(locale));
    row.addAll(line.values());
    return row;
  }

  private static Sheet pulledDown(Report report, Locale locale) {
    var rows = new ArrayList<List<@Nullable Object>>();
    for (var paper : report.pulledDown()) {
      rows.add(
          Sheet.row(
              paper.unitName(),
              paper.number() + "/" + paper.notation(),
              paper.year(),
              paper.subject(),
              paper.why()));
    }
    var title = new Text("Văn bản chưa ký số", "Documents not signed").in(locale);
    return Sheet.of(
            title,
            List.of(title, days(report).in(locale)),
            Column.text(new Text("Đơn vị", "Unit").in(locale), 40),
            Column.text(new Text("Số, ký hiệu", "Number").in(locale), 20),
            new Column(new Text("Năm", "Year").in(locale), 7, Column.Kind.TEXT),
            Column.text(new Text("Trích yếu", "Subject").in(locale), 60),
            Column.text(new Text("Lý do", "Why").in(locale), 40))
        .with(rows);
  }
}
