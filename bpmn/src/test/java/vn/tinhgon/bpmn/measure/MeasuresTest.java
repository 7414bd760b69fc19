package vn.tinhgon.bpmn.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import vn.tinhgon.bpmn.Node.Type;

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

  private static Sketch line() {
    return new Sketch().node("s", Type.START_EVENT).node("e", Type.END_EVENT);
  }
}
