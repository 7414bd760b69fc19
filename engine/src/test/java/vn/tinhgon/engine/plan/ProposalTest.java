package vn.tinhgon.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.engine.running.Browser;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;

@WithRunningApplication
class ProposalTest {
  private static final Map<String, String> STEP =
      Map.of(
          "procedure", "NB-HTQT-06", "element", "b4", "reason", "Lãnh đạo Bộ đã ký, ký nháy thừa.");

  @Test
  void onlyHeadsOfUnitsPropose(RunningApplication application) {
    var clerk = application.signedIn("nguyen.van.an").post("/api/proposals", STEP);

    assertThat(clerk.status()).isEqualTo(403);
  }

  @Test
  void everythingMissingFromAProposalIsToldAtOnce(RunningApplication application) {
    var empty = application.signedIn("tran.anh.dung").post("/api/proposals", Map.of());

    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.json().at("/errors").values())
        .extracting(fault -> fault.at("/field").asString())
        .containsExactly("reason", "procedure");
  }

  @Test
  void aProcedureOfTheMinistryIsDecidedByTheControlUnitAndGoesIntoAPlan(
      RunningApplication application) {
    var head = application.signedIn("tran.anh.dung");
    var made =
        head.post(
                "/api/proposals",
                Map.of("procedure", "NB-VP-18", "reason", "Không còn cần thủ tục này."))
            .json();
    var path = "/api/proposals/" + made.at("/code").asString() + "/decide";
    var control = application.signedIn("phan.thi.dieu");

    assertThat(made.at("/authority").asString()).isIn("MINISTRY", "HIGHER");
    assertThat(head.post(path, Map.of("accept", true)).status()).isEqualTo(403);
    assertThat(control.post(path, Map.of("accept", false)).status()).isEqualTo(422);
    assertThat(control.post(path, Map.of("accept", true)).status()).isEqualTo(200);
    assertThat(control.post(path, Map.of("accept", true)).status()).isEqualTo(409);
    var plan = plan(control, "NB-VP-18", made.at("/finding").asString());
    assertThat(plan.status()).as(plan.json().toString()).isEqualTo(201);
  }

  @Test
  void aProcedureThatNobodyUsesIsNeedlessAsItsRuleSays(RunningApplication application) {
    var officer = application.signedIn("phan.thi.dieu");
    var model = Published.models().get(5).replace("G7-1.004082", "DX-KHONGDUNG");
    officer.send("POST", "/api/procedures", model, "application/xml");
    var head = application.signedIn("tran.anh.dung");

    var made = propose(head, "DX-KHONGDUNG");

    assertThat(officer.get("/api/procedures/DX-KHONGDUNG").json().at("/findings").values())
        .filteredOn(finding -> finding.at("/code").asString().equals("H01"))
        .extracting(finding -> finding.at("/authority").asString())
        .containsExactly("DROP")
        .containsExactly(made.at("/authority").asString());
    assertThat(made.at("/mayDecide").asBoolean()).as("no owner: the head's own unit").isTrue();
  }

  @Test
  void whatADecreeAsksForGoesToTheControlUnitAndIntoAPlanAsAProposal(
      RunningApplication application) {
    var made = propose(application.signedIn("tran.anh.dung"), "NB-TCCB-07");
    var control = application.signedIn("phan.thi.dieu");
    control.post(
        "/api/proposals/" + made.at("/code").asString() + "/decide", Map.of("accept", true));

    var plan = plan(control, "NB-TCCB-07", made.at("/finding").asString()).json();

    assertThat(made.at("/authority").asString()).isEqualTo("HIGHER");
    assertThat(made.at("/guard").asString()).contains("Nghị định");
    assertThat(made.at("/mayDecide").asBoolean()).isFalse();
    var procedure = plan.at("/items/0/procedures/0");
    assertThat(procedure.at("/abolished").asBoolean()).isFalse();
    assertThat(procedure.at("/proposed/0/finding")).isEqualTo(made.at("/finding"));
    assertThat(procedure.at("/cost/saved").asLong()).isZero();
  }

  private static Browser.Answer plan(Browser officer, String code, String finding) {
    var procedure = Map.of("code", code, "findings", List.of(finding));
    return officer.post(
        "/api/plans",
        Map.of(
            "title",
            "Phương án từ đề xuất",
            "items",
            List.of(Map.of("procedures", List.of(procedure)))));
  }

  private static JsonNode propose(Browser head, String procedure) {
    return head.post("/api/proposals", Map.of("procedure", procedure, "reason", "Thôi thực hiện."))
        .json();
  }

  @Test
  void whatAUnitMayDecideGoesToTheHeadOfTheOwner(RunningApplication application) {
    var head = application.signedIn("tran.anh.dung");
    var own = head.get("/api/procedures/NB-HTQT-06").json().at("/steps");
    var found = false;
    for (var step : own) {
      var made =
          head.post(
                  "/api/proposals",
                  Map.of(
                      "procedure",
                      "NB-HTQT-06",
                      "element",
                      step.at("/id").asString(),
                      "reason",
                      "Thừa."))
              .json();
      if (!made.at("/authority").asString().equals("SELF")) continue;
      found = true;
      assertThat(made.at("/mayDecide").asBoolean()).isTrue();
      var path = "/api/proposals/" + made.at("/code").asString() + "/decide";
      assertThat(head.post(path, Map.of("accept", true)).json().at("/state").asString())
          .isEqualTo("ACCEPTED");
      break;
    }
    assertThat(found).isTrue();
  }
}
