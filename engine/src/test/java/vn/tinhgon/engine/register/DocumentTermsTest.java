package vn.tinhgon.engine.register;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhgon.engine.register.Books.incoming;
import static vn.tinhgon.engine.register.Books.outgoing;
import static vn.tinhgon.engine.register.Clerk.JSON;
import static vn.tinhgon.engine.register.Clerk.correction;
import static vn.tinhgon.engine.register.Clerk.fields;
import static vn.tinhgon.engine.register.Clerk.path;
import static vn.tinhgon.engine.register.Clerk.take;
import static vn.tinhgon.engine.register.Clerk.total;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.running.Browser;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.Timers;
import vn.tinhgon.engine.running.WithRunningApplication;

/** Friday 20/11/2026; Tuesday 24/11 is a day off. */
@WithRunningApplication
class DocumentTermsTest {
  private static Browser clerk;

  @BeforeAll
  static void theClerkIsAtWork(RunningApplication application) {
    clerk = application.signedIn("bui.thi.lan");
  }

  @Test
  void whatComesInIsPassedOnByTheNextWorkingDay() {
    var onFriday = came("2026-11-20T09:00");
    var late = came("2026-11-20T15:30");
    var beforeTheDayOff = came("2026-11-23T09:00");

    assertThat(List.of(onFriday, late, beforeTheDayOff))
        .extracting(entry -> entry.at("/entry/passing/due").asString())
        .containsExactly("2026-11-23T17:00:00", "2026-11-25T17:00:00", "2026-11-25T17:00:00");
    assertThat(onFriday.at("/terms/0/code").asString()).isEqualTo("D7");
    assertThat(onFriday.at("/terms/0/message/vi").asString()).contains("chậm nhất ngày 23/11/2026");
  }

  @Test
  void whatIsUrgentIsPassedOnWithinHours() {
    var urgent = came("2026-11-20T09:00", "priority", "URGENT");
    var immediate = came("2026-11-20T16:30", "priority", "IMMEDIATE");

    assertThat(urgent.at("/entry/passing/due").asString()).isEqualTo("2026-11-20T14:00:00");
    assertThat(immediate.at("/entry/passing/due").asString()).isEqualTo("2026-11-23T08:30:00");
    assertThat(urgent.at("/terms/0/code").asString()).isEqualTo("D8");
  }

  @Test
  void whatWaitsIsWarnedOfAndFoundUntilItIsPassedOn(RunningApplication application) {
    application.clock().set(LocalDateTime.of(2026, 11, 20, 9, 30));
    var entry = came("2026-11-20T09:00", "subject", "Chờ chuyển giao mười");
    var path = path("INCOMING", entry.at("/entry"));
    var waiting = found("TO_PASS");

    application.clock().set(LocalDateTime.of(2026, 11, 23, 9, 0));
    var warned = state(path);
    application.clock().set(LocalDateTime.of(2026, 11, 23, 17, 30));
    var overdue = state(path);
    var listed = found("PASS_OVERDUE");
    var passed = clerk.post(path + "/passing", Map.of("version", 1));
    var again = clerk.post(path + "/passing", Map.of("version", 2));

    assertThat(entry.at("/entry/passing/state").asString()).isEqualTo("WAITING");
    assertThat(waiting).isOne();
    assertThat(List.of(warned, overdue)).containsExactly("DUE_TODAY", "OVERDUE");
    assertThat(listed).isOne();
    assertThat(passed.json().at("/entry/passing/state").asString()).isEqualTo("LATE");
    assertThat(passed.json().at("/corrections/0/reason").asString()).isEqualTo("Chuyển giao");
    assertThat(found("PASSED_LATE")).isOne();
    assertThat(again.status()).isEqualTo(409);
  }

  @Test
  void whatAnOldBookSaysWasHandledHasNoTermUnlessItSaysWhenItWentOn() {
    var handled = came("2026-11-20T09:00", "finishedOn", "2026-11-20");
    var noted =
        came("2026-11-20T09:00", "finishedOn", "2026-11-20", "transferredAt", "2026-11-20T10:00");

    assertThat(handled.at("/entry").has("passing")).isFalse();
    assertThat(noted.at("/entry/passing/state").asString()).isEqualTo("IN_TIME");
  }

  @Test
  void aSignedPaperIsNumberedAndSentByTheNextWorkingDay() {
    var late =
        went("signedAt", "2026-11-18T10:00", "channel", "POST", "sentAt", "2026-11-20T11:00");
    var electronic = went("signedAt", "2026-11-19T10:00", "sentAt", "2026-11-20T11:00");

    assertThat(late.at("/terms").valueStream().map(term -> term.at("/state").asString()))
        .containsExactly("LATE", "LATE");
    assertThat(late.at("/terms/0/due").asString()).isEqualTo("2026-11-19T17:00:00");
    // A system numbers an electronic document at once: only sending it has a term.
    assertThat(electronic.at("/terms")).hasSize(1);
    assertThat(electronic.at("/entry/passing/state").asString()).isEqualTo("IN_TIME");
    assertThat(went().at("/terms")).isEmpty();
  }

  @Test
  void aDocumentIsNotSentBeforeItIsNumberedNorNumberedBeforeItIsSigned() {
    var at = LocalDateTime.of(2026, 11, 20, 9, 0);
    var answer =
        clerk.post(
            "/api/registers/OUTGOING",
            outgoing(at, "signedAt", "2026-11-20T10:00", "sentAt", "2026-11-20T08:00"));

    assertThat(fields(answer)).containsExactlyInAnyOrder("issuedAt", "sentAt");
  }

  @Test
  void onlyACorrectionThatMattersAsksTheRulesAgain() {
    var entry = came("2026-11-20T09:00").at("/entry");
    var path = path("INCOMING", entry);

    var renamed = corrected(path, entry, "subject", "Trích yếu khác");
    var urgent = corrected(path, renamed, "priority", "VERY_URGENT");

    assertThat(renamed.at("/passing/due").asString()).isEqualTo("2026-11-23T17:00:00");
    assertThat(urgent.at("/passing/due").asString()).isEqualTo("2026-11-20T11:00:00");
  }

  @Test
  void whatWaitsIsDueAnewWhenTheCalendarChanges(RunningApplication application) {
    var path = path("INCOMING", came("2026-08-06T09:00").at("/entry"));
    var day = "/api/calendar/days/2026-08-07";
    var admin = application.signedIn("nguyen.tien.dat");

    var told = admin.send("PUT", day, "{\"kind\": \"OFF\", \"name\": \"Nghỉ bão\"}", JSON).json();
    var moved = clerk.get(path).json();
    admin.delete(day);
    var back = clerk.get(path).json();

    assertThat(moved.at("/entry/passing/due").asString()).isEqualTo("2026-08-10T17:00:00");
    assertThat(back.at("/entry/passing/due").asString()).isEqualTo("2026-08-07T17:00:00");
    assertThat(told.at("/firstAnew").valueStream().map(one -> one.at("/page").asString()))
        .contains(path.replace("/api", ""));
    assertThat(moved.at("/corrections/0/reason").asString()).contains("Lịch làm việc thay đổi");
  }

  /** Due on Monday 30/11; then the end is moved to Wednesday. */
  @Test
  void theOwnerIsToldWhenATermComesNearAndWhenItHasPassedOnceForEachEnd(
      RunningApplication application) {
    try (var timers = new Timers(application)) {
      var task = Books.task("assignedOn", "2026-11-23", "due", "2026-11-30");
      var entry = clerk.post("/api/registers/TASKS", task).json().at("/entry");
      var path = path("TASKS", entry);
      var term = path.replace("/api/registers/", "register:") + "/HANDLED";

      timers.untilWatched(term, LocalDateTime.of(2026, 11, 30, 9, 0));
      var near = told(application, path);
      corrected(path, entry, "due", "2026-12-02");
      timers.untilWatched(term, LocalDateTime.of(2026, 12, 1, 9, 0));
      var moved = told(application, path);
      timers.untilWatched(term, LocalDateTime.of(2026, 12, 3, 9, 0));
      timers.untilWatched(term, LocalDateTime.of(2026, 12, 10, 9, 0));
      var passed = told(application, path);

      assertThat(near)
          .isNotEmpty()
          .allMatch(notice -> notice.contains("30/11/2026") && !notice.contains("Đã quá hạn"));
      assertThat(moved).noneMatch(notice -> notice.contains("Đã quá hạn"));
      assertThat(passed)
          .filteredOn(notice -> notice.contains("Đã quá hạn"))
          .singleElement()
          .asString()
          .startsWith("Nhiệm vụ được giao số " + entry.at("/number").asInt() + "/2026 “Hoàn thiện")
          .contains("02/12/2026");
      assertThat(passed).doesNotHaveDuplicates();
    }
  }

  @Test
  void whatIsEnteredLateIsToldAtOnce(RunningApplication application) {
    application.clock().set(LocalDateTime.of(2026, 11, 23, 9, 0));
    var late = Books.task("assignedOn", "2026-11-02", "due", "2026-11-20");
    var near =
        Books.task("assignedOn", "2026-11-02", "due", "2026-11-23", "content", "x".repeat(900));

    assertThat(told(application, path("TASKS", entered(late))))
        .singleElement()
        .asString()
        .contains("Đã quá hạn", "20/11/2026");
    assertThat(told(application, path("TASKS", entered(near))))
        .singleElement()
        .asString()
        .contains("ngày làm việc là đến hạn 17:00 ngày 23/11/2026");
  }

  @Test
  void ofASheetsLateRowsTheirOwnerIsToldOnceWithTheListOfThem(RunningApplication application) {
    application.clock().set(LocalDateTime.of(2026, 11, 23, 9, 0));
    var row = ";Bộ trưởng;KL 2;02/11/2026;PC;";
    var sheet =
        "Nội dung nhiệm vụ;Nguồn giao;Văn bản giao nhiệm vụ;Ngày giao;Đơn vị chủ trì;Hạn hoàn thành\n"
            + ("Bảng trễ một" + row + "20/11/2026\n" + "Bảng trễ hai" + row + "19/11/2026\n")
            + ("Bảng trễ không" + row + "23/12/2026\n" + "Bảng trễ gần" + row + "23/11/2026\n");
    var late = "/registers/TASKS?where=unit:PC&figure=OVERDUE";

    var tried = take(clerk, "TASKS", sheet, true);
    var before = told(application, late);
    var taken = take(clerk, "TASKS", sheet, false);

    assertThat(List.of(tried.status(), taken.status())).containsOnly(200);
    assertThat(told(application, late))
        .containsAll(before)
        .filteredOn(notice -> notice.contains("2 mục"))
        .containsExactly("Nhiệm vụ được giao, Vụ Pháp chế: 2 mục vừa nhập đã quá hạn");
    assertThat(before).noneMatch(notice -> notice.contains("2 mục"));
    assertThat(total(clerk, late.substring("/registers/".length()) + "&q=bang+tre")).isEqualTo(2);
    var rows = clerk.get("/api/registers/TASKS?q=bang+tre").json().at("/items").valueStream();
    assertThat(rows.flatMap(one -> told(application, path("TASKS", one)).stream()))
        .singleElement()
        .asString()
        .contains("Bảng trễ gần", "23/11/2026");
  }

  private static JsonNode entered(Map<String, Object> task) {
    return clerk.post("/api/registers/TASKS", task).json().at("/entry");
  }

  /** The newest first. */
  private static List<String> told(RunningApplication application, String path) {
    var head = application.bean(Organisation.class).head("PC").orElseThrow().username();
    return application.signedIn(head).get("/api/inbox/notices").json().values().stream()
        .filter(notice -> notice.at("/page").asString("").equals(path.replace("/api", "")))
        .map(notice -> notice.at("/message/vi").asString())
        .toList();
  }

  private static JsonNode came(String at, String... changes) {
    var entry = incoming(Books.and(changes, "arrivedAt", at));
    var answer = clerk.post("/api/registers/INCOMING", entry);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    return answer.json();
  }

  private static JsonNode went(String... changes) {
    var at = LocalDateTime.of(2026, 11, 20, 10, 30);
    var answer = clerk.post("/api/registers/OUTGOING", outgoing(at, changes));
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    return answer.json();
  }

  private static JsonNode corrected(String path, JsonNode entry, String field, String value) {
    var answer = clerk.send("PUT", path, correction(entry, "Ghi nhầm", field, value), JSON);
    return answer.json().at("/entry");
  }

  private static String state(String path) {
    return clerk.get(path).json().at("/entry/passing/state").asString();
  }

  private static long found(String figure) {
    return total(clerk, "INCOMING?q=cho+chuyen+giao+muoi&figure=" + figure);
  }
}
