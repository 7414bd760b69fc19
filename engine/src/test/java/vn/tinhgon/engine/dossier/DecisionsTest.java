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
import tools.jackson.databind.JsonNode;
import vn.tinhgon.engine.access.SignedIn;
import vn.tinhgon.engine.running.Browser;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;

@WithRunningApplication
class DecisionsTest {
  private static Clerks clerks;

  @BeforeAll
  static void theMinistryHasProcedures(RunningApplication application) {
    clerks = new Clerks(application);
    Written.procedure("T-QD", "owner=\"HTQT\" limit=\"7\" limitUnit=\"WORKING_DAY\"")
        .start("s")
        .task("nhan", "Tiếp nhận", "kind=\"RECEIVE\" unit=\"MOTCUA\" level=\"1\"")
        .task("du_thao", "Dự thảo", "kind=\"DRAFT\" unit=\"HTQT\" level=\"1\" limit=\"2\"")
        .task("ky", "Ký", "kind=\"REVIEW\" unit=\"HTQT\" level=\"3\" limit=\"1\"")
        .end("e")
        .flow("s>nhan>du_thao>ky>e")
        .importBy(clerks);
    Written.procedure("T-QD-SS", "owner=\"HTQT\"")
        .start("s")
        .task("a", "Dự thảo", "kind=\"DRAFT\" unit=\"HTQT\" level=\"1\"")
        .and("f")
        .task("b", "Thẩm định", "kind=\"APPRAISE\" unit=\"TCCB\" level=\"2\"")
        .task("b2", "Trình", "kind=\"REVIEW\" unit=\"TCCB\" level=\"2\"")
        .task("c", "Dự toán", "kind=\"APPRAISE\" unit=\"KHTC\" level=\"2\"")
        .and("j")
        .task("k", "Ký", "kind=\"APPROVE\" unit=\"HTQT\" level=\"3\"")
        .end("e")
        .flow("s>a>f>b>b2>j>k>e")
        .flow("f>c>j")
        .importBy(clerks);
  }

  @Test
  void aDossierGoesBackToANamedStepAndToWhoDidIt() {
    var number = clerks.start("nguyen.van.an", "T-QD");
    clerks.does(number, "nhan", null);
    var drafted = clerks.does(number, "du_thao", null).at("/history/1/person/username").asString();
    var task = claimed(number, "ky");

    var missing = clerks.at(task.person).post(task.path("return"), Map.of("step", "du_thao"));
    var wrong =
        clerks.at(task.person).post(task.path("return"), Map.of("step", "x", "reason", "r"));
    assertThat(missing.status()).isEqualTo(422);
    assertThat(wrong.json().at("/detail").asString()).contains("nhan (Tiếp nhận)", "du_thao");
    var back =
        clerks
            .at(task.person)
            .post(task.path("return"), Map.of("step", "du_thao", "reason", "Thiếu dự toán"));

    assertThat(back.status()).as(back.response().body()).isEqualTo(200);
    assertThat(back.json().at("/activeElements/0").asString()).isEqualTo("du_thao");
    assertThat(back.json().at("/history/2/comment").asString()).isEqualTo("Thiếu dự toán");
    assertThat(clerks.open(number, "du_thao").at("/person/username").asString()).isEqualTo(drafted);
    assertThat(clerks.toTheEnd(number).at("/state").asString()).isEqualTo("COMPLETED");
  }

  @Test
  void whatRunsBesideIsWithdrawnOnlyWhenTheReturnGoesBehindTheFork() {
    var number = clerks.start("nguyen.van.an", "T-QD-SS");
    clerks.does(number, "a", null);
    clerks.does(number, "b", null);
    var inner = claimed(number, "b2");
    assertThat(inner.page().at("/returnTo").values())
        .extracting(step -> step.at("/step").asString())
        .containsExactly("a", "b");

    inner.does("return", Map.of("step", "b", "reason", "Xem lại"));
    assertThat(elements(number)).containsExactlyInAnyOrder("b", "c");
    clerks.does(number, "b", null);
    claimed(number, "b2").does("return", Map.of("step", "a", "reason", "Làm lại từ đầu"));

    assertThat(elements(number)).containsExactly("a");
    assertThat(clerks.toTheEnd(number).at("/state").asString()).isEqualTo("COMPLETED");
  }

  @Test
  void aTokenThatWaitsAtTheJoinGoesBackToo() {
    var number = clerks.start("nguyen.van.an", "T-QD-SS");
    clerks.does(number, "a", null);
    clerks.does(number, "c", null);

    claimed(number, "b").does("return", Map.of("step", "a", "reason", "Làm lại"));

    assertThat(elements(number)).containsExactly("a");
    assertThat(clerks.toTheEnd(number).at("/state").asString()).isEqualTo("COMPLETED");
  }

  @Test
  void aRefusedDossierHasEndedWithItsReason() {
    var number = clerks.start("nguyen.van.an", "T-QD-SS");
    clerks.does(number, "a", null);
    var beside = clerks.task(number, "c");

    var refused = claimed(number, "b").does("reject", Map.of("reason", "Không đủ điều kiện"));

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
    var task = claimed(number, "du_thao");
    assertThat(clerks.open(number, "du_thao").at("/due").asString())
        .isEqualTo("2026-11-27T17:00:00");

    var waiting = task.does("supplement", Map.of("missing", "Bản sao thư mời"));
    assertThat(waiting.at("/state").asString()).isEqualTo("WAITING");
    var tried = clerks.at(task.person).post(task.path("complete"), Map.of());
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
    var again = clerks.at(task.person).post(task.path("supplement"), Map.of("missing", "Nữa"));
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
    var task = claimed(number, "du_thao");

    var colleagues = clerks.at(task.person).get(task.path("colleagues")).json();
    assertThat(colleagues.values())
        .extracting(one -> one.at("/username").asString())
        .isNotEmpty()
        .doesNotContain("pham.thuy.linh", "tran.anh.dung", task.person);
    var own = clerks.at(task.person).post(task.path("delegate"), Map.of("to", "pham.thuy.linh"));
    assertThat(own.status()).isEqualTo(422);
    var to = colleagues.at("/0/username").asString();
    task.does("delegate", Map.of("to", to, "note", "Nhờ xử lý giúp"));

    var line = clerks.open(number, "du_thao");
    assertThat(line.at("/person/username").asString()).isEqualTo(to);
    assertThat(line.at("/delegatedBy/username").asString()).isEqualTo(task.person);
    assertThat(clerks.dossier(number).at("/comments/0/comment").asString())
        .isEqualTo("Nhờ xử lý giúp");
    assertThat(clerks.at(to).post(task.path("complete"), Map.of()).status()).isEqualTo(200);
  }

  @Test
  void aCompletionIsTakenBackUntilTheNextHasBegun() {
    var number = clerks.start("nguyen.van.an", "T-QD");
    clerks.does(number, "nhan", null);
    var task = claimed(number, "du_thao");
    var due = clerks.open(number, "du_thao").at("/due").asString();
    task.does("complete", Map.of());
    assertThat(task.page().at("/decisions/0").asString()).isEqualTo("UNDO");

    var undone = task.does("undo", Map.of());

    assertThat(undone.at("/activeElements/0").asString()).isEqualTo("du_thao");
    var again = clerks.open(number, "du_thao");
    assertThat(again.at("/person/username").asString()).isEqualTo(task.person);
    assertThat(again.at("/due").asString()).isEqualTo(due);
    var second = claimed(number, "du_thao");
    second.does("complete", Map.of());
    claimed(number, "ky");
    var late = clerks.at(second.person).post(second.path("undo"), Map.of());
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.json().at("/detail").asString()).contains("“Ký”");
  }

  @Test
  void whatWaitsAtAJoinIsTakenBackAsWell() {
    var number = clerks.start("nguyen.van.an", "T-QD-SS");
    clerks.does(number, "a", null);
    var task = claimed(number, "c");
    task.does("complete", Map.of());

    task.does("undo", Map.of());

    assertThat(elements(number)).containsExactlyInAnyOrder("b", "c");
    assertThat(clerks.toTheEnd(number).at("/state").asString()).isEqualTo("COMPLETED");
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

  @Test
  void filesAreKeptAndOnlyEverSaved() {
    var number = clerks.start("nguyen.van.an", "T-QD");
    var an = clerks.at("nguyen.van.an");

    var kept = attach(an, number, "Thư mời.pdf", "%PDF-1.7 …");
    var disguised = attach(an, number, "trang.pdf", "<script>alert(1)</script>");
    var program = attach(an, number, "virus.exe", "MZ");

    assertThat(kept.status()).as(kept.response().body()).isEqualTo(201);
    assertThat(disguised.status()).isEqualTo(422);
    assertThat(program.status()).isEqualTo(422);
    var file = an.get("/api/dossiers/" + number + "/files/" + kept.json().at("/files/0/id"));
    assertThat(file.response().body()).isEqualTo("%PDF-1.7 …");
    assertThat(file.header("Content-Disposition")).startsWith("attachment;");
    assertThat(file.header("Content-Type")).isEqualTo("application/octet-stream");
    assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(
            clerks
                .at("kieu.van.loi")
                .get("/api/dossiers/" + number + "/files/" + kept.json().at("/files/0/id"))
                .status())
        .isEqualTo(404);
  }

  @Test
  void aSecretDossierNeverTakesTheElectronicRoute() {
    var an = clerks.at("nguyen.van.an");
    var asked =
        Map.of("procedure", "T-QD", "title", "Tên cũng là bí mật", "secrecy", "CONFIDENTIAL");

    var refused = an.post("/api/dossiers", asked);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("secrecy");
    assertThat(refused.response().body()).contains("Luật Bảo vệ bí mật nhà nước", "bản giấy");
    assertThat(an.get("/api/dossiers?q=ten+cung+la+bi+mat").json().at("/total").asInt()).isZero();
  }

  @Test
  void aPaperDossierHasNumberHolderAndTermAndNothingElse() {
    var an = clerks.at("nguyen.van.an");
    var wrong = an.post("/api/paper-dossiers", Map.of("procedure", "không", "secrecy", "OPEN"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.json().at("/errors")).hasSize(3);

    var entered =
        an.post(
            "/api/paper-dossiers",
            Map.of("procedure", "T-QD", "secrecy", "SECRET", "holder", "doan.minh.duc"));

    assertThat(entered.status()).as(entered.response().body()).isEqualTo(201);
    var number = entered.json().at("/0/number").asString();
    assertThat(number).matches("2026-\\d{6}");
    assertThat(entered.json().at("/0/due").asString()).isEqualTo("2026-12-03T17:00:00");
    assertThat(clerks.at("doan.minh.duc").get("/api/inbox?q=" + number).json().at("/total").asInt())
        .isZero();
    assertThat(clerks.at("kieu.van.loi").get("/api/paper-dossiers").response().body())
        .doesNotContain(number);
    var move = "/api/paper-dossiers/" + number + "/move";
    var duc = clerks.at("doan.minh.duc");
    assertThat(duc.post(move, Map.of("holder", "nobody")).status()).isEqualTo(422);
    assertThat(duc.post(move, Map.of("holder", "le.thi.kim.oanh")).status()).isEqualTo(200);
    assertThat(duc.post(move, Map.of("ended", true)).status()).isEqualTo(404);
    assertThat(an.post(move, Map.of("ended", true)).json().at("/0/endedAt").asString())
        .startsWith("2026-11-23");
    assertThat(an.post(move, Map.of("ended", true)).status()).isEqualTo(409);
  }

  private static Browser.Answer attach(Browser who, String number, String name, String content) {
    var encoded = java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8);
    return who.send(
        "POST",
        "/api/dossiers/" + number + "/files?name=" + encoded,
        content,
        "application/octet-stream");
  }

  private static List<String> elements(String number) {
    return clerks.dossier(number).at("/activeElements").values().stream()
        .map(JsonNode::asString)
        .toList();
  }

  private static Claimed claimed(String number, String step) {
    var line = clerks.open(number, step);
    var person = line.at("/person/username").asString(line.at("/candidates/0/username").asString());
    var task = new Claimed(person, line.at("/task").asString());
    assertThat(clerks.at(person).post(task.path("claim"), Map.of()).status()).isEqualTo(200);
    return task;
  }

  private record Claimed(String person, String id) {
    String path(String deed) {
      return "/api/tasks/" + id + "/" + deed;
    }

    JsonNode page() {
      return clerks.at(person).get("/api/tasks/" + id).json();
    }

    JsonNode does(String deed, Map<String, ?> how) {
      var answer = clerks.at(person).post(path(deed), how);
      assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
      return answer.json();
    }
  }
}
