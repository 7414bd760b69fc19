package vn.tinhgon.engine.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.engine.running.MovableClock;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;

@WithRunningApplication
class MigrationTest {
  private static final String DESK = "kind=\"DRAFT\" unit=\"HTQT\" level=\"1\" limit=\"%d\"";

  private static RunningApplication application;
  private static Clerks clerks;

  @BeforeAll
  static void open(RunningApplication running) {
    application = running;
    clerks = new Clerks(running);
  }

  @Test
  void aDossierAtAKeptStepGoesOverAndEndsThereAndOneAtARemovedStepStays() {
    take("M-GIU", chain(4, "soan", "ky_nhay", "ky"));
    var kept = clerks.start("nguyen.van.an", "M-GIU");
    var removed = clerks.start("nguyen.van.an", "M-GIU");
    clerks.does(removed, "soan", null);

    take("M-GIU", chain(2, "soan", "ky"));

    var list = migrated("M-GIU");
    assertThat(list.at("/migrated").asInt()).isEqualTo(1);
    assertThat(of(list, removed).at("/reason/vi").asString()).contains("ky_nhay", "không còn");
    var told = clerks.at("phan.thi.dieu").get("/api/inbox/notices").json().at("/0");
    assertThat(told.at("/message/vi").asString()).contains("1 hồ sơ đang xử lý", "1 hồ sơ ở lại");
    assertThat(told.at("/page").asString())
        .isEqualTo("/dossiers/migrations?procedure=M-GIU&version=2");
    assertThat(clerks.dossier(kept).at("/version").asInt()).isEqualTo(2);
    assertThat(clerks.dossier(removed).at("/version").asInt()).isEqualTo(1);
    var ended = clerks.toTheEnd(kept);
    assertThat(ended.at("/history").findValuesAsString("step")).containsExactly("soan", "ky");
    assertThat(clerks.toTheEnd(removed).at("/history").findValuesAsString("step"))
        .containsExactly("soan", "ky_nhay", "ky");
  }

  @Test
  void anEarlierTermCountsAndALaterOneDoesNotBreakThePromise() {
    take("M-HAN", chain(4, "soan"));
    var number = clerks.start("nguyen.van.an", "M-HAN");
    var promised = LocalDateTime.parse(clerks.open(number, "soan").at("/due").asString());

    take("M-HAN", chain(9, "soan"));
    assertThat(of(migrated("M-HAN"), number).at("/state").asString()).isEqualTo("MIGRATED");
    assertThat(clerks.open(number, "soan").at("/due").asString())
        .isEqualTo(promised.toString() + ":00");

    take("M-HAN", chain(1, "soan"));
    migrated("M-HAN");
    assertThat(LocalDateTime.parse(clerks.open(number, "soan").at("/due").asString()))
        .isBefore(promised)
        .isAfter(MovableClock.START);
    clerks.toTheEnd(number);
  }

  @Test
  void whoseWorkBecameAnothersStays() {
    take("M-AI", chain(4, "soan"));
    var number = clerks.start("nguyen.van.an", "M-AI");

    take("M-AI", chain(4, "soan").replace("unit=\"HTQT\"", "unit=\"TCCB\""));

    assertThat(of(migrated("M-AI"), number).at("/reason/en").asString()).contains("another unit");
  }

  @Test
  void stepsSideBySideGoOverOnlyWhereNothingBesideThemChanged() {
    take("M-SONG", beside("", "s>f>a>j", "f>b>j", "j>e"));
    var together = clerks.start("nguyen.van.an", "M-SONG");
    var joining = clerks.start("nguyen.van.an", "M-SONG");
    clerks.does(joining, "b", null);

    // The same fork, with one more step after it: both go over, one of them waiting at the join.
    take("M-SONG", beside("c", "s>f>a>j", "f>b>j", "j>c>e"));
    assertThat(migrated("M-SONG").at("/migrated").asInt()).isEqualTo(2);
    clerks.does(joining, "a", null);
    clerks.does(joining, "c", null);
    assertThat(clerks.dossier(joining).at("/state").asString()).isEqualTo("COMPLETED");

    // One after the other: a dossier that is at both would come to the second twice.
    take(
        "M-SONG",
        Written.procedure("M-SONG", "owner=\"HTQT\"")
            .start("s")
            .end("e")
            .task("a", "a", DESK.formatted(4))
            .task("b", "b", DESK.formatted(4))
            .flow("s>a>b>e")
            .xml());
    assertThat(of(migrated("M-SONG"), together).at("/state").asString()).isEqualTo("STAYED");
    clerks.toTheEnd(together);
  }

  @Test
  void aDossierThatWaitsForItsSupplementGoesOverAndStillWaits() {
    take("M-CHO", chain(4, "soan", "ky"));
    var number = clerks.start("nguyen.van.an", "M-CHO");
    var line = clerks.open(number, "soan");
    var person = line.at("/candidates/0/username").asString();
    var task = "/api/tasks/" + line.at("/task").asString();
    clerks.at(person).post(task + "/claim", java.util.Map.of());
    var asked =
        clerks.at(person).post(task + "/supplement", java.util.Map.of("missing", "Bản sao"));
    assertThat(asked.status()).as(asked.response().body()).isEqualTo(200);

    take("M-CHO", chain(3, "soan", "kiem", "ky"));

    assertThat(of(migrated("M-CHO"), number).at("/state").asString()).isEqualTo("MIGRATED");
    assertThat(clerks.dossier(number).at("/state").asString()).isEqualTo("WAITING");
  }

  private static String chain(int days, String... steps) {
    var written = Written.procedure("M", "owner=\"HTQT\" limit=\"9\" limitUnit=\"WORKING_DAY\"");
    for (var step : steps) written.task(step, step, DESK.formatted(days));
    return written.start("s").end("e").flow("s>" + String.join(">", steps) + ">e").xml();
  }

  private static String beside(String more, String... flows) {
    var written =
        Written.procedure("M-SONG", "owner=\"HTQT\"").start("s").end("e").and("f").and("j");
    for (var step : ("a b " + more).strip().split(" ")) written.task(step, step, DESK.formatted(4));
    for (var flow : flows) written.flow(flow);
    return written.xml();
  }

  private static void take(String code, String model) {
    var xml = model.replaceFirst("code=\"[^\"]*\"", "code=\"" + code + "\"");
    var taken = clerks.at("phan.thi.dieu").send("POST", "/api/procedures", xml, "application/xml");
    assertThat(taken.status()).as(taken.response().body()).isEqualTo(201);
  }

  /** The officer's list, once nothing is left to decide. */
  private static JsonNode migrated(String procedure) {
    application.bean(Migrations.class).carryOut();
    return clerks.at("phan.thi.dieu").get("/api/migrations?procedure=" + procedure).json();
  }

  /** The latest line of a dossier. */
  private static JsonNode of(JsonNode list, String number) {
    for (var line : list.at("/items")) {
      if (line.at("/dossier").asString().equals(number)) return line;
    }
    throw new AssertionError(number + " is not in " + list);
  }
}
