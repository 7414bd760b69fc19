package vn.tinhgon.bpmn.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tinhgon.bpmn.Flow;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.bpmn.Node.Trigger;
import vn.tinhgon.bpmn.Node.Type;
import vn.tinhgon.bpmn.TimeUnit;
import vn.tinhgon.bpmn.lexicon.Inference;

class MeasuresTest {

  @Test
  void aSequenceAddsUp() {
    var sketch = line().step("a", 2).step("b", 3).flow("s a", "a b", "b e");
    assertThat(Measures.of(sketch.procedure()).elapsedDays()).isEqualTo(5);
    assertThat(Measures.of(sketch.procedure()).elapsedDaysWorst()).isEqualTo(5);
    assertThat(Measures.of(sketch.procedure()).steps()).isEqualTo(2);
  }

  @Test
  void aChoiceWeighsItsBranches() {
    var sketch =
        line()
            .node("x", Type.EXCLUSIVE_GATEWAY)
            .node("j", Type.EXCLUSIVE_GATEWAY)
            .step("a", 10)
            .step("b", 2)
            .flow("s x", "x a 0.25", "x b", "a j", "b j", "j e");
    var measures = Measures.of(sketch.procedure());
    assertThat(measures.elapsedDays()).isEqualTo(4);
    assertThat(measures.elapsedDaysWorst()).isEqualTo(10);
    assertThat(Measures.visits(sketch.procedure()))
        .containsEntry("a", 0.25)
        .containsEntry("b", 0.75);
  }

  @Test
  void parallelBranchesTakeAsLongAsTheLongest() {
    var sketch =
        line()
            .node("x", Type.PARALLEL_GATEWAY)
            .node("j", Type.PARALLEL_GATEWAY)
            .step("a", 10)
            .step("b", 2)
            .step("c", 1)
            .flow("s x", "x a", "x b", "a j", "b j", "j c", "c e");
    assertThat(Measures.of(sketch.procedure()).elapsedDays()).isEqualTo(11);
    assertThat(Measures.visits(sketch.procedure())).containsEntry("c", 1.0);
  }

  @Test
  void aLoopWeighsPOverOneMinusP() {
    var sketch =
        line().node("x", Type.EXCLUSIVE_GATEWAY).step("a", 3).flow("s a", "a x", "x a 0.25", "x e");
    var measures = Measures.of(sketch.procedure());
    assertThat(measures.elapsedDays()).isCloseTo(3 / 0.75, within(1e-9));
    assertThat(measures.elapsedDaysWorst()).isEqualTo(3);
    assertThat(Measures.visits(sketch.procedure()).get("a")).isCloseTo(4 / 3.0, within(1e-9));
  }

  @Test
  void tenThousandStepsInALoopAreMeasuredWithoutDeepRecursion() {
    var sketch = line().node("x", Type.EXCLUSIVE_GATEWAY);
    sketch.flow("s t0");
    for (int i = 0; i < 10_000; i++) {
      sketch.step("t" + i, 1);
      sketch.flow("t" + i + (i < 9_999 ? " t" + (i + 1) : " x"));
    }
    sketch.flow("x t0 0.5", "x e");
    assertThat(Measures.of(sketch.procedure()).elapsedDays()).isCloseTo(20_000, within(1e-3));
  }

  @Test
  void branchesWithoutAProbabilityShareWhatIsLeft() {
    var sketch =
        line()
            .node("x", Type.EXCLUSIVE_GATEWAY)
            .step("a", 1)
            .step("b", 1)
            .step("c", 1)
            .flow("s x", "x a 0.5", "x b", "x c", "a e", "b e", "c e");
    assertThat(Measures.visits(sketch.procedure()))
        .containsEntry("b", 0.25)
        .containsEntry("c", 0.25);
  }

  @Test
  void probabilitiesThatExceedOneAreScaledAndSaidSo() {
    var sketch =
        line()
            .node("x", Type.EXCLUSIVE_GATEWAY)
            .step("a", 1)
            .step("b", 1)
            .flow("s x", "x a 0.9", "x b 0.9", "a e", "b e");
    assertThat(Measures.visits(sketch.procedure())).containsEntry("a", 0.5).containsEntry("b", 0.5);
    assertThat(Measured.of(sketch.procedure()).assumed())
        .singleElement()
        .satisfies(note -> assertThat(note.because().vi()).contains("1,8"));
  }

  @Test
  void aReturningBranchTakesTheRejectProbabilityOfTheStepBefore() {
    var sketch =
        line().node("x", Type.EXCLUSIVE_GATEWAY).step("a", 1).flow("a x", "s a", "x a", "x e");
    sketch.steps.put(
        "a",
        Sketch.step(
            "a", "Kiểm tra", false, null, List.of(), null, null, null, 8.0, null, null, 0.2, null));
    assertThat(Measures.visits(sketch.procedure()).get("a")).isCloseTo(1.25, within(1e-9));
    assertThat(Measured.of(sketch.procedure()).assumed())
        .extracting(Inference::attribute)
        .containsExactly("limit", "probability");
  }

  @Test
  void aRejectingBranchIsToldByItsName() {
    var sketch =
        line()
            .node("x", Type.EXCLUSIVE_GATEWAY)
            .node("no", Type.END_EVENT)
            .step("a", 1)
            .step("b", 1)
            .flow("s a", "a x", "x b", "x no", "b e");
    sketch.flows.replaceAll(
        flow ->
            flow.target().equals("no")
                ? new Flow(flow.id(), "Không đạt", flow.source(), flow.target(), null, false)
                : flow);
    sketch.steps.put(
        "a",
        Sketch.step(
            "a", "Kiểm tra", false, null, List.of(), null, null, null, 8.0, null, null, 0.1, null));
    assertThat(Measures.visits(sketch.procedure()).get("b")).isCloseTo(0.9, within(1e-9));
  }

  @Test
  void anInclusiveJoinIsReachedOnce() {
    var sketch =
        line()
            .node("x", Type.INCLUSIVE_GATEWAY)
            .node("j", Type.INCLUSIVE_GATEWAY)
            .step("a", 4)
            .step("b", 2)
            .step("c", 1)
            .flow("s x", "x a 0.5", "x b 1", "a j", "b j", "j c", "c e");
    assertThat(Measures.visits(sketch.procedure()))
        .containsEntry("a", 0.5)
        .containsEntry("b", 1.0)
        .containsEntry("c", 1.0);
    assertThat(Measures.of(sketch.procedure()).elapsedDays()).isEqualTo(4);
  }

  @Test
  void anEventThatInterruptsTakesItsShareOfDossiers() {
    var sketch =
        line()
            .step("a", 5)
            .step("b", 1)
            .step("late", 2)
            .flow("s a", "a b", "b e", "timer late 0.1", "late e");
    sketch.node("timer", "", Type.BOUNDARY_EVENT, Trigger.TIMER, "a", true, List.of());
    assertThat(Measures.visits(sketch.procedure()))
        .containsEntry("b", 0.9)
        .containsEntry("late", 0.1);
    assertThat(Measures.of(sketch.procedure()).elapsedDays())
        .isCloseTo(5 + 0.9 + 0.2, within(1e-9));
  }

  @Test
  void anEventThatDoesNotInterruptRunsBeside() {
    var sketch =
        line()
            .step("a", 5)
            .step("b", 1)
            .step("remind", 3)
            .flow("s a", "a b", "b e", "timer remind 0.5", "remind e");
    sketch.node("timer", "", Type.BOUNDARY_EVENT, Trigger.TIMER, "a", false, List.of());
    assertThat(Measures.visits(sketch.procedure()))
        .containsEntry("b", 1.0)
        .containsEntry("remind", 0.5);
    assertThat(Measures.of(sketch.procedure()).elapsedDays()).isEqualTo(5 + 2);
  }

  @Test
  void anErrorInsideASubProcessFiresTheEventOnItsBorder() {
    var sketch =
        line()
            .node("sub", Type.SUB_PROCESS)
            .step("after", 1)
            .step("mend", 1)
            .flow("s sub", "sub after", "after e", "caught mend", "mend e");
    sketch.node("caught", "", Type.BOUNDARY_EVENT, Trigger.ERROR, "sub", true, List.of());
    sketch
        .in("sub")
        .node("is", Type.START_EVENT)
        .node("x", Type.EXCLUSIVE_GATEWAY)
        .node("ok", Type.END_EVENT)
        .step("inner", 2)
        .node("bad", "", Type.END_EVENT, Trigger.ERROR, null, true, List.of())
        .flow("is inner", "inner x", "x ok 0.7", "x bad 0.3");
    var visits = Measures.visits(sketch.procedure());
    assertThat(visits.get("mend")).isCloseTo(0.3, within(1e-9));
    assertThat(visits.get("after")).isCloseTo(0.7, within(1e-9));
    assertThat(Measures.of(sketch.procedure()).elapsedDays()).isCloseTo(3, within(1e-9));
  }

  @Test
  void aLoopThatIsNeverLeftCountsEachStepOnce() {
    var sketch = line().step("a", 1).step("b", 2).flow("s a", "a b", "b a");
    assertThat(Measures.of(sketch.procedure()).elapsedDays()).isEqualTo(3);
    assertThat(Measures.of(sketch.procedure()).elapsedDaysWorst()).isEqualTo(3);
  }

  @Test
  void waitingForAMonthlyMeetingIsHalfAMonthOnAverage() {
    assertThat(StepTime.cycleDays("R/P1M")).isEqualTo(22);
    assertThat(StepTime.cycleDays("R/P1W")).isEqualTo(5);
    assertThat(StepTime.cycleDays("R/P14D")).isEqualTo(10);
    assertThat(StepTime.cycleDays("R4/2026-01-05T08:00:00/PT8H")).isEqualTo(1);
    assertThat(StepTime.cycleDays("every month")).isZero();
    var limit = new Limit(1, TimeUnit.WORKING_DAY);
    var step =
        Sketch.step(
            "a", "Họp", false, null, List.of(), null, null, limit, 4.0, 2.0, "R/P1M", null, null);
    assertThat(StepTime.of(step)).isEqualTo(new StepTime(1 + 2 + 11, StepTime.Source.LIMIT));
  }

  @Test
  void withoutALimitTheEvidenceThenTheEffortCounts() {
    var p90 =
        Sketch.step("a", "", false, null, List.of(), null, null, null, 4.0, 1.0, null, null, 3.0);
    var effort =
        Sketch.step("a", "", false, null, List.of(), null, null, null, 4.0, 1.0, null, null, null);
    assertThat(StepTime.of(p90)).isEqualTo(new StepTime(4, StepTime.Source.P90));
    assertThat(StepTime.of(effort)).isEqualTo(new StepTime(1.5, StepTime.Source.EFFORT));
  }

  @Test
  void aHandoverIsAnotherUnitOrRoleEvenThroughASystem() {
    var sketch =
        line()
            .node("x", Type.PARALLEL_GATEWAY)
            .flow("s a", "a x", "x b", "x auto", "auto c", "b e", "c e", "c d", "d e");
    put(sketch, "a", Type.USER_TASK, "VP", "CHUYEN_VIEN");
    put(sketch, "b", Type.USER_TASK, "VP", "LANH_DAO_PHONG");
    put(sketch, "auto", Type.SERVICE_TASK, "VT", null);
    put(sketch, "c", Type.USER_TASK, "TCCB", "CHUYEN_VIEN");
    put(sketch, "d", Type.USER_TASK, null, "CHUYEN_VIEN");
    var measures = Measures.of(sketch.procedure());
    assertThat(measures.handovers()).isEqualTo(2);
    assertThat(measures.steps()).isEqualTo(4);
    assertThat(measures.automaticSteps()).isEqualTo(1);
  }

  @Test
  void calendarDaysAmongWorkingDaysAreFlagged() {
    var sketch = line().step("a", 1).step("b", 1).flow("s a", "a b", "b e");
    sketch.steps.put("b", Sketch.blank("b", "b", false, new Limit(3, TimeUnit.DAY)));
    assertThat(Measures.of(sketch.procedure()).elapsedDays()).isEqualTo(4);
    assertThat(Measured.of(sketch.procedure()).assumed())
        .extracting(Inference::attribute)
        .containsExactly("limitUnit");
  }

  private static void put(Sketch sketch, String id, Type type, String unit, String role) {
    var units = unit == null ? List.<String>of() : List.of(unit);
    sketch.step(
        id,
        id,
        type,
        List.of(),
        Sketch.step(
            id,
            id,
            type == Type.SERVICE_TASK,
            null,
            units,
            role,
            null,
            null,
            null,
            null,
            null,
            null,
            null));
  }

  private static Sketch line() {
    return new Sketch().node("s", Type.START_EVENT).node("e", Type.END_EVENT);
  }
}
