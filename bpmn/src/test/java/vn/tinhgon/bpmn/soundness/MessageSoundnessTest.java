package vn.tinhgon.bpmn.soundness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.tinhgon.bpmn.Node.Trigger;

class MessageSoundnessTest {
  private static Drawing pools(String first, String second) {
    return new Drawing().in("first").flows(first).in("second").flows(second);
  }

  private static void sound(Drawing drawing) {
    var verdict = drawing.verdict();
    assertThat(verdict.sound()).as("%s", verdict).isEqualTo(Sound.SOUND);
  }

  private static Verdict unsound(Drawing drawing) {
    var verdict = drawing.verdict();
    assertThat(verdict.sound()).as("%s", verdict).isEqualTo(Sound.UNSOUND);
    return verdict;
  }

  @Test
  void aReceiverWaitsForItsMessage() {
    sound(pools("s t1 e", "s2 r2 e2").message("t1", "r2"));
    var never = unsound(pools("s x; x t1 e; x t3 e", "s2 r2 e2").message("t1", "r2"));
    assertThat(never.optionToComplete()).isFalse();
  }

  @Test
  void theOrderOfMessagesDoesNotMatter() {
    sound(pools("s t1 t2 e", "s2 r3 r4 e2").message("t1", "r4").message("t2", "r3"));
  }

  @Test
  void aMessageNobodyReadsIsLeftOver() {
    var drawing = pools("s t1 e", "s2 v2; v2 r2 e2; v2 c3 e3").trigger("c3", Trigger.TIMER);
    var verdict = unsound(drawing.message("t1", "r2"));
    assertThat(verdict.optionToComplete()).isTrue();
    assertThat(verdict.deadNodes()).isEmpty();
    assertThat(verdict.trace()).contains("c3");
    assertThat(verdict.reason().vi()).contains("không ai nhận", "«r2»");
  }

  @Test
  void aMessageStartsTheOtherPool() {
    sound(pools("s t1 e", "s2 t2 e2").trigger("s2", Trigger.MESSAGE).message("t1", "s2"));
    sound(pools("s x; x t1 e; x t3 e", "s2 t2 e2").message("t1", "s2"));
    sound(pools("s t1 r9 e", "s2 t2 e2").message("t1", "s2").message("t2", "r9"));
    unsound(pools("s r9 t1 e", "s2 t2 e2").message("t1", "s2").message("t2", "r9"));
  }

  @Test
  void aTaskThatSendsAndReceivesAsksFirst() {
    sound(pools("s t1 e", "s2 t2 e2").message("t1", "s2").message("t2", "t1"));
    unsound(pools("s r1 e", "s2 t2 e2").message("r1", "s2").message("t2", "r1"));
  }

  @Test
  void askingTwiceRunsTheOtherPoolTwice() {
    sound(pools("s t1 t3 e", "s2 t2 e2").message("t1", "s2").message("t3", "s2"));
  }

  @Test
  void messagesWithBlackBoxesNeverHinder() {
    sound(new Drawing().flows("s t1 r1 e").message("t1", "stranger").message("stranger", "r1"));
  }

  @Test
  void aMessageMayComeTooLateForABoundaryEvent() {
    var drawing =
        new Drawing()
            .in("first")
            .boundary("b", "t1", Trigger.MESSAGE, true)
            .flows("s t1 e; b e9")
            .in("second")
            .flows("s2 t2 e2")
            .message("t2", "b");
    assertThat(unsound(drawing).optionToComplete()).isTrue();
  }

  @Test
  void messagesSentInALoopPileUp() {
    var verdict = unsound(pools("s x1 t1 x2 x1; x2 e", "s2 r2 e2").message("t1", "r2"));
    assertThat(verdict.reason().vi()).contains("không có giới hạn");
    assertThat(verdict.safe()).isFalse();
  }

  @Test
  void twoPoolsThatWaitForEachOtherAreStuck() {
    unsound(pools("s r1 t1 e", "s2 r2 t2 e2").message("t1", "r2").message("t2", "r1"));
    sound(pools("s t1 r1 e", "s2 r2 t2 e2").message("t1", "r2").message("t2", "r1"));
  }
}
