package vn.tinhgon.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tinhgon.engine.problem.Refusal;
import vn.tinhgon.engine.running.MovableClock;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;

@WithRunningApplication
class VersionsTest {
  private static final Act OFFICER = Act.by("phan.thi.dieu", "Đơn giản hóa");
  private static final LocalDate TODAY = MovableClock.START.toLocalDate();

  private static Catalogue catalogue;
  private static MovableClock clock;

  @BeforeAll
  static void open(RunningApplication application) {
    catalogue = application.bean(Catalogue.class);
    clock = application.clock();
  }

  @Test
  void aDraftStandsBesideTheVersionInForceUntilItIsPublished() {
    var first = takeIn("PB-1", "Bản đầu");
    var draft = catalogue.addDraft("PB-1", model("PB-1", "Bản gọn"), OFFICER);

    assertThat(catalogue.current("PB-1")).map(Version::id).contains(first.id());
    assertThat(listed("PB-1").draftState()).isEqualTo(State.DRAFT);

    catalogue.publish(draft.id(), TODAY, OFFICER);

    assertThat(catalogue.current("PB-1")).map(Version::id).contains(draft.id());
    assertThat(catalogue.version(first.id()).state()).isEqualTo(State.REPLACED);
    assertThat(listed("PB-1").name()).isEqualTo("Bản gọn");
    assertThat(listed("PB-1").draftState()).isNull();
  }

  @Test
  void aVersionPublishedForLaterWaitsForItsDay() {
    var first = takeIn("PB-2", "Cũ");
    var draft = catalogue.addDraft("PB-2", model("PB-2", "Mới"), OFFICER);
    catalogue.publish(draft.id(), TODAY.plusDays(7), OFFICER);
    assertThat(catalogue.current("PB-2")).map(Version::id).contains(first.id());

    clock.set(TODAY.plusDays(7).atTime(0, 1));
    try {
      assertThat(catalogue.current("PB-2")).map(Version::id).contains(draft.id());
      catalogue.takeEffect();
      assertThat(listed("PB-2").name()).isEqualTo("Mới");
      assertThat(catalogue.version(draft.id()).inForceFrom()).isEqualTo(TODAY.plusDays(7));
    } finally {
      clock.set(MovableClock.START);
    }
  }

  @Test
  void anAbolishedProcedureTakesNoMoreDossiers() {
    takeIn("PB-3", "Thừa");
    catalogue.abolish("PB-3", TODAY, Act.by("le.van.quang", "Không phát sinh"));

    assertThat(catalogue.current("PB-3")).isEmpty();
    assertThat(listed("PB-3").state()).isEqualTo(State.ABOLISHED);
    assertThatThrownBy(() -> catalogue.abolish("PB-3", TODAY, OFFICER)).isInstanceOf(Refusal.class);
  }

  @Test
  void aVersionGoesTheOrderlyWay() {
    var draft = catalogue.addDraft("PB-4", model("PB-4", "Mới vẽ"), OFFICER);
    assertThat(catalogue.current("PB-4")).isEmpty();
    assertThatThrownBy(() -> catalogue.move(draft.id(), State.PUBLISHED, null, OFFICER))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Under review");

    for (var to : List.of(State.IN_REVIEW, State.IN_APPROVAL, State.PUBLISHED)) {
      catalogue.move(draft.id(), to, null, OFFICER);
      assertThat(listed("PB-4").state()).isEqualTo(to);
    }
    assertThatThrownBy(
            () -> catalogue.move(draft.id(), State.ABOLISHED, TODAY.minusDays(1), OFFICER))
        .as("what was counted on earlier days stays")
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(
            () -> catalogue.move(draft.id(), State.ABOLISHED, TODAY.withYear(9999), OFFICER))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("more than 10 years ahead");
  }

  @Test
  void whatAPlanHoldsOnlyThePlanMoves() {
    takeIn("PB-5", "Giữ");
    var draft = catalogue.addDraft("PB-5", model("PB-5", "Giữ, gọn"), OFFICER);
    var plan = OFFICER.of("plan 1");
    catalogue.hold(List.of("PB-5"), plan);

    assertThatThrownBy(() -> catalogue.addDraft("PB-5", model("PB-5", "Chen ngang"), OFFICER))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> catalogue.publish(draft.id(), TODAY, OFFICER))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> catalogue.hold(List.of("PB-5"), OFFICER.of("plan 2")))
        .isInstanceOf(Refusal.class);
    catalogue.publish(draft.id(), TODAY, plan);
    catalogue.release("plan 1");
    assertThat(takeIn("PB-5", "Lại").number()).isEqualTo(3);
  }

  @Test
  void aSecondDraftReplacesTheFirst() {
    var first = catalogue.addDraft("PB-6", model("PB-6", "Nháp 1"), OFFICER);
    catalogue.addDraft("PB-6", model("PB-6", "Nháp 2"), OFFICER);

    assertThat(catalogue.version(first.id()).state()).isEqualTo(State.REPLACED);
    assertThat(catalogue.require("PB-6").name()).isEqualTo("Nháp 2");
    assertThatThrownBy(() -> catalogue.publish(first.id(), TODAY, OFFICER))
        .isInstanceOf(Refusal.class);
  }

  private static Version takeIn(String code, String name) {
    return catalogue.takeIn(model(code, name), "a.bpmn", "phan.thi.dieu", "Nhập");
  }

  private static Listed listed(String code) {
    var question =
        new Question(code, null, null, null, null, null, Question.Order.CODE, false, 0, 1);
    return catalogue.list(question).items().get(0);
  }

  private static byte[] model(String code, String name) {
    return CatalogueTest.model(code, name).getBytes(StandardCharsets.UTF_8);
  }
}
