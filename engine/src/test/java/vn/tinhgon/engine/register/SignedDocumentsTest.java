package vn.tinhgon.engine.register;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhgon.engine.register.Books.outgoing;
import static vn.tinhgon.engine.register.Clerk.JSON;
import static vn.tinhgon.engine.register.Clerk.correction;
import static vn.tinhgon.engine.register.Clerk.fields;
import static vn.tinhgon.engine.register.Clerk.path;
import static vn.tinhgon.engine.register.DossierSteps.does;
import static vn.tinhgon.engine.register.DossierSteps.started;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.engine.running.Browser;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;
import vn.tinhgon.engine.signature.Signers;

/** Whether a document counts as signed comes from its papers. */
@WithRunningApplication
class SignedDocumentsTest {
  private static Browser clerk;
  private static byte[] plain;
  private static byte[] signed;

  @BeforeAll
  static void aLeaderHasSigned(RunningApplication application) throws Exception {
    clerk = application.signedIn("bui.thi.lan");
    plain = pdf();
    var at = application.clock().instant();
    signed =
        application.bean(Signers.class).of("nguyen.huu.tri", "Nguyễn Hữu Trí", at).pdf(plain, at);
  }

  @Test
  void theFileOfADocumentProvesOrDisprovesThatItIsSigned() {
    var altered = Arrays.copyOf(signed, signed.length + 1);
    altered[signed.length] = '\n';
    var path = path("OUTGOING", entry(2026));

    var states =
        List.of(plain, altered, signed).stream()
            .map(file -> attach(path, file))
            .map(
                detail ->
                    detail.at("/entry/signature").asString()
                        + detail.at("/entry/values/signed").asString())
            .toList();
    var proof = clerk.get(path).json();

    assertThat(states).containsExactly("UNSIGNEDfalse", "ALTEREDfalse", "VALIDtrue");
    assertThat(proof.at("/proof/found/0/signer").asString()).isEqualTo("Nguyễn Hữu Trí");
    assertThat(proof.at("/entry/values").has("whyNotSigned")).isFalse();
    assertThat(clerk.file(path + "/file")).isEqualTo(signed);
  }

  @Test
  void nobodyTicksWhatThePapersDisprove() {
    var path = path("OUTGOING", entry(2026));
    var entry = attach(path, plain).at("/entry");

    var ticked = clerk.send("PUT", path, correction(entry, "Đã ký", "signed", "true"), JSON);

    assertThat(fields(ticked)).contains("signed");
    assertThat(entry.at("/values/whyNotSigned").asString()).isEqualTo("Tệp không có chữ ký số");
  }

  @Test
  void onlyWhatCanBeCheckedAndIsNotSecretIsTaken() {
    var path = path("OUTGOING", entry(2026));
    var secret = path("OUTGOING", entry(2026, "secrecy", "SECRET", "channel", "DIRECT"));
    var letters = "không phải PDF".getBytes(StandardCharsets.UTF_8);

    assertThat(clerk.upload(path + "/file?name=a.pdf", letters).status()).isEqualTo(422);
    assertThat(clerk.upload(secret + "/file?name=a.pdf", signed).status()).isEqualTo(422);
    assertThat(clerk.get(path + "/file").status()).isEqualTo(404);
  }

  @Test
  void theReportTellsHowMuchIsVerifiedAndHowMuchOnlyDeclared() {
    attach(path("OUTGOING", entry(1996)), signed);
    attach(path("OUTGOING", entry(1996)), plain);
    entry(1996, "signed", "true");

    var report = clerk.get("/api/reports?from=1996-01-01&to=1996-12-31").json();
    var told = report.at("/statements").valueStream().map(s -> s.at("/text/vi").asString());

    assertThat(told)
        .anyMatch(
            text ->
                text.startsWith("Ký số 2/3 văn bản đi (66,67%)")
                    && text.contains("kiểm tra được chữ ký của 1 văn bản, 1 văn bản do đơn vị"));
    assertThat(report.at("/pulledDown")).hasSize(1);
    assertThat(report.at("/pulledDown/0/why").asString()).isEqualTo("Tệp không có chữ ký số");
  }

  @Test
  void aNumberGivenInADossierTakesTheStateOfItsSignedPapers(RunningApplication application) {
    var before = drafted(application);
    sign(application, before);
    var after = drafted(application);
    does(application, before, "phat_hanh", null);
    does(application, after, "phat_hanh", null);
    var unsigned = entryOf(after);
    sign(application, after);

    assertThat(entryOf(before).at("/entry/signature").asString()).isEqualTo("VALID");
    assertThat(entryOf(before).at("/entry/passing/state").asString()).isEqualTo("IN_TIME");
    assertThat(unsigned.at("/entry/signature").asString()).isEqualTo("UNSIGNED");
    assertThat(unsigned.at("/entry/values/whyNotSigned").asString()).contains("chưa có tệp nào do");
    assertThat(entryOf(after).at("/entry/values/signed").asString()).isEqualTo("true");
  }

  /** Up to the leader's approval. */
  private static String drafted(RunningApplication application) {
    var dossier = started(application, "NB-VP-15");
    does(application, dossier, "du_thao", null);
    does(application, dossier, "duyet_noi_dung", "Đạt");
    does(application, dossier, "ky_nhay", null);
    does(application, dossier, "the_thuc", "Đạt");
    does(application, dossier, "ky_so", "Đồng ý");
    return dossier;
  }

  /** The leader who approved signs a paper of the dossier. */
  private static void sign(RunningApplication application, String dossier) {
    var seen = application.signedIn("nguyen.quang.hai").get("/api/dossiers/" + dossier).json();
    var leader =
        seen.at("/history")
            .valueStream()
            .filter(line -> line.at("/step").asString().equals("ky_so"))
            .map(line -> line.at("/person/username").asString())
            .findFirst()
            .orElseThrow();
    var desk = application.signedIn(leader);
    var files = "/api/dossiers/" + dossier + "/files";
    desk.upload(files + "?name=cong-van.pdf", plain);
    var file = desk.get("/api/dossiers/" + dossier).json().at("/files/0/id").asLong();
    var answer = desk.post(files + "/" + file + "/signature", Map.of());
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(204);
  }

  private static JsonNode entryOf(String dossier) {
    var entry = clerk.get("/api/registers/of-dossier/" + dossier).json().at("/0");
    return clerk
        .get(
            "/api/registers/OUTGOING/%d/%s"
                .formatted(entry.at("/year").asInt(), entry.at("/number").asString()))
        .json();
  }

  private static JsonNode entry(int year, String... changes) {
    var at = LocalDateTime.of(year, 3, 4, 9, 0);
    var answer = clerk.post("/api/registers/OUTGOING", outgoing(at, changes));
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    return answer.json().at("/entry");
  }

  private static JsonNode attach(String path, byte[] file) {
    var answer = clerk.upload(path + "/file?name=cong-van.pdf", file);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    return answer.json();
  }

  private static byte[] pdf() throws IOException {
    try (var document = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      document.addPage(new PDPage());
      document.save(out);
      return out.toByteArray();
    }
  }
}
