package vn.tinhgon.bpmn.soundness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.tinhgon.bpmn.Node.Trigger;
import vn.tinhgon.bpmn.Node.Type;

class EventSoundnessTest {
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
  void theFirstEventTakesTheToken() {
    sound(new Drawing().flows("s v; v c1 x; v c2 x; x e").trigger("c1", Trigger.TIMER));
    unsound(new Drawing().flows("s v; v c1 a; v c2 a; a e").trigger("c1", Trigger.TIMER));
  }

  @Test
  void anInterruptingBoundaryEventIsAnotherWayOut() {
    sound(new Drawing().boundary("b", "t1", Trigger.TIMER, true).flows("s t1 e1; b t2 e2"));
    unsound(new Drawing().boundary("b", "t1", Trigger.TIMER, true).flows("s t1 a; b t2 a; a e"));
  }

  @Test
  void aReminderRunsBesideTheTask() {
    var reminder = new Drawing().boundary("b", "t1", Trigger.TIMER, false);
    sound(reminder.flows("s t1 e1; b t2 e2"));
    assertThat(reminder.verdict().safe()).as("it may remind twice").isFalse();
    unsound(new Drawing().boundary("b", "t1", Trigger.TIMER, false).flows("s t1 a; b t2 a; a e"));
    sound(new Drawing().boundary("b", "t1", Trigger.TIMER, false).flows("s t1 o; b t2 o; o e"));
  }

  @Test
  void remindersInALoopOfReturnsDoNotPileUp() {
    var drawing = new Drawing().boundary("b", "t1", Trigger.TIMER, false);
    sound(drawing.flows("s x1 t1 x2; x2 t2 x1; x2 e1; b t3 t4 e2"));
  }

  @Test
  void thirtyTasksWithRemindersCostNoMoreThanOne() {
    var drawing = new Drawing();
    var chain = new StringBuilder("s");
    for (int i = 0; i < 30; i++) {
      drawing.boundary("b" + i, "t" + i, Trigger.TIMER, false).flows("b" + i + " u" + i + " e");
      chain.append(" t").append(i);
    }
    var graph = drawing.flows(chain + " e").graph();
    var verdict = Soundness.check(graph, new Bounds(100, java.time.Duration.ofSeconds(60)));
    assertThat(verdict.sound()).isEqualTo(Sound.SOUND);
  }

  @Test
  void aSubProcessGoesOnWhenAllInsideHasEnded() {
    var inside = "s1 a1; a1 t1 e1; a1 t2 e2";
    sound(new Drawing().flows("s p e").in("p").flows(inside));
    var stuck =
        unsound(new Drawing().flows("s p e").in("p").flows("s1 x1; x1 t1 a1; x1 t2 a1; a1 e1"));
    assertThat(stuck.deadNodes()).containsExactlyInAnyOrder("e", "a1", "e1");
  }

  @Test
  void anInterruptedSubProcessLeavesNothingBehind() {
    var stuckInside = "s1 x1; x1 t1 a1; x1 t2 a1; a1 e1";
    var drawing = new Drawing().boundary("b", "p", Trigger.TIMER, true).flows("s p e; b t9 e9");
    var verdict = unsound(drawing.in("p").flows(stuckInside));
    assertThat(verdict.optionToComplete()).as("the timer frees it").isTrue();
    assertThat(verdict.deadNodes()).containsExactlyInAnyOrder("a1", "e1", "e");
    sound(
        new Drawing()
            .boundary("b", "p", Trigger.TIMER, true)
            .flows("s p e; b t9 e9")
            .in("p")
            .flows("s1 a1; a1 t1 a2; a1 t2 a2; a2 e1"));
  }

  @Test
  void terminateEndsItsOwnProcessOnly() {
    sound(new Drawing().flows("s a1; a1 t1 e1; a1 t2 e2").trigger("e1", Trigger.TERMINATE));
    var saved = new Drawing().flows("s a1; a1 x1; x1 a2; x1 e1; a1 t2 a2; a2 e2");
    assertThat(unsound(saved).optionToComplete()).isFalse();
    sound(saved.trigger("e1", Trigger.TERMINATE));
    var inside =
        new Drawing().flows("s p e").in("p").flows("s1 a1; a1 x1; x1 a2; x1 e1; a1 a2; a2 e2");
    unsound(inside);
    sound(inside.trigger("e1", Trigger.TERMINATE));
  }

  @Test
  void anyOfTwentyUnitsMayRefuseAndEndItAll() {
    var chains = new StringBuilder("s a1; a2 e");
    for (int i = 0; i < 20; i++)
      chains.append("; a1 t%1$d x%1$d; x%1$d a2; x%1$d u%1$d e9".formatted(i));
    var drawing = new Drawing().flows(chains.toString()).trigger("e9", Trigger.TERMINATE);
    var few = new Bounds(100, java.time.Duration.ofSeconds(60));
    var verdict = Soundness.check(drawing.graph(), few);
    assertThat(verdict.sound()).as("%s", verdict).isEqualTo(Sound.SOUND);
    var nowhere = Soundness.check(drawing.trigger("e9", Trigger.NONE).graph(), few);
    assertThat(nowhere.sound()).as("%s", nowhere).isEqualTo(Sound.UNSOUND);
  }

  @Test
  void anErrorGoesToTheBoundaryThatNamesIt() {
    var drawing =
        new Drawing()
            .boundary("b", "p", Trigger.ERROR, true)
            .ref("b", "E1")
            .flows("s p e; b t9 e9")
            .in("p")
            .flows("s1 a1; a1 x1; x1 t1 e1; x1 t2 e2; a1 t3 e3")
            .trigger("e2", Trigger.ERROR);
    sound(drawing.ref("e2", "E1"));
    sound(drawing.ref("e2", "E2"));
  }

  @Test
  void anEscalationMayLeaveTheSubProcessRunning() {
    sound(
        new Drawing()
            .boundary("b", "p", Trigger.ESCALATION, false)
            .flows("s p e; b t9 e9")
            .in("p")
            .flows("s1 t1 w1 t2 e1")
            .trigger("w1", Trigger.ESCALATION));
    var neverThrown =
        new Drawing()
            .boundary("b", "p", Trigger.ESCALATION, true)
            .flows("s p a; b t9 a; a e")
            .in("p")
            .flows("s1 t1 e1")
            .trigger("e1", Trigger.ESCALATION);
    unsound(neverThrown);
  }

  @Test
  void aCancelledTransactionLeavesByItsCancelEvent() {
    var drawing =
        new Drawing().node("p", Type.TRANSACTION).boundary("b", "p", Trigger.CANCEL, true);
    sound(
        drawing
            .flows("s p e; b e9")
            .in("p")
            .flows("s1 x1; x1 e1; x1 e2")
            .trigger("e2", Trigger.CANCEL));
  }

  @Test
  void anEventSubProcessTakesOverOrRunsBeside() {
    var over =
        new Drawing()
            .node("h", Type.EVENT_SUB_PROCESS)
            .flows("s a1; a1 t1 a2; a1 t2 a2; a2 e")
            .in("h")
            .flows("s1 t9 e9")
            .trigger("s1", Trigger.MESSAGE);
    sound(over);
    sound(over.nonInterrupting("s1"));
    unsound(over.flows("t8 e9"));
  }

  @Test
  void anErrorStartsTheEventSubProcessThatCatchesIt() {
    sound(
        new Drawing()
            .node("h", Type.EVENT_SUB_PROCESS)
            .flows("s a1; a1 x1; x1 e1; x1 e2; a1 t2 e3")
            .trigger("e1", Trigger.ERROR)
            .in("h")
            .flows("s1 t9 e9")
            .trigger("s1", Trigger.ERROR));
  }

  @Test
  void linksJumpWithinTheProcess() {
    sound(new Drawing().link("w1", "A").link("c1", "A").flows("s t1 w1; c1 t2 e"));
    var lost = unsound(new Drawing().link("w1", "A").link("c1", "B").flows("s t1 w1; c1 t2 e"));
    assertThat(lost.deadNodes()).containsExactlyInAnyOrder("c1", "t2", "e");
  }

  @Test
  void compensationLiesOutsideTheFlow() {
    sound(
        new Drawing()
            .boundary("b", "t1", Trigger.COMPENSATION, true)
            .compensating("undo")
            .flows("s t1 e"));
  }

  @Test
  void adHocWorkIsDoneInAnyOrder() {
    var drawing = new Drawing().node("p", Type.AD_HOC_SUB_PROCESS).flows("s p e").in("p");
    sound(drawing.flows("t1; t2"));
    assertThat(drawing.flows("t1 a1; t2 a1").verdict().sound()).isEqualTo(Sound.UNKNOWN);
  }

  @Test
  void aSubProcessMayBeEnteredAgain() {
    sound(new Drawing().flows("s x1 p x2 e; x2 x1").in("p").flows("s1 a1; a1 t1 e1; a1 t2 e2"));
    var twice = new Drawing().flows("s a1; a1 t1 x1; a1 t2 x1; x1 p e").in("p").flows("s1 t3 e1");
    sound(twice);
    assertThat(twice.verdict().safe()).isFalse();
  }
}
