package vn.tinhgon.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.bpmn.edit.Edit;
import vn.tinhgon.engine.running.Browser;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;
import vn.tinhgon.rules.Finding;
import vn.tinhgon.rules.target.TargetProgramme;

/** QĐ 1085/QĐ-TTg over all sample procedures of group B. */
@WithRunningApplication
class ProgrammePlanTest {
  private static final String BOTH = "ABOLISHED_AND_SIMPLIFIED";

  /**
   * Of what is abolished alone each procedure counts once or not at all, so those that may be
   * abolished are the most that any plan can bring.
   */
  @Test
  void abolishingAloneIsTooLittleAndTheProgramSaysByHowMuch(RunningApplication application) {
    var officer = application.signedIn("phan.thi.dieu");
    var choice = choose(officer, "ABOLISHED_ONLY");
    var count = choice.at("/reached/0");
    int scope = choice.at("/scope").asInt();
    int abolishable = abolishable(application);
    int missing = (scope + 4) / 5 - abolishable;

    assertThat(choice.at("/met").asBoolean()).isFalse();
    assertThat(count.at("/metric").asString()).isEqualTo("ABOLISHED");
    assertThat(count.at("/before").asInt()).isEqualTo(scope);
    assertThat(count.at("/saved").asInt()).isEqualTo(abolishable);
    var gap = choice.at("/gaps/0");
    assertThat(gap.at("/missing").asInt()).as("one in five of %d", scope).isEqualTo(missing);
    assertThat(gap.at("/message/vi").asString())
        .contains("Còn thiếu %d thủ tục.".formatted(missing), "được đề xuất bãi bỏ hoặc gộp");
    assertThat(choice.at("/higher").values())
        .allSatisfy(cut -> assertThat(cut.at("/rank").asString()).isIn("LAW", "DECREE"));
  }

  @Test
  void countingWhatIsSimplifiedTooTheProcedureCountIsMet(RunningApplication application) {
    var reached = choose(application.signedIn("phan.thi.dieu"), BOTH).at("/reached/0");

    assertThat(reached.at("/metric").asString()).isEqualTo("SIMPLIFIED");
    assertThat(reached.at("/met").asBoolean()).isTrue();
  }

  @Test
  void measuringTellsHowFarItIs(RunningApplication application) {
    var officer = application.signedIn("phan.thi.dieu");
    var asked = Map.of("programme", "QD1085-B");
    var before = -1;
    while (true) {
      var so = officer.post("/api/plans/choice/measured", asked).json();
      int done = so.at("/read").asInt() + so.at("/measured").asInt();
      assertThat(done).isGreaterThan(before);
      before = done;
      if (so.at("/measured").asInt() == so.at("/total").asInt()) break;
    }
    assertThat(before).isEqualTo(2 * choose(officer, BOTH).at("/scope").asInt());
    assertThat(officer.post("/api/plans/choice/measured", Map.of("programme", "X")).status())
        .isEqualTo(404);
  }

  /** Procedures that a finding or an accepted proposal lets the ministry drop. */
  private static int abolishable(RunningApplication application) {
    return (int)
        application.bean(Candidates.class).of(TargetProgramme.Scope.B).stream()
            .filter(one -> one.review().findings().stream().anyMatch(ProgrammePlanTest::abolishes))
            .count();
  }

  private static boolean abolishes(Finding finding) {
    return finding.applicable() && finding.edit() instanceof Edit.AbolishProcedure;
  }

  @Test
  void withWhatHeadsOfUnitsGiveUpAPlanMeetsTheProgramme(RunningApplication application) {
    var aside = setAside(application);
    try {
      meetsTheProgramme(application);
    } finally {
      putBack(application, aside);
    }
  }

  private static void meetsTheProgramme(RunningApplication application) {
    var officer = application.signedIn("phan.thi.dieu");
    giveUp(
        application, "trinh.ba.long", "NB-MOTCUA-19", "Nơi cần xác nhận tự tra cứu CSDL CBCCVC.");
    giveUp(
        application, "pham.van.khoi", "NB-VP-17", "Báo cáo đã kết xuất từ hệ thống (NB-VP-17-RG).");

    var choice = choose(officer, BOTH);
    assertThat(choice.at("/met").asBoolean()).as(choice.at("/gaps").toString()).isTrue();
    assertThat(choice.at("/proved/cuts").asBoolean()).as("nothing smaller reaches it").isTrue();
    var plan = plan(officer, choice);
    var path = "/api/plans/" + plan.at("/code").asString();

    assertThat(plan.at("/reached").values())
        .allSatisfy(target -> assertThat(target.at("/met").asBoolean()).isTrue());
    assertThat(plan.at("/faults")).isEmpty();
    var goal = cost(officer);
    var submitted = officer.post(path + "/submit", Map.of("consulted", List.of("TCCB")));
    assertThat(submitted.status()).as(submitted.json().toString()).isEqualTo(200);
    assertThat(stages(officer, "APPRAISAL")).contains(plan.at("/code").asString());
    assertThat(cost(officer).at("/plannedPercent").asDouble())
        .as("the programme counts what is pending")
        .isGreaterThan(goal.at("/plannedPercent").asDouble())
        .isGreaterThanOrEqualTo(20);
    var procedures = officer.get("/api/programmes/QD1085-B/procedures").json();
    assertThat(procedures.values())
        .anySatisfy(
            one -> {
              assertThat(one.at("/code").asString()).isEqualTo("NB-MOTCUA-19");
              assertThat(one.at("/planned").asString()).isEqualTo("ABOLISHED");
            });

    var dossier = submitted.json().at("/dossier").asString();
    Desks.step(application, "dang.hoai.an", dossier, "dat");
    assertThat(stages(officer, "CONSULTATION")).contains(plan.at("/code").asString());
    Desks.step(application, "nguyen.thi.bich.ngoc", dossier, null);
    assertThat(stages(officer, "APPROVAL")).contains(plan.at("/code").asString());
    assertThat(officer.get("/api/programmes").json().at("/toSign").findValuesAsString("link"))
        .contains("/plans/" + plan.at("/code").asString());
    // Refused in the end, so that the other tests find their procedures free.
    Desks.step(application, "nguyen.quang.hai", dossier, "khong_duyet");
    assertThat(stages(officer, "REJECTED")).contains(plan.at("/code").asString());
    assertThat(cost(officer).at("/plannedPercent")).isEqualTo(goal.at("/plannedPercent"));
  }

  @Test
  void theTermThatCutsFreeIsPromised(RunningApplication application) {
    var officer = application.signedIn("phan.thi.dieu");
    var findings = new ArrayList<String>();
    for (var finding : officer.get("/api/procedures/NB-KHTC-09").json().at("/findings")) {
      if (List.of("H06", "H11").contains(finding.at("/code").asString())) {
        findings.add(finding.at("/id").asString());
      }
    }
    var plan = make(officer, Map.of("code", "NB-KHTC-09", "findings", findings)).at("/items/0");

    assertThat(plan.at("/content").asString())
        .contains("Rút ngắn thời hạn giải quyết từ 30 ngày xuống 25 ngày.");
    assertThat(plan.at("/procedures/0/time/saved").asInt()).isEqualTo(5);
    assertThat(plan.at("/cost/saved").asLong()).as("days × 8 × rate").isEqualTo(72_000_000);
  }

  /** What other tests have left in the catalogue is none of the sample ministry's. */
  private static List<Long> setAside(RunningApplication application) {
    return application
        .bean(JdbcClient.class)
        .sql(
            """
            update procedures set group_code = 'A'
            where group_code is null and code not like 'NB-%' returning id
            """)
        .query(Long.class)
        .list();
  }

  private static void putBack(RunningApplication application, List<Long> aside) {
    application
        .bean(JdbcClient.class)
        .sql("update procedures set group_code = null where id = any (?)")
        .param(aside.toArray(Long[]::new))
        .update();
  }

  private static void giveUp(
      RunningApplication application, String head, String procedure, String reason) {
    var made =
        application
            .signedIn(head)
            .post("/api/proposals", Map.of("procedure", procedure, "reason", reason))
            .json();
    assertThat(made.at("/guard").asString()).as("nothing above the ministry asks for it").isEmpty();
    var accepted =
        application
            .signedIn("dang.hoai.an")
            .post(
                "/api/proposals/" + made.at("/code").asString() + "/decide",
                Map.of("accept", true));
    assertThat(accepted.status()).isEqualTo(200);
  }

  private static JsonNode choose(Browser officer, String mode) {
    return officer
        .post("/api/plans/choice", Map.of("programme", "QD1085-B", "countMode", mode))
        .json();
  }

  private static JsonNode plan(Browser officer, JsonNode choice) {
    var items = new ArrayList<Map<String, Object>>();
    for (var procedure : choice.at("/procedures")) {
      var findings = new ArrayList<String>();
      procedure.at("/cuts").forEach(cut -> findings.add(cut.at("/finding").asString()));
      items.add(
          Map.of(
              "procedures",
              List.of(Map.of("code", procedure.at("/code").asString(), "findings", findings))));
    }
    var asked = new HashMap<String, Object>();
    asked.put("title", "Phương án đơn giản hóa thủ tục nội bộ nhóm B");
    asked.put("programme", "QD1085-B");
    asked.put("countMode", BOTH);
    asked.put("items", items);
    var made = officer.post("/api/plans", asked);
    assertThat(made.status()).as(made.json().toString()).isEqualTo(201);
    return made.json();
  }

  private static JsonNode make(Browser officer, Map<String, Object> procedure) {
    var items = List.of(Map.of("procedures", List.of(procedure)));
    var made = officer.post("/api/plans", Map.of("title", "Phương án thời hạn", "items", items));
    assertThat(made.status()).as(made.json().toString()).isEqualTo(201);
    return made.json();
  }

  private static JsonNode cost(Browser officer) {
    for (var goal : officer.get("/api/programmes/QD1085-B").json().at("/goals")) {
      if (goal.at("/metric").asString().equals("COST")) return goal;
    }
    throw new AssertionError("QD1085-B has a target on cost");
  }

  private static List<String> stages(Browser officer, String state) {
    return officer.get("/api/plans?size=200&state=" + state).json().at("/items").values().stream()
        .peek(one -> assertThat(one.at("/state").asString()).isEqualTo(state))
        .map(one -> one.at("/code").asString())
        .toList();
  }
}
