package vn.tinhgon.bpmn.soundness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.tinhgon.bpmn.Node.Type;

class FlowSoundnessTest {
  private static Verdict of(String chains) {
    return new Drawing().flows(chains).verdict();
  }

  private static void sound(Verdict verdict) {
    assertThat(verdict.sound()).as("%s", verdict).isEqualTo(Sound.SOUND);
    assertThat(verdict.optionToComplete()).isTrue();
    assertThat(verdict.deadNodes()).isEmpty();
    assertThat(verdict.reason().vi()).startsWith("Mọi hồ sơ đều kết thúc được");
  }

  private static void unsound(Verdict verdict) {
    assertThat(verdict.sound()).as("%s", verdict).isEqualTo(Sound.UNSOUND);
  }

  @Test
  void aSequenceEnds() {
    sound(of("s t1 t2 e"));
  }

  @Test
  void aChoiceEndsOnEitherWay() {
    sound(of("s x1; x1 t1 x2; x1 t2 x2; x2 e"));
  }

  @Test
  void parallelBranchesMeet() {
    var verdict = of("s a1; a1 t1 a2; a1 t2 a2; a2 e");
    sound(verdict);
    assertThat(verdict.safe()).isTrue();
  }

  @Test
  void aChoiceClosedByAParallelJoinGetsStuckThere() {
    var verdict = of("s x1; x1 t1 a2; x1 t2 a2; a2 t3 e");
    unsound(verdict);
    assertThat(verdict.optionToComplete()).isFalse();
    assertThat(verdict.deadNodes()).containsExactly("a2", "t3", "e");
    assertThat(verdict.trace()).contains("s", "x1", "t1").doesNotContain("a2");
    assertThat(verdict.reason().vi()).contains("mắc kẹt", "«a2»");
    assertThat(verdict.reason().en()).contains("stuck", "«a2»");
  }

  @Test
  void parallelBranchesClosedByAChoiceAreUnsafeButEnd() {
    var verdict = of("s a1; a1 t1 x2; a1 t2 x2; x2 t3 e");
    sound(verdict);
    assertThat(verdict.safe()).isFalse();
    assertThat(verdict.reason().vi()).contains("hai lượt");
  }

  @Test
  void anEndReachedTwiceIsFine() {
    var verdict = of("s a1; a1 t1 e; a1 t2 e");
    sound(verdict);
    assertThat(verdict.safe()).isTrue();
  }

  @Test
  void aTaskWithTwoFlowsOutTakesBoth() {
    sound(of("s t1; t1 t2 a2; t1 t3 a2; a2 e"));
  }

  @Test
  void conditionsOnATasksFlowsMakeItChoose() {
    var one = new Drawing().flows("s t1; t2 a2; t3 a2; a2 e");
    unsound(one.conditional("t1", "t2").conditional("t1", "t3").verdict());
    var merged = new Drawing().flows("s t1; t2 o2; t3 o2; o2 e");
    sound(merged.conditional("t1", "t2").conditional("t1", "t3").verdict());
  }

  @Test
  void theDefaultIsTakenOnlyWhenNothingElseIs() {
    var graph = new Drawing().flows("s o1; o1 t1 x2; o1 t2 x2; x2 t3 e").defaultFlow("o1", "o1-t1");
    sound(graph.verdict());
    assertThat(graph.verdict().safe()).isTrue();
  }

  @Test
  void anInclusiveJoinWaitsForWhatCanStillCome() {
    var verdict = of("s o1; o1 t1 o2; o1 t2 o2; o1 t3 o2; o2 t4 e");
    sound(verdict);
    assertThat(verdict.safe()).isTrue();
    unsound(of("s o1; o1 t1 a2; o1 t2 a2; a2 t4 e"));
  }

  @Test
  void anInclusiveJoinDoesNotWaitForItsOwnLoop() {
    sound(of("s t1 o1; o1 t2 x1; x1 t3 o1; x1 e"));
  }

  @Test
  void twoInclusiveJoinsThatWaitForEachOtherAreStuck() {
    unsound(of("s a1; a1 o1; a1 o2; o1 x1; x1 o2; x1 e1; o2 x2; x2 o1; x2 e2"));
  }

  @Test
  void aLoopWithAWayOutEnds() {
    sound(of("s x1; x1 t1 x2; x2 t2 x1; x2 e"));
  }

  @Test
  void aLoopWithoutAWayOutNeverEnds() {
    var verdict = of("s x1; x1 t1 t2 x1");
    unsound(verdict);
    assertThat(verdict.optionToComplete()).isFalse();
    assertThat(verdict.deadNodes()).isEmpty();
    assertThat(verdict.reason().vi()).contains("vòng mãi");
  }

  @Test
  void aLoopBackIntoAParallelJoinIsStuckAtOnce() {
    var verdict = of("s t1 a1; a1 t2 x1; x1 t3 a1; x1 e");
    unsound(verdict);
    assertThat(verdict.deadNodes()).contains("a1", "t2", "e");
  }

  @Test
  void aLoopThatSplitsEachTimePilesUpWork() {
    var verdict = of("s x1; x1 t1 a1; a1 x1; a1 t2 e");
    unsound(verdict);
    assertThat(verdict.safe()).isFalse();
    var held = of("s x1; x1 t1 a1; a1 x1; a1 t2 a3; t9 a3; a3 e");
    unsound(held);
  }

  @Test
  void aNodeNobodyLeadsToIsDead() {
    var verdict = of("s t1 e; t2 e");
    unsound(verdict);
    assertThat(verdict.deadNodes()).containsExactly("t2");
    assertThat(verdict.optionToComplete()).isTrue();
  }

  @Test
  void withoutAStartEventWhateverHasNoWayInStarts() {
    sound(of("t1 a1; t2 a1; a1 t3"));
    unsound(of("t1 x1; x1 a1; x1 e1; t2 a1; a1 t3"));
  }

  @Test
  void startEventsAreAlternatives() {
    sound(of("s1 x1; s2 x1; x1 t1 e"));
    unsound(of("s1 a1; s2 a1; a1 t1 e"));
  }

  @Test
  void anEmptyModelHasNothingThatCouldFail() {
    sound(new Drawing().verdict());
  }

  @Test
  void whatAComplexGatewayJoinsIsNotInTheModel() {
    var drawing = new Drawing().node("g", Type.COMPLEX_GATEWAY);
    var verdict = drawing.flows("s a1; a1 t1 g; a1 t2 g; g e").verdict();
    assertThat(verdict.sound()).isEqualTo(Sound.UNKNOWN);
    assertThat(verdict.safe()).isNull();
    assertThat(verdict.optionToComplete()).isNull();
    assertThat(verdict.reason().vi()).contains("«g»", "cổng phức hợp");
  }

  @Test
  void twentyParallelBranchesAreProvedWithoutTryingTheirOrders() {
    var chains = new StringBuilder("s a1; a2 e");
    for (int i = 0; i < 20; i++) chains.append("; a1 t%d u%d y%d a2".formatted(i, i, i));
    var verdict =
        Soundness.check(
            new Drawing().flows(chains.toString()).graph(),
            new Bounds(100, java.time.Duration.ofSeconds(60)));
    sound(verdict);
  }

  @Test
  void aBoundIsSaidNotPassedOver() {
    var chains = new StringBuilder("s a1; a2 e");
    for (int i = 0; i < 12; i++) chains.append("; a1 x%d; x%d a2; x%d e%d".formatted(i, i, i, i));
    var few = new Bounds(50, java.time.Duration.ofSeconds(60));
    var stuck = Soundness.check(new Drawing().flows(chains.toString()).graph(), few);
    unsound(stuck);
    assertThat(stuck.deadNodes()).isEmpty();
  }

  @Test
  void whatCannotBeDecidedIsSaidToBe() {
    var chains = new StringBuilder("s o1; x1 e");
    for (int i = 0; i < 14; i++) chains.append("; o1 t%d x1".formatted(i));
    var verdict = of(chains.toString());
    assertThat(verdict.sound()).isEqualTo(Sound.UNKNOWN);
    assertThat(verdict.optionToComplete()).isNull();
    assertThat(verdict.reason().vi()).contains("Chưa kết luận được");
  }
}
