package vn.tinhgon.engine.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.engine.print.PdfText;
import vn.tinhgon.engine.running.Browser;
import vn.tinhgon.engine.running.MovableClock;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;
import vn.tinhgon.engine.signature.Stranger;

@WithRunningApplication
class PapersTest {
  private static Clerks clerks;

  @BeforeAll
  static void theMinistryHasAProcedure(RunningApplication application) {
    clerks = new Clerks(application);
    Written.procedure("T-GIAY", "owner=\"HTQT\" limit=\"7\" limitUnit=\"WORKING_DAY\"")
        .start("s")
        .task("nhan", "Tiếp nhận", "kind=\"RECEIVE\" unit=\"MOTCUA\" level=\"1\" limit=\"2\"")
        .task("du_thao", "Dự thảo", "kind=\"DRAFT\" unit=\"HTQT\" level=\"1\" limit=\"2\"")
        .task("ky", "Ký", "kind=\"APPROVE\" unit=\"HTQT\" level=\"3\" limit=\"1\"")
        .end("e")
        .flow("s>nhan>du_thao>ky>e")
        .document("<tg:document id='d1' name='Tờ trình' copies='2' issuedBy='REQUESTER'/>")
        .importBy(clerks);
  }

  @Test
  void eachSlipIsThereOnceItAppliesAndSaysWhatHappened() throws Exception {
    var number = clerks.start("nguyen.van.an", "T-GIAY");
    clerks.does(number, "nhan", null);
    assertThat(kinds(number)).containsExactly("RECEIPT", "CONTROL_SLIP");
    assertThat(pdf(number, "RECEIPT"))
        .contains("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", number, "Tờ trình (02 bản)")
        .contains("07 ngày làm việc", "Nguyễn Văn An");
    var early = leader().get("/api/dossiers/" + number + "/slips/REFUSAL.pdf");
    assertThat(early.status()).isEqualTo(409);

    decide(number, "du_thao", "supplement", Map.of("missing", "- Dự toán\n- Bản dịch thư mời"));
    assertThat(pdf(number, "SUPPLEMENT_REQUEST")).contains("- Dự toán - Bản dịch thư mời");
    var own = clerks.at("nguyen.van.an").get("/api/inbox?q=" + number).json();
    clerks
        .at("nguyen.van.an")
        .post("/api/tasks/" + own.at("/items/0/id").asString() + "/complete", Map.of());
    leader()
        .post(
            "/api/dossiers/" + number + "/apology",
            Map.of("reason", "Chờ ý kiến", "newDue", "2026-12-09"));
    assertThat(pdf(number, "APOLOGY"))
        .contains("Lý do: Chờ ý kiến.", "17 giờ 00 phút, ngày 09 tháng 12 năm 2026");
    decide(number, "du_thao", "reject", Map.of("reason", "Sai thẩm quyền"));

    assertThat(kinds(number))
        .containsExactly("RECEIPT", "SUPPLEMENT_REQUEST", "REFUSAL", "APOLOGY", "CONTROL_SLIP");
    assertThat(pdf(number, "REFUSAL")).contains("- Sai thẩm quyền", "CỤC TRƯỞNG");
    assertThat(pdf(number, "CONTROL_SLIP"))
        .contains("Trước hạn", "Tiếp nhận", "Dự thảo; từ chối", "Cục Hợp tác quốc tế");
    assertThat(PdfText.ofDocx(leader().file("/api/dossiers/" + number + "/slips/REFUSAL.docx")))
        .contains("Sai thẩm quyền");
    assertThat(PdfText.of(leader().file("/api/dossiers/book.pdf?from=2026-11-01&to=2026-11-30")))
        .contains("SỔ THEO DÕI HỒ SƠ", number, "Từ chối", "Từ ngày 01/11/2026");
    assertThat(leader().get("/api/dossiers/book.pdf?from=2026-11-30&to=2026-11-01").status())
        .isEqualTo(422);
  }

  @Test
  void aDossierThatIsStoppedHasANoticeWithTheReason() throws Exception {
    var number = clerks.start("nguyen.van.an", "T-GIAY");

    decide(number, "nhan", "stop", Map.of("reason", "Người nộp rút hồ sơ"));

    assertThat(kinds(number)).containsExactly("RECEIPT", "STOP_NOTICE", "CONTROL_SLIP");
    assertThat(pdf(number, "STOP_NOTICE"))
        .contains("Về việc dừng giải quyết hồ sơ", number, "Lý do: Người nộp rút hồ sơ");
  }

  @Test
  void aSignatureIsCheckedAndAnAlteredFileFound(
      RunningApplication application, @TempDir Path folder) throws Exception {
    var number = clerks.start("nguyen.van.an", "T-GIAY");
    clerks.does(number, "nhan", null);
    var files = "/api/dossiers/" + number + "/files";
    var an = clerks.at("nguyen.van.an");
    var receipt = leader().file("/api/dossiers/" + number + "/slips/RECEIPT.pdf");
    an.upload(files + "?name=phieu.pdf", receipt);
    an.upload(files + "?name=ghi-chu.txt", "chữ".getBytes(StandardCharsets.UTF_8));
    var plain = file(number, 0);

    assertThat(an.post(files + "/" + plain + "/signature", Map.of()).status()).isEqualTo(403);
    assertThat(leader().post(files + "/" + file(number, 1) + "/signature", Map.of()).status())
        .isEqualTo(422);
    assertThat(leader().get(files + "/" + plain + "/signatures").json()).isEmpty();
    var signed = leader().post(files + "/" + plain + "/signature", Map.of());
    assertThat(signed.status()).as(signed.response().body()).isEqualTo(204);
    var slip = "/api/dossiers/" + number + "/slips/CONTROL_SLIP/signature";
    assertThat(leader().post(slip, Map.of()).status()).isEqualTo(204);

    var now = clerks.dossier(number).at("/files");
    assertThat(now.at("/2/name").asString()).isEqualTo("phieu-da-ky.pdf");
    assertThat(now.at("/3/name").asString()).endsWith("-kiem-soat-da-ky.pdf");
    for (var one : List.of(file(number, 2), file(number, 3))) {
      var found = an.get(files + "/" + one + "/signatures").json();
      assertThat(found.at("/0/state").asString()).isEqualTo("VALID");
      assertThat(found.at("/0/signer").asString()).isEqualTo("Nguyễn Quang Hải");
      assertThat(found.at("/0/signedAt").asString()).startsWith("2026-11-23T08:00");
    }
    var altered = an.file(files + "/" + file(number, 2));
    altered[receipt.length / 2] ^= 1;
    an.upload(files + "?name=sua.pdf", altered);
    assertThat(state(number, 4)).isEqualTo("ALTERED");

    var strange = Stranger.signs(receipt, folder.resolve("keys"), application.clock().instant());
    an.upload(files + "?name=la.pdf", strange);
    assertThat(state(number, 5)).isEqualTo("UNKNOWN_SIGNER");
    application.clock().set(LocalDateTime.of(2027, 12, 30, 9, 0));
    try {
      assertThat(state(number, 2)).isEqualTo("EXPIRED");
    } finally {
      application.clock().set(MovableClock.START);
    }
  }

  @Test
  void anXmlIsSignedAndCheckedLikeAPdf(RunningApplication application) throws Exception {
    var number = clerks.start("nguyen.van.an", "T-GIAY");
    clerks.does(number, "nhan", null);
    var files = "/api/dossiers/" + number + "/files";
    var an = clerks.at("nguyen.van.an");
    var xml = "<?xml version=\"1.0\"?><phieu><so>09</so><ten>Công văn</ten></phieu>";
    an.upload(files + "?name=phieu.xml", xml.getBytes(StandardCharsets.UTF_8));
    an.upload(files + "?name=hong.xml", "<phieu>".getBytes(StandardCharsets.UTF_8));
    var entity = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>";
    an.upload(files + "?name=ngoai.xml", entity.getBytes(StandardCharsets.UTF_8));
    assertThat(an.upload(files + "?name=la.xml", "chữ".getBytes(StandardCharsets.UTF_8)).status())
        .as("no XML")
        .isEqualTo(422);

    for (var unusable : List.of(file(number, 1), file(number, 2))) {
      var refused = leader().post(files + "/" + unusable + "/signature", Map.of());
      assertThat(refused.status()).as(refused.response().body()).isEqualTo(422);
      assertThat(leader().get(files + "/" + unusable + "/signatures").status()).isEqualTo(422);
    }
    var signed = leader().post(files + "/" + file(number, 0) + "/signature", Map.of());
    assertThat(signed.status()).as(signed.response().body()).isEqualTo(204);
    application.clock().set(MovableClock.START.plusMinutes(5));
    var again = leader().post(files + "/" + file(number, 3) + "/signature", Map.of());
    assertThat(again.status()).as(again.response().body()).isEqualTo(204);

    var now = clerks.dossier(number).at("/files");
    assertThat(now.at("/3/name").asString()).isEqualTo("phieu-da-ky.xml");
    var found = an.get(files + "/" + file(number, 4) + "/signatures").json();
    assertThat(found.values())
        .extracting(one -> one.at("/state").asString() + " " + one.at("/signer").asString())
        .containsExactly("VALID Nguyễn Quang Hải", "VALID Nguyễn Quang Hải");
    var altered = new String(an.file(files + "/" + file(number, 3)), StandardCharsets.UTF_8);
    an.upload(
        files + "?name=sua.xml",
        altered.replace("<so>09", "<so>10").getBytes(StandardCharsets.UTF_8));
    assertThat(state(number, 5)).isEqualTo("ALTERED");
    application.clock().set(MovableClock.START);
  }

  @Test
  void nobodyElseReadsTheKeys() throws Exception {
    var folder = RunningApplication.dataFolder().resolve("signature");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
    try (var files = Files.list(folder)) {
      assertThat(files.toList())
          .isNotEmpty()
          .allSatisfy(
              file ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                      .isEqualTo("rw-------"));
    }
  }

  private static Browser leader() {
    return clerks.at("nguyen.quang.hai");
  }

  private static List<String> kinds(String number) {
    return leader().get("/api/dossiers/" + number + "/slips").json().at("/slips").values().stream()
        .map(slip -> slip.at("/kind").asString())
        .toList();
  }

  private static String pdf(String number, String kind) throws Exception {
    return PdfText.of(leader().file("/api/dossiers/" + number + "/slips/" + kind + ".pdf"));
  }

  private static String file(String number, int index) {
    return clerks.dossier(number).at("/files/" + index + "/id").asString();
  }

  private static String state(String number, int index) {
    return leader()
        .get("/api/dossiers/" + number + "/files/" + file(number, index) + "/signatures")
        .json()
        .at("/0/state")
        .asString();
  }

  private static JsonNode decide(String number, String step, String deed, Map<String, ?> how) {
    var line = clerks.open(number, step);
    var person = line.at("/person/username").asString(line.at("/candidates/0/username").asString());
    var task = "/api/tasks/" + line.at("/task").asString();
    clerks.at(person).post(task + "/claim", Map.of());
    var answer = clerks.at(person).post(task + "/" + deed, how);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    return answer.json();
  }
}
