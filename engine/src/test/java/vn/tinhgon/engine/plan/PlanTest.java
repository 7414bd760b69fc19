package vn.tinhgon.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.bpmn.measure.Percent;
import vn.tinhgon.engine.plan.paper.PlanPaper;
import vn.tinhgon.engine.running.Browser;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;

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
  void thePublishedRowsPrintAsPublished(RunningApplication application) {
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
    assertThat(officer.get("/api/plans/" + plan.at("/code").asString() + "/decision.docx").status())
        .isEqualTo(200);
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
                "Sai",
                "items",
                List.of(
                    Map.of(
                        "procedures",
                        List.of(Map.of("code", "G1-2.000286", "findings", List.of("no@where")))),
                    Map.of("procedures", List.of()))));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/errors").size()).isGreaterThanOrEqualTo(2);
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
    return plans.paper(plan, application.bean(Rows.class).items(plan.id()));
  }

  private static String json(int revision, String content, String reasons) {
    return """
    {"revision": %d, "content": "%s", "reasons": "%s", "amendments": [], "roadmap": ""}
    """
        .formatted(revision, content, reasons);
  }
}
