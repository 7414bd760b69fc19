package vn.tinhgon.engine.register;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhgon.engine.register.Books.incoming;
import static vn.tinhgon.engine.register.Clerk.fields;
import static vn.tinhgon.engine.register.Clerk.path;
import static vn.tinhgon.engine.register.Clerk.total;
import static vn.tinhgon.engine.register.DossierSteps.does;
import static vn.tinhgon.engine.register.DossierSteps.open;
import static vn.tinhgon.engine.register.DossierSteps.started;

import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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
    assertThat(clerk.get(path).json().at("/entry/passing/done").asString())
        .isEqualTo("2026-11-23T08:00:00");
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
    var letter = Map.of("procedure", "NB-VP-14", "title", "Về việc xin ý kiến");
    var unsaid = application.signedIn("nguyen.van.an").post("/api/dossiers", letter);
    assertThat(fields(unsaid)).containsExactly("sender", "urgency");
    var came =
        started(
            application,
            Map.of(
                "procedure", "NB-VP-14",
                "title", "Về việc xin ý kiến",
                "sender", "Bộ Nội vụ",
                "urgency", "NORMAL",
                "channel", "ONLINE"));
    does(application, came, "tiep_nhan", "Hợp lệ");
    does(application, came, "dang_ky", null);

    var out = clerk.get("/api/registers/of-dossier/" + drafted).json();
    var in = clerk.get("/api/registers/of-dossier/" + came).json();
    assertThat(out).hasSize(1);
    assertThat(numbered.at("/facts/0/value").asString())
        .startsWith("%02d/QLCL".formatted(Integer.parseInt(out.at("/0/number").asString())));
    assertThat(in).hasSize(1);
    assertThat(in.at("/0/book").asString()).isEqualTo("INCOMING");
    assertThat(
            clerk
                .get("/api/registers/INCOMING/2026/" + in.at("/0/number").asString())
                .json()
                .at("/entry/values/channel")
                .asString())
        .isEqualTo("AXIS");
    assertThat(
            clerk
                .get("/api/registers/INCOMING/2026/" + in.at("/0/number").asString())
                .json()
                .at("/dossier")
                .asString())
        .isEqualTo(came);
  }

  @Test
  void aDossierThatCameThroughADoorStandsInTheIntakeBookToItsEnd(RunningApplication application) {
    var asked =
        Map.of(
            "procedure", "NB-QLCL-02",
            "title", "Hỏi về mã ngạch chín mươi",
            "channel", "ONE_STOP");
    var listed = "INTAKE?q=ma+ngach+chin+muoi&figure=";
    var number = started(application, asked);
    var at = clerk.get("/api/registers/of-dossier/" + number).json().at("/0/number").asString();
    var open = clerk.get("/api/registers/INTAKE/2026/" + at).json();
    var inTerm = total(clerk, listed + "ONE_STOP");
    var line = open(application, number, firstStep(application, number));
    var desk = application.signedIn(line.at("/candidates/0/username").asString());
    var task = "/api/tasks/" + line.at("/task").asString();
    desk.post(task + "/claim", Map.of());
    desk.post(task + "/reject", Map.of("reason", "Không thuộc thẩm quyền"));
    var ended = clerk.get("/api/registers/INTAKE/2026/" + at).json();

    assertThat(open.at("/dossier").asString()).isEqualTo(number);
    assertThat(open.at("/entry/values/applicant").asString()).startsWith("Nguyễn Văn An, ");
    assertThat(open.at("/entry/values/procedure").asString()).isEqualTo("NB-QLCL-02");
    assertThat(open.at("/entry/values").has("due")).isTrue();
    assertThat(inTerm).isOne();
    assertThat(ended.at("/entry/values/finishedOn").asString()).isEqualTo("2026-11-23");
    assertThat(ended.at("/entry/values/result").asString()).isEqualTo("Từ chối giải quyết");
    assertThat(total(clerk, listed + "ON_TIME")).isOne();
  }

  private static String firstStep(RunningApplication application, String number) {
    return application
        .signedIn("nguyen.quang.hai")
        .get("/api/dossiers/" + number)
        .json()
        .at("/activeElements/0")
        .asString();
  }

  @Test
  void whatIsOpenedWithoutAnEntryIsRegisteredAsItCame(RunningApplication application) {
    var asked =
        Map.of(
            "procedure", "NB-VP-14",
            "title", "Về việc lấy ý kiến khẩn",
            "sender", "Bộ Nội vụ",
            "urgency", "URGENT");
    var opened = application.signedIn("nguyen.van.an").post("/api/dossiers", asked).json();
    var number = opened.at("/number").asString();
    does(application, number, "tiep_nhan", "Hợp lệ");
    application.clock().set(LocalDateTime.now(application.clock()).plusMinutes(40));
    does(application, number, "dang_ky", null);

    var at = clerk.get("/api/registers/of-dossier/" + number).json().at("/0/number").asString();
    var entry = clerk.get("/api/registers/INCOMING/2026/" + at).json().at("/entry");

    assertThat(opened.at("/sender").asString()).isEqualTo("Bộ Nội vụ");
    assertThat(entry.at("/values/organName").asString()).isEqualTo("Bộ Nội vụ");
    assertThat(entry.at("/values/priority").asString()).isEqualTo("URGENT");
    assertThat(entry.at("/values/arrivedAt").asString())
        .isEqualTo(opened.at("/startedAt").asString());
    assertThat(entry.at("/passing/done").asString())
        .isNotEqualTo(opened.at("/startedAt").asString());
  }
}
