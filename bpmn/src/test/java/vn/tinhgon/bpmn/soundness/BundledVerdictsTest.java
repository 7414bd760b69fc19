package vn.tinhgon.bpmn.soundness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinhgon.bpmn.xml.BpmnFile;

/** Verdicts others published for models that travel with the source. */
class BundledVerdictsTest {
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "fbpmn/e001ClientSupplier, SOUND, true, true, 0",
    "fbpmn/e002ClientSupplierDynamic, SOUND, true, true, 0",
    "fbpmn/e013OrSize2x3, SOUND, true, true, 0",
    "fbpmn/e017OnlineOrdering, SOUND, true, true, 0",
    "fbpmn/e037Comm, UNSOUND, true, false, 0",
    "fbpmn/e043SameMessage, SOUND, true, true, 0",
    "fbpmn/e052TSE, SOUND, true, true, 0",
    "fbpmn/e054TEB, UNSOUND, true, true, 0",
    "fbpmn/e056TBE, UNSOUND, false, true, 0",
    "rust-analyzer/message_persistence, SOUND, true, true, 0",
    "rust-analyzer/no-dead-activities, SOUND, true, true, 0",
    "rust-analyzer/no-option-to-complete-2, UNSOUND, true, false, 3",
    "rust-analyzer/no-proper-completion-1, SOUND, true, true, 0",
    "rust-analyzer/p2, SOUND, true, true, 0",
    "rust-analyzer/p6_stuck, UNSOUND, true, false, 3",
    "rust-analyzer/pools-message-flows, UNSOUND, true, true, 0",
    "rust-analyzer/proper-completion-2, SOUND, true, true, 0",
    "rust-analyzer/unsafe, SOUND, false, true, 0",
    "br-processosgov/diagrama-11, UNSOUND, true, false, 0",
    "br-processosgov/diagrama-05.3.2, SOUND, true, true, 0",
    "camunda/terminate, SOUND, true, true, 0",
    "uva/two_forms_text_mod, SOUND, true, true, 0"
  })
  void theVerdictIsThePublishedOne(
      String file, Sound sound, boolean safe, boolean optionToComplete, int dead) throws Exception {
    var path = "/corpus/" + file + ".bpmn";
    try (var in = Objects.requireNonNull(getClass().getResourceAsStream(path), path)) {
      var procedure = BpmnFile.read(in.readAllBytes(), file).procedure();
      var verdict = Soundness.check(procedure);
      assertThat(verdict.sound()).as("%s", verdict).isEqualTo(sound);
      assertThat(verdict.safe()).as("%s", verdict).isEqualTo(safe);
      assertThat(verdict.optionToComplete()).as("%s", verdict).isEqualTo(optionToComplete);
      assertThat(verdict.deadNodes()).as("%s", verdict).hasSize(dead);
    }
  }
}
