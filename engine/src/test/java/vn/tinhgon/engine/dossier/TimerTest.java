package vn.tinhgon.engine.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Date;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.engine.running.MovableClock;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.Timers;
import vn.tinhgon.engine.running.WithRunningApplication;

/** Timers of a drawing run by themselves, in the office's time where they say so. */
@WithRunningApplication
class TimerTest {
  private static final LocalDateTime FRIDAY = LocalDateTime.of(2026, 11, 20, 9, 0);
  private static Clerks clerks;
  private static MovableClock clock;
  private static Timers timers;

  @BeforeAll
  static void theTestSaysWhenATimerIsLookedAt(RunningApplication application) {
    clerks = new Clerks(application);
    clock = application.clock();
    timers = new Timers(application);
  }

  @AfterAll
  static void timersRunAgain() {
    timers.close();
  }

  @BeforeEach
  void itIsFriday() {
    clock.set(FRIDAY);
  }

  @Test
  void aWaitIsReckonedInWorkingDaysAndFollowsTheCalendar() {
    waiting("T-CHO", "<tg:step limit='2'/>", "");
    var number = clerks.start("nguyen.van.an", "T-CHO");
    assertThat(clerks.dossier(number).at("/currentSteps/0").asString()).isEqualTo("Niêm yết");
    // Tuesday 24 November is a day off.
    assertThat(due(number)).isEqualTo("2026-11-25T17:00:00");
    assertThat(clerks.timer(number, "t").getDuedate()).isEqualTo(date(2026, 11, 25, 17));

    var officer = clerks.at("nguyen.tien.dat");
    var day = "/api/calendar/days/2026-11-23";
    try {
      var off =
          officer.send(
              "PUT", day, "{\"kind\": \"OFF\", \"name\": \"Nghỉ bù\"}", "application/json");
      assertThat(off.json().at("/terms").values())
          .filteredOn(one -> one.at("/dossier").asString().equals(number))
          .extracting(one -> one.at("/step").asString() + " " + one.at("/to").asString())
          .containsExactly("Niêm yết 2026-11-26T17:00:00");
      assertThat(due(number)).isEqualTo("2026-11-26T17:00:00");
      assertThat(clerks.timer(number, "t").getDuedate()).isEqualTo(date(2026, 11, 26, 17));
    } finally {
      officer.delete(day);
    }
    assertThat(due(number)).isEqualTo("2026-11-25T17:00:00");

    clerks.fires(number, "t");

    var now = clerks.dossier(number);
    assertThat(now.at("/activeElements/0").asString()).isEqualTo("b");
    assertThat(now.at("/history/0/comment").asString()).isEqualTo("Đã chờ đến 17:00 25/11/2026");
    assertThat(clerks.toTheEnd(number).at("/state").asString()).isEqualTo("COMPLETED");
  }

  @Test
  void spansAndDatesAreOfTheCommonCalendar() {
    waiting("T-CHO-P", "", "<bpmn:timeDuration>P1DT2H</bpmn:timeDuration>");
    waiting("T-CHO-D", "", "<bpmn:timeDate>2026-12-05T08:30:00+07:00</bpmn:timeDate>");

    var span = clerks.start("nguyen.van.an", "T-CHO-P");
    var day = clerks.start("nguyen.van.an", "T-CHO-D");

    assertThat(due(span)).isEqualTo("2026-11-21T11:00:00");
    assertThat(due(day)).isEqualTo("2026-12-05T08:30:00");
  }

  @Test
  void whatCannotBeReadIsConfirmedByAPersonWhoIsToldWhy() {
    waiting("T-CHO-MA", "", "<bpmn:timeDuration>${t.fire()}</bpmn:timeDuration>");
    waiting("T-CHO-CK", "", "<bpmn:timeCycle>R3/PT1H</bpmn:timeCycle>");

    var told = clerks.at("phan.thi.dieu").get("/api/procedures/T-CHO-MA/execution").json();
    assertThat(what(told, "t")).startsWith("Không đọc được thời điểm “${t.fire()}”");
    assertThat(told.at("/ignored/0/what/vi").asString()).startsWith("Không đọc được");
    var cycle = clerks.at("phan.thi.dieu").get("/api/procedures/T-CHO-CK/execution").json();
    assertThat(what(cycle, "t")).startsWith("Chu kỳ không dùng được");
    var number = clerks.start("nguyen.van.an", "T-CHO-MA");
    assertThat(clerks.timer(number, "t")).isNull();
    assertThat(clerks.does(number, "t", null).at("/activeElements/0").asString()).isEqualTo("b");
  }

  @Test
  void atAnEventGatewayAPersonConfirmsUnlessTheTimerFires() {
    Written.procedure("T-CHO-TIN", "owner=\"HTQT\"")
        .start("s")
        .task("a", "Gửi", "kind=\"DRAFT\" unit=\"HTQT\" level=\"1\"")
        .raw("<bpmn:eventBasedGateway id='g' name='Chờ trả lời'/>")
        .raw(event("m", "Có trả lời", "", "<bpmn:messageEventDefinition/>"))
        .raw(event("t", "Không trả lời", "<tg:step limit='3'/>", "<bpmn:timerEventDefinition/>"))
        .task("b", "Tiếp thu", "kind=\"DRAFT\" unit=\"HTQT\" level=\"1\"")
        .task("c", "Nhắc", "kind=\"DRAFT\" unit=\"HTQT\" level=\"1\"")
        .end("e")
        .flow("s>a>g>m>b>e")
        .flow("g>t>c>e")
        .importBy(clerks);
    var told = clerks.at("phan.thi.dieu").get("/api/procedures/T-CHO-TIN/execution").json();
    assertThat(what(told, "t")).startsWith("Sau 3 ngày làm việc");

    var answered = clerks.start("nguyen.van.an", "T-CHO-TIN");
    clerks.does(answered, "a", null);
    assertThat(clerks.open(answered, "g").at("/due").asString()).isEqualTo("2026-11-26T17:00:00");
    assertThat(clerks.does(answered, "g", "Có trả lời").at("/activeElements/0").asString())
        .isEqualTo("b");
    assertThat(clerks.timer(answered, "t")).isNull();

    var silent = clerks.start("nguyen.van.an", "T-CHO-TIN");
    clerks.does(silent, "a", null);
    clerks.fires(silent, "t");
    var now = clerks.dossier(silent);
    assertThat(now.at("/activeElements/0").asString()).isEqualTo("c");
    assertThat(now.at("/history/1/ending").asString()).isEqualTo("EXPIRED");
    assertThat(now.at("/history/1/branch").asString()).isEqualTo("Không trả lời");
  }

  @Test
  void aTimerOnAStepWithoutATermRunsBesideItOrEndsIt() {
    Written.procedure("T-HEN-BUOC", "owner=\"HTQT\"")
        .start("s")
        .task("a", "Xử lý", "kind=\"DRAFT\" unit=\"HTQT\" level=\"1\"")
        .raw(boundary("n", false, "P1D"))
        .raw(boundary("x", true, "P7D"))
        .task("b", "Đôn đốc", "kind=\"DRAFT\" unit=\"HTQT\" level=\"1\"")
        .task("c", "Xử lý thay", "kind=\"DRAFT\" unit=\"HTQT\" level=\"1\"")
        .end("e")
        .end("e2")
        .end("e3")
        .flow("s>a>e")
        .flow("n>b>e2")
        .flow("x>c>e3")
        .importBy(clerks);
    var number = clerks.start("nguyen.van.an", "T-HEN-BUOC");
    assertThat(clerks.open(number, "a").at("/due").asString()).isEqualTo("2026-11-27T09:00:00");

    clerks.fires(number, "n");
    assertThat(elements(number)).containsExactlyInAnyOrder("a", "b");
    clerks.fires(number, "x");
    assertThat(elements(number)).containsExactlyInAnyOrder("c", "b");
  }

  @Test
  void aCycleBesideAStepRunsByItselfUnlessItIsTooDense() {
    cycle("T-LAP", "R2/P1D");
    cycle("T-LAP-DAY", "R/PT10M");
    assertThat(what(execution("T-LAP"), "n")).startsWith("Mỗi ngày một lần, 2 lần, khi việc chưa");
    assertThat(execution("T-LAP").at("/ignored")).isEmpty();
    assertThat(execution("T-LAP-DAY").at("/ignored/0/what/vi").asString())
        .startsWith("Chu kỳ ngắn hơn một giờ")
        .endsWith("; dùng thời hạn của bước");

    var number = clerks.start("nguyen.van.an", "T-LAP");
    clerks.fires(number, "n");
    assertThat(clerks.timer(number, "n").getDuedate()).isEqualTo(date(2026, 11, 22, 9));
    timers.until(number, FRIDAY.plusDays(2).plusMinutes(1));
    assertThat(elements(number)).containsExactlyInAnyOrder("a", "b");
    assertThat(clerks.timer(number, "n")).isNull();
    assertThat(clerks.toTheEnd(number).at("/history")).hasSize(3);
  }

  private static void cycle(String code, String time) {
    Written.procedure(code, "owner=\"HTQT\"")
        .start("s")
        .task("a", "Xử lý", "kind=\"DRAFT\" unit=\"HTQT\" level=\"1\" limit=\"10\"")
        .raw(boundary("n", false, time).replace("timeDuration", "timeCycle"))
        .task("b", "Đôn đốc", "kind=\"DRAFT\" unit=\"HTQT\" level=\"1\"")
        .end("e")
        .end("e2")
        .flow("s>a>e")
        .flow("n>b>e2")
        .importBy(clerks);
  }

  private static JsonNode execution(String code) {
    return clerks.at("phan.thi.dieu").get("/api/procedures/" + code + "/execution").json();
  }

  @Test
  void aSupplementStopsASpanButNoDate() {
    Written.procedure("T-CHO-BS", "owner=\"HTQT\"")
        .start("s")
        .and("f")
        .task("nhan", "Thẩm định", "kind=\"APPRAISE\" unit=\"HTQT\" level=\"1\"")
        .raw(event("t", "Niêm yết", "<tg:step limit='3'/>", "<bpmn:timerEventDefinition/>"))
        .raw(
            event(
                "d",
                "Ngày họp",
                "",
                "<bpmn:timerEventDefinition><bpmn:timeDate>2026-12-05</bpmn:timeDate></bpmn:timerEventDefinition>"))
        .and("j")
        .end("e")
        .flow("s>f>nhan>j>e")
        .flow("f>t>j")
        .flow("f>d>j")
        .importBy(clerks);
    var number = clerks.start("nguyen.van.an", "T-CHO-BS");
    var line = clerks.open(number, "nhan");
    var person = line.at("/candidates/0/username").asString();
    var task = "/api/tasks/" + line.at("/task").asString();
    clerks.at(person).post(task + "/claim", Map.of());
    var asked = clerks.at(person).post(task + "/supplement", Map.of("missing", "Lý lịch"));
    assertThat(asked.status()).as(asked.response().body()).isEqualTo(200);

    clock.set(FRIDAY.plusDays(5));
    var supplement = "/api/tasks/supplement-" + id(number);
    clerks.at("nguyen.van.an").post(supplement + "/claim", Map.of());
    var handed = clerks.at("nguyen.van.an").post(supplement + "/complete", Map.of());
    assertThat(handed.status()).as(handed.response().body()).isEqualTo(200);

    assertThat(clerks.timer(number, "d").getDuedate()).isEqualTo(date(2026, 12, 5, 0));
    assertThat(clerks.open(number, "d").at("/due").asString()).isEqualTo("2026-12-05T00:00:00");
    assertThat(clerks.timer(number, "t").getDuedate()).isEqualTo(date(2026, 11, 30, 17));
    assertThat(clerks.open(number, "t").at("/due").asString()).isEqualTo("2026-11-30T17:00:00");
  }

  private static String id(String number) {
    var line =
        clerks.at("nguyen.van.an").get("/api/inbox").json().at("/items").values().stream()
            .filter(one -> one.at("/dossier").asString().equals(number))
            .findFirst()
            .orElseThrow();
    return line.at("/id").asString().replace("supplement-", "");
  }

  private static void waiting(String code, String annotation, String time) {
    var imported =
        Written.procedure(code, "owner=\"HTQT\"")
            .start("s")
            .raw(
                event(
                    "t",
                    "Niêm yết",
                    annotation,
                    "<bpmn:timerEventDefinition id='def'>" + time + "</bpmn:timerEventDefinition>"))
            .task("b", "Tổng hợp", "kind=\"DRAFT\" unit=\"HTQT\" level=\"1\"")
            .end("e")
            .flow("s>t>b>e")
            .importBy(clerks);
    assertThat(imported.json().at("/runnable").asBoolean()).as(imported.response().body()).isTrue();
  }

  private static String event(String id, String name, String annotation, String definition) {
    return "<bpmn:intermediateCatchEvent id='%s' name='%s'><bpmn:extensionElements>%s</bpmn:extensionElements>%s</bpmn:intermediateCatchEvent>"
        .formatted(id, name, annotation, definition);
  }

  private static String boundary(String id, boolean interrupting, String duration) {
    return "<bpmn:boundaryEvent id='%s' attachedToRef='a' cancelActivity='%s'><bpmn:timerEventDefinition><bpmn:timeDuration>%s</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>"
        .formatted(id, interrupting, duration);
  }

  private static Iterable<String> elements(String number) {
    return clerks.dossier(number).at("/activeElements").values().stream()
        .map(JsonNode::asString)
        .toList();
  }

  private static String due(String number) {
    return clerks.open(number, "t").at("/due").asString();
  }

  private static String what(JsonNode execution, String element) {
    return StreamSupport.stream(execution.at("/elements").spliterator(), false)
        .filter(one -> one.at("/element").asString().equals(element))
        .map(one -> one.at("/what/vi").asString())
        .findFirst()
        .orElseThrow();
  }

  private static Date date(int year, int month, int day, int hour) {
    return Date.from(
        LocalDateTime.of(year, month, day, hour, 0).atZone(clock.getZone()).toInstant());
  }
}
