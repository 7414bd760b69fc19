package vn.tinhgon.engine.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.engine.running.Browser;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;

@WithRunningApplication
class ReviewTest {
  private static Browser officer;

  @BeforeAll
  static void theReformOfficerIsAtWork(RunningApplication application) {
    officer = application.signedIn("phan.thi.dieu");
  }

  @Test
  void theListCountsWhatThePageShows() {
    for (var row : officer.get("/api/procedures?size=200").json().at("/items")) {
      // Known by its record alone.
      if (!row.hasNonNull("version")) continue;
      var page = officer.get("/api/procedures/" + row.at("/code").asString()).json();

      for (var level : new String[] {"error", "warning", "note"}) {
        assertThat(row.at("/findings/" + level).asLong())
            .as(row.at("/code") + " " + level)
            .isEqualTo(count(page, level));
      }
      assertThat(row.at("/steps")).isEqualTo(page.at("/measures/steps"));
      assertThat(row.at("/runnable")).isEqualTo(page.at("/runnable"));
    }
  }

  @Test
  void theSamplesHaveSomethingToSimplifyAndCanRun() {
    var sample = officer.get("/api/procedures/NB-HTQT-06").json();

    assertThat(sample.at("/runnable").asBoolean()).isTrue();
    assertThat(sample.at("/soundness/sound").asString()).isEqualTo("sound");
    assertThat(sample.at("/findings")).isNotEmpty();
    assertThat(sample.at("/steps/0/kindLabel/vi").asString()).isNotBlank();
  }

  @Test
  void anUnsoundModelIsReviewedButNotRun(RunningApplication application) {
    var stuck =
        """
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:tg="urn:tinhgon:bpmn:1" targetNamespace="urn:test">
          <bpmn:process id="p" name="Kẹt"><bpmn:extensionElements><tg:procedure code="R-KET"/>
            </bpmn:extensionElements>
            <bpmn:startEvent id="s"/><bpmn:exclusiveGateway id="g"/><bpmn:userTask id="a"/>
            <bpmn:userTask id="b"/><bpmn:parallelGateway id="j"/><bpmn:endEvent id="e"/>
            <bpmn:sequenceFlow id="f1" sourceRef="s" targetRef="g"/>
            <bpmn:sequenceFlow id="f2" sourceRef="g" targetRef="a"/>
            <bpmn:sequenceFlow id="f3" sourceRef="g" targetRef="b"/>
            <bpmn:sequenceFlow id="f4" sourceRef="a" targetRef="j"/>
            <bpmn:sequenceFlow id="f5" sourceRef="b" targetRef="j"/>
            <bpmn:sequenceFlow id="f6" sourceRef="j" targetRef="e"/>
          </bpmn:process>
        </bpmn:definitions>
        """;

    var page = officer.send("POST", "/api/procedures", stuck, "application/xml").json();
    var started =
        application
            .signedIn("nguyen.van.an")
            .post("/api/dossiers", Map.of("procedure", "R-KET", "title", "x"));

    assertThat(page.at("/soundness/sound").asString()).isEqualTo("unsound");
    assertThat(page.at("/runnable").asBoolean()).isFalse();
    assertThat(page.at("/notRunnable/vi").asString()).isNotBlank();
    assertThat(started.status()).isEqualTo(422);
    assertThat(started.json().at("/errors/0/message").asString())
        .isEqualTo(page.at("/notRunnable/vi").asString().replaceAll("\\.$", ""));
  }

  @Test
  void aReviewMadeUnderOtherRulesIsMadeAgain(RunningApplication application) {
    var database = application.bean(JdbcClient.class);
    var before = officer.get("/api/procedures/NB-HTQT-06").json();
    database.sql("update reviews set rules = 'old', result = '{}'").update();

    var after = officer.get("/api/procedures/NB-HTQT-06").json();

    assertThat(after).isEqualTo(before);
    application.bean(Reviews.class).outdated().forEach(version -> again(application, version));
    assertThat(application.bean(Reviews.class).outdated()).isEmpty();
  }

  private static void again(RunningApplication application, long version) {
    var catalogue = application.bean(vn.tinhgon.engine.catalogue.Catalogue.class);
    application.bean(Reviews.class).again(catalogue.version(version));
  }

  @Test
  void everyRuleHasItsPageInBothLanguages() {
    var rules = officer.get("/api/rules").json();

    assertThat(rules).isNotEmpty();
    for (var rule : rules) {
      assertThat(rule.at("/title/vi").asString()).as(rule.at("/id").asString()).isNotBlank();
      assertThat(rule.at("/why/en").asString()).isNotBlank();
    }
  }

  private static long count(JsonNode page, String level) {
    return StreamSupport.stream(page.at("/findings").spliterator(), false)
        .filter(finding -> finding.at("/level").asString().equals(level))
        .count();
  }
}
