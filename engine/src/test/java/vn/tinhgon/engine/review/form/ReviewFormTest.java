package vn.tinhgon.engine.review.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.engine.print.PdfText;
import vn.tinhgon.engine.running.Browser;
import vn.tinhgon.engine.running.Browser.Answer;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;
import vn.tinhgon.rules.RulePage;
import vn.tinhgon.rules.Rulebook;

@WithRunningApplication
class ReviewFormTest {
  private static RunningApplication application;
  private static Browser officer;
  private static String slack;

  @BeforeAll
  static void theReformOfficerIsAtWork(RunningApplication running) {
    application = running;
    officer = running.signedIn("phan.thi.dieu");
    slack = officer.get("/api/rules/shorten-slack-limit/examples/before").response().body();
  }

  @Test
  void theModelAnswersWhatItProvesAndLeavesTheRestOpen() {
    take("RF-MODEL", slack);

    var form = form("RF-MODEL");

    assertThat(question(form, 9).at("/prefilled/words").asString())
        .contains("Thời hạn giải quyết", "H25");
    assertThat(question(form, 9).at("/prefilled/choice").asString()).isEqualTo("YES");
    assertThat(question(form, 1).at("/prefilled/choice").isMissingNode()).isTrue();
    assertThat(question(form, 4).at("/prefilled/choice").isMissingNode()).isTrue();
    assertThat(question(form, 16).at("/prefilled/words").asString()).contains("hi phí tuân thủ");
  }

  @Test
  void anAnswerStaysWhenANewVersionComesAndSaysWhereTheModelChanged() {
    take("RF-STAYS", slack);
    save(
        "RF-STAYS",
        0,
        Map.of("number", 1, "choice", "YES", "words", "Quản lý thống nhất"),
        Map.of("number", 9, "choice", "YES", "words", "Rút xuống 3 ngày"));

    take("RF-STAYS", slack.replaceAll("p90Days=\"[^\"]*\"", "p90Days=\"0.5\""));
    var form = form("RF-STAYS");

    assertThat(question(form, 1).at("/given/words").asString()).isEqualTo("Quản lý thống nhất");
    assertThat(question(form, 1).at("/given/person/name").asString()).isEqualTo("Phan Thị Diệu");
    assertThat(question(form, 1).at("/given/version").asInt()).isEqualTo(1);
    assertThat(question(form, 1).at("/given/outdated").asBoolean()).isFalse();
    assertThat(question(form, 9).at("/given/outdated").asBoolean()).isTrue();
  }

  @Test
  void theClosingAnswersFollowFromTheOthersAndMayBeOverruled() {
    take("RF-CLOSE", slack);
    save(
        "RF-CLOSE",
        0,
        tick(1, "YES"),
        tick(2, "YES"),
        tick(3, "NO"),
        tick(13, "RIGHT"),
        tick(14, "NO"));

    var form = form("RF-CLOSE");
    assertThat(question(form, 4).at("/prefilled/choice").asString()).isEqualTo("YES");
    assertThat(question(form, 15).at("/prefilled/choice").asString()).isEqualTo("YES");
    assertThat(form.at("/conclusion/prefilled/words").asString()).contains("cần thiết", "hợp pháp");

    save("RF-CLOSE", 1, tick(4, "NO"));
    assertThat(form("RF-CLOSE").at("/conclusion/prefilled/words").asString()).contains("bãi bỏ");
  }

  @Test
  void ofTwoOfficersTheSecondLosesNothingAndIsTold() {
    take("RF-TWO", slack);
    save("RF-TWO", 0, tick(1, "YES"));

    var late = put("RF-TWO", 0, tick(1, "NO"));

    assertThat(late.status()).isEqualTo(409);
    assertThat(question(form("RF-TWO"), 1).at("/given/choice").asString()).isEqualTo("YES");
  }

  @Test
  void everythingWrongIsToldAtOnce() {
    take("RF-WRONG", slack);

    var wrong = put("RF-WRONG", 0, tick(17, "YES"), tick(13, "YES"), tick(5, "NO"), tick(5, "NO"));

    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.json().at("/errors")).hasSize(3);
    assertThat(
            application
                .signedIn("nguyen.van.an")
                .send(
                    "PUT", path("RF-WRONG"), "{\"revision\":0,\"answers\":[]}", "application/json")
                .status())
        .isEqualTo(403);
  }

  @Test
  void theFormPrintsWhatCounts() throws Exception {
    take("RF-PRINT", slack);
    save("RF-PRINT", 0, Map.of("number", 13, "choice", "RIGHT", "words", "Theo Quyết định số 12"));
    var forms = application.bean(ReviewForms.class);

    var printed = forms.print("RF-PRINT");

    assertThat(PdfText.of(printed.pdf()))
        .contains(
            "16. Có các khoản phí", "■ Quy định đúng thẩm quyền", "Theo Quyết định số 12", "H25");
    assertThat(PdfText.ofDocx(printed.docx())).contains("IV. Về chi phí");
    assertThat(officer.get(path("RF-PRINT") + "/form.pdf").response().body()).startsWith("%PDF");

    save("RF-PRINT", 1, tick(4, "NO"));
    assertThat(PdfText.of(forms.print("RF-PRINT").pdf()))
        .contains("đề nghị bãi bỏ")
        .doesNotContain("II. Về tính hợp lý");
  }

  @Test
  void everyRuleSpeaksToOneQuestion() {
    var spoken =
        Questionnaire.load().questions().stream().flatMap(one -> one.rules().stream()).toList();

    assertThat(spoken)
        .containsExactlyInAnyOrderElementsOf(
            Rulebook.load().pages().stream().map(RulePage::id).toList());
  }

  private static Map<String, Object> tick(int number, String choice) {
    return Map.of("number", number, "choice", choice);
  }

  private static void take(String code, String model) {
    var named = model.replaceFirst("<tg:procedure", "<tg:procedure code=\"" + code + "\"");
    var taken = officer.send("POST", "/api/procedures", named, "application/xml");
    assertThat(taken.status()).isEqualTo(201);
  }

  private static String path(String code) {
    return "/api/procedures/" + code + "/questions";
  }

  private static JsonNode form(String code) {
    return officer.get(path(code)).json();
  }

  private static JsonNode question(JsonNode form, int number) {
    for (var part : form.at("/parts")) {
      for (var question : part.at("/questions")) {
        if (question.at("/number").asInt() == number) return question;
      }
    }
    throw new AssertionError("no question " + number);
  }

  private static void save(String code, int revision, Object... answers) {
    var saved = put(code, revision, answers);
    assertThat(saved.status()).as(saved.response().body()).isEqualTo(200);
  }

  private static Answer put(String code, int revision, Object... answers) {
    var body =
        JsonMapper.shared().writeValueAsString(Map.of("revision", revision, "answers", answers));
    return officer.send("PUT", path(code), body, "application/json");
  }
}
