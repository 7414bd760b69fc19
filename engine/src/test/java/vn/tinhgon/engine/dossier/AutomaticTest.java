package vn.tinhgon.engine.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;

@WithRunningApplication
class AutomaticTest {
  private static Clerks clerks;

  @BeforeAll
  static void theMinistryHasAutomaticSteps(RunningApplication application) {
    clerks = new Clerks(application);
    // Here the test says when a job is run.
    jobExecutor(application).shutdown();
    Written.procedure("T-TU-LAM", "owner=\"HTQT\" runsPerYear=\"12\"")
        .start("s")
        .task("du_thao", "Dự thảo", "kind=\"DRAFT\" unit=\"HTQT\" level=\"1\"")
        .raw(service("tra_cuu", "kind='REKEY' reads='d1'"))
        .raw(service("cap_so", "kind='NUMBER_AND_SEAL'"))
        .raw(service("bao_tin", "kind='NOTIFY'"))
        .raw(service("nhac", "kind='REMIND' unit='TCCB'"))
        .raw(service("bao_cao", "kind='COMPILE_REPORT'"))
        .raw(service("la", ""))
        .raw(service("tham_dinh", "kind='APPRAISE' unit='HTQT' level='3'"))
        .end("e")
        .flow("s>du_thao>tra_cuu>cap_so>bao_tin>nhac>bao_cao>la>tham_dinh>e")
        .document("<tg:document id='d1' name='Lý lịch' availableIn='CSDL_CBCCVC CSDL_TTHC'/>")
        .importBy(clerks);
    Written.procedure("T-TU-LOI", "owner=\"HTQT\"")
        .start("s")
        .task("du_thao", "Dự thảo", "kind=\"DRAFT\" unit=\"HTQT\" level=\"1\"")
        .raw(service("cap_so", "kind='NUMBER_AND_SEAL' unit='DV-MOI'"))
        .end("e")
        .flow("s>du_thao>cap_so>e")
        .importBy(clerks);
  }

  @AfterAll
  static void jobsRunByThemselvesAgain(RunningApplication application) {
    jobExecutor(application).start();
  }

  @Test
  void theOfficerSeesBeforehandWhatEachWillDo() {
    var told =
        clerks.at("phan.thi.dieu").get("/api/procedures/T-TU-LAM/execution").json().at("/elements");

    assertThat(told.values())
        .extracting(one -> one.at("/element").asString() + " " + one.at("/what/vi").asString())
        .contains("s Bắt đầu ở đây", "e Kết thúc; hồ sơ xong khi mọi nhánh đã kết thúc")
        .anyMatch(text -> text.startsWith("cap_so") && text.contains("sổ văn bản đi"))
        .anyMatch(text -> text.startsWith("tra_cuu") && text.contains("Tổ chức, nhân sự, Danh mục"))
        .anyMatch(text -> text.startsWith("la ") && text.contains("chưa có hành động"))
        .anyMatch(text -> text.startsWith("tham_dinh") && text.contains("cần người quyết định"));
  }

  @Test
  void eachActionIsCarriedOutOnceAndTheSlipSaysWhatItDid() {
    var number = start("Công văn số hóa " + System.nanoTime());
    var waiting = clerks.does(number, "du_thao", null);
    assertThat(waiting.at("/activeElements/0").asString()).isEqualTo("tra_cuu");

    var now = clerks.dossier(number);

    assertThat(now.at("/troubles")).isEmpty();
    assertThat(now.at("/activeElements/0").asString()).isEqualTo("tham_dinh");
    assertThat(told(now, "tra_cuu")).contains("Người đề nghị: Nguyễn Văn An", "Thủ tục T-TU-LAM");
    assertThat(told(now, "cap_so")).matches("Đã cấp số \\d\\d+/HTQT ngày 23/11/2026, .*");
    assertThat(told(now, "bao_tin")).contains("Nguyễn Văn An", "Đoàn Minh Đức");
    assertThat(told(now, "nhac")).startsWith("Đã nhắc ");
    assertThat(told(now, "bao_cao")).contains("01/10/2026", "31/10/2026");
    assertThat(told(now, "la")).contains("chưa có hành động");
    assertThat(now.at("/files/0/name").asString()).isEqualTo("bao-cao-2026-10-01-2026-10-31.xlsx");
    assertThat(now.at("/files/0/person/name").asString()).isEqualTo("Hệ thống");
    assertThat(now.at("/facts").values())
        .extracting(fact -> fact.at("/name").asString())
        .contains("Người đề nghị", "Số, ký hiệu văn bản");
    assertThat(clerks.at("nguyen.van.an").get("/api/inbox/notices").json().values())
        .filteredOn(notice -> notice.at("/dossier").asString().equals(number))
        .hasSize(1);
    assertThat(registered(now)).isEqualTo(1);
  }

  @Test
  void aNumberOnceGivenStaysWhenTheDossierComesByAgain() {
    var number = start("Công văn trả lại " + System.nanoTime());
    clerks.does(number, "du_thao", null);
    clerks.dossier(number);
    var line = clerks.open(number, "tham_dinh");
    var person = line.at("/candidates/0/username").asString();
    var task = "/api/tasks/" + line.at("/task").asString();
    clerks.at(person).post(task + "/claim", Map.of());
    clerks.at(person).post(task + "/return", Map.of("step", "du_thao", "reason", "Sửa lại"));

    clerks.does(number, "du_thao", null);
    var now = clerks.dossier(number);

    assertThat(registered(now)).isEqualTo(1);
    assertThat(now.at("/history").values())
        .extracting(one -> one.at("/comment").asString(""))
        .anyMatch(told -> told.startsWith("Giữ nguyên "));
  }

  @Test
  void aCompletionIsTakenBackUntilTheProgramHasBegun() {
    var number = start("Rút lại");
    var task = clerks.open(number, "du_thao");
    clerks.does(number, "du_thao", null);
    var path = "/api/tasks/" + task.at("/task").asString() + "/undo";
    var person = task.at("/candidates/0/username").asString();

    var undone = clerks.at(person).post(path, Map.of());

    assertThat(undone.status()).as(undone.response().body()).isEqualTo(200);
    assertThat(undone.json().at("/activeElements/0").asString()).isEqualTo("du_thao");
    assertThat(clerks.jobs(number)).isEmpty();
    var again = clerks.task(number, "du_thao");
    clerks.does(number, "du_thao", null);
    clerks.dossier(number);
    var late = clerks.at(person).post("/api/tasks/" + again + "/undo", Map.of());
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.json().at("/detail").asString()).contains("Hệ thống đã thực hiện");
  }

  @Test
  void whatFailsIsToldInPlainWordsAndTriedAgain() {
    var number = clerks.start("nguyen.van.an", "T-TU-LOI");
    clerks.does(number, "du_thao", null);
    var retry = "/api/dossiers/" + number + "/automatic/cap_so/retry";
    var duc = clerks.at("doan.minh.duc");

    var failed = clerks.dossier(number);
    assertThat(failed.at("/state").asString()).isEqualTo("RUNNING");
    assertThat(failed.at("/troubles/0/reason/vi").asString()).contains("DV-MOI");
    assertThat(failed.at("/troubles/0/reason/en").asString()).contains("DV-MOI");
    assertThat(duc.post(retry, Map.of()).json().at("/troubles/0/stopped").asBoolean()).isFalse();

    var admin = clerks.at("nguyen.tien.dat");
    var unit = "{\"name\": \"Đơn vị mới\", \"parent\": \"HTQT\"}";
    assertThat(
            admin
                .send("PUT", "/api/organisation/units/DV-MOI", unit, "application/json")
                .response()
                .statusCode())
        .isEqualTo(200);
    try {
      var mended = duc.post(retry, Map.of());
      assertThat(mended.status()).as(mended.response().body()).isEqualTo(200);
      assertThat(mended.json().at("/troubles")).isEmpty();
      assertThat(mended.json().at("/state").asString()).isEqualTo("COMPLETED");
      assertThat(duc.post(retry, Map.of()).status()).isEqualTo(409);
    } finally {
      admin.delete("/api/organisation/units/DV-MOI");
    }
  }

  @Test
  void otherRoomsHearWhatIsDoneAndHowItEnds(RunningApplication application) {
    var heard = new ArrayList<Object>();
    ApplicationListener<PayloadApplicationEvent<?>> listener =
        event -> heard.add(event.getPayload());
    var events = application.bean(ApplicationEventMulticaster.class);
    events.addApplicationListener(listener);
    try {
      var number = start("Nghe");
      clerks.does(number, "du_thao", null);
      clerks.toTheEnd(number);

      assertThat(heard)
          .contains(
              new StepDone(number, "cap_so", null, null),
              new StepDone(number, "la", null, null),
              new DossierEnded(number, Outcome.COMPLETED));
      assertThat(heard)
          .filteredOn(StepDone.class::isInstance)
          .anyMatch(one -> "doan.minh.duc".equals(((StepDone) one).person()));
    } finally {
      events.removeApplicationListener(listener);
    }
  }

  private static String start(String title) {
    var asked = Map.of("procedure", "T-TU-LAM", "title", title);
    var started = clerks.at("nguyen.van.an").post("/api/dossiers", asked);
    assertThat(started.status()).as(started.response().body()).isEqualTo(201);
    return started.json().at("/number").asString();
  }

  /** Entries of the outgoing book with the dossier's title. */
  private static int registered(JsonNode dossier) {
    var entries = clerks.at("bui.thi.lan").get("/api/registers/OUTGOING?size=200").json();
    return (int)
        entries.at("/items").values().stream()
            .filter(entry -> entry.toString().contains(dossier.at("/title").asString()))
            .count();
  }

  private static String told(JsonNode dossier, String step) {
    return dossier.at("/history").values().stream()
        .filter(line -> line.at("/step").asString().equals(step))
        .map(line -> line.at("/comment").asString(""))
        .reduce((first, last) -> last)
        .orElse("");
  }

  private static String service(String id, String step) {
    return "<bpmn:serviceTask id='%s' name='Bước %s'><bpmn:extensionElements><tg:step %s/></bpmn:extensionElements></bpmn:serviceTask>"
        .formatted(id, id, step);
  }

  private static JobExecutor jobExecutor(RunningApplication application) {
    var engine = application.bean(ProcessEngine.class).getProcessEngineConfiguration();
    return ((ProcessEngineConfigurationImpl) engine).getJobExecutor();
  }
}
