package vn.tinhgon.engine.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhgon.engine.access.SignedIn;
import vn.tinhgon.engine.running.Browser;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;

@WithRunningApplication
class HolderTest {
  private static Clerks clerks;
  private static Deciding deciding;

  @BeforeAll
  static void theMinistryHasProcedures(RunningApplication application) {
    clerks = new Clerks(application);
    deciding = Deciding.at(clerks);
  }

  @Test
  void aRefusedDossierHasEndedWithItsReason() {
    var number = clerks.start("nguyen.van.an", "T-QD-SS");
    clerks.does(number, "a", null);
    var beside = clerks.task(number, "c");

    var refused =
        deciding.claimed(number, "b").does("reject", Map.of("reason", "Không đủ điều kiện"));

    assertThat(refused.at("/state").asString()).isEqualTo("REJECTED");
    assertThat(refused.at("/reason").asString()).isEqualTo("Không đủ điều kiện");
    assertThat(refused.at("/activeElements")).isEmpty();
    assertThat(
            clerks.at("cao.thi.yen").post("/api/tasks/" + beside + "/complete", Map.of()).status())
        .isIn(404, 409);
  }

  @Test
  void theClockStandsWhileASupplementIsAwaitedAndItIsAskedForOnce(RunningApplication application) {
    application.clock().set(LocalDateTime.of(2026, 11, 25, 9, 0));
    var number = clerks.start("nguyen.van.an", "T-QD");
    clerks.does(number, "nhan", null);
    var task = deciding.claimed(number, "du_thao");
    assertThat(clerks.open(number, "du_thao").at("/due").asString())
        .isEqualTo("2026-11-27T17:00:00");

    var waiting = task.does("supplement", Map.of("missing", "Bản sao thư mời"));
    assertThat(waiting.at("/state").asString()).isEqualTo("WAITING");
    var tried = clerks.at(task.person()).post(task.path("complete"), Map.of());
    assertThat(tried.status()).isEqualTo(409);
    assertThat(tried.json().at("/detail").asString()).contains("chờ bổ sung");

    application.clock().set(LocalDateTime.of(2026, 11, 26, 11, 0));
    var requester = clerks.at("nguyen.van.an");
    var own = requester.get("/api/inbox?q=" + number).json().at("/items/0/id").asString();
    var handedIn =
        requester.post("/api/tasks/" + own + "/complete", Map.of("comment", "Đã gửi kèm"));

    // Ten hours of office time were waited: 17:00 of the 27th moves to 11:00 of the 1st.
    assertThat(handedIn.json().at("/state").asString()).isEqualTo("RUNNING");
    assertThat(clerks.open(number, "du_thao").at("/due").asString())
        .isEqualTo("2026-12-01T10:00:00");
    assertThat(clerks.dossier(number).at("/due").asString()).isEqualTo("2026-12-08T10:00:00");
    var again = clerks.at(task.person()).post(task.path("supplement"), Map.of("missing", "Nữa"));
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.json().at("/detail").asString()).contains("một lần");
    task.does("complete", Map.of());
    assertThat(task.does("undo", Map.of()).at("/activeElements/0").asString()).isEqualTo("du_thao");
    assertThat(clerks.toTheEnd(number).at("/state").asString()).isEqualTo("COMPLETED");
  }

  @Test
  void workGoesToAColleagueButNeverToTheRequester() {
    var number = clerks.start("pham.thuy.linh", "T-QD");
    clerks.does(number, "nhan", null);
    var task = deciding.claimed(number, "du_thao");

    var colleagues = clerks.at(task.person()).get(task.path("colleagues")).json();
    assertThat(colleagues.values())
        .extracting(one -> one.at("/username").asString())
        .isNotEmpty()
        .doesNotContain("pham.thuy.linh", "tran.anh.dung", task.person());
    var own = clerks.at(task.person()).post(task.path("delegate"), Map.of("to", "pham.thuy.linh"));
    assertThat(own.status()).isEqualTo(422);
    var to = colleagues.at("/0/username").asString();
    task.does("delegate", Map.of("to", to, "note", "Nhờ xử lý giúp"));

    var line = clerks.open(number, "du_thao");
    assertThat(line.at("/person/username").asString()).isEqualTo(to);
    assertThat(line.at("/delegatedBy/username").asString()).isEqualTo(task.person());
    assertThat(clerks.dossier(number).at("/comments/0/comment").asString())
        .isEqualTo("Nhờ xử lý giúp");
    assertThat(clerks.at(to).post(task.path("complete"), Map.of()).status()).isEqualTo(200);
  }

  @Test
  void routineWorkIsDoneInAStackAndEachSaysHowItWent() {
    var tasks = new ArrayList<String>();
    for (int i = 0; i < 3; i++) {
      var number = clerks.start("nguyen.van.an", "T-QD");
      clerks.does(number, "nhan", null);
      clerks.does(number, "du_thao", null);
      tasks.add(clerks.task(number, "ky"));
    }
    var oanh = clerks.at("le.thi.kim.oanh");
    oanh.post("/api/tasks/" + tasks.get(1) + "/complete", Map.of());
    var draft = clerks.start("nguyen.van.an", "T-QD-SS");

    var done = oanh.post("/api/inbox/batch", Map.of("tasks", tasks, "comment", "Đồng ý")).json();
    var mixed =
        oanh.post("/api/inbox/batch", Map.of("tasks", List.of(clerks.task(draft, "a"), "none")));

    assertThat(done.values())
        .extracting(one -> one.at("/done").asBoolean())
        .containsExactly(true, false, true);
    assertThat(done.at("/1/refused/vi").asString()).contains("đã xong");
    assertThat(mixed.status()).isEqualTo(422);
    assertThat(mixed.response().body()).contains("từng hồ sơ");
  }

  @Test
  void ofAHundredClerksWhoCompleteAtOnceOneWins(RunningApplication application) throws Exception {
    hundredClerks(application);
    Written.procedure("T-QD-TRAM", "owner=\"TRAM\"")
        .start("s")
        .task("lam", "Xử lý", "kind=\"DRAFT\" unit=\"TRAM\" level=\"1\"")
        .end("e")
        .flow("s>lam>e")
        .importBy(clerks);
    var number = clerks.start("nguyen.van.an", "T-QD-TRAM");
    var task = "/api/tasks/" + clerks.task(number, "lam");
    var people =
        IntStream.range(0, 100).mapToObj(i -> SignedIn.as("tram.nguoi." + i, application)).toList();

    var claims = together(people, person -> person.post(task + "/claim", Map.of()));
    var ends = together(people, person -> person.post(task + "/complete", Map.of()));

    var done = clerks.dossier(number);
    var winner = done.at("/history/0/person/name").asString();
    assertThat(done.at("/state").asString()).isEqualTo("COMPLETED");
    assertThat(done.at("/history")).hasSize(1);
    for (var answers : List.of(claims, ends)) {
      assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
      assertThat(answers)
          .filteredOn(answer -> answer.status() != 200)
          .allSatisfy(
              answer -> {
                assertThat(answer.status()).as(answer.response().body()).isEqualTo(409);
                assertThat(answer.json().at("/detail").asString()).contains(winner);
              });
    }
  }

  /** All of them at the same moment, each with a thread of his own. */
  private static List<Browser.Answer> together(
      List<Browser> people, Function<Browser, Browser.Answer> deed) throws Exception {
    var go = new CountDownLatch(1);
    var threads = Executors.newFixedThreadPool(people.size());
    try {
      var all =
          people.stream()
              .map(
                  person -> {
                    person.get("/api/session");
                    return threads.submit(
                        () -> {
                          go.await();
                          return deed.apply(person);
                        });
                  })
              .toList();
      go.countDown();
      var answers = new ArrayList<Browser.Answer>();
      for (var one : all) answers.add(one.get());
      return answers;
    } finally {
      threads.shutdown();
    }
  }

  private static void hundredClerks(RunningApplication application) {
    var database = application.bean(JdbcClient.class);
    database.sql("insert into units (code, name) values ('TRAM', 'Phòng trăm người')").update();
    database
        .sql(
            """
            insert into people (username, name)
            select 'tram.nguoi.' || i, 'Người thứ ' || i from generate_series(0, 99) i
            """)
        .update();
    database
        .sql(
            """
            insert into positions (username, unit, title, level, role)
            select 'tram.nguoi.' || i, 'TRAM', 'Chuyên viên', 1, 'CHUYEN_VIEN'
            from generate_series(0, 99) i
            """)
        .update();
    database
        .sql(
            """
            insert into accounts (username, password, permissions)
            select 'tram.nguoi.' || i, '{bcrypt}', '{HANDLE}' from generate_series(0, 99) i
            """)
        .update();
  }
}
