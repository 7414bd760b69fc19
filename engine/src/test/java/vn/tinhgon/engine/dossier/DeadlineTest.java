package vn.tinhgon.engine.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tinhgon.engine.running.Browser;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;

@WithRunningApplication
class DeadlineTest {
  private static Clerks clerks;

  @BeforeAll
  static void peopleAreAtWork(RunningApplication application) {
    clerks = new Clerks(application);
    // Here the test says when a timer is looked at.
    timers(application).shutdown();
  }

  @AfterAll
  static void timersRunAgain(RunningApplication application) {
    timers(application).start();
  }

  private static JobExecutor timers(RunningApplication application) {
    var engine = application.bean(ProcessEngine.class).getProcessEngineConfiguration();
    return ((ProcessEngineConfigurationImpl) engine).getJobExecutor();
  }

  @Test
  void anOpinionNotGivenInTimeCountsAsConsent(RunningApplication application) {
    Written.procedure("T-IM-LANG", "owner=\"HTQT\"")
        .start("s")
        .task("xin_y_kien", "Xin ý kiến", "kind=\"CONSULT\" unit=\"TCCB\" level=\"1\" limit=\"2\"")
        .raw(
            """
            <bpmn:boundaryEvent id="im_lang" name="Im lặng là đồng ý" attachedToRef="xin_y_kien">
              <bpmn:timerEventDefinition><bpmn:timeDuration>P9999D</bpmn:timeDuration></bpmn:timerEventDefinition>
            </bpmn:boundaryEvent>
            """)
        .task("tong_hop", "Tổng hợp", "kind=\"DRAFT\" unit=\"HTQT\" level=\"1\"")
        .end("e")
        .flow("s>xin_y_kien>tong_hop>e")
        .flow("im_lang>tong_hop")
        .importBy(clerks);
    application.clock().set(LocalDateTime.of(2026, 11, 20, 9, 0));
    var number = clerks.start("nguyen.van.an", "T-IM-LANG");
    var engine = application.bean(ProcessEngine.class).getManagementService();
    var timer = engine.createJobQuery().activityId("im_lang").singleResult();
    assertThat(timer.getDuedate())
        .isEqualTo(
            Date.from(
                LocalDateTime.of(2026, 11, 25, 17, 0)
                    .atZone(application.clock().getZone())
                    .toInstant()));

    application.clock().set(LocalDateTime.of(2026, 11, 25, 17, 0));
    engine.executeJob(timer.getId());

    var now = clerks.dossier(number);
    assertThat(now.at("/activeElements/0").asString()).isEqualTo("tong_hop");
    assertThat(now.at("/history/0/branch").asString()).isEqualTo("Im lặng là đồng ý");
    assertThat(now.at("/history/0/person").isMissingNode()).isTrue();
  }

  @Test
  void everyConsultedUnitGetsItsOwnWork() {
    Written.procedure("T-NHIEU-DV", "owner=\"HTQT\"")
        .start("s")
        .raw(
            """
            <bpmn:userTask id="xin_y_kien" name="Xin ý kiến"><bpmn:extensionElements>
              <tg:step kind="CONSULT" unit="TCCB KHTC PC" level="1"/></bpmn:extensionElements>
              <bpmn:multiInstanceLoopCharacteristics/></bpmn:userTask>
            """)
        .end("e")
        .flow("s>xin_y_kien>e")
        .importBy(clerks);

    var number = clerks.start("nguyen.van.an", "T-NHIEU-DV");

    assertThat(clerks.dossier(number).at("/history").values())
        .extracting(line -> line.at("/candidates/0/unitName").asString())
        .containsExactlyInAnyOrder("Vụ Tổ chức cán bộ", "Vụ Kế hoạch - Tài chính", "Vụ Pháp chế");
    assertThat(clerks.toTheEnd(number).at("/state").asString()).isEqualTo("COMPLETED");
  }

  @Test
  void theRequesterChoosesTheUnitsToBeAsked() {
    Written.procedure("T-CHON-DV", "owner=\"HTQT\"")
        .start("s")
        .raw(
            """
            <bpmn:userTask id="xin_y_kien" name="Xin ý kiến"><bpmn:extensionElements>
              <tg:step kind="CONSULT" level="1"/></bpmn:extensionElements>
              <bpmn:multiInstanceLoopCharacteristics/></bpmn:userTask>
            """)
        .end("e")
        .flow("s>xin_y_kien>e")
        .importBy(clerks);
    assertThat(
            clerks
                .at("nguyen.van.an")
                .get("/api/procedures/T-CHON-DV/execution")
                .json()
                .at("/consult/0/step")
                .asString())
        .isEqualTo("xin_y_kien");

    var asked = asking(List.of("TCCB", "PC", "TCCB"));
    var number = asked.json().at("/number").asString();

    assertThat(asked.status()).as(asked.response().body()).isEqualTo(201);
    assertThat(clerks.dossier(number).at("/history").values())
        .extracting(line -> line.at("/unit").asString())
        .containsExactlyInAnyOrder("TCCB", "PC");
    assertThat(clerks.toTheEnd(number).at("/state").asString()).isEqualTo("COMPLETED");
    assertThat(asking(List.of("XYZ")).json().at("/errors/0/field").asString())
        .isEqualTo("consult.xin_y_kien");
    assertThat(asking(List.of()).status()).as("nobody chosen").isEqualTo(422);
  }

  private static Browser.Answer asking(List<String> units) {
    return clerks
        .at("nguyen.van.an")
        .post(
            "/api/dossiers",
            Map.of(
                "procedure", "T-CHON-DV",
                "title", "Xin ý kiến",
                "consult", Map.of("xin_y_kien", units)));
  }

  @Test
  void parallelStepsFinishedAtTheSameMomentBothCount() {
    Written.procedure("T-SONG-SONG", "owner=\"HTQT\"")
        .start("s")
        .and("f")
        .and("j")
        .task("tccb", "Vụ TCCB", "unit=\"TCCB\" level=\"2\"")
        .task("khtc", "Vụ KHTC", "unit=\"KHTC\" level=\"2\"")
        .end("e")
        .flow("s>f>tccb>j>e")
        .flow("f>khtc>j")
        .importBy(clerks);
    clerks.at("ta.quoc.viet");
    clerks.at("cao.thi.yen");

    for (int round = 0; round < 5; round++) {
      var number = clerks.start("nguyen.van.an", "T-SONG-SONG");
      var tccb = clerks.task(number, "tccb");
      var khtc = clerks.task(number, "khtc");
      var answers =
          Stream.of(complete(clerks, "ta.quoc.viet", tccb), complete(clerks, "cao.thi.yen", khtc))
              .toList();

      assertThat(answers).extracting(answer -> answer.join().status()).containsExactly(200, 200);
      assertThat(clerks.dossier(number).at("/state").asString()).isEqualTo("COMPLETED");
    }
  }

  private static CompletableFuture<Browser.Answer> complete(
      Clerks clerks, String person, String task) {
    var browser = clerks.at(person);
    return CompletableFuture.supplyAsync(
        () -> browser.post("/api/tasks/" + task + "/complete", Map.of()));
  }
}
