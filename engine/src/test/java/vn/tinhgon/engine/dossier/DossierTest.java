package vn.tinhgon.engine.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.tinhgon.engine.running.Browser;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;

@WithRunningApplication
class DossierTest {
  private static final String OFFICER =
      "kind=\"DRAFT\" unit=\"HTQT\" role=\"CHUYEN_VIEN\" level=\"1\"";
  private static final String DIRECTOR =
      "kind=\"REVIEW\" unit=\"HTQT\" role=\"LANH_DAO_CUC\" level=\"3\"";

  private static Clerks clerks;

  @BeforeAll
  static void theMinistryHasAProcedure(RunningApplication application) {
    clerks = new Clerks(application);
    var imported =
        Written.procedure("T-DI", "owner=\"HTQT\" limit=\"7\" limitUnit=\"WORKING_DAY\"")
            .start("s")
            .task("du_thao", "Dự thảo", OFFICER + " limit=\"2\" limitUnit=\"WORKING_DAY\"")
            .task("ky_nhay", "Ký nháy", DIRECTOR + " limit=\"1\" limitUnit=\"WORKING_DAY\"")
            .xor("g")
            .end("e")
            .flow("s>du_thao>ky_nhay>g")
            .flow("g", "e", "Đồng ý")
            .flow("g", "du_thao", "Trả lại")
            .importBy(clerks);
    assertThat(imported.status()).as(imported.response().body()).isEqualTo(201);
    assertThat(imported.json().at("/runnable").asBoolean()).isTrue();
  }

  @Test
  void aDossierRunsBackAndForthToItsEnd(RunningApplication application) {
    var number = clerks.start("nguyen.van.an", "T-DI");
    assertThat(number).matches("2026-\\d{6}");

    clerks.does(number, "du_thao", null);
    clerks.does(number, "ky_nhay", "g_du_thao");
    clerks.does(number, "du_thao", null);
    var ended = clerks.does(number, "ky_nhay", "g_e");

    assertThat(ended.at("/state").asString()).isEqualTo("COMPLETED");
    assertThat(ended.at("/activeElements")).isEmpty();
    assertThat(ended.at("/history").values())
        .extracting(line -> line.at("/branch").asString(""))
        .containsExactly("", "Trả lại", "", "Đồng ý");
  }

  @Test
  void termsAreInWorkingDays(RunningApplication application) {
    application.clock().set(LocalDateTime.of(2026, 11, 20, 9, 0));

    var number = clerks.start("nguyen.van.an", "T-DI");

    assertThat(clerks.open(number, "du_thao").at("/due").asString())
        .isEqualTo("2026-11-25T17:00:00");
    assertThat(clerks.dossier(number).at("/due").asString()).isEqualTo("2026-12-02T17:00:00");
  }

  /** The dates of the published calendars, promised to who hands in a dossier. */
  @ParameterizedTest
  @CsvFileSource(resources = "/golden-dates.csv", numLinesToSkip = 1)
  void goldenDates(
      LocalDate start, int workingDays, LocalDate due, RunningApplication application) {
    application.clock().set(start.atTime(9, 0));
    var limit = "limit=\"%d\" limitUnit=\"WORKING_DAY\"".formatted(workingDays);
    var code = "T-VANG-" + start + "-" + workingDays;
    Written.procedure(code, "owner=\"HTQT\" " + limit)
        .start("s")
        .task("du_thao", "Dự thảo", OFFICER + " " + limit)
        .end("e")
        .flow("s>du_thao>e")
        .importBy(clerks);

    var number = clerks.start("nguyen.van.an", code);

    var promised = due.atTime(17, 0) + ":00";
    assertThat(clerks.dossier(number).at("/due").asString()).isEqualTo(promised);
    assertThat(clerks.open(number, "du_thao").at("/due").asString()).isEqualTo(promised);
  }

  @Test
  void theControlSlipTellsEarlyFromLate(RunningApplication application) {
    application.clock().set(LocalDateTime.of(2026, 11, 20, 9, 0));
    var early = clerks.start("nguyen.van.an", "T-DI");
    var late = clerks.start("nguyen.van.an", "T-DI");
    var onTime = clerks.start("nguyen.van.an", "T-DI");

    clerks.does(early, "du_thao", null);
    application.clock().set(LocalDateTime.of(2026, 11, 25, 17, 0));
    clerks.does(onTime, "du_thao", null);
    application.clock().set(LocalDateTime.of(2026, 11, 25, 17, 1));
    clerks.does(late, "du_thao", null);

    assertThat(Stream.of(early, onTime, late))
        .extracting(number -> clerks.dossier(number).at("/history/0/result").asString())
        .containsExactly("EARLY", "ON_TIME", "LATE");
  }

  @Test
  void theRequesterIsNotAmongThoseWhoMayDoIt() {
    var number = clerks.start("pham.thuy.linh", "T-DI");

    assertThat(clerks.open(number, "du_thao").at("/candidates").values())
        .extracting(person -> person.at("/username").asString())
        .containsExactly("doan.minh.duc");
  }

  @Test
  void theSubstituteTakesOverAndBothNamesStay() {
    var number = clerks.start("nguyen.van.an", "T-DI");
    clerks.does(number, "du_thao", null);

    clerks.does(number, "ky_nhay", "g_e");

    var line = clerks.dossier(number).at("/history/1");
    assertThat(line.at("/person/username").asString()).isEqualTo("le.thi.kim.oanh");
    assertThat(line.at("/onBehalfOf/username").asString()).isEqualTo("tran.anh.dung");
  }

  @Test
  void ofTwoWhoClaimAtOnceOneWins(RunningApplication application) {
    var task = clerks.task(clerks.start("nguyen.van.an", "T-DI"), "du_thao");
    var both = Stream.of("pham.thuy.linh", "doan.minh.duc").map(clerks::at).toList();

    var answers =
        both.stream()
            .map(browser -> CompletableFuture.supplyAsync(() -> claim(browser, task)))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(answers).extracting(Browser.Answer::status).containsExactlyInAnyOrder(200, 409);
    var loser = answers.stream().filter(answer -> answer.status() == 409).findFirst().orElseThrow();
    assertThat(loser.json().at("/detail").asString())
        .containsAnyOf("Phạm Thùy Linh", "Đoàn Minh Đức");
  }

  @Test
  void claimingTwiceIsClaimingOnce() {
    var task = clerks.task(clerks.start("nguyen.van.an", "T-DI"), "du_thao");

    assertThat(claim(clerks.at("doan.minh.duc"), task).status()).isEqualTo(200);
    var again = claim(clerks.at("doan.minh.duc"), task);

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().at("/mine").asBoolean()).isTrue();
  }

  @Test
  void whereABranchIsNeededTheAnswerListsThem() {
    var number = clerks.start("nguyen.van.an", "T-DI");
    clerks.does(number, "du_thao", null);
    var oanh = clerks.at("le.thi.kim.oanh");
    var task = clerks.task(number, "ky_nhay");

    var answer = oanh.post("/api/tasks/" + task + "/complete", Map.of());

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/detail").asString())
        .contains("“Đồng ý”", "“Trả lại”")
        .doesNotContain("g_e", "g_du_thao");
    assertThat(oanh.get("/api/tasks/" + task).json().at("/branches").values())
        .extracting(branch -> branch.at("/flow").asString())
        .isEqualTo(List.of("g_e", "g_du_thao"));
  }

  @Test
  void whatIsDoneCannotBeDoneAgain() {
    var number = clerks.start("nguyen.van.an", "T-DI");
    var task = clerks.task(number, "du_thao");
    var duc = clerks.at("doan.minh.duc");
    claim(duc, task);
    assertThat(duc.post("/api/tasks/" + task + "/complete", Map.of()).status()).isEqualTo(200);

    var again = duc.post("/api/tasks/" + task + "/complete", Map.of());

    assertThat(again.status()).isEqualTo(409);
    assertThat(again.json().at("/detail").asString()).contains("Đoàn Minh Đức");
  }

  @Test
  void onlyWhoHoldsItCompletesIt() {
    var task = clerks.task(clerks.start("nguyen.van.an", "T-DI"), "du_thao");

    var unclaimed = clerks.at("doan.minh.duc").post("/api/tasks/" + task + "/complete", Map.of());
    var stranger = clerks.at("ha.thi.nhung").post("/api/tasks/" + task + "/claim", Map.of());
    var outsider = clerks.at("kieu.van.loi").post("/api/tasks/" + task + "/complete", Map.of());

    assertThat(unclaimed.status()).isEqualTo(409);
    assertThat(stranger.status()).isEqualTo(404);
    assertThat(outsider.status()).isEqualTo(404);
  }

  @Test
  void aDossierIsSeenByThoseItConcernsAndByLeaders() {
    var number = clerks.start("nguyen.van.an", "T-DI");

    assertThat(clerks.at("nguyen.van.an").get("/api/dossiers/" + number).status()).isEqualTo(200);
    assertThat(clerks.at("doan.minh.duc").get("/api/dossiers/" + number).status()).isEqualTo(200);
    assertThat(clerks.at("nguyen.quang.hai").get("/api/dossiers/" + number).status())
        .isEqualTo(200);
    assertThat(clerks.at("kieu.van.loi").get("/api/dossiers/" + number).status()).isEqualTo(404);
  }

  @Test
  void allFaultsOfANewDossierAreToldAtOnce() {
    var answer =
        clerks
            .at("nguyen.van.an")
            .post("/api/dossiers", Map.of("procedure", "không có", "note", "x".repeat(5000)));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/errors").values())
        .extracting(fault -> fault.at("/field").asString())
        .containsExactly("procedure", "title", "note");
  }

  @Test
  void charactersNoDatabaseKeepsAreLeftOut() {
    var an = clerks.at("nguyen.van.an");

    var started = an.post("/api/dossiers", Map.of("procedure", "T-DI", "title", "a\0b"));

    assertThat(started.json().at("/title").asString()).isEqualTo("ab");
    assertThat(an.get("/api/dossiers?q=a%00b&procedure=%00").status()).isLessThan(500);
    assertThat(an.get("/api/inbox?q=%00&page=-1&size=0").status()).isLessThan(500);
    assertThat(an.get("/api/inbox?due=NEVER&page=x").status()).isEqualTo(400);
    assertThat(an.get("/api/tasks/none").status()).isEqualTo(404);
    assertThat(an.post("/api/tasks/none/complete", Map.of()).status()).isEqualTo(404);
  }

  @Test
  void dossiersAreFoundWithoutDiacritics() {
    var number = clerks.start("nguyen.van.an", "T-DI");

    var found =
        clerks
            .at("nguyen.van.an")
            .get("/api/dossiers?q=ho+so+thu+" + number + "&procedure=T-DI")
            .json();

    assertThat(found.at("/total").asInt()).isEqualTo(1);
    assertThat(found.at("/items/0/currentSteps/0").asString()).isEqualTo("Dự thảo");
  }

  private static Browser.Answer claim(Browser browser, String task) {
    return browser.post("/api/tasks/" + task + "/claim", Map.of());
  }
}
