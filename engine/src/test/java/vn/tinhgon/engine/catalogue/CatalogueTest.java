package vn.tinhgon.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.engine.running.Browser;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;

@WithRunningApplication
class CatalogueTest {
  private static Browser officer;

  @BeforeAll
  static void theReformOfficerIsAtWork(RunningApplication application) {
    officer = application.signedIn("phan.thi.dieu");
  }

  @Test
  void theSameCodeAgainIsANewVersion() {
    var first = take(model("MOI-1", "Đăng ký đề tài"), "a.bpmn");
    var second = take(model("MOI-1", "Đăng ký đề tài cấp Bộ"), "a.bpmn");

    assertThat(first.json().at("/version").asInt()).isEqualTo(1);
    assertThat(second.json().at("/version").asInt()).isEqualTo(2);
    assertThat(listed("MOI-1").at("/items")).hasSize(1);
    assertThat(officer.get("/api/procedures/MOI-1/model").response().body()).contains("cấp Bộ");
  }

  @Test
  void aModelIsHandedOutWithADiagram() {
    take(model("HINH-1", "Chưa vẽ"), "a.bpmn");

    var file = officer.get("/api/procedures/HINH-1/model");

    assertThat(file.header("Content-Type")).startsWith("application/xml");
    assertThat(file.response().body()).contains("BPMNShape", "bpmnElement=\"a\"");
  }

  @Test
  void aModelWithoutCodeGetsOneFromItsName() {
    assertThat(take(model("", "Đổi mới sáng tạo"), "b.bpmn").json().at("/code").asString())
        .isEqualTo("DOI-MOI-SANG-TAO");
  }

  @Test
  void aCodeIsPlainEnoughForAnAddress() {
    var code = take(model("1.001234/NB 7?", "Mã lạ"), "c.bpmn").json().at("/code").asString();

    assertThat(code).isEqualTo("1.001234-NB-7");
    assertThat(officer.get("/api/procedures/" + code).status()).isEqualTo(200);
  }

  @Test
  void proceduresAreFoundWithoutDiacritics() {
    take(model("C-2", "Đề nghị xét tặng Kỷ niệm chương"), "d.bpmn");

    for (var typed :
        new String[] {
          "de+nghi+xet+tang", "%C4%90%E1%BB%80+NGH%E1%BB%8A", "C-2", "ky+niem+de+nghi"
        }) {
      assertThat(listed(typed).at("/items").values())
          .as(typed)
          .extracting(row -> row.at("/code").asString())
          .contains("C-2");
    }
    assertThat(listed("100%25_").at("/total").asInt()).isZero();
  }

  @Test
  void pagesAreCutInTheDatabase() {
    for (int i = 0; i < 3; i++) take(model("C-TRANG-" + i, "Phân trang"), "e.bpmn");

    var page = officer.get("/api/procedures?q=c-trang&page=1&size=2").json();

    assertThat(page.at("/total").asInt()).isEqualTo(3);
    assertThat(page.at("/items").values())
        .extracting(row -> row.at("/code").asString())
        .containsExactly("C-TRANG-2");
  }

  @Test
  void whatCannotBeReadIsRefusedWithFileAndReason() {
    var answer = take("<bpmn:definitions", "hỏng.bpmn");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.json().at("/detail").asString()).contains("hỏng.bpmn");
    assertThat(answer.json().at("/errors")).isNotEmpty();
  }

  @Test
  void onlyTheReformOfficerImports(RunningApplication application) {
    var clerk = application.signedIn("nguyen.van.an");

    var answer = clerk.send("POST", "/api/procedures", model("C-3", "x"), "application/xml");

    assertThat(answer.status()).isEqualTo(403);
    assertThat(officer.get("/api/procedures/C-3").status()).isEqualTo(404);
    assertThat(officer.get("/api/procedures/C-3/model").status()).isEqualTo(404);
  }

  @Test
  void filtersAndOrderNarrowTheList() {
    take(model("LOC-1", "Zeta lọc"), "a.bpmn");
    take(model("LOC-2", "Alpha lọc"), "a.bpmn");

    var rows = officer.get("/api/procedures?q=loc-&sort=NAME&state=PUBLISHED&level=CENTRAL").json();

    assertThat(rows.at("/items").values())
        .extracting(row -> row.at("/code").asString())
        .containsExactly("LOC-2", "LOC-1");
    assertThat(officer.get("/api/procedures?q=loc-&state=ABOLISHED").json().at("/total").asInt())
        .isZero();
    assertThat(officer.get("/api/procedures?state=SAI").status()).isEqualTo(400);
  }

  private static Browser.Answer take(String model, String file) {
    var name = java.net.URLEncoder.encode(file, java.nio.charset.StandardCharsets.UTF_8);
    return officer.send("POST", "/api/procedures?name=" + name, model, "application/xml");
  }

  private static JsonNode listed(String typed) {
    return officer.get("/api/procedures?size=200&q=" + typed).json();
  }

  static String model(String code, String name) {
    return """
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:tg="urn:tinhgon:bpmn:1" targetNamespace="urn:test">
          <bpmn:process id="p" name="%s">%s
            <bpmn:startEvent id="s"/><bpmn:userTask id="a" name="Làm"/><bpmn:endEvent id="e"/>
            <bpmn:sequenceFlow id="f1" sourceRef="s" targetRef="a"/>
            <bpmn:sequenceFlow id="f2" sourceRef="a" targetRef="e"/>
          </bpmn:process>
        </bpmn:definitions>
        """
        .formatted(
            name,
            code.isEmpty()
                ? ""
                : "<bpmn:extensionElements><tg:procedure code=\"%s\"/></bpmn:extensionElements>"
                    .formatted(code));
  }
}
