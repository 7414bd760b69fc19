package vn.tinhgon.engine.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.engine.catalogue.Act;
import vn.tinhgon.engine.catalogue.Catalogue;
import vn.tinhgon.engine.catalogue.State;
import vn.tinhgon.engine.running.Browser;
import vn.tinhgon.engine.running.MovableClock;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;
import vn.tinhgon.rules.target.CountMode;
import vn.tinhgon.rules.target.Metric;

@WithRunningApplication
class CoursesTest {
  private static final Act OFFICER = Act.by("phan.thi.dieu", "Đơn giản hóa");

  private static Catalogue catalogue;
  private static Browser officer;

  @BeforeAll
  static void theReformOfficerIsAtWork(RunningApplication application) {
    catalogue = application.bean(Catalogue.class);
    officer = application.signedIn("phan.thi.dieu");
  }

  @Test
  void aUnitIsFollowedFromItsBaselineThroughPendingVersions() {
    var day = MovableClock.START.toLocalDate();
    for (var i = 1; i <= 4; i++) take("MT-" + i, 4);
    programme("MT-2026", 0, "COST", 50);

    assertThat(unit("MT-2026", "DVMT").at("/goals/0/percent").asInt()).isZero();

    catalogue.abolish("MT-1", day, OFFICER);
    var lean = catalogue.addDraft("MT-2", model("MT-2", 1), OFFICER);
    catalogue.move(lean.id(), State.IN_REVIEW, null, OFFICER);
    catalogue.move(lean.id(), State.IN_APPROVAL, null, OFFICER);

    var goal = unit("MT-2026", "DVMT").at("/goals/0");
    assertThat(goal.at("/percent").asDouble()).isEqualTo(25);
    assertThat(goal.at("/plannedPercent").asDouble()).isGreaterThan(25);
    assertThat(officer.get("/api/programmes").json().at("/toSign").values())
        .extracting(one -> one.at("/link").asString())
        .contains("/procedures/MT-2/versions");

    var procedures = officer.get("/api/programmes/MT-2026/procedures?unit=DVMT").json();
    assertThat(procedures.values())
        .extracting(one -> one.at("/now").asString() + " " + one.at("/planned").asString())
        .containsExactly("ABOLISHED ABOLISHED", "KEPT SIMPLIFIED", "KEPT KEPT", "KEPT KEPT");
  }

  @Test
  void anEnteredBaselineNeedsItsSourceAndCounts() {
    programme("MT-GOC", 0, "COUNT", 20);
    var path = "/api/programmes/MT-GOC/baselines";
    var bare = Map.of("unit", "", "metric", "COUNT", "value", 1000);
    assertThat(put(path, bare).status()).isEqualTo(422);
    var wrong = Map.of("unit", "KHONG-CO", "metric", "COUNT", "value", 1.5);
    assertThat(put(path, wrong).json().at("/errors").values())
        .extracting(fault -> fault.at("/field").asString())
        .containsExactly("source", "unit", "value");
    var huge = Map.of("unit", "", "metric", "COST", "value", 1e40, "source", "x");
    assertThat(put(path, huge).json().at("/errors/0/message").asString())
        .isEqualTo("Không được quá 1000000000000000.");

    var sourced = new LinkedHashMap<String, Object>(bare);
    sourced.put("source", "Báo cáo 12/BC-B ngày 01/02/2024");
    assertThat(put(path, sourced).status()).isEqualTo(200);

    var state = officer.get("/api/programmes/MT-GOC").json();
    assertThat(state.at("/basis").asString()).isEqualTo("ENTERED");
    assertThat(state.at("/goals/0/before").asInt()).isEqualTo(1000);
    assertThat(state.at("/goals/0/status").asString()).isEqualTo("MET");
  }

  @Test
  void twoOfficersDoNotOverwriteEachOther() {
    assertThat(programme("MT-KHOA", 0, "TIME", 30).status()).isEqualTo(200);
    assertThat(programme("MT-KHOA", 0, "TIME", 40).status()).isEqualTo(409);
    assertThat(programme("MT-KHOA", 1, "TIME", 40).status()).isEqualTo(200);
    assertThat(officer.get("/api/programmes/MT-KHOA/history").json()).hasSize(2);
  }

  @Test
  void bundledProgrammesStandAndClerksDoNotSeeThem(RunningApplication application) {
    assertThat(officer.get("/api/programmes").json().at("/programmes").values())
        .extracting(one -> one.at("/id").asString())
        .contains("QD1085-A", "QD1085-B", "NQ66-2025", "NQ66-2026");
    assertThat(application.signedIn("nguyen.van.an").get("/api/programmes").status())
        .isEqualTo(403);
    assertThat(officer.get("/api/programmes/KHONG-CO").status()).isEqualTo(404);
  }

  @Test
  void whatIsNoLongerThereCountsAsSavedAndMoreIsNeverWorse() {
    var before = new Tracked.Amount(100, 10);
    var kept = new Tracked("A", "A", "U", Ledger.COMPLIANCE, before, before, before);
    var gone = new Tracked("B", "B", "U", Ledger.COMPLIANCE, before, null, null);
    var positions = Reckoning.positions(CountMode.ABOLISHED_ONLY, List.of(kept, gone), Map.of());

    assertThat(positions.get(Metric.COUNT).now()).isEqualByComparingTo("1");
    assertThat(positions.get(Metric.COST).soFar().percent()).isEqualByComparingTo("50");
    assertThat(positions.get(Metric.TIME).planned()).isEqualByComparingTo(new BigDecimal(10));
  }

  @Test
  void theMinistrysOwnEffortIsNoComplianceCost() {
    var before = new Tracked.Amount(100, 10);
    var asked = new Tracked("A", "A", "U", Ledger.COMPLIANCE, before, before, before);
    var handled = new Tracked("B", "B", "U", Ledger.HANDLING, before, null, null);
    var positions =
        Reckoning.positions(CountMode.ABOLISHED_ONLY, List.of(asked, handled), Map.of());

    assertThat(positions.get(Metric.COST).before()).isEqualByComparingTo("100");
    assertThat(positions.get(Metric.COST).now()).isEqualByComparingTo("100");
  }

  private static JsonNode unit(String programme, String unit) {
    for (var one : officer.get("/api/programmes/" + programme).json().at("/units")) {
      if (one.at("/unit").asString().equals(unit)) return one;
    }
    throw new AssertionError("no unit " + unit);
  }

  @Test
  void aProgrammeDoesNotRunToAYearNobodyMeans() {
    var change = change(0, "TIME", 30);
    change.put("dueDate", "9999-12-31");

    var answer = put("/api/programmes/MT-NAM", change);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/errors").values())
        .extracting(fault -> fault.at("/field").asString())
        .containsExactly("dueDate");
  }

  private static Browser.Answer programme(String id, int edition, String metric, int percent) {
    return put("/api/programmes/" + id, change(edition, metric, percent));
  }

  private static Map<String, Object> change(int edition, String metric, int percent) {
    var change = new LinkedHashMap<String, Object>();
    change.put("edition", edition);
    change.put("reason", "Kế hoạch của Bộ");
    change.put("name", "Mục tiêu của Bộ");
    change.put("legalRef", "Kế hoạch 1/KH-B");
    change.put("baselineDate", "2020-01-01");
    change.put("startDate", "2026-01-01");
    change.put("dueDate", "2026-12-31");
    change.put("scope", "ALL");
    change.put("countMode", "ABOLISHED_ONLY");
    change.put("goals", List.of(Map.of("metric", metric, "thresholdPct", percent)));
    change.put("source", "Kế hoạch 1/KH-B");
    return change;
  }

  private static Browser.Answer put(String path, Object body) {
    return officer.send(
        "PUT",
        path,
        tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(body),
        "application/json");
  }

  private static void take(String code, int hours) {
    catalogue.takeIn(model(code, hours), "a.bpmn", "phan.thi.dieu", "Nhập");
  }

  private static byte[] model(String code, int hours) {
    return """
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:tg="urn:tinhgon:bpmn:1" targetNamespace="urn:test">
          <bpmn:process id="p" name="Thủ tục %s"><bpmn:extensionElements>
            <tg:procedure code="%s" group="B" owner="DVMT" runsPerYear="10" hourlyRate="40000"
              costMethod="PROCESSING_TIME" limit="%d" limitUnit="HOUR"/></bpmn:extensionElements>
            <bpmn:startEvent id="s"/><bpmn:userTask id="a" name="Soạn thảo">
              <bpmn:extensionElements><tg:step effortHours="%d"/></bpmn:extensionElements>
            </bpmn:userTask><bpmn:endEvent id="e"/>
            <bpmn:sequenceFlow id="f1" sourceRef="s" targetRef="a"/>
            <bpmn:sequenceFlow id="f2" sourceRef="a" targetRef="e"/>
          </bpmn:process>
        </bpmn:definitions>
        """
        .formatted(code, code, hours, hours)
        .getBytes(StandardCharsets.UTF_8);
  }
}
