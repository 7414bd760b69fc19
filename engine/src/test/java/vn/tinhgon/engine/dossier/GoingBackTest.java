package vn.tinhgon.engine.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;

@WithRunningApplication
class GoingBackTest {
  private static Clerks clerks;
  private static Deciding deciding;

  @BeforeAll
  static void theMinistryHasProcedures(RunningApplication application) {
    clerks = new Clerks(application);
    deciding = Deciding.at(clerks);
  }

  @Test
  void aDossierGoesBackToANamedStepAndToWhoDidIt() {
    var number = clerks.start("nguyen.van.an", "T-QD");
    clerks.does(number, "nhan", null);
    var drafted = clerks.does(number, "du_thao", null).at("/history/1/person/username").asString();
    var task = deciding.claimed(number, "ky");

    var missing = clerks.at(task.person()).post(task.path("return"), Map.of("step", "du_thao"));
    var wrong =
        clerks.at(task.person()).post(task.path("return"), Map.of("step", "x", "reason", "r"));
    assertThat(missing.status()).isEqualTo(422);
    assertThat(wrong.json().at("/detail").asString()).contains("nhan (Tiếp nhận)", "du_thao");
    var back =
        clerks
            .at(task.person())
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
    var inner = deciding.claimed(number, "b2");
    assertThat(inner.page().at("/returnTo").values())
        .extracting(step -> step.at("/step").asString())
        .containsExactly("a", "b");

    inner.does("return", Map.of("step", "b", "reason", "Xem lại"));
    assertThat(deciding.elements(number)).containsExactlyInAnyOrder("b", "c");
    clerks.does(number, "b", null);
    deciding.claimed(number, "b2").does("return", Map.of("step", "a", "reason", "Làm lại từ đầu"));

    assertThat(deciding.elements(number)).containsExactly("a");
    assertThat(clerks.toTheEnd(number).at("/state").asString()).isEqualTo("COMPLETED");
  }

  @Test
  void aTokenThatWaitsAtTheJoinGoesBackToo() {
    var number = clerks.start("nguyen.van.an", "T-QD-SS");
    clerks.does(number, "a", null);
    clerks.does(number, "c", null);

    deciding.claimed(number, "b").does("return", Map.of("step", "a", "reason", "Làm lại"));

    assertThat(deciding.elements(number)).containsExactly("a");
    assertThat(clerks.toTheEnd(number).at("/state").asString()).isEqualTo("COMPLETED");
  }

  @Test
  void aCompletionIsTakenBackUntilTheNextHasBegun() {
    var number = clerks.start("nguyen.van.an", "T-QD");
    clerks.does(number, "nhan", null);
    var task = deciding.claimed(number, "du_thao");
    var due = clerks.open(number, "du_thao").at("/due").asString();
    task.does("complete", Map.of());
    assertThat(task.page().at("/decisions/0").asString()).isEqualTo("UNDO");

    var undone = task.does("undo", Map.of());

    assertThat(undone.at("/activeElements/0").asString()).isEqualTo("du_thao");
    var again = clerks.open(number, "du_thao");
    assertThat(again.at("/person/username").asString()).isEqualTo(task.person());
    assertThat(again.at("/due").asString()).isEqualTo(due);
    var second = deciding.claimed(number, "du_thao");
    second.does("complete", Map.of());
    deciding.claimed(number, "ky");
    var late = clerks.at(second.person()).post(second.path("undo"), Map.of());
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.json().at("/detail").asString()).contains("“Ký”");
  }

  @Test
  void whatWaitsAtAJoinIsTakenBackAsWell() {
    var number = clerks.start("nguyen.van.an", "T-QD-SS");
    clerks.does(number, "a", null);
    var task = deciding.claimed(number, "c");
    task.does("complete", Map.of());

    task.does("undo", Map.of());

    assertThat(deciding.elements(number)).containsExactlyInAnyOrder("b", "c");
    assertThat(clerks.toTheEnd(number).at("/state").asString()).isEqualTo("COMPLETED");
  }
}
