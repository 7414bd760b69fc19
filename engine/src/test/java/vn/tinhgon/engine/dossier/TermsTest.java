package vn.tinhgon.engine.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhgon.engine.running.MovableClock;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.Timers;
import vn.tinhgon.engine.running.WithRunningApplication;

/**
 * A term of four working days from Monday 23/11/2026: 24/11 is off, so it ends on 30/11 at 17:00.
 */
@WithRunningApplication
class TermsTest {
  private static Clerks clerks;
  private static Timers timers;

  @BeforeAll
  static void theTestSaysWhenATimerIsLookedAt(RunningApplication application) {
    clerks = new Clerks(application);
    timers = new Timers(application);
    Written.procedure("T-HAN", "owner=\"HTQT\" limit=\"4\" limitUnit=\"WORKING_DAY\"")
        .start("s")
        .task("du_thao", "Dự thảo", "kind=\"DRAFT\" unit=\"HTQT\" level=\"1\" limit=\"4\"")
        .end("e")
        .flow("s>du_thao>e")
        .importBy(clerks);
  }

  @AfterAll
  static void timersRunAgain() {
    timers.close();
  }

  @Test
  void theHolderIsWarnedTwiceAndTheHeadAboveToldWhenItIsLate() {
    var number = clerks.start("nguyen.van.an", "T-HAN");
    clerks
        .at("doan.minh.duc")
        .post("/api/tasks/" + clerks.task(number, "du_thao") + "/claim", Map.of());

    timers.until(number, LocalDateTime.of(2026, 11, 27, 14, 59));
    assertThat(told("doan.minh.duc", number)).isEmpty();
    timers.until(number, LocalDateTime.of(2026, 11, 27, 15, 0));
    assertThat(told("doan.minh.duc", number)).anyMatch(notice -> notice.contains("75%"));
    var early = told("doan.minh.duc", number).size();
    timers.until(number, LocalDateTime.of(2026, 11, 27, 17, 0));
    assertThat(told("doan.minh.duc", number)).hasSizeGreaterThan(early);
    // The head of the department is away until the end of the year.
    assertThat(told("nguyen.quang.hai", number)).isEmpty();
    timers.until(number, LocalDateTime.of(2026, 12, 1, 8, 1));
    assertThat(told("nguyen.quang.hai", number)).anyMatch(notice -> notice.contains("Dự thảo"));

    clerks.at("doan.minh.duc").post("/api/inbox/notices/read", Map.of());
    assertThat(clerks.at("doan.minh.duc").get("/api/inbox/notices").json().values())
        .allMatch(notice -> notice.at("/read").asBoolean());
  }

  /**
   * 75 % of the four days are over on 27/11 at 15:00, the term of one day ends on 25/11 at 17:00.
   */
  @Test
  void oneTimerServesTheTermsOfADossierUntilOneNeedsItEarlier(RunningApplication application) {
    Written.procedure("T-HAI-HAN", "owner=\"HTQT\"")
        .start("s")
        .task("mot", "Một", "kind=\"DRAFT\" unit=\"HTQT\" level=\"1\" limit=\"4\"")
        .task("hai", "Hai", "kind=\"DRAFT\" unit=\"HTQT\" level=\"1\" limit=\"5\"")
        .task("ba", "Ba", "kind=\"DRAFT\" unit=\"HTQT\" level=\"1\" limit=\"1\"")
        .end("e")
        .flow("s>mot>hai>ba>e")
        .importBy(clerks);
    var number = clerks.start("nguyen.van.an", "T-HAI-HAN");
    assertThat(timers(number, application)).hasSize(1);

    clerks.does(number, "mot", null);
    assertThat(timers(number, application)).as("the second term is longer").hasSize(1);
    clerks.does(number, "hai", null);
    assertThat(timers(number, application)).as("the third ends first").hasSize(2);
    timers.until(number, LocalDateTime.of(2026, 11, 25, 15, 0));
    assertThat(told("doan.minh.duc", number))
        .as("its last day and 75 % of it come at one moment: one warning")
        .filteredOn(told -> told.startsWith("Ba,"))
        .hasSize(1);
    timers.until(number, LocalDateTime.of(2026, 11, 27, 15, 0));
    assertThat(told("doan.minh.duc", number))
        .as("warned once, though the timer of the first term fires too")
        .filteredOn(told -> told.contains("Chỉ còn"))
        .hasSize(1);

    clerks.does(number, "ba", null);
    assertThat(timers(number, application)).isEmpty();
  }

  private static List<String> timers(String number, RunningApplication application) {
    return application
        .bean(JdbcClient.class)
        .sql(
            """
            select job.id_ from act_ru_job job
            join dossiers d on job.handler_cfg_ like 'dossier:' || d.id || '@%' where d.number = ?
            """)
        .param(number)
        .query(String.class)
        .list();
  }

  /** Where a person has to choose next, silence cannot; then it is late like other work. */
  @Test
  void anOpinionThatAChoiceWaitsForIsReportedWhenItIsLate() {
    Written.procedure("T-Y-KIEN-CHON", "owner=\"HTQT\"")
        .start("s")
        .task("y_kien", "Cho ý kiến", "kind=\"CONSULT\" unit=\"HTQT\" level=\"1\" limit=\"4\"")
        .xor("g")
        .task("lam_lai", "Làm lại", "kind=\"DRAFT\" unit=\"HTQT\" level=\"1\"")
        .end("e")
        .flow("s>y_kien>g")
        .flow("g", "e", "Đồng ý")
        .flow("g", "lam_lai", "Không")
        .flow("lam_lai>e")
        .importBy(clerks);
    var number = clerks.start("nguyen.van.an", "T-Y-KIEN-CHON");

    timers.until(number, LocalDateTime.of(2026, 12, 1, 8, 1));

    assertThat(clerks.dossier(number).at("/activeElements/0").asString()).isEqualTo("y_kien");
    assertThat(told("nguyen.quang.hai", number)).anyMatch(notice -> notice.contains("Cho ý kiến"));
  }

  @Test
  void anApologyIsDraftedADayBeforeAndOnlyOneNewDateGiven() {
    var number = clerks.start("nguyen.van.an", "T-HAN");
    var path = "/api/dossiers/" + number + "/apology";
    var leader = clerks.at("nguyen.quang.hai");
    assertThat(clerks.dossier(number).at("/apology").isMissingNode()).isTrue();

    timers.until(number, LocalDateTime.of(2026, 11, 27, 17, 0));
    assertThat(clerks.dossier(number).at("/apology/due").asString())
        .isEqualTo("2026-11-30T17:00:00");
    assertThat(leader.post(path, Map.of("newDue", "2026-12-04")).status()).isEqualTo(422);
    timers.until(number, LocalDateTime.of(2026, 12, 2, 8, 0));
    for (var wrong : List.of("2026-12-01", "9999-12-31")) {
      assertThat(leader.post(path, Map.of("reason", "Chờ", "newDue", wrong)).status())
          .as(wrong)
          .isEqualTo(422);
    }
    var given =
        leader.post(path, Map.of("reason", "Chờ ý kiến Bộ Tài chính", "newDue", "2026-12-04"));
    var again = leader.post(path, Map.of("reason", "Vẫn chờ", "newDue", "2026-12-01"));

    assertThat(given.status()).as(given.response().body()).isEqualTo(200);
    assertThat(given.json().at("/due").asString()).isEqualTo("2026-12-04T17:00:00");
    assertThat(again.status()).isEqualTo(409);
  }

  @Test
  void urgentWorkIsDueWithinHours() {
    var started =
        clerks
            .at("nguyen.van.an")
            .post(
                "/api/dossiers",
                Map.of("procedure", "T-HAN", "title", "Khẩn", "urgency", "IMMEDIATE"))
            .json();

    assertThat(started.at("/history/0/due").asString())
        .startsWith("2026-11-23T")
        .isLessThan("2026-11-23T17:00:01");
  }

  @Test
  void aNewDayOffMovesOpenTermsAndSaysWhich(RunningApplication application) {
    var number = clerks.start("nguyen.van.an", "T-HAN");
    var admin = clerks.at("nguyen.tien.dat");
    var day = "/api/calendar/days/2026-11-26";
    var asked = "{\"kind\": \"OFF\", \"name\": \"Nghỉ bão\"}";
    assertThat(clerks.at("nguyen.van.an").send("PUT", day, asked, "application/json").status())
        .isEqualTo(403);

    var farOff = day.replace("2026", "9026");
    assertThat(admin.send("PUT", farOff, asked, "application/json").status()).isEqualTo(422);

    var moved = admin.send("PUT", day, asked, "application/json");
    try {
      assertThat(moved.status()).as(moved.response().body()).isEqualTo(200);
      assertThat(moved.json().at("/terms").values())
          .filteredOn(one -> one.at("/dossier").asString().equals(number))
          .extracting(one -> one.at("/to").asString())
          .containsExactly("2026-12-01T17:00:00", "2026-12-01T17:00:00");
      assertThat(clerks.open(number, "du_thao").at("/due").asString())
          .isEqualTo("2026-12-01T17:00:00");
      // 75 % of the longer term: an hour of the 30th, not of the 27th.
      timers.until(number, LocalDateTime.of(2026, 11, 27, 16, 0));
      assertThat(told("doan.minh.duc", number)).isEmpty();
      assertThat(admin.get("/api/calendar?year=2026").json().at("/days").values())
          .anyMatch(
              one -> one.at("/day").asString().equals("2026-11-26") && one.at("/own").asBoolean());
    } finally {
      application.clock().set(MovableClock.START);
      admin.delete(day);
    }
    assertThat(clerks.open(number, "du_thao").at("/due").asString())
        .isEqualTo("2026-11-30T17:00:00");
  }

  @Test
  void newOfficeHoursMoveOpenTermsAndReachTheRegisters(RunningApplication application) {
    var number = clerks.start("nguyen.van.an", "T-HAN");
    var admin = clerks.at("nguyen.tien.dat");
    var summer = "/api/calendar/hours/2026-11-24";
    var asked =
        "{\"sessions\": [{\"from\": \"13:30\", \"to\": \"16:30\"}, {\"from\": \"07:00\", \"to\": \"11:30\"}],"
            + " \"cutOff\": \"15:30\", \"name\": \"Giờ mùa hè\"}";
    var wrong =
        "{\"sessions\": [{\"from\": \"08:00\", \"to\": \"12:00\"}, {\"from\": \"11:00\", \"to\": \"10:00\"}]}";
    var half =
        "{\"sessions\": [{\"from\": \"\", \"to\": \"12:00\"}], \"cutOff\": \"10:00\", \"name\": \"Hè\"}";
    assertThat(clerks.at("nguyen.van.an").send("PUT", summer, asked, "application/json").status())
        .isEqualTo(403);
    assertThat(admin.send("PUT", summer, wrong, "application/json").json().at("/errors").values())
        .extracting(fault -> fault.at("/field").asString())
        .containsExactly("sessions", "sessions", "cutOff", "name");
    assertThat(admin.send("PUT", summer, half, "application/json").status()).isEqualTo(422);

    var moved = admin.send("PUT", summer, asked, "application/json");
    try {
      assertThat(moved.json().at("/terms").values())
          .filteredOn(one -> one.at("/dossier").asString().equals(number))
          .extracting(one -> one.at("/to").asString())
          .containsExactly("2026-11-30T16:30:00", "2026-11-30T16:30:00");
      var hours = admin.get("/api/calendar?year=2026").json().at("/hours");
      assertThat(hours.at("/1/sessions/0/from").asString()).startsWith("07:00");
      assertThat(hours.at("/1/by/name").asString()).isEqualTo("Nguyễn Tiến Đạt");
      var office = application.bean(OfficeCalendar.class).now();
      assertThat(office.isOfficeTime(LocalDateTime.of(2026, 11, 23, 7, 30))).isFalse();
      assertThat(office.isOfficeTime(LocalDateTime.of(2026, 11, 25, 7, 30))).isTrue();
    } finally {
      admin.delete(summer);
    }
    assertThat(clerks.open(number, "du_thao").at("/due").asString())
        .isEqualTo("2026-11-30T17:00:00");
  }

  private static List<String> told(String person, String number) {
    return clerks.at(person).get("/api/inbox/notices").json().values().stream()
        .filter(notice -> notice.at("/dossier").asString().equals(number))
        .map(notice -> notice.at("/message/vi").asString())
        .toList();
  }
}
