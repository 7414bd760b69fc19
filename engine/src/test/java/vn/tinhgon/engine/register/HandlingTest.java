package vn.tinhgon.engine.register;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhgon.engine.register.Books.incoming;
import static vn.tinhgon.engine.register.Clerk.path;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.engine.running.Browser;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;

@WithRunningApplication
class HandlingTest {
  private static Browser clerk;

  @BeforeAll
  static void theClerkIsAtWork(RunningApplication application) {
    clerk = application.signedIn("bui.thi.lan");
  }

  @Test
  void anIncomingDocumentIsHandledAsADossierAndRegisteredOnce(RunningApplication application) {
    var values = incoming("priority", "URGENT", "due", "2026-12-04");
    var path = path("INCOMING", clerk.post("/api/registers/INCOMING", values).json().at("/entry"));

    var sent = clerk.post(path + "/dossier", Map.of());
    assertThat(sent.status()).as(sent.response().body()).isEqualTo(201);
    var number = sent.json().at("/dossier").asString();
    does(application, number, "tiep_nhan", "Hợp lệ");
    var registered = does(application, number, "dang_ky", null);
    does(application, number, "phan_phoi", null);
    var open = open(application, number, "phan_cong");

    assertThat(registered.at("/urgency").asString()).isEqualTo("URGENT");
    assertThat(registered.at("/due").asString()).startsWith("2026-12-04");
    assertThat(registered.at("/facts/0/value").asString())
        .isEqualTo(sent.json().at("/entry/number").asInt() + "/2026");
    assertThat(open.at("/candidates/0/unitName").asString()).isEqualTo("Vụ Pháp chế");
    assertThat(clerk.get("/api/registers/of-dossier/" + number).json()).hasSize(1);
    assertThat(clerk.post(path + "/dossier", Map.of()).status()).isEqualTo(409);
  }

  @Test
  void whatAClerkNumbersAndRegistersStandsInTheBooks(RunningApplication application) {
    var drafted = started(application, "NB-VP-15");
    does(application, drafted, "du_thao", null);
    does(application, drafted, "duyet_noi_dung", "Đạt");
    does(application, drafted, "ky_nhay", null);
    does(application, drafted, "the_thuc", "Đạt");
    does(application, drafted, "ky_so", "Đồng ý");
    var numbered = does(application, drafted, "phat_hanh", null);
    var came = started(application, "NB-VP-14");
    does(application, came, "tiep_nhan", "Hợp lệ");
    does(application, came, "dang_ky", null);

    var out = clerk.get("/api/registers/of-dossier/" + drafted).json();
    var in = clerk.get("/api/registers/of-dossier/" + came).json();
    assertThat(out).hasSize(1);
    assertThat(numbered.at("/facts/0/value").asString())
        .startsWith("%02d/QLCL".formatted(Integer.parseInt(out.at("/0/number").asString())));
    assertThat(in.at("/0/book").asString()).isEqualTo("INCOMING");
    assertThat(
            clerk
                .get("/api/registers/INCOMING/2026/" + in.at("/0/number").asString())
                .json()
                .at("/dossier")
                .asString())
        .isEqualTo(came);
  }

  private static String started(RunningApplication application, String procedure) {
    var asked = Map.of("procedure", procedure, "title", "Về việc " + procedure);
    var answer = application.signedIn("nguyen.van.an").post("/api/dossiers", asked);
    return answer.json().at("/number").asString();
  }

  private static JsonNode open(RunningApplication application, String dossier, String step) {
    var seen = application.signedIn("nguyen.quang.hai").get("/api/dossiers/" + dossier).json();
    return seen.at("/history").values().stream()
        .filter(line -> line.at("/step").asString().equals(step))
        .filter(line -> line.at("/completedAt").isMissingNode())
        .findFirst()
        .orElseThrow(() -> new AssertionError(step + " is not open: " + seen));
  }

  private static JsonNode does(
      RunningApplication application, String dossier, String step, String way) {
    var line = open(application, dossier, step);
    var desk = application.signedIn(line.at("/candidates/0/username").asString());
    var task = "/api/tasks/" + line.at("/task").asString();
    desk.post(task + "/claim", Map.of());
    var done = desk.post(task + "/complete", way == null ? Map.of() : Map.of("branch", way));
    assertThat(done.status()).as(done.response().body()).isEqualTo(200);
    return desk.get("/api/dossiers/" + dossier).json();
  }
}
