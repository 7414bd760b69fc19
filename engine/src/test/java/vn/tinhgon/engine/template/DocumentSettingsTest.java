package vn.tinhgon.engine.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.tinhgon.engine.print.Form;
import vn.tinhgon.engine.running.Browser;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;

@WithRunningApplication
class DocumentSettingsTest {
  private static final String PATH = "/api/documents";
  private static final String SHEET = PATH + "/templates/PROCEDURE_SHEET";

  @ParameterizedTest
  @EnumSource(Form.class)
  void everyFormShowsASpecimen(Form form, RunningApplication application) {
    var officer = application.signedIn("phan.thi.dieu");
    assertThat(officer.file(PATH + "/templates/" + form + "/specimen.pdf"))
        .asString(StandardCharsets.ISO_8859_1)
        .startsWith("%PDF");
  }

  @Test
  void anEditedTemplateCountsUntilAnEarlierOneIsPutBack(RunningApplication application)
      throws IOException {
    var officer = application.signedIn("phan.thi.dieu");
    var shipped = officer.file(SHEET);
    var edited = with(shipped, "II. CÁC BƯỚC THỰC HIỆN", "II. CÁC BƯỚC ĐÃ SỬA");

    var put = upload(officer, edited);
    assertThat(put.status()).as(put.json().toString()).isEqualTo(200);
    assertThat(put.json().at("/own").asBoolean()).isTrue();
    assertThat(put.json().at("/changedBy/username").asString()).isEqualTo("phan.thi.dieu");
    assertThat(words(officer)).contains("CÁC BƯỚC ĐÃ SỬA");

    var restored = officer.post(PATH + "/files/quy-trinh-noi-bo.docx/restore", Map.of());
    assertThat(restored.status()).isEqualTo(204);
    assertThat(words(officer)).doesNotContain("CÁC BƯỚC ĐÃ SỬA");
    var editions = officer.get(PATH + "/files/quy-trinh-noi-bo.docx/editions").json();
    assertThat(editions.at("/0/shipped").asBoolean()).isTrue();
    assertThat(officer.file(SHEET + "?edition=" + editions.at("/1/id"))).isEqualTo(edited);
  }

  @Test
  void aTemplateIsRefusedWithEveryTagThatNamesNothing(RunningApplication application)
      throws IOException {
    var officer = application.signedIn("phan.thi.dieu");
    var shipped = officer.file(SHEET);
    var wrong = with(with(shipped, "{{code}}", "{{ma}}"), "{{head.number}}", "{{head.so}}");

    var refused = upload(officer, wrong);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().at("/detail").asString()).contains("{{ma}}", "{{head.so}}");
    var noDocument = upload(officer, "no document".getBytes(StandardCharsets.UTF_8));
    assertThat(noDocument.status()).isEqualTo(422);
    assertThat(noDocument.json().at("/detail").asString())
        .contains("không phải tệp Word")
        .doesNotContain("OOXML");
    assertThat(officer.file(SHEET)).as("the old one still counts").isEqualTo(shipped);
    assertThat(upload(application.signedIn("vo.thanh.binh"), shipped).status()).isEqualTo(403);
  }

  @Test
  void theAgencysWordsArePrintedAndASecondOfficerIsTold(RunningApplication application)
      throws IOException {
    var officer = application.signedIn("phan.thi.dieu");
    var before = (ObjectNode) officer.get(PATH).json().at("/words");
    var wanted = before.deepCopy().put("parent", "CHÍNH PHỦ").put("capacity", "DEPUTY");
    wanted.put("superior", "Bộ trưởng").put("signerTitle", "Thứ trưởng");

    var saved = officer.send("PUT", PATH + "/words", wanted.toString(), "application/json");
    assertThat(saved.status()).as(saved.json().toString()).isEqualTo(200);
    var pdf = officer.file(PATH + "/templates/PLAN_DECISION/specimen.pdf");
    assertThat(text(pdf)).contains("CHÍNH PHỦ", "KT. BỘ TRƯỞNG", "THỨ TRƯỞNG");

    var late = officer.send("PUT", PATH + "/words", wanted.toString(), "application/json");
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.json().at("/detail").asString()).contains("Phan Thị Diệu");
    var empty = wanted.deepCopy().put("revision", saved.json().at("/revision").asLong());
    empty.put("agency", " ").put("symbol", "BNV").putArray("bases");
    empty.putArray("recipients").add("Như Điều 4;");
    var refused = officer.send("PUT", PATH + "/words", empty.toString(), "application/json");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().at("/errors").values())
        .extracting(fault -> fault.at("/field").asString())
        .containsExactlyInAnyOrder("agency", "symbol", "bases", "recipients");
    officer.post(PATH + "/files/ministry.json/restore", Map.of());
  }

  @Test
  void fieldsArePrintedInTheOrderSet(RunningApplication application) throws IOException {
    var officer = application.signedIn("phan.thi.dieu");
    var orders = officer.get(PATH).json().at("/orders");
    var sheet = fields(orders.at("/sheet"));
    Collections.swap(sheet, 0, 3);
    var parts = fields(orders.at("/parts"));
    Collections.swap(parts, 1, 2);

    var first =
        officer.send(
            "PUT",
            PATH + "/orders/sheet",
            json(Map.of("fields", sheet, "revision", orders.at("/sheetRevision").asLong())),
            "application/json");
    var second =
        officer.send(
            "PUT",
            PATH + "/orders/annex",
            json(
                Map.of(
                    "parts",
                    parts,
                    "lines",
                    fields(orders.at("/lines")),
                    "revision",
                    orders.at("/annexRevision").asLong())),
            "application/json");

    assertThat(first.status()).as(first.json().toString()).isEqualTo(200);
    assertThat(second.status()).as(second.json().toString()).isEqualTo(200);
    assertThat(words(officer)).contains("a) Thời hạn giải quyết");
    assertThat(text(officer.file(PATH + "/templates/PLAN_DECISION/specimen.pdf")))
        .contains("1.2. Lợi ích phương án đơn giản hóa", "1.3. Kiến nghị thực thi");
    var short1 = json(Map.of("fields", sheet.subList(1, 5), "revision", 0));
    assertThat(officer.send("PUT", PATH + "/orders/sheet", short1, "application/json").status())
        .isIn(409, 422);
    officer.post(PATH + "/files/procedure-fields.json/restore", Map.of());
    officer.post(PATH + "/files/annex.json/restore", Map.of());
  }

  private static String json(Map<String, ?> body) {
    return new tools.jackson.databind.json.JsonMapper().writeValueAsString(body);
  }

  private static List<String> fields(JsonNode ordered) {
    var fields = new ArrayList<String>();
    for (var one : ordered) fields.add(one.at("/field").asString());
    return fields;
  }

  private static Browser.Answer upload(Browser officer, byte[] docx) {
    return officer.upload(SHEET, docx);
  }

  private static String words(Browser officer) throws IOException {
    return text(officer.file(SHEET + "/specimen.pdf"));
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  /** As an officer edits it in Word. */
  private static byte[] with(byte[] docx, String old, String changed) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var from = new ZipInputStream(new ByteArrayInputStream(docx));
        var to = new ZipOutputStream(out)) {
      for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        var bytes = from.readAllBytes();
        if (entry.getName().equals("word/document.xml")) {
          var xml = new String(bytes, StandardCharsets.UTF_8);
          assertThat(xml).contains(old);
          bytes = xml.replace(old, changed).getBytes(StandardCharsets.UTF_8);
        }
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(bytes);
        to.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
