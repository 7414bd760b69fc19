package vn.tinhgon.engine.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.engine.audit.Audit;
import vn.tinhgon.engine.dossier.TermRules;
import vn.tinhgon.engine.running.Browser;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;
import vn.tinhgon.rules.Rulebook;
import vn.tinhgon.rules.deadline.Situation;

@WithRunningApplication
class ThresholdsTest {
  private static final String RULE = "cut-middle-approval";
  private static Browser officer;
  private static RunningApplication application;

  @BeforeAll
  static void theReformOfficerIsAtWork(RunningApplication running) {
    application = running;
    officer = running.signedIn("phan.thi.dieu");
  }

  /** Other tests count what the shipped thresholds find. */
  @AfterAll
  static void theShippedThresholdsHoldAgain() {
    var database = application.bean(JdbcClient.class);
    database.sql("delete from threshold_values").update();
    database.sql("delete from threshold_changes").update();
  }

  @Test
  void aTrialTellsTheEffectAndChangesNothing() {
    long before = findings();

    var trial = tryOut(5);

    assertThat(trial.at("/state").asString()).isEqualTo("DONE");
    var rule = effectOn(trial);
    assertThat(rule.at("/lost").asLong()).isBetween(1L, before);
    assertThat(rule.at("/gained").asInt()).isZero();
    assertThat(trial.at("/effect/procedures/0/lines/0/message/vi").asString()).isNotBlank();
    assertThat(findings()).isEqualTo(before);
  }

  @Test
  void whatIsSavedIsWhatWasTriedAndTheReviewsFollow() {
    var trial = tryOut(5);
    var touched = touched(trial);
    long lost = lost(trial, touched);
    long before = findings(touched);

    var table = save(trial, "Thử nghiệm theo chỉ đạo của Thứ trưởng").json();

    assertThat(row(table).at("/value").asInt()).isEqualTo(5);
    assertThat(row(table).at("/shipped").asInt()).isEqualTo(2);
    assertThat(table.at("/history/0/reason").asString()).contains("Thứ trưởng");
    assertThat(table.at("/history/0/person/username").asString()).isEqualTo("phan.thi.dieu");
    assertThat(table.at("/history/0/values/0/before").asInt()).isEqualTo(2);
    assertThat(application.bean(Audit.class).about("thresholds " + table.at("/revision").asInt()))
        .hasSize(1);
    assertThat(findings(touched)).isEqualTo(before - lost);
    save(tryOut(2), "Trở lại như cũ");
  }

  @Test
  void whatShowsOnlyBesideOthersIsPartOfTheEffect() throws IOException {
    for (var example : List.of("before", "kept")) {
      var file = "/rules/standardise/shared-chain/" + example + ".bpmn";
      try (var model = Rulebook.class.getResourceAsStream(file)) {
        var text = new String(model.readAllBytes(), StandardCharsets.UTF_8);
        var taken =
            officer.send(
                "POST",
                "/api/procedures?name=chuoi.bpmn",
                text.replace("code=\"NB-", "code=\"T-CHUOI-"),
                "application/xml");
        assertThat(taken.status()).as(taken.response().body()).isEqualTo(201);
      }
    }

    var trial = tryOut(Map.of("chainSteps", 3.0));

    assertThat(trial.at("/effect/rules").values())
        .filteredOn(one -> one.at("/rule").asString().equals("standardise-shared-chain"))
        .allSatisfy(one -> assertThat(one.at("/gained").asInt()).isPositive())
        .hasSize(1);
  }

  @Test
  void termsHaveThresholdsToo() {
    var trial = tryOut(Map.of("warnShare", 0.5));
    assertThat(trial.at("/effect/touched").asInt()).as("findings").isZero();
    assertThat(warns(0.6)).isFalse();

    save(trial, "Nhắc sớm hơn");

    assertThat(warns(0.6)).isTrue();
    save(tryOut(Map.of("warnShare", 0.75)), "Trở lại như cũ");
    assertThat(warns(0.6)).isFalse();
  }

  /** Whether a step of ten days is warned of when so much of its term is used. */
  private static boolean warns(double used) {
    var left = Math.round(4800 * (1 - used));
    var running =
        new Situation.Running(
            Situation.Subject.STEP,
            false,
            LocalDateTime.of(2026, 12, 1, 17, 0),
            4800,
            left,
            480,
            false,
            0);
    return application.bean(TermRules.class).now().judge(running).stream()
        .anyMatch(outcome -> outcome.rule().equals("deadline-warn-share"));
  }

  @Test
  void ofTwoOfficersTheSecondIsTold() {
    var mine = tryOut(3);
    var theirs = tryOut(4);

    assertThat(save(theirs, "Nhanh hơn").status()).isEqualTo(200);
    var late = save(mine, "Chậm hơn");

    assertThat(late.status()).isEqualTo(409);
    assertThat(late.json().at("/detail").asString()).contains("Người khác vừa thay đổi ngưỡng");
    save(tryOut(2), "Trở lại như cũ");
  }

  @Test
  void whatCannotBeAThresholdIsRefusedAtOnce() {
    var wrong =
        officer.post(
            "/api/parameters/trials",
            Map.of("values", Map.of("signingLevels", -1, "opinionDays", 1e9, "nothing", 1)));
    var same = officer.post("/api/parameters/trials", Map.of("values", Map.of("signingLevels", 2)));

    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.json().at("/errors")).hasSize(3);
    assertThat(same.status()).isEqualTo(422);
  }

  @Test
  void nothingIsSavedWithoutAReasonOrAnEffect() {
    var trials = application.bean(Trials.class);
    var running = trials.begin(0, Map.of("signingLevels", 3.0), "phan.thi.dieu", 1);
    assertThat(officer.delete("/api/parameters/trials/" + running.id()).status()).isEqualTo(204);

    assertThat(trials.progress(running.id(), 1)).as("goes on after it was cancelled").isFalse();
    assertThat(save(running.id().toString(), "Vội").status()).isEqualTo(409);
    assertThat(save(UUID.randomUUID().toString(), "Vội").status()).isEqualTo(404);
    assertThat(save(tryOut(3), " ").status()).isEqualTo(400);
  }

  @Test
  void aClerkSeesNoThresholds() {
    var clerk = application.signedIn("nguyen.van.an");

    assertThat(clerk.get("/api/parameters").status()).isEqualTo(403);
  }

  /** Asks until it has ended, as the page does. */
  private static JsonNode tryOut(int signingLevels) {
    return tryOut(Map.of("signingLevels", signingLevels));
  }

  private static JsonNode tryOut(Map<String, ?> values) {
    var trial = officer.post("/api/parameters/trials", Map.of("values", values)).json();
    while (trial.at("/state").asString().equals("RUNNING")) {
      trial = officer.get("/api/parameters/trials/" + trial.at("/id").asString()).json();
    }
    return trial;
  }

  private static Browser.Answer save(JsonNode trial, String reason) {
    return save(trial.at("/id").asString(), reason);
  }

  private static Browser.Answer save(String trial, String reason) {
    var body = "{\"trial\":\"%s\",\"reason\":\"%s\"}".formatted(trial, reason);
    return officer.send("PUT", "/api/parameters", body, "application/json");
  }

  private static JsonNode effectOn(JsonNode trial) {
    for (var rule : trial.at("/effect/rules")) {
      if (rule.at("/rule").asString().equals(RULE)) return rule;
    }
    throw new AssertionError("the trial has no effect on " + RULE);
  }

  /** A procedure that loses a finding of the rule. */
  private static String touched(JsonNode trial) {
    for (var procedure : trial.at("/effect/procedures")) {
      var code = procedure.at("/code").asString();
      if (lost(trial, code) > 0) return code;
    }
    throw new AssertionError("no procedure loses a finding of " + RULE);
  }

  private static long lost(JsonNode trial, String code) {
    long lost = 0;
    for (var procedure : trial.at("/effect/procedures")) {
      if (!procedure.at("/code").asString().equals(code)) continue;
      for (var line : procedure.at("/lines")) {
        boolean ofRule = line.at("/rule").asString().equals(RULE);
        if (ofRule && line.at("/kind").asString().equals("LOST")) lost++;
      }
    }
    return lost;
  }

  private static JsonNode row(JsonNode table) {
    for (var row : table.at("/items")) {
      if (row.at("/name").asString().equals("signingLevels")) return row;
    }
    throw new AssertionError("there is no threshold signingLevels");
  }

  private static long findings(String code) {
    var page = officer.get("/api/procedures/" + code).json();
    return StreamSupport.stream(page.at("/findings").spliterator(), false)
        .filter(finding -> finding.at("/rule").asString().equals(RULE))
        .count();
  }

  private static long findings() {
    return officer.get("/api/rules/" + RULE).json().at("/findings").asLong();
  }
}
