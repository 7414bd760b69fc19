package vn.tinhgon.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.bpmn.measure.Percent;
import vn.tinhgon.engine.plan.paper.PlanPaper;
import vn.tinhgon.engine.print.PdfText;
import vn.tinhgon.engine.running.Browser;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;
import vn.tinhgon.rules.target.TargetProgramme;

@WithRunningApplication
class PlanTest {
  private static Browser officer;

  @BeforeAll
  static void thePublishedProceduresAreInTheCatalogue(RunningApplication application) {
    officer = application.signedIn("phan.thi.dieu");
    for (var model : Published.models()) {
      assertThat(officer.send("POST", "/api/procedures", model, "application/xml").status())
          .isEqualTo(201);
    }
  }

  @Test
  void thePublishedRowsPrintAsPublished(RunningApplication application) throws IOException {
    var plan = make("Phương án G", golden());

    assertThat(plan.at("/faults")).isEmpty();
    var paper = paper(application, plan.at("/code").asString());
    for (int i = 0; i < Published.LINES.size(); i++) {
      var line = Published.LINES.get(i);
      var cost = paper.items().get(i).cost();
      assertThat(
              List.of(
                  Percent.number(cost.before()),
                  Percent.number(cost.after()),
                  Percent.number(cost.saved()),
                  Percent.printed(cost.percent())))
          .as(line.code())
          .containsExactly(line.before(), line.after(), line.saved(), line.share());
    }
    var total = plan.at("/cost");
    assertThat(total.at("/saved").asLong()).isEqualTo(22_400_000L + 18_509_608L);
    var path = "/api/plans/" + plan.at("/code").asString();
    for (var text :
        List.of(
            PdfText.ofDocx(officer.file(path + "/decision.docx")),
            PdfText.of(officer.file(path + "/decision.pdf")))) {
      for (var line : Published.LINES) {
        assertThat(benefit(text, line.code()))
            .as(line.code())
            .containsExactly(
                "trước khi đơn giản hóa: " + line.before() + " đồng/năm.",
                "sau khi đơn giản hóa: " + line.after() + " đồng/năm.",
                "tiết kiệm: " + line.saved() + " đồng/năm.",
                "cắt giảm chi phí: " + line.share() + ".");
      }
    }
  }

  /** The lines on cost that stand between the heading of an item and the next. */
  private static List<String> benefit(String text, String code) {
    int from = text.indexOf("Thủ tục: Thủ tục " + code);
    int next = text.indexOf("Thủ tục: Thủ tục ", from + 1);
    var item = text.substring(from, next < 0 ? text.length() : next);
    return Pattern.compile(
            "- (?:Chi phí tuân thủ TTHC|Chi phí|Tỷ lệ) ((?:trước|sau|tiết kiệm|cắt giảm chi phí)[^:]*: [^ ]+(?: đồng/năm\\.)?)")
        .matcher(item)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  @Test
  void theTablesForLeadersCountWhatBecomesOfEachProcedure() throws IOException {
    var plan = make("Phương án lên biểu", golden());
    var bytes = officer.file("/api/plans/" + plan.at("/code").asString() + "/tables.xlsx");

    try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      var tallies = book.getSheetAt(0);
      var sum = tallies.getRow(tallies.getLastRowNum());
      var counts = new ArrayList<Integer>();
      for (int i = 1; i <= 5; i++) counts.add((int) sum.getCell(i).getNumericCellValue());
      assertThat(counts).containsExactly(6, 1, 0, 5, 0);
    }
  }

  @Test
  void whatADecreeAsksForIsProposedToWhoMayAmendItAndSavesNothing() throws IOException {
    var offer = officer.get("/api/plans/offer?procedure=NB-TCCB-07").json();
    var higher = offer.at("/higher").values().stream().map(it -> it.at("/finding")).toList();
    var wanted = Map.of("code", "NB-TCCB-07", "findings", higher);

    var plan = make("Phương án kiến nghị", List.of(Map.of("procedures", List.of(wanted))));

    var procedure = plan.at("/items/0/procedures/0");
    assertThat(higher).isNotEmpty();
    assertThat(procedure.at("/cuts")).isEmpty();
    assertThat(procedure.at("/proposed").values())
        .extracting(it -> it.at("/finding"))
        .containsExactlyElementsOf(higher);
    assertThat(plan.at("/handling/saved").asLong() + plan.at("/cost/saved").asLong()).isZero();
    assertThat(plan.at("/faults")).isEmpty();
    assertThat(plan.at("/texts/0/authority").asString()).isEqualTo("Chính phủ");
    var printed = officer.file("/api/plans/" + plan.at("/code").asString() + "/decision.docx");
    for (var one : offer.at("/higher")) {
      for (var text : one.at("/guard").asString().split("; ")) {
        assertThat(PdfText.ofDocx(printed)).contains(text.split(", ")[0]);
      }
    }
    assertThat(PdfText.ofDocx(printed)).contains("- Chính phủ: Kiến nghị sửa đổi");
  }

  @Test
  void itemsAreMergedAndSplitWithoutLosingAWord() {
    var plan =
        make(
            "Phương án gộp mục",
            List.of(item("G1-2.000286"), item("G2-1.001699"), item("G3-1.014027")));
    var path = "/api/plans/" + plan.at("/code").asString() + "/items/";
    var first = path + plan.at("/items/0/id");
    var third = plan.at("/items/2/id").asLong();
    var wanted = Map.of("revision", 1, "with", third, "withRevision", 1);

    var merged = officer.post(first + "/merge", wanted).json();
    var late = officer.post(first + "/merge", wanted);

    assertThat(merged.at("/items").size()).isEqualTo(2);
    assertThat(merged.at("/items/0/procedures").size()).isEqualTo(2);
    assertThat(merged.at("/items/0/cost/saved").asLong()).isEqualTo(6_400_000);
    assertThat(merged.at("/faults")).isEmpty();
    assertThat(late.status()).as("somebody was quicker").isEqualTo(409);

    var split =
        officer.post(first + "/split", Map.of("revision", 2, "procedure", "G3-1.014027")).json();

    assertThat(split.at("/items").values())
        .extracting(one -> one.at("/procedures/0/code").asString())
        .containsExactly("G1-2.000286", "G3-1.014027", "G2-1.001699");
    assertThat(split.at("/items/0/content")).isEqualTo(plan.at("/items/0/content"));
    assertThat(split.at("/items/1/content")).isEqualTo(plan.at("/items/2/content"));
    assertThat(split.at("/cost")).isEqualTo(plan.at("/cost"));
  }

  @Test
  void whatAnOfficerRejectedHasNoPlaceInAPlan(RunningApplication application) {
    var model = Published.models().get(0).replace("G1-2.000286", "V1-YKIEN");
    assertThat(officer.send("POST", "/api/procedures", model, "application/xml").status())
        .isEqualTo(201);
    var finding = finding("V1-YKIEN", "H25");
    var other = finding("G3-1.014027", "H25");

    assertThat(offered(application, "V1-YKIEN")).contains(finding);
    judge("V1-YKIEN", finding, 0, "REJECTED");
    assertThat(offered(application, "V1-YKIEN")).doesNotContain(finding);
    var refused =
        officer.post("/api/plans", Map.of("title", "Sai", "items", List.of(item("V1-YKIEN"))));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().at("/errors/0/message").asString()).contains("Bác bỏ");

    judge("V1-YKIEN", finding, 1, "DEFERRED");
    assertThat(offered(application, "V1-YKIEN")).doesNotContain(finding);
    judge("V1-YKIEN", finding, 2, "ACCEPTED");
    assertThat(offered(application, "V1-YKIEN")).contains(finding);
    var plan = make("Phương án theo ý kiến", List.of(item("V1-YKIEN"), item("G3-1.014027")));
    assertThat(plan.at("/items/0/procedures/0/cuts/0/accepted").asBoolean()).isTrue();
    assertThat(plan.at("/items/1/procedures/0/cuts/0/accepted").asBoolean()).isFalse();
    assertThat(other).isNotEmpty();

    judge("V1-YKIEN", finding, 3, "REJECTED");
    var late = officer.post("/api/plans/" + plan.at("/code").asString() + "/submit", Map.of());
    assertThat(late.status()).as("rejected after the plan was drafted").isEqualTo(422);
  }

  private static List<String> offered(RunningApplication application, String code) {
    return application.bean(Candidates.class).of(TargetProgramme.Scope.A).stream()
        .filter(one -> one.code().equals(code))
        .flatMap(one -> one.candidate().bundles().stream())
        .flatMap(bundle -> bundle.cuts().stream())
        .toList();
  }

  private static String finding(String code, String rule) {
    for (var finding : officer.get("/api/procedures/" + code).json().at("/findings")) {
      if (finding.at("/code").asString().equals(rule)) return finding.at("/id").asString();
    }
    throw new AssertionError(code + " has no " + rule);
  }

  private static void judge(String code, String finding, int seen, String decision) {
    var answer =
        officer.send(
            "PUT",
            "/api/procedures/" + code + "/findings/" + finding + "/verdict",
            """
            {"decision": "%s", "reason": "Cần giữ thời hạn này.", "revision": %d}
            """
                .formatted(decision, seen),
            "application/json");
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
  }

  @Test
  void whoSavesOverSomebodyElseIsToldWhatWasChanged(RunningApplication application) {
    var plan = make("Phương án hai người sửa", List.of(item("G1-2.000286")));
    var path = "/api/plans/" + plan.at("/code").asString() + "/items/" + plan.at("/items/0/id");
    var other = application.signedIn("dang.hoai.an");

    var first = other.send("PUT", path, json(1, "Giảm 01 ngày.", "Lý do mới."), "application/json");
    var second = officer.send("PUT", path, json(1, "Rút ngắn.", "Cũ."), "application/json");

    assertThat(first.status()).isEqualTo(200);
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.json().at("/detail").asString())
        .contains("Đặng Hoài An", "Nội dung đơn giản hóa", "Lý do");
    assertThat(
            officer.get("/api/plans/" + plan.at("/code").asString()).json().at("/items/0/reasons"))
        .hasToString("\"Lý do mới.\"");
    var never = officer.send("PUT", path, json(99, "Rút ngắn.", "Cũ."), "application/json");
    assertThat(never.json().at("/detail").asString()).doesNotContain("()");
  }

  @Test
  void whatNoAnnexCouldPrintIsNamedFieldByField() {
    var plan = make("Phương án quá dài", List.of(item("G1-2.000286")));
    var path = "/api/plans/" + plan.at("/code").asString() + "/items/" + plan.at("/items/0/id");
    var tooLong = "dài ".repeat(10_000);

    var answer = officer.send("PUT", path, json(1, tooLong, tooLong), "application/json");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/errors").values())
        .extracting(fault -> fault.at("/field").asString())
        .containsExactly("content", "reasons");
  }

  @Test
  void aPlanWhoseTextAndTableDisagreeIsNotPrinted() {
    var plan = make("Phương án lệch số", List.of(item("G4-1.001653")));
    var path = "/api/plans/" + plan.at("/code").asString();
    var item = path + "/items/" + plan.at("/items/0/id");

    var changed =
        officer.send("PUT", item, json(1, "Giảm 01 ngày.", "Hợp lý."), "application/json").json();

    assertThat(changed.at("/faults")).isNotEmpty();
    assertThat(officer.get(path + "/decision.docx").status()).isEqualTo(422);
  }

  @Test
  void everythingWrongWithANewPlanIsToldAtOnce() {
    var answer =
        officer.post(
            "/api/plans",
            Map.of(
                "title",
                " ",
                "programme",
                "KHONG-CO",
                "items",
                List.of(
                    Map.of(
                        "procedures",
                        List.of(
                            Map.of("code", "G1-2.000286", "findings", List.of("no@where")),
                            Map.of("code", "LA-LAM-01"))),
                    Map.of("procedures", List.of()))));

    assertThat(answer.status()).isEqualTo(422);
    var told = answer.json().at("/errors").values();
    assertThat(told)
        .extracting(fault -> fault.at("/field").asString())
        .containsSubsequence("title", "programme", "items[0]", "items[0]", "items[1]");
    assertThat(told)
        .extracting(fault -> fault.at("/message").asString())
        .anySatisfy(said -> assertThat(said).contains("LA-LAM-01"))
        .anySatisfy(said -> assertThat(said).contains("no@where"));
  }

  @Test
  void theChoiceForAProgrammeBecomesAPlanThatSavesWhatWasPromised() {
    var choice =
        officer
            .post(
                "/api/plans/choice",
                Map.of("programme", "QD1085-A", "countMode", "ABOLISHED_AND_SIMPLIFIED"))
            .json();
    var items = new ArrayList<Map<String, Object>>();
    for (var procedure : choice.at("/procedures")) {
      var findings = new ArrayList<String>();
      procedure.at("/cuts").forEach(cut -> findings.add(cut.at("/finding").asString()));
      items.add(
          Map.of(
              "procedures",
              List.of(Map.of("code", procedure.at("/code").asString(), "findings", findings))));
    }

    var plan = make("Phương án theo chương trình", items);

    long promised = 0;
    for (var procedure : choice.at("/procedures")) promised += procedure.at("/cost/saved").asLong();
    assertThat(items).isNotEmpty();
    assertThat(plan.at("/cost/saved").asLong()).isEqualTo(promised);
    assertThat(plan.at("/faults")).isEmpty();
  }

  private static JsonNode make(String title, List<Map<String, Object>> items) {
    var made = officer.post("/api/plans", Map.of("title", title, "items", items));
    assertThat(made.status()).as(made.json().toPrettyString()).isEqualTo(201);
    return made.json();
  }

  private static List<Map<String, Object>> golden() {
    return Published.LINES.stream().map(line -> item(line.code())).toList();
  }

  private static Map<String, Object> item(String code) {
    var wanted = code.startsWith("G7") ? "H01" : "H25";
    var findings = new ArrayList<String>();
    for (var finding : officer.get("/api/procedures/" + code).json().at("/findings")) {
      if (finding.at("/code").asString().equals(wanted)) findings.add(finding.at("/id").asString());
    }
    return Map.of("procedures", List.of(Map.of("code", code, "findings", findings)));
  }

  private static PlanPaper paper(RunningApplication application, String code) {
    var plans = application.bean(Plans.class);
    var plan = plans.require(code);
    return application
        .bean(Papers.class)
        .paper(plan, application.bean(ItemRows.class).of(plan.id()));
  }

  private static String json(int revision, String content, String reasons) {
    return """
    {"revision": %d, "content": "%s", "reasons": "%s", "amendments": [], "roadmap": ""}
    """
        .formatted(revision, content, reasons);
  }
}
