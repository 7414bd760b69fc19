package vn.tinhgon.bpmn.soundness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuickFixesTest {
  private static List<QuickFix> fixes(String chains) {
    var drawing = new Drawing().flows(chains);
    return QuickFixes.of(drawing.graph(), drawing.verdict());
  }

  private static void proposes(List<QuickFix> fixes, String vi, String... elements) {
    assertThat(fixes)
        .anySatisfy(
            fix -> {
              assertThat(fix.elements()).containsExactly(elements);
              assertThat(fix.proposal().vi()).contains(vi);
            });
  }

  @Test
  void aChoiceIsJoinedByAChoice() {
    proposes(fixes("s x1; x1 t1 a2; x1 t2 a2; a2 t3 e"), "cổng loại trừ", "a2", "x1");
  }

  @Test
  void anInclusiveChoiceIsJoinedByAnInclusiveGateway() {
    proposes(fixes("s o1; o1 t1 a2; o1 t2 a2; a2 t3 e"), "cổng bao gồm", "a2", "o1");
  }

  @Test
  void parallelBranchesAreJoinedByAParallelGateway() {
    proposes(fixes("s a1; a1 t1 x2; a1 t2 x2; x2 t3 e"), "cổng song song", "x2", "a1");
  }

  @Test
  void aFlowBackEntersBeforeTheParallelGateway() {
    proposes(fixes("s t1 a1; a1 t2 x1; x1 t3 a1; x1 e"), "Luồng quay lại", "t3-a1", "a1");
  }

  @Test
  void aGatewayThatJoinsAndSplitsIsTwo() {
    proposes(fixes("s x1; x1 t1 a2; x1 t2 a2; a2 t3 e1; a2 t4 e2"), "vừa gộp vừa rẽ", "a2");
  }

  @Test
  void aDeadEndIsLedToAnEnd() {
    proposes(fixes("s x1; x1 t1 a2; x1 t2 a2; a2 t3; x1 e"), "sự kiện kết thúc", "t3");
  }

  @Test
  void aSoundModelNeedsNoMending() {
    assertThat(fixes("s x1; x1 t1 x2; x1 t2 x2; x2 e")).isEmpty();
  }
}
