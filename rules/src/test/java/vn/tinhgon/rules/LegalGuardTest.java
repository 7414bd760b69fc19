package vn.tinhgon.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinhgon.bpmn.LegalBasis;
import vn.tinhgon.bpmn.LegalRank;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.bpmn.TimeUnit;
import vn.tinhgon.bpmn.edit.Edit;
import vn.tinhgon.rules.fact.Foundations;
import vn.tinhgon.rules.fact.Sketched;

class LegalGuardTest {
  private static final LegalBasis DECREE =
      new LegalBasis("nd", "Nghị định 1/2026/NĐ-CP", "Điều 2", null, LegalRank.DECREE, null);

  @Test
  void inAChainOnlyTheFreeMembersGo() {
    var ruling = rule(Proposal.cut("cut-middle-approval", List.of("a", "b", "c")), "b");

    assertThat(ruling.edit()).isEqualTo(new Edit.RemoveStep(List.of("a", "c")));
    assertThat(ruling.elements()).containsExactly("a", "c");
    assertThat(ruling.kept()).containsExactly("b");
    assertThat(ruling.bases()).isEmpty();
  }

  @Test
  void aBoundMemberSplitsARun() {
    var steps = List.of("a", "b", "c", "d");

    assertThat(rule(Proposal.parallelise("parallelise-opinions", steps), "b").edit())
        .isEqualTo(new Edit.Parallelise(List.of("c", "d")));
  }

  @Test
  void whereNothingIsLeftTheTextIsToBeAmended() {
    var ruling = rule(Proposal.merge("merge-assignment-chain", List.of("a", "b")), "b");

    assertThat(ruling.edit()).isNull();
    assertThat(ruling.elements()).containsExactly("a", "b");
    assertThat(ruling.bases()).containsExactly("Nghị định 1/2026/NĐ-CP, Điều 2");
  }

  @Test
  void aTermMayBeShortenedWithoutTouchingTheStep() {
    var limit = new Limit(2, TimeUnit.WORKING_DAY);

    assertThat(rule(Proposal.limit("shorten-slack-limit", "a", limit), "a").edit()).isNotNull();
  }

  @Test
  void everyKindOfEditIsRuledOn() {
    assertThat(Arrays.stream(Edit.class.getPermittedSubclasses()).map(Class::getSimpleName))
        .containsExactlyInAnyOrder(
            // bound: removes, merges, re-orders, delegates, abolishes
            "RemoveStep",
            "MergeSteps",
            "Parallelise",
            "Resequence",
            "Delegate",
            "Reassign",
            "RemoveDocument",
            "AbolishProcedure",
            // bound where the step decides
            "Automate",
            // free: the step, the paper and the procedure stay
            "ShortenLimit",
            "AddLimit",
            "DeemConsent",
            "Digitise",
            "ReduceCopies",
            "Standardise",
            "RetargetRework",
            "AssignLead");
  }

  @ParameterizedTest
  @CsvSource({
    "LAW, false, true, HIGHER",
    "DECREE, false, false, HIGHER",
    "CIRCULAR, false, true, MINISTRY",
    "MINISTRY_DECISION, false, false, MINISTRY",
    "UNIT_DECISION, false, true, SELF",
    "UNIT_DECISION, true, false, MINISTRY",
    "NONE, true, true, MINISTRY",
    "NONE, false, true, DROP",
    "NONE, false, false, SELF"
  })
  void theHighestRankTouchedDecidesWhoMayDecide(
      LegalRank rank, boolean severalUnits, boolean needless, AuthorityClass authority) {
    assertThat(AuthorityClass.of(rank, severalUnits, needless)).isEqualTo(authority);
  }

  private static LegalGuard.Ruling rule(Proposal proposal, String... founded) {
    var procedure = Sketched.founded(DECREE, List.of(founded), "s > a > b > c > d > e");
    return new LegalGuard(new Foundations(procedure), procedure.stepsById()).rule(proposal);
  }
}
