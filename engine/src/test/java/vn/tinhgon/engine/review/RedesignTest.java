package vn.tinhgon.engine.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.measure.Measures;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.engine.running.Browser;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;

@WithRunningApplication
class RedesignTest {
  private static Browser officer;

  @BeforeAll
  static void theReformOfficerIsAtWork(RunningApplication application) {
    officer = application.signedIn("phan.thi.dieu");
  }

  @Test
  void acceptedFindingsBecomeADraftBesideTheVersionInForce() throws Exception {
    accept("RD-1", take("RD-1", "cut-middle-approval", "before"));

    var redesign = officer.get("/api/procedures/RD-1/redesign").json();
    var model = officer.get("/api/procedures/RD-1/redesign/model").response().body();

    assertThat(redesign.at("/applied")).hasSize(1);
    assertThat(redesign.at("/sound").asBoolean()).isTrue();
    assertThat(redesign.at("/delta/steps").asInt()).isNegative();
    assertThat(redesign.at("/changes")).anyMatch(it -> it.at("/kind").asString().equals("REMOVED"));
    var measured = Measures.of(BpmnFile.read(model.getBytes("UTF-8"), "x").procedure());
    assertThat(redesign.at("/after/steps").asInt()).isEqualTo(measured.steps());

    var draft = draft("RD-1", redesign, "Theo ý kiến đã chấp nhận");
    assertThat(draft.status()).isEqualTo(201);
    var made = officer.get("/api/procedures/RD-1?version=" + draft.json().at("/version")).json();
    assertThat(made.at("/versionState").asString()).isEqualTo("DRAFT");
    assertThat(made.at("/measures/steps")).isEqualTo(redesign.at("/after/steps"));
    assertThat(officer.get("/api/procedures/RD-1").json().at("/version").asInt()).isEqualTo(1);
  }

  @Test
  void changesAndReasonsSpeakInWordsNotInCodes() throws Exception {
    accept("RD-6", take("RD-6", "digitise-wet-signature", "before"));

    var redesign = officer.get("/api/procedures/RD-6/redesign").json();

    var values = new ArrayList<String>();
    for (var change : redesign.at("/changes")) {
      for (var value : change.at("/attributes")) {
        values.add(
            "%s: %s → %s"
                .formatted(
                    value.at("/label/vi").asString(),
                    value.at("/before/vi").asString(),
                    value.at("/after/vi").asString()));
      }
    }
    assertThat(values).contains("Chữ ký: ký tay → ký số");
    assertThat(values).noneMatch(said -> said.matches(".*\\b[A-Z]{4,}\\b.*"));
    var model = officer.get("/api/procedures/RD-6/redesign/model").response().body();
    var procedure = BpmnFile.read(model.getBytes("UTF-8"), "x").procedure();
    var step = procedure.steps().get(0);
    assertThat(new Named(procedure).in(new Text("Bước “%s” đã cắt".formatted(step.id()), "x")).vi())
        .isEqualTo("Bước “%s” đã cắt".formatted(step.name()));
  }

  @Test
  void whatADecreeHasSetIsRefusedWithItsArticle() {
    accept("RD-2", take("RD-2", "cut-formal-review", "guarded"));

    var redesign = officer.get("/api/procedures/RD-2/redesign").json();

    assertThat(redesign.at("/applied")).isEmpty();
    assertThat(redesign.at("/refused/0/reason/vi").asString())
        .contains("Nghị định 99/2025/NĐ-CP, Điều 7");
    assertThat(redesign.at("/delta/steps").asInt()).isZero();
    assertThat(draft("RD-2", redesign, "Thử").status()).isEqualTo(422);
  }

  @Test
  void aDraftIsOnlyMadeOfWhatTheOfficerSaw() {
    var finding = take("RD-3", "cut-middle-approval", "before");
    accept("RD-3", finding);
    var seen = officer.get("/api/procedures/RD-3/redesign").json();
    take("RD-3", "cut-middle-approval", "before");

    var late = draft("RD-3", seen, "Chậm");

    assertThat(late.status()).isEqualTo(409);
    assertThat(late.json().at("/detail").asString()).contains("Hãy xem lại phương án");
  }

  private static String take(String code, String rule, String example) {
    var model = officer.get("/api/rules/" + rule + "/examples/" + example).response().body();
    var named = model.replaceFirst("<tg:procedure", "<tg:procedure code=\"" + code + "\"");
    var taken = officer.send("POST", "/api/procedures", named, "application/xml").json();
    return taken.at("/findings/0/id").asString();
  }

  private static void accept(String code, String finding) {
    var path = "/api/procedures/" + code + "/findings/" + finding + "/verdict";
    var body = "{\"decision\":\"ACCEPTED\",\"revision\":0}";
    assertThat(officer.send("PUT", path, body, "application/json").status()).isEqualTo(200);
  }

  private static Browser.Answer draft(String code, JsonNode seen, String reason) {
    var applied = new java.util.ArrayList<String>();
    for (var row : seen.at("/applied")) applied.add(row.at("/finding").asString());
    return officer.post(
        "/api/procedures/" + code + "/redesign",
        Map.of(
            "version",
            seen.at("/version").asInt(),
            "applied",
            List.copyOf(applied),
            "reason",
            reason));
  }
}
