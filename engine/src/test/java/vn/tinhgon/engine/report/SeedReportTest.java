package vn.tinhgon.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.engine.print.PdfText;
import vn.tinhgon.engine.register.Seeds;
import vn.tinhgon.engine.running.Browser;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;

/** The year 2023 of a ministry, as its press office told it (domain.md 8). */
@WithRunningApplication
class SeedReportTest {
  private static final LocalDate FROM = LocalDate.of(2023, 1, 1);
  private static final LocalDate TO = LocalDate.of(2023, 12, 31);
  private static final String YEAR = "from=" + FROM + "&to=" + TO;

  private static Browser leader;
  private static JsonNode report;

  @BeforeAll
  static void theYearIsOver(RunningApplication application) {
    Seeds.sow(application);
    leader = application.signedIn("pham.van.khoi");
    report = leader.get("/api/reports?" + YEAR).json();
  }

  @Test
  void tasksGrewByNearlyHalf() {
    assertThat(total("TASKS", "ALL")).isEqualTo("1829");
    assertThat(total("TASKS", "GROWTH")).isEqualTo("48.82");
    assertThat(told())
        .anyMatch(text -> text.contains("1.829 nhiệm vụ, tăng 48,82% so với kỳ trước (1.229)"));
    assertThat(total("TASKS", "OVERDUE")).isEqualTo("15");
    assertThat(total("TASKS", "DUE_SOON")).isEqualTo("10");
    assertThat(total("TASKS", "IN_TERM")).isEqualTo("15");
  }

  /** 1.678 of 1.829 tasks done in time, 111 late, 15 overdue; the other 25 are not due yet. */
  @Test
  void whatIsDoneInTimeIsHeldAgainstAllThatShouldBeDone() {
    assertThat(total("TASKS", "ON_TIME_RATE")).isEqualTo("93.02");
    assertThat(total("INCOMING", "ON_TIME_RATE")).isEqualTo("96");
    assertThat(total("INTAKE", "ON_TIME_RATE")).isEqualTo("100");
  }

  /** 3.000 of 37.782 in and 412 of 9.900 out. */
  @Test
  void theShareOutOfHoursIsOfAllThatCameAndWent() {
    assertThat(total("INCOMING", "OUT_OF_HOURS_SHARE")).isEqualTo("7.94");
    assertThat(total("OUTGOING", "OUT_OF_HOURS_SHARE")).isEqualTo("4.16");
  }

  @Test
  void documentsAreCountedWithTheirHoursAndPages() {
    assertThat(total("INCOMING", "ALL")).isEqualTo("37782");
    assertThat(total("INCOMING", "GROWTH")).isEqualTo("12.4");
    assertThat(total("OUTGOING", "ALL")).isEqualTo("9900");
    assertThat(number("INCOMING", "OUT_OF_HOURS") + number("OUTGOING", "OUT_OF_HOURS"))
        .isGreaterThan(3_400)
        .isEqualTo(3_412);
    assertThat(number("INCOMING", "PAGES") + number("OUTGOING", "PAGES")).isEqualTo(22_000);
  }

  @Test
  void everyUnitSignsMoreThanNineOfTen() {
    assertThat(told())
        .anyMatch(
            text ->
                text.contains("(99,8%)")
                    && text.contains("36/36 đơn vị đạt trên 90%, 32 đơn vị đạt 100%"));
    assertThat(total("OUTGOING", "UNSIGNED")).isEqualTo("20");
    assertThat(report.at("/pulledDown")).hasSize(20);
    assertThat(report.at("/pulledDown/0/unit").asString()).isEqualTo("DV01");
    assertThat(report.at("/pulledDown/0/why").asString()).isEqualTo("Chứng thư số hết hạn");
  }

  @Test
  void everyDocumentToMinistriesAndProvincesWentElectronically() {
    assertThat(told()).anyMatch(text -> text.contains("548/548") && text.contains("663/663"));
  }

  @Test
  void threeOfFourDossiersCameThroughTheOneStopDesk() {
    assertThat(total("INTAKE", "ONE_STOP_SHARE")).isEqualTo("76.19");
  }

  @Test
  void thePlanTellsTheTwoProjectsNobodyExplains() {
    var projects = line("PLAN", "PROJECT");

    assertThat(value("PLAN", projects, "APPROVED")).isEqualTo("31");
    assertThat(value("PLAN", projects, "SUBMITTED")).isEqualTo("10");
    assertThat(value("PLAN", projects, "ISSUED")).isEqualTo("3");
    assertThat(value("PLAN", projects, "AWAITING")).isEqualTo("7");
    assertThat(value("PLAN", projects, "TO_SUBMIT")).isEqualTo("19");
    assertThat(value("PLAN", line("PLAN", "CIRCULAR"), "TO_SUBMIT")).isEqualTo("30");
    assertThat(value("PLAN", line("PLAN", "KEY_TASK"), "TO_SUBMIT")).isEqualTo("8");
    assertThat(report.at("/gaps")).hasSize(1);
    assertThat(report.at("/gaps/0/vi").asString()).contains("chênh 2 chưa được giải trình");
  }

  @Test
  void everyFigureLeadsToExactlyItsRows() {
    for (var table : report.at("/tables")) {
      for (var column : table.at("/columns")) {
        if (!column.has("figure") || !table.has("book")) continue;
        var listed =
            leader
                .get(
                    "/api/registers/%s?%s&figure=%s&size=1"
                        .formatted(
                            table.at("/book").asString(), YEAR, column.at("/figure").asString()))
                .json();
        assertThat(listed.at("/total").asString())
            .as(table.at("/id") + " " + column.at("/id"))
            .isEqualTo(value(table, table.at("/total"), column.at("/id").asString()));
      }
    }
    var unit = line("TASKS", "DV07");
    assertThat(
            leader
                .get("/api/registers/TASKS?" + YEAR + "&figure=DONE_LATE&where=unit:DV07&size=1")
                .json()
                .at("/total")
                .asString())
        .isEqualTo(value("TASKS", unit, "DONE_LATE"));
  }

  @Test
  void theReportIsIssuedInOneAction() throws Exception {
    var answer = file("Toàn Bộ theo dõi 1.829 nhiệm vụ và phát hành 9.900 văn bản đi.");

    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    assertThat(answer.header("Content-Disposition")).contains("bao-cao-2023-01-01-2023-12-31.xlsx");
    assertThat(new ByteArrayInputStream(answer.response().body().getBytes()).read()).isEqualTo('P');
  }

  @Test
  void theReportPrintsInTheOfficialLayout(RunningApplication application) throws Exception {
    var printed =
        application
            .bean(ReportPaper.class)
            .print(application.bean(Reports.class).of(FROM, TO), "Cơ bản đúng tiến độ.");

    assertThat(PdfText.ofDocx(printed.docx()))
        .contains("Độc lập - Tự do - Hạnh phúc", "/BC-B", "1.829 nhiệm vụ, tăng 48,82%")
        .contains("chênh 2 chưa được giải trình", "Cơ bản đúng tiến độ.", "Phải cắt giảm")
        .contains("Chứng thư số hết hạn")
        .contains(titles("PROGRAMMES"))
        .doesNotContain("{{", "[part]");
    assertThat(PdfText.of(printed.pdf())).contains("BÁO CÁO", "37.782", "9.900", "Đơn vị 36");
  }

  @Test
  void everyFormatComesInOneAction() {
    for (var format : List.of("PDF", "DOCX")) {
      var answer =
          leader.post(
              "/api/reports/files",
              Map.of("from", "2023-01-01", "to", "2023-01-31", "format", format));

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("Content-Disposition"))
          .contains("bao-cao-2023-01-01-2023-01-31." + format.toLowerCase(java.util.Locale.ROOT));
    }
  }

  @Test
  void theTargetProgrammesStandInTheReport() {
    var goals = table("PROGRAMMES").at("/lines");

    assertThat(goals).isNotEmpty();
    assertThat(goals.get(0).at("/note/vi").asString()).isNotBlank();
    assertThat(number("PROGRAMMES", "MET"))
        .isEqualTo(goals.valueStream().mapToLong(goal -> goal.at("/values/3").asLong()).sum());
  }

  @Test
  void aReportThatContradictsItselfIsRefused() {
    var answer = file("Toàn Bộ theo dõi 1.830 nhiệm vụ; tiếp nhận 37.782 văn bản đến.");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/errors")).hasSize(1);
    assertThat(answer.json().at("/errors/0/message").asString()).contains("1.830 nhiệm vụ");
  }

  @Test
  void theReportSavesNearlyAllTheHoursItTook() {
    var cost = report.at("/cost");

    assertThat(cost.at("/hoursBeforeLeast").asDouble()).isEqualTo(18);
    assertThat(cost.at("/hoursBeforeMost").asDouble()).isEqualTo(28);
    assertThat(cost.at("/savedAtLeast").asDouble()).isGreaterThanOrEqualTo(99.5);
    assertThat(cost.at("/costBeforeLeast").asLong()).isGreaterThan(cost.at("/costAfter").asLong());
  }

  @Test
  void aBackwardStretchIsRefused() {
    assertThat(leader.get("/api/reports?from=2023-12-31&to=2023-01-01").status()).isEqualTo(422);
    assertThat(leader.get("/api/reports?from=x&to=2023-01-01").status()).isEqualTo(400);
    assertThat(leader.post("/api/reports/files", Map.of("format", "XLSX")).status()).isEqualTo(422);
  }

  @Test
  void useOfTheProgramIsCountedByYear() {
    leader.get("/api/registers");

    var years = leader.get("/api/reports/uses").json();

    assertThat(years.values())
        .filteredOn(line -> line.at("/year").asInt() == 2026)
        .singleElement()
        .satisfies(line -> assertThat(line.at("/uses").asLong()).isPositive());
  }

  private static Browser.Answer file(String remark) {
    return leader.post(
        "/api/reports/files",
        Map.of("from", "2023-01-01", "to", "2023-12-31", "format", "XLSX", "remark", remark));
  }

  private static List<String> told() {
    return report.at("/statements").valueStream().map(s -> s.at("/text/vi").asString()).toList();
  }

  private static List<String> titles(String but) {
    return report
        .at("/tables")
        .valueStream()
        .filter(table -> !table.at("/id").asString().equals(but))
        .map(table -> table.at("/title/vi").asString())
        .toList();
  }

  private static JsonNode table(String id) {
    return report
        .at("/tables")
        .valueStream()
        .filter(table -> table.at("/id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode line(String table, String part) {
    return table(table)
        .at("/lines")
        .valueStream()
        .filter(line -> line.at("/part").asString().equals(part))
        .findFirst()
        .orElseThrow();
  }

  private static String total(String table, String column) {
    return value(table, table(table).at("/total"), column);
  }

  private static long number(String table, String column) {
    return Long.parseLong(total(table, column));
  }

  private static String value(String table, JsonNode line, String column) {
    return value(table(table), line, column);
  }

  private static String value(JsonNode table, JsonNode line, String column) {
    var columns = table.at("/columns").valueStream().map(c -> c.at("/id").asString()).toList();
    return line.at("/values").get(columns.indexOf(column)).asString();
  }
}
