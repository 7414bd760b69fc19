package vn.tinhgon.engine.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.engine.audit.Audit;
import vn.tinhgon.engine.running.Browser;
import vn.tinhgon.engine.running.Browser.Answer;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;

@WithRunningApplication
class TogetherTest {
  private static final String DUPLICATES = "merge-duplicate-procedures";
  private static final String PAPER = "ask-paper-once";
  private static RunningApplication application;
  private static Browser officer;

  @BeforeAll
  static void theReformOfficerIsAtWork(RunningApplication running) {
    application = running;
    officer = running.signedIn("phan.thi.dieu");
  }

  @Test
  void anElectronicChannelNoFasterThanPaperIsOneMatterOfTwoProcedures() {
    var told = listed("?rule=digitise-unchanged-channel&q=tra%20loi%20van%20ban");

    assertThat(told.at("/total").asInt()).isEqualTo(1);
    var row = told.at("/items/0");
    assertThat(row.at("/finding/code").asString()).isEqualTo("H35");
    assertThat(row.at("/places").findValuesAsString("procedure"))
        .hasSize(2)
        .allMatch(code -> code.startsWith("NB-QLCL"));
    assertThat(listed("?q=khong%20co%20dau").at("/total").asInt()).isZero();
  }

  @Test
  void aVerdictOnTwoProceduresOutlivesTheirNextVersionsAndIsSilentWhileTheyDiffer() {
    duplicates("T-HAI");
    var finding = pair("T-HAI-2").at("/finding/id").asString();

    assertThat(judge(finding, "REJECTED", " ", 0).status()).isEqualTo(422);
    assertThat(comment(finding, "Hỏi thêm Vụ TCCB").status()).isEqualTo(200);
    assertThat(judge(finding, "DEFERRED", "Chờ sắp xếp đơn vị", 0).status()).isEqualTo(200);

    var late = judge(finding, "ACCEPTED", "", 0);
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.json().at("/detail").asString()).contains("vừa ghi “Để sau”");
    for (var code : List.of("T-HAI-1", "T-HAI-2")) {
      var verdict = pair(code).at("/verdict");
      assertThat(verdict.at("/person/name").asString()).isEqualTo("Phan Thị Diệu");
      assertThat(verdict.at("/said").findValuesAsString("kind"))
          .containsExactly("DEFERRED", "COMMENT");
      assertThat(verdict.at("/again").asBoolean()).isFalse();
    }
    var ofTwo = "?procedure=T-HAI-1&rule=" + DUPLICATES;
    assertThat(listed(ofTwo + "&decision=DEFERRED").at("/total").asInt()).isEqualTo(1);
    assertThat(listed(ofTwo + "&decision=OPEN").at("/total").asInt()).isZero();
    assertThat(application.bean(Audit.class).about("finding " + DUPLICATES + ": T-HAI-1, T-HAI-2"))
        .extracting(entry -> entry.action())
        .containsExactly("comment", "deferred");

    take("T-HAI-2", model(DUPLICATES, "before-2"), "Quyết định cử đi học", "Quyết định khác");
    assertThat(listed(ofTwo).at("/total").asInt()).isZero();
    assertThat(judge(finding, "OPEN", "", 1).status()).isEqualTo(404);
    take("T-HAI-2", model(DUPLICATES, "before"), "runsPerYear=\"200\"", "runsPerYear=\"30\"");
    assertThat(pair("T-HAI-2").at("/verdict")).as("other elements").isEmpty();
    take("T-HAI-2", model(DUPLICATES, "before-2"), "", "");
    assertThat(pair("T-HAI-2").at("/verdict/again").asBoolean()).isFalse();
    take("T-HAI-1", model(DUPLICATES, "before"), "name=\"Ảnh chân dung\"", "");
    var changed = pair("T-HAI-2").at("/verdict");
    assertThat(changed.at("/decision").asString()).isEqualTo("DEFERRED");
    assertThat(changed.at("/again").asBoolean()).as("more of their papers are the same").isTrue();
  }

  @Test
  void aVerdictOnAPaperOfManyHoldsWhereAnotherComesToAskForItAndAsksToBeSeenAgain() {
    for (var code : List.of("T-GIAY-1", "T-GIAY-2")) askFor(code);
    var finding = only(PAPER, "T-GIAY-1").at("/finding/id").asString();
    judge(finding, "REJECTED", "Mỗi nơi cần bản mới", 0);
    assertThat(only(PAPER, "T-GIAY-2").at("/names/0").asString()).isEqualTo("Phiếu thử của T");

    askFor("T-GIAY-3");

    var row = only(PAPER, "T-GIAY-3");
    assertThat(row.at("/procedures").asInt()).isEqualTo(3);
    assertThat(row.at("/verdict/decision").asString()).isEqualTo("REJECTED");
    assertThat(row.at("/verdict/again").asBoolean()).isTrue();
    assertThat(judge(row.at("/finding/id").asString(), "REJECTED", "Vẫn vậy", 1).status())
        .isEqualTo(200);
    assertThat(only(PAPER, "T-GIAY-1").at("/verdict/again").asBoolean()).isFalse();
  }

  @Test
  void onlyWhoMayChangeModelsJudgesAndOnlyWhatIsFound() {
    var finding = listed("?rule=digitise-unchanged-channel").at("/items/0/finding/id").asString();
    var clerk = application.signedIn("nguyen.van.an");
    var body = "{\"decision\":\"ACCEPTED\",\"revision\":0}";

    assertThat(clerk.send("PUT", path(finding) + "/verdict", body, "application/json").status())
        .isEqualTo(403);
    assertThat(judge("cut-nothing@x", "ACCEPTED", "", 0).status()).isEqualTo(404);
    assertThat(comment(finding, " ").status()).isIn(400, 422);
  }

  @Test
  void anAcceptedDuplicateGoesIntoAPlanWhileItStandsAndTheOtherStays() {
    duplicates("T-GOP");
    var row = pair("T-GOP-2");
    var finding = row.at("/finding/id").asString();
    var cut = DUPLICATES + "@cu_di_boi_duong";
    assertThat(offered("T-GOP-2")).as("not judged: not given up unseen").doesNotContain(cut);

    judge(finding, "ACCEPTED", "Gộp từ năm sau", 0);

    assertThat(offered("T-GOP-2")).contains(cut);
    var proposed =
        officer.get("/api/plans/together").json().values().stream()
            .filter(one -> one.at("/finding").asString().equals(finding))
            .findFirst()
            .orElseThrow();
    assertThat(proposed.at("/procedures").findValuesAsString("code"))
        .containsExactly("T-GOP-1", "T-GOP-2");
    assertThat(proposed.at("/offer/code").asString()).isEqualTo("T-GOP-2");
    assertThat(proposed.at("/offer/cuts").findValuesAsString("finding")).containsExactly(cut);

    var plan = plan(List.of(item("T-GOP-2", cut))).json();
    var procedure = plan.at("/items/0/procedures/0");
    assertThat(procedure.at("/abolished").asBoolean()).isTrue();
    assertThat(procedure.at("/cuts/0/accepted").asBoolean()).isTrue();

    var dropped = dropped("T-GOP-1");
    var both = plan(List.of(item("T-GOP-2", cut), item("T-GOP-1", dropped))).json();
    assertThat(submit(both)).contains("“T-GOP-2” được gộp vào “T-GOP-1”");

    judge(finding, "REJECTED", "Đối tượng khác nhau", 1);
    assertThat(submit(plan)).contains("Bác bỏ");
    assertThat(plan(List.of(item("T-GOP-2", cut))).status()).isEqualTo(422);
    judge(finding, "OPEN", "", 2);
    take("T-GOP-1", model(DUPLICATES, "before"), "Quyết định cử đi học", "Quyết định khác");
    assertThat(submit(plan)).contains("không còn trùng");
  }

  @Test
  void whatDuplicatesTwoOthersIsJudgedBesideEachAndGoesIntoTheOneThatIsAccepted() {
    duplicates("T-BA");
    var third = model(DUPLICATES, "before").replace("owner=\"TCCB\"", "");
    take("T-BA-3", third, "Ảnh chân dung", "Giấy khám sức khỏe");
    var cut = DUPLICATES + "@cu_di_boi_duong";
    var withFirst = between("T-BA-2", "T-BA-1");
    var withThird = between("T-BA-2", "T-BA-3");

    judge(withFirst, "REJECTED", "Đối tượng khác nhau", 0);
    assertThat(offered("T-BA-2")).doesNotContain(cut);
    judge(withThird, "ACCEPTED", "", 0);
    assertThat(offered("T-BA-2")).containsOnlyOnce(cut);

    var plan = plan(List.of(item("T-BA-2", cut))).json();
    assertThat(plan.at("/items/0/procedures/0/cuts/0/accepted").asBoolean()).isTrue();
    assertThat(plan.toString()).contains("T-BA-3").doesNotContain("T-BA-1");
    var both = plan(List.of(item("T-BA-2", cut), item("T-BA-3", dropped("T-BA-3")))).json();
    assertThat(submit(both)).contains("“T-BA-2” được gộp vào “T-BA-3”");
    judge(withThird, "REJECTED", "Cũng khác", 1);
    assertThat(submit(plan)).contains("Bác bỏ");
  }

  /** The matter of two procedures. */
  private static String between(String one, String other) {
    return listed("?rule=" + DUPLICATES + "&procedure=" + one)
        .at("/items")
        .valueStream()
        .filter(it -> it.at("/places").findValuesAsString("procedure").contains(other))
        .map(it -> it.at("/finding/id").asString())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aVersionComparedWithItselfTakesNothingBack() {
    var told = officer.get("/api/procedures/NB-HTQT-06/taken-back?before=1&after=1");

    assertThat(told.status()).isEqualTo(200);
    assertThat(told.json()).isEmpty();
    assertThat(officer.get("/api/procedures/NB-HTQT-06/taken-back?before=1&after=99").status())
        .isEqualTo(404);
  }

  private static void duplicates(String codes) {
    take(codes + "-1", model(DUPLICATES, "before"), "owner=\"TCCB\"", "");
    take(codes + "-2", model(DUPLICATES, "before-2"), "owner=\"TCCB\"", "");
  }

  private static void askFor(String code) {
    take(code, model(PAPER, "before"), "Phiếu lý lịch tư pháp", "Phiếu thử của T");
  }

  private static String model(String rule, String example) {
    return officer.get("/api/rules/" + rule + "/examples/" + example).response().body();
  }

  /** Takes an example in under a code, for people of its own, differing in one thing. */
  private static void take(String code, String model, String was, String is) {
    var own =
        model
            .replaceFirst(" code=\"[^\"]*\"", " code=\"" + code + "\"")
            .replace("Công chức của Bộ", "Người của " + code.replaceFirst("-\\d$", ""));
    var named = was.isEmpty() ? own : own.replace(was, is);
    assertThat(officer.send("POST", "/api/procedures", named, "application/xml").status())
        .isEqualTo(201);
  }

  private static JsonNode pair(String code) {
    return only(DUPLICATES, code);
  }

  private static JsonNode only(String rule, String code) {
    var found = listed("?rule=" + rule + "&procedure=" + code);
    assertThat(found.at("/total").asInt()).as(found.toString()).isEqualTo(1);
    return found.at("/items/0");
  }

  private static JsonNode listed(String question) {
    return officer.get("/api/findings/together" + question).json();
  }

  private static List<String> offered(String code) {
    return officer
        .get("/api/plans/offer?procedure=" + code)
        .json()
        .at("/cuts")
        .findValuesAsString("finding");
  }

  /** The finding of an accepted proposal to give a procedure up. */
  private static String dropped(String code) {
    var head = application.signedIn("tran.anh.dung");
    var made =
        head.post("/api/proposals", Map.of("procedure", code, "reason", "Không cần nữa.")).json();
    var who = made.at("/mayDecide").asBoolean() ? head : officer;
    var path = "/api/proposals/" + made.at("/code").asString() + "/decide";
    assertThat(who.post(path, Map.of("accept", true)).status()).isEqualTo(200);
    return made.at("/finding").asString();
  }

  private static Map<String, Object> item(String code, String finding) {
    return Map.of("procedures", List.of(Map.of("code", code, "findings", List.of(finding))));
  }

  private static Answer plan(List<Map<String, Object>> items) {
    return officer.post("/api/plans", Map.of("title", "Gộp thủ tục", "items", items));
  }

  /** Why a plan is not taken. */
  private static String submit(JsonNode plan) {
    var refused = officer.post("/api/plans/" + plan.at("/code").asString() + "/submit", Map.of());
    assertThat(refused.status()).as(refused.json().toString()).isEqualTo(422);
    return refused.json().at("/errors").toString();
  }

  private static Answer judge(String finding, String decision, String why, int seen) {
    var body =
        "{\"decision\":\"%s\",\"reason\":\"%s\",\"revision\":%d}".formatted(decision, why, seen);
    return officer.send("PUT", path(finding) + "/verdict", body, "application/json");
  }

  private static Answer comment(String finding, String words) {
    return officer.post(path(finding) + "/comments", Map.of("words", words));
  }

  private static String path(String finding) {
    return "/api/findings/together/" + finding;
  }
}
