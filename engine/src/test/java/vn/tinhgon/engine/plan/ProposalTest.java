package vn.tinhgon.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
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
    var plan =
        control.post(
            "/api/plans",
            Map.of(
                "title",
                "Phương án từ đề xuất",
                "items",
                List.of(
                    Map.of(
                        "procedures",
                        List.of(
                            Map.of(
                                "code",
                                "NB-VP-18",
                                "findings",
                                List.of(made.at("/finding").asString())))))));
    assertThat(plan.status()).as(plan.json().toString()).isEqualTo(201);
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
