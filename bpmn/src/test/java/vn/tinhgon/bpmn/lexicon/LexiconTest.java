package vn.tinhgon.bpmn.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.tinhgon.bpmn.StepKind;
import vn.tinhgon.bpmn.measure.Sketch;

class LexiconTest {

  @Test
  void aNameTellsKindLevelRoleAndUnit() {
    var procedure = new Sketch().named("a", "Lãnh đạo Vụ Tổ chức cán bộ ký nháy").procedure();
    var step = Lexicon.complete(procedure).procedure().steps().get(0);
    assertThat(step.kind()).isEqualTo(StepKind.REVIEW);
    assertThat(step.level()).isEqualTo(3);
    assertThat(step.role()).isEqualTo("LANH_DAO_VU");
    assertThat(step.unit()).isEqualTo("TCCB");
  }

  @Test
  void completingTwiceIsCompletingOnce() {
    var once =
        Lexicon.complete(new Sketch().named("a", "lanh dao phong ky nhay", "Phòng X").procedure());
    var twice = Lexicon.complete(once.procedure());
    assertThat(once.inferred()).hasSize(4);
    assertThat(twice.inferred()).isEmpty();
    assertThat(twice.procedure()).isSameAs(once.procedure());
  }

  @Test
  void anInferenceNamesTheWordsThatDecidedIt() {
    var inferred =
        Lexicon.complete(new Sketch().named("a", "Lãnh đạo phòng ký nháy").procedure()).inferred();
    assertThat(inferred.get(0).because().vi())
        .isEqualTo("Tên bước có “ký nháy” → Rà soát, ký nháy");
    assertThat(inferred.get(0).because().en())
        .isEqualTo("The step's name says “ký nháy” → Review and initial");
  }

  @Test
  void aNameThatSaysNothingStaysUnknown() {
    var completed = Lexicon.complete(new Sketch().named("a", "Task 1").procedure());
    assertThat(completed.inferred()).isEmpty();
  }
}
