package vn.tinhgon.rules.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.tinhgon.bpmn.StepKind;

class LinesTest {
  private static final Set<StepKind> SIGNING = Set.of(StepKind.REVIEW, StepKind.APPROVE);

  @Test
  void reviewsAndApprovalsFollowOneAnotherWhateverLiesBetween() {
    assertThat(signing("s > a:REVIEW > b:DRAFT > c:REVIEW > d:APPROVE > e"))
        .containsExactly(List.of("a", "c", "d"));
  }

  @Test
  void aLineIsLaidThroughWhateverKindsAreAskedFor() {
    var lines = lines("s > a:REVIEW > b:DRAFT > c:REVIEW > d:APPROVE > e");

    assertThat(lines.through(Set.of(StepKind.DRAFT, StepKind.APPROVE)))
        .extracting(Line::steps)
        .containsExactly(List.of("b", "d"));
    assertThat(lines.through(Set.of(StepKind.DRAFT)))
        .containsExactly(new Line(Set.of(StepKind.DRAFT), List.of("b"), List.of(), true));
  }

  @Test
  void aDecisionBetweenDoesNotBreakALine() {
    assertThat(signing("s > a:REVIEW > x > b:REVIEW > y:DRAFT > c:APPROVE > e ; x > y"))
        .containsExactly(List.of("a", "c"), List.of("b", "c"));
  }

  @Test
  void aReturnIsLeftAside() {
    assertThat(signing("s > o:DRAFT > a:REVIEW > x > b:REVIEW > c:APPROVE > e ; x > o"))
        .containsExactly(List.of("a", "b", "c"));
  }

  @Test
  void aReturnThroughAStepIsLeftAside() {
    assertThat(signing("s > o:DRAFT > a:REVIEW > x > b:REVIEW > c:APPROVE > e ; x > m:DRAFT > a"))
        .containsExactly(List.of("a", "b", "c"));
  }

  @Test
  void anUnnamedRefusalIsLeftAside() {
    assertThat(signing("s > a:REVIEW > x > b:REVIEW > c:APPROVE > e ; x > n:NOTIFY > e2"))
        .containsExactly(List.of("a", "b", "c"));
  }

  @Test
  void aNamedRefusalMayMeetTheOthersAtTheEnd() {
    assertThat(
            signing(
                "s > a:REVIEW > x > b:REVIEW > c:APPROVE > n:RETURN_RESULT > e", "x -không đạt> n"))
        .containsExactly(List.of("a", "b", "c"));
  }

  @Test
  void aShortcutIsNoRefusal() {
    assertThat(signing("s > a:REVIEW > x > b:REVIEW > c:APPROVE > n:RETURN_RESULT > e ; x -nhỏ> n"))
        .containsExactly(List.of("a"), List.of("b", "c"));
  }

  @Test
  void aRefusalWithWorkOfItsOwnIsKnownByItsName() {
    assertThat(
            signing(
                "s > a:REVIEW > x > b:REVIEW > c:APPROVE > e",
                "x -từ chối> r:DRAFT > q:APPROVE > e2"))
        .containsExactly(List.of("a", "b", "c"), List.of("q"));
  }

  @Test
  void allBranchesOfAParallelSplitAreDone() {
    assertThat(signing("s > a:REVIEW > p > b:REVIEW > p2 > c:APPROVE > e ; p > k:CONSULT > p2"))
        .containsExactly(List.of("a", "b", "c"));
  }

  @Test
  void theMiddleOfTwoLinesIsClaimedOnce() {
    var lines =
        lines("s > x > a:REVIEW > x2 > c:REVIEW > d:APPROVE > e ; x > b:REVIEW > x2")
            .through(SIGNING);

    assertThat(lines).flatExtracting(Line::middle).containsExactly("c");
  }

  private static List<List<String>> signing(String... sketch) {
    return lines(sketch).through(SIGNING).stream().map(Line::steps).toList();
  }

  private static Lines lines(String... sketch) {
    var procedure = Sketch.of(sketch);
    var course = new Course(procedure.graph());
    var steps = procedure.stepsById();
    return new Lines(new Ahead(course, steps));
  }
}
