package vn.tinhgon.engine.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
class VerdictTest {
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
  void aVerdictHoldsInTheNextVersionAndAsksToBeSeenAgainWhereTheEvidenceChanged() {
    var finding = take("V-AGAIN", slack);
    judge("V-AGAIN", finding, "ACCEPTED", "Đồng ý rút ngắn", 0);

    take("V-AGAIN", slack);
    assertThat(only("V-AGAIN").at("/decision").asString()).isEqualTo("ACCEPTED");
    assertThat(only("V-AGAIN").at("/again").asBoolean()).isFalse();
    take("V-AGAIN", slack.replaceAll("p90Days=\"[^\"]*\"", "p90Days=\"0.5\""));
    assertThat(only("V-AGAIN").at("/again").asBoolean()).isTrue();

    judge("V-AGAIN", finding, "ACCEPTED", "", 1);
    assertThat(only("V-AGAIN").at("/again").asBoolean()).isFalse();
    assertThat(only("V-AGAIN").at("/said")).hasSize(2);
  }

  @Test
  void aVerdictIsSilentWhereItsElementsAreGoneAndBackWhenTheyAre() {
    var finding = take("V-GONE", slack);
    judge("V-GONE", finding, "DEFERRED", "", 0);

    take("V-GONE", slack.replaceAll("observedRuns=\"[^\"]*\"", "observedRuns=\"1\""));
    assertThat(verdicts("V-GONE")).isEmpty();

    take("V-GONE", slack);
    assertThat(only("V-GONE").at("/decision").asString()).isEqualTo("DEFERRED");
  }

  @Test
  void ofTwoOfficersTheSecondIsToldWhatTheFirstDecided() {
    var finding = take("V-TWO", slack);
    judge("V-TWO", finding, "ACCEPTED", "", 0);

    var late = judge("V-TWO", finding, "REJECTED", "Không nên", 0);

    assertThat(late.status()).isEqualTo(409);
    assertThat(late.json().at("/detail").asString()).contains("vừa ghi “Chấp nhận”");
    assertThat(only("V-TWO").at("/decision").asString()).isEqualTo("ACCEPTED");
  }

  @Test
  void aRejectionNeedsAReasonAndACommentDecidesNothing() {
    var finding = take("V-WHY", slack);

    var mute = judge("V-WHY", finding, "REJECTED", " ", 0);
    var comment =
        officer.post(path("V-WHY", finding) + "/comments", Map.of("words", "Hỏi thêm Vụ TCCB"));

    assertThat(mute.status()).isEqualTo(422);
    assertThat(mute.json().at("/errors/0/field").asString()).isEqualTo("reason");
    assertThat(comment.status()).isEqualTo(200);
    assertThat(only("V-WHY").at("/decision").asString()).isEqualTo("OPEN");
    assertThat(judge("V-WHY", finding, "REJECTED", "Đã có lý do", 0).status()).isEqualTo(200);
    assertThat(only("V-WHY").at("/said/0/kind").asString()).isEqualTo("REJECTED");
  }

  @Test
  void whatIsAcceptedIsHandedOnAndWritten() {
    var finding = take("V-PLAN", slack);
    judge("V-PLAN", finding, "ACCEPTED", "Đưa vào phương án", 0);
    var verdicts = application.bean(Verdicts.class);

    var accepted = verdicts.accepted("V-PLAN");

    assertThat(accepted).extracting(Accepted::finding).containsExactly(finding);
    assertThat(accepted.get(0).person()).isEqualTo("phan.thi.dieu");
    assertThat(verdicts.proceduresWithAccepted()).contains("V-PLAN");
    assertThat(application.bean(Audit.class).about("finding V-PLAN " + finding)).hasSize(1);

    judge("V-PLAN", finding, "OPEN", "", 1);
    assertThat(verdicts.accepted("V-PLAN")).isEmpty();
    assertThat(verdicts.proceduresWithAccepted()).doesNotContain("V-PLAN");
  }

  @Test
  void aFindingIsFoundAcrossTheCatalogueByVerdictRuleUnitAuthorityAndWordsWithoutDiacritics() {
    var finding =
        take("V-LIST", slack.replaceFirst("<tg:procedure", "<tg:procedure owner=\"TCCB\""));
    var all = "?q=v-list%20rut%20con";
    assertThat(listed(all + "&decision=OPEN").at("/total").asInt()).isEqualTo(1);

    judge("V-LIST", finding, "DEFERRED", "Chờ số liệu", 0);

    var row = listed(all + "&decision=DEFERRED&rule=shorten-slack-limit&owner=TCCB").at("/items/0");
    assertThat(row.at("/finding").asString()).isEqualTo(finding);
    assertThat(row.at("/person/name").asString()).isEqualTo("Phan Thị Diệu");
    var authority = row.at("/authority").asString();
    assertThat(
            listed(all + "&level=" + row.at("/level").asString() + "&authority=" + authority)
                .at("/total")
                .asInt())
        .isEqualTo(1);
    for (var other : new String[] {"&decision=OPEN", "&owner=HTQT", "&rule=cut-known-paper"}) {
      assertThat(listed(all + other).at("/total").asInt()).as(other).isZero();
    }
    var signing = listed("?rule=cut-middle-approval&q=mua%20sam").at("/items/0");
    assertThat(signing.at("/also/0/code").asString()).as("found by two rules").isEqualTo("H07");
    assertThat(officer.get("/api/findings?level=grave").status()).isEqualTo(422);
  }

  @Test
  void pagesCountedFromTheEndGoOnWhereThoseFromTheStartEnd() {
    var whole = listed("?q=nb-htqt-06&size=200").at("/items").findValuesAsString("finding");
    var paged = new ArrayList<String>();

    for (int page = 0; page * 3 < whole.size() + 3; page++) {
      var items = listed("?q=nb-htqt-06&size=3&page=" + page).at("/items");
      paged.addAll(items.findValuesAsString("finding"));
    }

    assertThat(whole).hasSizeGreaterThan(7);
    assertThat(paged).isEqualTo(whole);
  }

  @Test
  void whatIsNotFoundOrNotAllowedIsRefused() {
    var finding = take("V-NOT", slack);
    var clerk = application.signedIn("nguyen.van.an");

    assertThat(judge("V-NOT", "cut-nothing@x", "ACCEPTED", "", 0).status()).isEqualTo(404);
    assertThat(judge("V-NOT", finding, "PERHAPS", "", 0).status()).isEqualTo(400);
    assertThat(judge(clerk, "V-NOT", finding, "ACCEPTED", "", 0).status()).isEqualTo(403);
  }

  /** Takes a model in under a code; the id of what is found in it. */
  private static String take(String code, String model) {
    var named = model.replaceFirst("<tg:procedure", "<tg:procedure code=\"" + code + "\"");
    var taken = officer.send("POST", "/api/procedures", named, "application/xml");
    assertThat(taken.status()).isEqualTo(201);
    return taken.json().at("/findings/0/id").asString();
  }

  private static Answer judge(String code, String finding, String decision, String why, int seen) {
    return judge(officer, code, finding, decision, why, seen);
  }

  private static Answer judge(
      Browser who, String code, String finding, String decision, String why, int seen) {
    var body =
        "{\"decision\":\"%s\",\"reason\":\"%s\",\"revision\":%d}".formatted(decision, why, seen);
    return who.send("PUT", path(code, finding) + "/verdict", body, "application/json");
  }

  private static JsonNode listed(String question) {
    return officer.get("/api/findings" + question).json();
  }

  private static JsonNode verdicts(String code) {
    return officer.get("/api/procedures/" + code + "/findings").json();
  }

  private static JsonNode only(String code) {
    assertThat(verdicts(code)).hasSize(1);
    return verdicts(code).get(0);
  }

  private static String path(String code, String finding) {
    return "/api/procedures/" + code + "/findings/" + finding;
  }
}
