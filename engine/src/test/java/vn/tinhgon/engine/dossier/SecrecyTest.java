package vn.tinhgon.engine.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tinhgon.engine.print.Typed;
import vn.tinhgon.engine.running.Browser;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;

@WithRunningApplication
class SecrecyTest {
  private static Clerks clerks;

  @BeforeAll
  static void theMinistryHasProcedures(RunningApplication application) {
    clerks = new Clerks(application);
    Deciding.at(clerks);
  }

  @Test
  void aSecretDossierNeverTakesTheElectronicRoute() {
    var an = clerks.at("nguyen.van.an");
    var asked =
        Map.of("procedure", "T-QD", "title", "Tên cũng là bí mật", "secrecy", "CONFIDENTIAL");

    var refused = an.post("/api/dossiers", asked);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("secrecy");
    assertThat(refused.response().body()).contains("Luật Bảo vệ bí mật nhà nước", "bản giấy");
    assertThat(an.get("/api/dossiers?q=ten+cung+la+bi+mat").json().at("/total").asInt()).isZero();
  }

  @Test
  void aPaperDossierHasNumberHolderAndTermAndNothingElse() {
    var an = clerks.at("nguyen.van.an");
    var wrong = an.post("/api/paper-dossiers", Map.of("procedure", "không", "secrecy", "OPEN"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.json().at("/errors")).hasSize(3);

    var entered =
        an.post(
            "/api/paper-dossiers",
            Map.of("procedure", "T-QD", "secrecy", "SECRET", "holder", "doan.minh.duc"));

    assertThat(entered.status()).as(entered.response().body()).isEqualTo(201);
    var number = entered.json().at("/0/number").asString();
    assertThat(number).matches("2026-\\d{6}");
    assertThat(entered.json().at("/0/due").asString()).isEqualTo("2026-12-03T17:00:00");
    assertThat(clerks.at("doan.minh.duc").get("/api/inbox?q=" + number).json().at("/total").asInt())
        .isZero();
    assertThat(clerks.at("kieu.van.loi").get("/api/paper-dossiers").response().body())
        .doesNotContain(number);
    assertThat(movedByADayOff(number)).isEqualTo("due 17:00 04/12/2026");
    var move = "/api/paper-dossiers/" + number + "/move";
    var duc = clerks.at("doan.minh.duc");
    assertThat(duc.post(move, Map.of("holder", "nobody")).status()).isEqualTo(422);
    assertThat(duc.post(move, Map.of("holder", "le.thi.kim.oanh")).status()).isEqualTo(200);
    assertThat(duc.post(move, Map.of("ended", true)).status()).isEqualTo(404);
    assertThat(an.post(move, Map.of("ended", true)).json().at("/0/endedAt").asString())
        .startsWith("2026-11-23");
    assertThat(an.post(move, Map.of("ended", true)).status()).isEqualTo(409);
  }

  /** What the calendar's page is told; the day is worked again afterwards. */
  private static String movedByADayOff(String number) {
    var admin = clerks.at("nguyen.tien.dat");
    var day = "/api/calendar/days/2026-11-27";
    var told =
        admin.send("PUT", day, "{\"kind\": \"OFF\", \"name\": \"Nghỉ bão\"}", "application/json");
    admin.delete(day);
    assertThat(clerks.at("nguyen.van.an").get("/api/paper-dossiers").json().at("/0/due").asString())
        .isEqualTo("2026-12-03T17:00:00");
    return StreamSupport.stream(told.json().at("/firstAnew").spliterator(), false)
        .filter(one -> one.at("/page").asString().endsWith(number))
        .map(one -> one.at("/after/en").asString())
        .findFirst()
        .orElse("not told");
  }

  @Test
  void aSecretPaperOfAnOpenDossierGoesByHandAndOnlyItsPlaceIsNoted() throws Exception {
    var number = clerks.start("nguyen.van.an", "T-QD");
    var an = clerks.at("nguyen.van.an");
    var files = "/api/dossiers/" + number + "/files?name=";
    var noted = "/api/dossiers/" + number + "/secret-papers";
    var plain = "Tôi bảo mật việc này. Độ MẬT: không".getBytes(StandardCharsets.UTF_8);
    var stamped = "Bộ A\n  TỐI MẬT \nBáo cáo".getBytes(StandardCharsets.UTF_8);

    var declared = an.upload(files + "a.txt&secrecy=CONFIDENTIAL", plain);
    var marked = an.upload(files + "b.txt", stamped);
    var open = an.upload(files + "c.txt", plain);
    assertThat(declared.status()).isEqualTo(422);
    assertThat(declared.response().body()).contains("độ “Mật”", "117/2025", "Có văn bản mật");
    assertThat(marked.response().body()).contains("độ “Tối mật”");
    assertThat(open.status()).as(open.response().body()).isEqualTo(201);
    assertThat(an.post(noted, Map.of("secrecy", "OPEN")).json().at("/errors").values())
        .extracting(fault -> fault.at("/field").asString())
        .containsExactly("secrecy", "number", "place");

    // The attached one turns out to be secret as well.
    var found =
        Map.of(
            "secrecy", "SECRET",
            "number", "12/BC-A(M)",
            "place", "Tủ mật Văn thư",
            "file", open.json().at("/files/0/id").asLong());
    assertThat(clerks.at("bui.thi.lan").post(noted, found).status()).isEqualTo(404);
    var kept = an.post(noted, found).json();
    assertThat(kept.at("/files")).isEmpty();
    var paper = noted + "/" + kept.at("/secretPapers/0/id") + "/move";
    var now = an.post(paper, Map.of("place", "Ông Bình, Cục HTQT")).json();
    assertThat(now.at("/secretPapers/0/place").asString()).isEqualTo("Ông Bình, Cục HTQT");
    assertThat(now.at("/secretPapers/0/number").asString()).isEqualTo("12/BC-A(M)");
  }

  @Test
  void theStampOfSecrecyIsFoundInPdfAndWord() throws Exception {
    var number = clerks.start("nguyen.van.an", "T-QD");
    var receipt =
        clerks.at("nguyen.quang.hai").file("/api/dossiers/" + number + "/slips/RECEIPT.pdf");

    assertThat(SecrecyMark.on("a.pdf", receipt)).isEmpty();
    assertThat(SecrecyMark.on("a.pdf", Typed.pdf("Bộ A", "MẬT"))).contains(Secrecy.CONFIDENTIAL);
    assertThat(SecrecyMark.on("a.docx", Typed.docx("Bộ A", "TUYỆT MẬT")))
        .contains(Secrecy.TOP_SECRET);
    assertThat(SecrecyMark.on("a.docx", Typed.docx("BẢO MẬT", "Tối mật"))).isEmpty();
    assertThat(SecrecyMark.on("a.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void filesAreKeptAndOnlyEverSaved() {
    var number = clerks.start("nguyen.van.an", "T-QD");
    var an = clerks.at("nguyen.van.an");

    var kept = attach(an, number, "Thư mời.pdf", "%PDF-1.7 …");
    var disguised = attach(an, number, "trang.pdf", "<script>alert(1)</script>");
    var program = attach(an, number, "virus.exe", "MZ");

    assertThat(kept.status()).as(kept.response().body()).isEqualTo(201);
    assertThat(disguised.status()).isEqualTo(422);
    assertThat(program.status()).isEqualTo(422);
    var file = an.get("/api/dossiers/" + number + "/files/" + kept.json().at("/files/0/id"));
    assertThat(file.response().body()).isEqualTo("%PDF-1.7 …");
    assertThat(file.header("Content-Disposition")).startsWith("attachment;");
    assertThat(file.header("Content-Type")).isEqualTo("application/octet-stream");
    assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(
            clerks
                .at("kieu.van.loi")
                .get("/api/dossiers/" + number + "/files/" + kept.json().at("/files/0/id"))
                .status())
        .isEqualTo(404);
  }

  private static Browser.Answer attach(Browser who, String number, String name, String content) {
    var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8);
    return who.send(
        "POST",
        "/api/dossiers/" + number + "/files?name=" + encoded,
        content,
        "application/octet-stream");
  }
}
