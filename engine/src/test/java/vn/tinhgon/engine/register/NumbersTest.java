package vn.tinhgon.engine.register;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhgon.engine.register.Books.incoming;
import static vn.tinhgon.engine.register.Books.outgoing;
import static vn.tinhgon.engine.register.Books.task;
import static vn.tinhgon.engine.register.Books.twiceInASheet;
import static vn.tinhgon.engine.register.Books.values;
import static vn.tinhgon.engine.register.Clerk.JSON;
import static vn.tinhgon.engine.register.Clerk.correction;
import static vn.tinhgon.engine.register.Clerk.fields;
import static vn.tinhgon.engine.register.Clerk.number;
import static vn.tinhgon.engine.register.Clerk.path;
import static vn.tinhgon.engine.register.Clerk.take;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.engine.dossier.Urgency;
import vn.tinhgon.engine.running.Browser;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;

@WithRunningApplication
class NumbersTest {
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
    var inTheOldYear =
        task(
            "assignedOn", "1999-02-01",
            "due", "1999-03-01",
            "finishedOn", "1999-02-20",
            "evidence", "Báo cáo số 1/BC");

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
        new OutgoingBook.Letter(
            "1", "Công văn", "PC", "Về việc", "PC", "bui.thi.lan", "VP", Urgency.NORMAL, true);
    List<Runnable> takers =
        List.of(
            () -> number(clerk.post("/api/registers/OUTGOING", outgoing(day))),
            () -> outgoing.enter(letter, "bui.thi.lan", day),
            () -> take(clerk, "OUTGOING", twiceInASheet(outgoing(day)), false),
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
  void aNewYearBeginsWithOne(RunningApplication application) {
    application.clock().set(LocalDateTime.of(2031, 1, 1, 0, 0));

    var next = clerk.get("/api/registers/INCOMING/next").json();

    assertThat(next.toString()).isEqualTo("{\"year\":2031,\"number\":1,\"secret\":1}");
  }
}
