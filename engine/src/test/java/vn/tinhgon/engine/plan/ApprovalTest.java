package vn.tinhgon.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.engine.catalogue.Catalogue;
import vn.tinhgon.engine.running.Browser;
import vn.tinhgon.engine.running.MovableClock;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.Timers;
import vn.tinhgon.engine.running.WithRunningApplication;

@WithRunningApplication
class ApprovalTest {
  @Test
  void anApprovedPlanIsNumberedAndItsVersionsTakeForce(RunningApplication application) {
    var officer = application.signedIn("phan.thi.dieu");
    var before = officer.get("/api/procedures/NB-VP-17").json();
    var plan = submitted(officer, before, Map.of("urgency", "URGENT"));

    var held = officer.send("POST", "/api/procedures", model(officer, before), "application/xml");
    Desks.allBut(
        List.of("bui.thi.lan", "ngo.van.phuc"), application, plan.at("/dossier").asString());
    assertThat(
            officer.get("/api/plans/" + plan.at("/code").asString()).json().at("/state").asString())
        .as("no clerk has numbered it yet")
        .isEqualTo("NUMBERING");
    Desks.handle(application, plan.at("/dossier").asString(), Map.of());

    var issued = officer.get("/api/plans/" + plan.at("/code").asString()).json();
    assertThat(held.status()).as("its procedures are held while it is decided").isEqualTo(409);
    assertThat(issued.at("/state").asString()).isEqualTo("ISSUED");
    assertThat(issued.at("/reached"))
        .as("what was approved does not change as its versions take force")
        .isEqualTo(plan.at("/reached"));
    var entry = officer.get("/api/registers/OUTGOING/2026/" + issued.at("/number")).json();
    assertThat(entry.at("/entry/values").toString())
        .as("the decision stands in the book of outgoing documents, under its number")
        .contains(
            "Quyết định", "QĐ-B", "Về việc phê duyệt phương án trình duyệt", "Bộ trưởng", "URGENT");
    var after = officer.get("/api/procedures/" + before.at("/code").asString()).json();
    assertThat(after.at("/version").asInt()).isGreaterThan(before.at("/version").asInt());
    assertThat(after.at("/measures/costPerYear").asLong())
        .isEqualTo(issued.at("/items/0/cost/after").asLong());

    var old = officer.get("/api/procedures/NB-VP-17/model?version=" + before.at("/version"));
    var path = "/api/procedures/NB-VP-17/versions";
    var drafted = officer.send("POST", path, old.response().body(), "application/xml").json();
    var number = drafted.at("/versions/0/number").asInt();
    var against = officer.get(path + "/" + number + "/against-plan").json();
    assertThat(against.at("/plan/code")).isEqualTo(issued.at("/code"));
    assertThat(against.at("/plan/version")).isEqualTo(after.at("/version"));
    assertThat(against.at("/findings").values())
        .as("the draft brings back what the plan has cut")
        .extracting(finding -> finding.at("/code").asString())
        .contains("K31");
    assertThat(
            officer.get(path + "/" + after.at("/version") + "/against-plan").json().at("/findings"))
        .as("what the plan itself published takes nothing back")
        .isEmpty();
  }

  @Test
  void onItsDayAVersionTakesForceAndRunningDossiersGoOverOrAreListedWithTheReason(
      RunningApplication application) {
    var officer = application.signedIn("phan.thi.dieu");
    var before = officer.get("/api/procedures/NB-VP-18").json();
    var started =
        application
            .signedIn("nguyen.van.an")
            .post("/api/dossiers", Map.of("procedure", "NB-VP-18", "title", "Kế hoạch năm 2027"));
    assertThat(started.status()).as(started.json().toString()).isEqualTo(201);
    var running = started.json().at("/number").asString();
    var day = MovableClock.START.plusDays(9);
    var plan = submitted(officer, before, Map.of("effective", day.toLocalDate().toString()));
    Desks.handle(application, plan.at("/dossier").asString(), Map.of());

    assertThat(
            officer.get("/api/plans/" + plan.at("/code").asString()).json().at("/state").asString())
        .isEqualTo("ISSUED");
    assertThat(officer.get("/api/procedures/NB-VP-18").json().at("/version"))
        .as("approved and numbered, but its day has not come")
        .isEqualTo(before.at("/version"));
    try {
      application.clock().set(day);
      application.bean(Catalogue.class).takeEffect();
      var after = officer.get("/api/procedures/NB-VP-18").json();
      assertThat(after.at("/version").asInt()).isGreaterThan(before.at("/version").asInt());
      var line = moved(officer, running);
      var dossier = application.signedIn("nguyen.quang.hai").get("/api/dossiers/" + running).json();
      if (line.at("/state").asString().equals("MIGRATED")) {
        assertThat(dossier.at("/version")).isEqualTo(after.at("/version"));
      } else {
        assertThat(line.at("/reason/vi").asString()).isNotBlank();
        assertThat(dossier.at("/version")).isEqualTo(before.at("/version"));
      }
    } finally {
      application.clock().set(MovableClock.START);
    }
  }

  /** The line of a dossier once the program has decided on it. */
  private static JsonNode moved(Browser officer, String dossier) {
    for (int tries = 0; tries < 2000; tries++) {
      for (var line : officer.get("/api/migrations?procedure=NB-VP-18").json().at("/items")) {
        boolean decided = !line.at("/state").asString().equals("PENDING");
        if (line.at("/dossier").asString().equals(dossier) && decided) return line;
      }
    }
    throw new AssertionError(dossier + " is not in the list of running dossiers");
  }

  @Test
  void aReturnedPlanCanBeWordedAndSubmittedAgain(RunningApplication application) {
    var officer = application.signedIn("phan.thi.dieu");
    var plan = submitted(officer, officer.get("/api/procedures/NB-TDKT-05").json());
    var path = "/api/plans/" + plan.at("/code").asString();
    var appraising = officer.get(path).json();

    Desks.handle(application, plan.at("/dossier").asString(), Map.of("tham_dinh", "tra_lai"));

    assertThat(appraising.at("/state").asString()).isEqualTo("APPRAISAL");
    assertThat(officer.get(path).json().at("/state").asString()).isEqualTo("DRAFT");
    assertThat(officer.post(path + "/submit", Map.of()).status()).isEqualTo(200);
    assertThat(officer.get(path).json().at("/dossier")).isNotEqualTo(plan.at("/dossier"));
    Desks.handle(
        application,
        officer.get(path).json().at("/dossier").asString(),
        Map.of("phe_duyet", "sua_lai"));
    assertThat(officer.get(path).json().at("/state").asString())
        .as("the leader wants changes")
        .isEqualTo("DRAFT");
    var never = officer.post(path + "/submit", Map.of("effective", "9999-12-31"));
    assertThat(never.status()).isEqualTo(422);
    assertThat(never.json().at("/errors/0/field").asString()).isEqualTo("effective");
    var item = officer.get(path).json().at("/items/0");
    var reworded =
        officer.send(
            "PUT",
            path + "/items/" + item.at("/id"),
            "{\"revision\": %s, \"content\": \"Cắt bước theo ý kiến lãnh đạo.\", \"reasons\": \"Lãnh đạo yêu cầu.\", \"amendments\": %s}"
                .formatted(item.at("/revision"), item.at("/amendments")),
            "application/json");
    assertThat(reworded.status()).as(reworded.json().toString()).isEqualTo(200);
    assertThat(officer.post(path + "/submit", Map.of()).status()).isEqualTo(200);
    Desks.handle(
        application,
        officer.get(path).json().at("/dossier").asString(),
        Map.of("phe_duyet", "khong_duyet"));
    assertThat(officer.get(path).json().at("/state").asString()).isEqualTo("REJECTED");
  }

  @Test
  void aConsultedUnitThatStaysSilentUntilItsTermConsents(RunningApplication application) {
    var officer = application.signedIn("phan.thi.dieu");
    var dossier =
        submitted(officer, officer.get("/api/procedures/NB-HTQT-06").json())
            .at("/dossier")
            .asString();
    Desks.step(application, "dang.hoai.an", dossier, "dat");
    Desks.step(application, "vo.thanh.binh", dossier, null);
    var due = LocalDateTime.parse(consulted(officer, dossier).get(0).at("/due").asString());

    try (var timers = new Timers(application)) {
      timers.until(dossier, due.minusMinutes(1));
      assertThat(consulted(officer, dossier))
          .filteredOn(asked -> asked.has("completedAt"))
          .hasSize(1);
      timers.until(dossier, due);
    }

    assertThat(consulted(officer, dossier))
        .extracting(asked -> asked.at("/ending").asString() + " " + asked.at("/branch").asString())
        .containsExactlyInAnyOrder(
            "DONE ",
            "EXPIRED Đồng ý do quá hạn (im lặng là đồng ý)",
            "EXPIRED Đồng ý do quá hạn (im lặng là đồng ý)");
    assertThat(officer.get("/api/dossiers/" + dossier).json().at("/currentSteps/0").asString())
        .isEqualTo("Phê duyệt phương án");
    // Refused in the end, so that the other tests find the procedure free.
    Desks.step(application, "nguyen.quang.hai", dossier, "khong_duyet");
  }

  private static List<JsonNode> consulted(Browser officer, String dossier) {
    return officer.get("/api/dossiers/" + dossier).json().at("/history").values().stream()
        .filter(line -> line.at("/step").asString().equals("lay_y_kien"))
        .toList();
  }

  private static JsonNode submitted(Browser officer, JsonNode procedure) {
    return submitted(officer, procedure, Map.of());
  }

  private static JsonNode submitted(Browser officer, JsonNode procedure, Map<String, ?> how) {
    var findings = new ArrayList<String>();
    for (var finding : procedure.at("/findings")) {
      if (finding.at("/guard").asString().isEmpty() && finding.has("edit")) {
        findings.add(finding.at("/id").asString());
      }
    }
    var wanted = Map.of("code", procedure.at("/code").asString(), "findings", findings);
    var made =
        officer.post(
            "/api/plans",
            Map.of(
                "title",
                "Phương án trình duyệt",
                "programme",
                "NQ66-2026",
                "items",
                List.of(Map.of("procedures", List.of(wanted)))));
    assertThat(made.status()).as(made.json().toString()).isEqualTo(201);
    var answer = officer.post("/api/plans/" + made.json().at("/code").asString() + "/submit", how);
    assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
    return answer.json();
  }

  private static String model(Browser officer, JsonNode procedure) {
    return officer
        .get("/api/procedures/" + procedure.at("/code").asString() + "/model")
        .response()
        .body();
  }
}
