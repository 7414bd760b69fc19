package vn.tinhgon.engine.register;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhgon.engine.register.Books.incoming;
import static vn.tinhgon.engine.register.Books.outgoing;
import static vn.tinhgon.engine.register.Books.task;
import static vn.tinhgon.engine.register.Books.twiceInASheet;
import static vn.tinhgon.engine.register.Books.values;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.engine.running.Browser;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;

@WithRunningApplication
class RegisterTest {
  private static Browser clerk;
  private static JdbcClient database;

  @BeforeAll
  static void theClerkIsAtWork(RunningApplication application) {
    clerk = application.signedIn("bui.thi.lan");
    database = application.bean(JdbcClient.class);
  }

  @Test
  void numbersOfABookHaveNoGaps() {
    var refused = clerk.post("/api/registers/TASKS", task("unit", "KHONG-CO"));
    var first = number(clerk.post("/api/registers/TASKS", task()));
    var second = number(clerk.post("/api/registers/TASKS", task()));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(second).isEqualTo(first + 1);
    assertThat(
            database
                .sql("select count(*) = max(number) from assigned_tasks where year = 2026")
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void everyYearAndEveryBookCountsForItself() {
    var inTheOldYear = task("assignedOn", "1999-02-01", "due", "1999-03-01");

    assertThat(number(clerk.post("/api/registers/TASKS", inTheOldYear))).isEqualTo(1);
    assertThat(number(clerk.post("/api/registers/TASKS", inTheOldYear))).isEqualTo(2);
    assertThat(
            number(
                clerk.post(
                    "/api/registers/INCOMING",
                    incoming("arrivedAt", "1999-02-01T08:00", "due", "1999-02-03"))))
        .isEqualTo(1);
  }

  @Test
  void whoeverTakesNumbersAtOnceGetsThemFromOneSeriesWithoutGaps(RunningApplication application)
      throws InterruptedException {
    var registers = application.bean(Registers.class);
    var outgoing = application.bean(OutgoingBook.class);
    var alone = new TransactionTemplate(application.bean(PlatformTransactionManager.class));
    var day = LocalDateTime.of(1998, 3, 2, 9, 0);
    var letter =
        new OutgoingBook.Letter("1", "Công văn", "PC", "Về việc", "PC", "bui.thi.lan", "VP");
    List<Runnable> takers =
        List.of(
            () -> number(clerk.post("/api/registers/OUTGOING", outgoing(day))),
            () -> outgoing.enter(letter, "bui.thi.lan", day),
            () -> take("OUTGOING", twiceInASheet(outgoing(day)), false),
            () ->
                alone.executeWithoutResult(
                    given -> {
                      registers.add(Book.OUTGOING, values(outgoing(day)), "bui.thi.lan");
                      given.setRollbackOnly();
                    }));

    var clerks = Executors.newFixedThreadPool(8);
    var work = IntStream.range(0, 24).mapToObj(i -> Executors.callable(takers.get(i % 4))).toList();
    for (var done : clerks.invokeAll(work)) assertThat(done).succeedsWithin(Duration.ZERO);
    clerks.shutdown();

    assertThat(
            database
                .sql("select number from outgoing_documents where year = 1998 order by number")
                .query(Integer.class)
                .list())
        .isEqualTo(IntStream.rangeClosed(1, 24).boxed().toList());
  }

  @Test
  void secretPapersAreCountedApart() {
    var day = LocalDateTime.of(1997, 3, 3, 9, 0);
    number(clerk.post("/api/registers/OUTGOING", outgoing(day)));
    var secret = outgoing(day, "secrecy", "SECRET", "channel", "DIRECT");
    var entry = clerk.post("/api/registers/OUTGOING", secret).json().at("/entry");
    var path = path("OUTGOING", entry);

    assertThat(path).endsWith("/1997/M1");
    assertThat(clerk.get(path).json().at("/entry/values/secrecy").asString()).isEqualTo("SECRET");
    assertThat(clerk.get("/api/registers/OUTGOING/1997/1").response().body()).contains("\"NONE\"");
    assertThat(
            fields(clerk.send("PUT", path, correction(entry, "Giải mật", "secrecy", "NONE"), JSON)))
        .containsExactly("secrecy");
    assertThat(number(clerk.post("/api/registers/OUTGOING", outgoing(day)))).isEqualTo(2);
  }

  @Test
  void anIncomingDocumentIsHandledAsADossierAndRegisteredOnce(RunningApplication application) {
    var values = incoming("priority", "URGENT", "due", "2026-12-04");
    var path = path("INCOMING", clerk.post("/api/registers/INCOMING", values).json().at("/entry"));

    var sent = clerk.post(path + "/dossier", Map.of());
    assertThat(sent.status()).as(sent.response().body()).isEqualTo(201);
    var number = sent.json().at("/dossier").asString();
    does(application, number, "tiep_nhan", "Hợp lệ");
    var registered = does(application, number, "dang_ky", null);
    does(application, number, "phan_phoi", null);
    var open = open(application, number, "phan_cong");

    assertThat(registered.at("/urgency").asString()).isEqualTo("URGENT");
    assertThat(registered.at("/due").asString()).startsWith("2026-12-04");
    assertThat(registered.at("/facts/0/value").asString())
        .isEqualTo(sent.json().at("/entry/number").asInt() + "/2026");
    assertThat(open.at("/candidates/0/unitName").asString()).isEqualTo("Vụ Pháp chế");
    assertThat(clerk.get("/api/registers/of-dossier/" + number).json()).hasSize(1);
    assertThat(clerk.post(path + "/dossier", Map.of()).status()).isEqualTo(409);
  }

  @Test
  void whatAClerkNumbersAndRegistersStandsInTheBooks(RunningApplication application) {
    var drafted = started(application, "NB-VP-15");
    does(application, drafted, "du_thao", null);
    does(application, drafted, "duyet_noi_dung", "Đạt");
    does(application, drafted, "ky_nhay", null);
    does(application, drafted, "the_thuc", "Đạt");
    does(application, drafted, "ky_so", "Đồng ý");
    var numbered = does(application, drafted, "phat_hanh", null);
    var came = started(application, "NB-VP-14");
    does(application, came, "tiep_nhan", "Hợp lệ");
    does(application, came, "dang_ky", null);

    var out = clerk.get("/api/registers/of-dossier/" + drafted).json();
    var in = clerk.get("/api/registers/of-dossier/" + came).json();
    assertThat(out).hasSize(1);
    assertThat(numbered.at("/facts/0/value").asString())
        .startsWith("%02d/QLCL".formatted(Integer.parseInt(out.at("/0/number").asString())));
    assertThat(in.at("/0/book").asString()).isEqualTo("INCOMING");
    assertThat(
            clerk
                .get("/api/registers/INCOMING/2026/" + in.at("/0/number").asString())
                .json()
                .at("/dossier")
                .asString())
        .isEqualTo(came);
  }

  private static String started(RunningApplication application, String procedure) {
    var asked = Map.of("procedure", procedure, "title", "Về việc " + procedure);
    var answer = application.signedIn("nguyen.van.an").post("/api/dossiers", asked);
    return answer.json().at("/number").asString();
  }

  private static JsonNode open(RunningApplication application, String dossier, String step) {
    var seen = application.signedIn("nguyen.quang.hai").get("/api/dossiers/" + dossier).json();
    return seen.at("/history").values().stream()
        .filter(line -> line.at("/step").asString().equals(step))
        .filter(line -> line.at("/completedAt").isMissingNode())
        .findFirst()
        .orElseThrow(() -> new AssertionError(step + " is not open: " + seen));
  }

  private static JsonNode does(
      RunningApplication application, String dossier, String step, String way) {
    var line = open(application, dossier, step);
    var desk = application.signedIn(line.at("/candidates/0/username").asString());
    var task = "/api/tasks/" + line.at("/task").asString();
    desk.post(task + "/claim", Map.of());
    var done = desk.post(task + "/complete", way == null ? Map.of() : Map.of("branch", way));
    assertThat(done.status()).as(done.response().body()).isEqualTo(200);
    return desk.get("/api/dossiers/" + dossier).json();
  }

  @Test
  void aNewYearBeginsWithOne(RunningApplication application) {
    application.clock().set(LocalDateTime.of(2031, 1, 1, 0, 0));

    var next = clerk.get("/api/registers/INCOMING/next").json();

    assertThat(next.toString()).isEqualTo("{\"year\":2031,\"number\":1,\"secret\":1}");
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    var answer =
        clerk.post(
            "/api/registers/INCOMING",
            incoming(
                "arrivedAt", "32/13/2026",
                "organName", "",
                "unit", "KHONG-CO",
                "channel", "Bồ câu",
                "pageAmount", "ba",
                "la", "x"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(fields(answer))
        .containsExactlyInAnyOrder("arrivedAt", "organName", "unit", "channel", "pageAmount", "la");
  }

  @Test
  void wordsOnScreenAndVietnameseDatesAreUnderstood() {
    var written =
        clerk
            .post(
                "/api/registers/INCOMING",
                incoming(
                    "arrivedAt", "20/11/2026 9:05",
                    "unit", "Vụ Pháp chế",
                    "coUnits", "Văn phòng Bộ; TCCB",
                    "channel", "Bưu chính",
                    "priority", "hoa toc"))
            .json()
            .at("/entry/values");

    assertThat(written.at("/arrivedAt").asString()).isEqualTo("2026-11-20T09:05:00");
    assertThat(written.at("/unit").asString()).isEqualTo("PC");
    assertThat(written.at("/coUnits").asString()).isEqualTo("VP TCCB");
    assertThat(written.at("/channel").asString()).isEqualTo("POST");
    assertThat(written.at("/priority").asString()).isEqualTo("IMMEDIATE");
  }

  @Test
  void officeHoursAreThoseOfTheWorkingCalendar() {
    // A worked Saturday, a Saturday, the lunch break, Ngày Văn hóa Việt Nam does not come until
    // 24/11.
    var moments =
        List.of("2026-08-22T10:00", "2026-08-29T10:00", "2026-11-20T12:30", "2026-11-20T17:00");

    var outside =
        moments.stream()
            .map(at -> clerk.post("/api/registers/INCOMING", incoming("arrivedAt", at)))
            .map(answer -> answer.json().at("/entry/outOfHours").asBoolean());

    assertThat(outside).containsExactly(false, true, true, false);
  }

  @Test
  void theMinistrysOwnCalendarHoldsForTheBooksToo(RunningApplication application) {
    var admin = application.signedIn("nguyen.tien.dat");
    var day = "/api/calendar/days/2026-08-04";
    admin.send("PUT", day, "{\"kind\": \"OFF\", \"name\": \"Nghỉ bão\"}", JSON);
    var off = clerk.post("/api/registers/INCOMING", incoming("arrivedAt", "2026-08-04T10:00"));
    var cleared = admin.delete(day).json();
    var path = path("INCOMING", off.json().at("/entry"));
    var after = clerk.get(path).json();

    assertThat(off.json().at("/entry/outOfHours").asBoolean()).isTrue();
    assertThat(after.at("/entry/outOfHours").asBoolean()).isFalse();
    assertThat(after.at("/corrections/0/reason").asString())
        .isEqualTo("Lịch làm việc thay đổi từ ngày 04/08/2026");
    assertThat(cleared.at("/anew").asInt()).isEqualTo(1);
    assertThat(cleared.at("/firstAnew/0/page").asString()).isEqualTo(path.replace("/api", ""));
    assertThat(cleared.at("/firstAnew/0/after/vi").asString()).isEqualTo("Trong giờ");
  }

  @Test
  void otherOfficeHoursMarkTheEntriesOfTheirTimeAnewAndSayWhich(RunningApplication application) {
    var admin = application.signedIn("nguyen.tien.dat");
    var paths =
        Stream.of("2000-06-05T07:15", "2000-07-03T07:15")
            .map(at -> clerk.post("/api/registers/OUTGOING", outgoing(LocalDateTime.parse(at))))
            .map(answer -> path("OUTGOING", answer.json().at("/entry")))
            .toList();
    var hours =
        "{\"sessions\": [{\"from\": \"%s\", \"to\": \"%s\"}], \"cutOff\": \"11:00\", \"name\": \"Hè\"}";

    admin.send("PUT", "/api/calendar/hours/2000-07-01", hours.formatted("08:00", "17:00"), JSON);
    var summer =
        admin.send(
            "PUT", "/api/calendar/hours/2000-06-01", hours.formatted("07:00", "12:00"), JSON);
    var marks = paths.stream().map(path -> clerk.get(path).json().at("/entry/outOfHours")).toList();
    admin.delete("/api/calendar/hours/2000-06-01");
    admin.delete("/api/calendar/hours/2000-07-01");

    assertThat(marks.toString()).isEqualTo("[false, true]");
    assertThat(summer.json().at("/firstAnew").valueStream().map(one -> one.at("/page").asString()))
        .containsExactly(paths.get(0).replace("/api", ""));
  }

  @Test
  void aCorrectionKeepsWhatStoodThereBefore() {
    var entry = clerk.post("/api/registers/INCOMING", incoming()).json().at("/entry");
    var path = path("INCOMING", entry);

    var silent = clerk.send("PUT", path, correction(entry, "", "subject", "Mới"), JSON);
    var made = clerk.send("PUT", path, correction(entry, "Ghi nhầm", "subject", "Mới"), JSON);
    var stale = clerk.send("PUT", path, correction(entry, "Ghi nhầm", "subject", "Khác"), JSON);

    assertThat(fields(silent)).containsExactly("reason");
    assertThat(made.json().at("/entry/values/subject").asString()).isEqualTo("Mới");
    assertThat(made.json().at("/corrections")).hasSize(1);
    var kept = made.json().at("/corrections/0");
    assertThat(kept.at("/before").asString()).isEqualTo("Về việc tái sử dụng dữ liệu");
    assertThat(kept.at("/personName").asString()).isEqualTo("Bùi Thị Lan");
    assertThat(stale.status()).isEqualTo(409);
  }

  @Test
  void aCancelledNumberStaysInTheBook() {
    var entry = clerk.post("/api/registers/TASKS", task()).json().at("/entry");
    var path = path("TASKS", entry);

    var answer =
        clerk.post(path + "/cancellation", Map.of("version", 1, "reason", "Vào sổ hai lần"));

    assertThat(answer.json().at("/entry/cancelled").asString()).isEqualTo("Vào sổ hai lần");
    assertThat(clerk.send("PUT", path, correction(entry, "Sửa", "content", "x"), JSON).status())
        .isEqualTo(409);
    assertThat(clerk.get(path).status()).isEqualTo(200);
  }

  @Test
  void aSecretPaperNeverGoesOverANetwork() {
    var answer =
        clerk.post(
            "/api/registers/INCOMING",
            incoming(
                "secrecy", "SECRET", "channel", "AXIS", "signed", "true", "pagesDigitised", "3"));

    assertThat(fields(answer)).containsExactly("channel", "signed", "pagesDigitised");
    assertThat(answer.json().at("/errors/0/message").asString()).contains("không được gửi");
  }

  @Test
  void theContentOfASecretPaperIsForThoseWithTheRight(RunningApplication application) {
    var entry =
        clerk
            .post(
                "/api/registers/INCOMING",
                incoming(
                    "secrecy", "SECRET",
                    "channel", "DIRECT",
                    "subject", "Điều không ai được biết",
                    "readers", "luong.thi.mai"))
            .json()
            .at("/entry");
    var path = path("INCOMING", entry);

    for (var allowed : List.of("bui.thi.lan", "nguyen.huu.tri", "luong.thi.mai")) {
      assertThat(application.signedIn(allowed).get(path).response().body())
          .as(allowed)
          .contains("không ai được biết");
    }
    // The minister and the administrator have no need to know it.
    for (var other : List.of("nguyen.quang.hai", "nguyen.tien.dat", "ngo.van.phuc")) {
      var browser = application.signedIn(other);
      assertThat(browser.get(path).json().at("/entry/veiled").asBoolean()).as(other).isTrue();
      assertThat(browser.get(path).response().body()).doesNotContain("không ai được biết");
      assertThat(browser.get("/api/registers/INCOMING?size=200").response().body())
          .doesNotContain("không ai được biết");
      assertThat(browser.get("/api/registers/INCOMING/export?format=CSV").response().body())
          .doesNotContain("không ai được biết");
      assertThat(browser.send("PUT", path, correction(entry, "x", "subject", "y"), JSON).status())
          .isEqualTo(403);
    }
    assertThat(total("INCOMING?q=khong+ai+duoc+biet")).isZero();
  }

  @Test
  void entriesAreFoundWithoutDiacriticsAndByWhatTheyAre() {
    clerk.post("/api/registers/INCOMING", incoming("subject", "Đề nghị xét tặng Kỷ niệm chương"));

    assertThat(total("INCOMING?q=DE+NGHI+ky+niem")).isEqualTo(1);
    assertThat(total("INCOMING?q=ky+niem&where=unit:PC&where=channel:AXIS")).isEqualTo(1);
    assertThat(total("INCOMING?q=ky+niem&where=unit:VP")).isZero();
    assertThat(total("INCOMING?q=ky+niem&from=2026-11-21")).isZero();
    assertThat(clerk.get("/api/registers/INCOMING?where=subject:x").status()).isEqualTo(422);
    assertThat(clerk.get("/api/registers/TASKS?figure=SIGNED").status()).isEqualTo(422);
    assertThat(clerk.get("/api/registers/NONE").status()).isEqualTo(400);
  }

  @Test
  void aSheetIsTakenInAsAWholeOrNotAtAll() {
    var heading =
        "Nội dung nhiệm vụ;Nguồn giao;Văn bản giao nhiệm vụ;Ngày giao;Đơn vị chủ trì;Hạn hoàn thành\n";
    var good =
        IntStream.range(0, 3)
            .mapToObj(i -> "Việc nhập " + i + ";Bộ trưởng;KL 1;02/11/2026;PC;20/11/2026\n");
    var sheet = heading + String.join("", good.toList());
    var bad = sheet + "Việc nhập 3;Ông Trời;;31/02/2026;KHONG-CO;20/11/2026\n";

    var faults = take(bad, true);
    var tried = take(sheet, true).json();
    var before = total("TASKS?q=viec+nhap");
    var taken = take(sheet, false).json();

    assertThat(fields(faults)).containsExactlyInAnyOrder("B5", "C5", "D5", "E5");
    assertThat(tried.at("/rows").asInt()).isEqualTo(3);
    assertThat(before).isZero();
    assertThat(taken.at("/first").asString()).endsWith("/2026");
    assertThat(total("TASKS?q=viec+nhap")).isEqualTo(3);
  }

  @Test
  void aBookThatWasExportedIsNotTakenInTwice() {
    clerk.post("/api/registers/TASKS", task("content", "Việc xuất ra"));

    var sheet =
        clerk.get("/api/registers/TASKS/export?q=viec+xuat+ra&format=CSV").response().body();
    var again = take(sheet, false);

    assertThat(again.status()).isEqualTo(422);
    assertThat(again.json().at("/errors/0/message").asString()).contains("số kế tiếp");
  }

  @Test
  void onlyWhoHandlesWrites(RunningApplication application) {
    var admin = application.browser();

    assertThat(admin.get("/api/registers").status()).isEqualTo(401);
    assertThat(clerk.get("/api/registers").json().at("/books")).hasSize(5);
    assertThat(clerk.get("/api/registers/TASKS/1990/1").status()).isEqualTo(404);
  }

  private static final String JSON = "application/json";

  private static Browser.Answer take(String csv, boolean dryRun) {
    return take("TASKS", csv, dryRun);
  }

  private static Browser.Answer take(String book, String csv, boolean dryRun) {
    return clerk.send(
        "POST",
        "/api/registers/%s/import?name=so.csv&dryRun=%s".formatted(book, dryRun),
        csv,
        "application/octet-stream");
  }

  private static String correction(JsonNode entry, String reason, String field, String value) {
    var values = new HashMap<String, String>();
    entry
        .at("/values")
        .propertyStream()
        .forEach(property -> values.put(property.getKey(), property.getValue().asString()));
    values.put(field, value);
    return tools.jackson.databind.json.JsonMapper.shared()
        .writeValueAsString(
            Map.of("version", entry.at("/version").asInt(), "reason", reason, "values", values));
  }

  private static String path(String book, JsonNode entry) {
    return "/api/registers/%s/%d/%s%d"
        .formatted(
            book,
            entry.at("/year").asInt(),
            entry.at("/secret").asBoolean() ? "M" : "",
            entry.at("/number").asInt());
  }

  private static int number(Browser.Answer answer) {
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    return answer.json().at("/entry/number").asInt();
  }

  private static List<String> fields(Browser.Answer answer) {
    return answer.json().at("/errors").valueStream().map(e -> e.at("/field").asString()).toList();
  }

  private static long total(String query) {
    return clerk.get("/api/registers/" + query).json().at("/total").asLong();
  }
}
