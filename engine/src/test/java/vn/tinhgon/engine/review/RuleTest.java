package vn.tinhgon.engine.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.engine.running.Browser;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;

@WithRunningApplication
class RuleTest {
  private static Browser officer;

  @BeforeAll
  static void theReformOfficerIsAtWork(RunningApplication application) {
    officer = application.signedIn("phan.thi.dieu");
  }

  @Test
  void everyRuleShowsWhatItFindsAndWhatItKeeps() {
    int finding = 0;
    for (var listed : officer.get("/api/rules").json()) {
      var id = listed.at("/id").asString();
      var rule = officer.get("/api/rules/" + id).json();

      assertThat(rule.at("/title")).isEqualTo(listed.at("/title"));
      assertThat(rule.at("/basis")).as(id).isNotEmpty();
      assertThat(rule.at("/conditions")).as(id).isNotEmpty();
      assertThat(rule.at("/examples")).as(id).hasSizeGreaterThan(1);
      // A rule over a moment, or over a plan, finds nothing in a model.
      boolean ofModels =
          rule.at("/looksAtModels").asBoolean() && !rule.at("/action").asString().equals("plan");
      // A new version is held against the one approved, in which there is nothing to find.
      boolean ofVersions = rule.at("/family").asString().equals("regression");
      if (ofModels) finding++;
      for (var example : rule.at("/examples")) {
        var name = example.at("/name").asString();
        var guarded = name.startsWith("guarded");
        var guarding = example.at("/guarding").asString("");
        assertThat(!example.at("/finds").isEmpty())
            .as(id + " " + name)
            .isEqualTo(
                ofModels
                    && (name.startsWith("before") || guarded && !guarding.equals("LEFT"))
                    && !(ofVersions && name.equals("before")));
        assertThat(guarding).as(id + " " + name).isEqualTo(guarded ? guarding(id, name) : "");
        assertThat(guarded && example.at("/founded/0/elements").isEmpty())
            .as(id + " " + name + ": which text founds what")
            .isFalse();
        var model = officer.get("/api/rules/" + id + "/examples/" + name);
        assertThat(model.header("Content-Type")).startsWith("application/xml");
        assertThat(model.response().body()).as(id + " " + name).contains("BPMNShape");
      }
    }
    assertThat(finding).isGreaterThan(30);
  }

  @Test
  void aGuardedExampleTellsWhichTextFoundsWhichStep() {
    var guarded = guarded("cut-middle-approval");

    assertThat(guarded.at("/founded/0/basis").asString())
        .isEqualTo("Nghị định 99/2025/NĐ-CP, Điều 7");
    assertThat(guarded.at("/founded/0/elements/0/id").asString()).isEqualTo("ky_nhay_vu");
    assertThat(guarded.at("/founded/0/elements/0/name/vi").asString())
        .isEqualTo("bước “Lãnh đạo Vụ ký nháy”");
    assertThat(guarded("cut-unused-procedure").at("/founded/0/elements/0/name/en").asString())
        .startsWith("the whole procedure");
  }

  private static JsonNode guarded(String rule) {
    for (var example : officer.get("/api/rules/" + rule).json().at("/examples")) {
      if (example.at("/name").asString().equals("guarded")) return example;
    }
    throw new AssertionError(rule);
  }

  /** As the model says of itself. */
  private static String guarding(String rule, String example) {
    var model = officer.get("/api/rules/" + rule + "/examples/" + example).response().body();
    return model.replaceAll("(?s).*:guard=\"(\\w+)\".*", "$1").toUpperCase(Locale.ROOT);
  }

  @Test
  void aThresholdIsShownWithTheRulesThatUseIt() {
    var rule = officer.get("/api/rules/cut-formal-review").json();

    var names = new ArrayList<String>();
    for (var threshold : rule.at("/thresholds")) names.add(threshold.at("/name").asString());
    assertThat(names).contains("formalRejects", "evidenceRuns");
  }

  @Test
  void everyPracticeOfRedesignNamesItsRulesOrSaysWhyThereIsNone() {
    var practices = officer.get("/api/rules/practices").json();

    assertThat(practices).hasSize(29);
    for (var practice : practices) {
      assertThat(practice.at("/how/vi").asString()).isNotBlank();
      for (var rule : practice.at("/rules")) {
        assertThat(officer.get("/api/rules/" + rule.at("/id").asString()).status()).isEqualTo(200);
      }
    }
  }

  @Test
  void theCountOfARuleIsWhatTheProceduresShow() {
    long shown = 0;
    for (var row : officer.get("/api/procedures?size=200").json().at("/items")) {
      var page = officer.get("/api/procedures/" + row.at("/code").asString()).json();
      for (var finding : page.at("/findings")) {
        if (finding.at("/rule").asString().equals("cut-middle-approval")) shown++;
      }
    }

    assertThat(officer.get("/api/rules/cut-middle-approval").json().at("/findings").asLong())
        .isPositive()
        .isEqualTo(shown);
  }

  @Test
  void aRuleOrAnExampleThatIsNotThereIsSaidSo() {
    var rule = officer.get("/api/rules/cut-nothing");
    var example = officer.get("/api/rules/cut-middle-approval/examples/..%2Frule");

    assertThat(rule.status()).isEqualTo(404);
    assertThat(rule.json().at("/detail").asString()).contains("cut-nothing");
    assertThat(example.status()).isIn(400, 404);
    assertThat(officer.get("/api/rules/cut-middle-approval/examples/rule").status()).isEqualTo(404);
  }
}
