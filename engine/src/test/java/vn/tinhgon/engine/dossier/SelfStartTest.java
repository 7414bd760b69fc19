package vn.tinhgon.engine.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.engine.audit.Audit;
import vn.tinhgon.engine.running.MovableClock;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;

/** A timer at the start of a drawing opens dossiers, until the officer switches it off. */
@WithRunningApplication
class SelfStartTest {
  private static final String REPORT = "NB-VP-17-RG";
  private static RunningApplication application;
  private static Clerks clerks;

  @BeforeAll
  static void theTestSaysWhenATimerIsLookedAt(RunningApplication running) {
    application = running;
    clerks = new Clerks(running);
    executor().shutdown();
  }

  @AfterAll
  static void timersRunAgain() {
    application.clock().set(MovableClock.START);
    // What the clock of this test brought about must not run on in the tests after it.
    resumed(REPORT);
    executor().start();
  }

  @BeforeEach
  void itIsMonday() {
    application.clock().set(MovableClock.START);
  }

  private static JobExecutor executor() {
    var engine = application.bean(ProcessEngine.class).getProcessEngineConfiguration();
    return ((ProcessEngineConfigurationImpl) engine).getJobExecutor();
  }

  @Test
  void thePeriodicReportIsMadeFromTheTimerToTheSignatureWithOnePerson() {
    resumed(REPORT);
    assertThat(row(REPORT).at("/next").asString()).isEqualTo("2026-12-01T08:00:00");
    application.clock().set(LocalDateTime.of(2026, 12, 1, 8, 0));
    fire(REPORT);

    var number = row(REPORT).at("/lastDossier").asString();
    assertThat(row(REPORT).at("/next").asString()).isEqualTo("2027-01-04T08:00:00");
    var begun = clerks.dossier(number);
    assertThat(begun.at("/startedBy/name").asString()).isEqualTo("Hệ thống");
    assertThat(begun.at("/title").asString()).endsWith("kỳ 01/12/2026");
    assertThat(application.bean(Audit.class).about("dossier " + number))
        .extracting(entry -> entry.person() + " " + entry.action())
        .containsExactly("tinhgon start");
    assertThat(told("pham.van.khoi", number)).last().asString().startsWith("Đến kỳ");
    // The units that owe tasks are reminded, not the one that compiles.
    assertThat(line(begun, "don_doc").at("/comment").asString())
        .matches(
            "Đã nhắc \\d+ đơn vị còn nhiệm vụ chưa hoàn thành: .*Vụ Tổ chức cán bộ \\(\\d+\\).*");
    assertThat(told(head("TCCB"), number)).first().asString().contains("Vụ Tổ chức cán bộ còn ");

    clerks.fires(number, "cho_cap_nhat");
    var compiled = clerks.dossier(number);
    assertThat(compiled.at("/troubles")).isEmpty();
    assertThat(compiled.at("/files/0/name").asString())
        .isEqualTo("bao-cao-2026-11-01-2026-11-30.xlsx");
    assertThat(compiled.at("/activeElements/0").asString()).isEqualTo("kiem_tra");
    clerks.does(number, "kiem_tra", null);
    assertThat(clerks.open(number, "ky").at("/candidates/0/username").asString())
        .isEqualTo("pham.van.khoi");
    assertThat(clerks.toTheEnd(number).at("/state").asString()).isEqualTo("COMPLETED");
  }

  @Test
  void theOfficerSwitchesItOffAndOnAndNothingMissedIsCaughtUp() {
    resumed(REPORT);
    var last = row(REPORT).at("/lastDossier").asString("");
    var path = "/api/self-starts/" + REPORT;
    assertThat(
            clerks
                .at("nguyen.van.an")
                .send("PUT", path, "{\"paused\": true}", "application/json")
                .status())
        .isEqualTo(403);
    var off = officer(path, true);
    assertThat(off.at("/paused").asBoolean()).isTrue();
    assertThat(off.at("/pausedBy/username").asString()).isEqualTo("phan.thi.dieu");
    assertThat(off.at("/next").isMissingNode()).isTrue();
    assertThat(jobs(REPORT)).isEmpty();

    application.clock().set(LocalDateTime.of(2027, 1, 15, 8, 0));
    assertThat(officer(path, false).at("/next").asString()).isEqualTo("2027-02-01T08:00:00");
    assertThat(row(REPORT).at("/lastDossier").asString("")).isEqualTo(last);
    assertThat(jobs(REPORT)).hasSize(1);
    assertThat(application.bean(Audit.class).about("procedure " + REPORT))
        .extracting(entry -> entry.person() + " " + entry.action())
        .contains("phan.thi.dieu pause the self-start", "phan.thi.dieu resume the self-start");
  }

  @Test
  void aDayOffPutsItOffAndAStartThatNobodyCanReadIsTold() {
    drawn("T-TU-MO", "<bpmn:timeDate>2026-11-27T09:30</bpmn:timeDate>");
    assertThat(row("T-TU-MO").at("/next").asString()).isEqualTo("2026-11-27T09:30:00");
    var day = "/api/calendar/days/2026-11-27";
    try {
      clerks
          .at("nguyen.tien.dat")
          .send("PUT", day, "{\"kind\": \"OFF\", \"name\": \"Nghỉ\"}", "application/json");
      assertThat(row("T-TU-MO").at("/next").asString()).isEqualTo("2026-11-30T08:00:00");
    } finally {
      clerks.at("nguyen.tien.dat").delete(day);
    }
    assertThat(row("T-TU-MO").at("/next").asString()).isEqualTo("2026-11-27T09:30:00");
    assertThat(told("T-TU-MO")).startsWith("Lúc 09:30 27/11/2026, chương trình tự mở hồ sơ");

    drawn("T-TU-MO", "<bpmn:timeCycle>${now()}</bpmn:timeCycle>");
    assertThat(told("T-TU-MO")).startsWith("Không đọc được kỳ bắt đầu “${now()}”");
    assertThat(jobs("T-TU-MO")).isEmpty();
    drawn("T-TU-MO", "<bpmn:timeCycle>R/PT1H</bpmn:timeCycle>");
    assertThat(told("T-TU-MO")).startsWith("Chu kỳ ngắn hơn một ngày");
    assertThat(clerks.start("nguyen.van.an", "T-TU-MO")).isNotEmpty();
  }

  @Test
  void whatCameIntoForceBeforeTimersWereKeptIsFollowedOnce() {
    drawn("T-TU-MO-CU", "<bpmn:timeDate>2026-11-30T09:30</bpmn:timeDate>");
    var database = application.bean(JdbcClient.class);
    officer("/api/self-starts/T-TU-MO-CU", true);
    database.sql("delete from self_starts where procedure = 'T-TU-MO-CU'").update();
    database.sql("insert into self_starts_to_follow values ('T-TU-MO-CU')").update();
    var starts = application.bean(SelfStarts.class);

    Stream.of(1, 2).parallel().forEach(instance -> starts.followEarlier());
    assertThat(row("T-TU-MO-CU").at("/next").asString()).isEqualTo("2026-11-30T09:30:00");
    assertThat(jobs("T-TU-MO-CU")).hasSize(1);

    officer("/api/self-starts/T-TU-MO-CU", true);
    starts.followEarlier();
    assertThat(jobs("T-TU-MO-CU")).isEmpty();
  }

  private static void drawn(String code, String time) {
    Written.procedure(code, "owner=\"HTQT\"")
        .raw(
            "<bpmn:startEvent id='s'><bpmn:timerEventDefinition>%s</bpmn:timerEventDefinition></bpmn:startEvent>"
                .formatted(time))
        .task("a", "Dự thảo", "kind=\"DRAFT\" unit=\"HTQT\" level=\"1\"")
        .end("e")
        .flow("s>a>e")
        .importBy(clerks);
  }

  private static String told(String code) {
    return clerks
        .at("phan.thi.dieu")
        .get("/api/procedures/" + code + "/execution")
        .json()
        .at("/elements/0/what/vi")
        .asString();
  }

  private static JsonNode officer(String path, boolean paused) {
    return clerks
        .at("phan.thi.dieu")
        .send("PUT", path, "{\"paused\": " + paused + "}", "application/json")
        .json();
  }

  private static void resumed(String code) {
    officer("/api/self-starts/" + code, false);
  }

  private static JsonNode row(String code) {
    return clerks.at("phan.thi.dieu").get("/api/self-starts").json().values().stream()
        .filter(row -> row.at("/procedure").asString().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> jobs(String code) {
    return application.bean(ManagementService.class).createJobQuery().timers().list().stream()
        .filter(job -> code.equals(StartTimers.procedure(job)))
        .map(Job::getId)
        .toList();
  }

  private static void fire(String code) {
    application.bean(ManagementService.class).executeJob(jobs(code).get(0));
  }

  private static String head(String unit) {
    return application
        .bean(vn.tinhgon.engine.organisation.Organisation.class)
        .head(unit)
        .orElseThrow()
        .username();
  }

  private static List<String> told(String person, String number) {
    return clerks.at(person).get("/api/inbox/notices").json().values().stream()
        .filter(notice -> notice.at("/dossier").asString("").equals(number))
        .map(notice -> notice.at("/message/vi").asString(notice.at("/vi").asString()))
        .toList();
  }

  private static JsonNode line(JsonNode dossier, String step) {
    return dossier.at("/history").values().stream()
        .filter(line -> line.at("/step").asString().equals(step))
        .findFirst()
        .orElseThrow();
  }
}
