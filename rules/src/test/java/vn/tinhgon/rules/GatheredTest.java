package vn.tinhgon.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.tinhgon.bpmn.edit.Edit;

class GatheredTest {

  @Test
  void pairsThatMeetAreOneRow() {
    assertThat(gathered(merge("a", "b"), merge("c", "d"), merge("b", "c"), merge("e", "f")))
        .extracting(Proposal::edit)
        .containsExactly(
            new Edit.MergeSteps(List.of("a", "b", "c", "d")),
            new Edit.MergeSteps(List.of("e", "f")));
  }

  @Test
  void whereTwoWaysMeetTheStepBehindBelongsToTheFirst() {
    assertThat(gathered(merge("b", "c"), merge("a", "c"), merge("c", "d")))
        .extracting(Proposal::elements)
        .containsExactly(List.of("a", "c", "d"));
  }

  @Test
  void theRowIsTurnedRoundAsAWhole() {
    var gathered = gathered(swap("a", "b"), swap("b", "c"));

    assertThat(gathered)
        .extracting(Proposal::edit)
        .containsExactly(new Edit.Resequence(List.of("c", "b", "a")));
    assertThat(gathered.get(0).evidence()).containsEntry("order", List.of("c", "b", "a"));
  }

  @Test
  void whatBelongsTogetherIsOneAndOnlyOneAloneKeepsItsEdit() {
    var a = Proposal.of("ask", List.of("a"), new Edit.Automate("a")).together();
    var b = Proposal.of("ask", List.of("b"), new Edit.Automate("b")).together();

    assertThat(gathered(b, a)).extracting(Proposal::elements).containsExactly(List.of("a", "b"));
    assertThat(gathered(b, a)).extracting(Proposal::edit).containsOnlyNulls();
    assertThat(gathered(b)).extracting(Proposal::edit).containsExactly(new Edit.Automate("b"));
  }

  @Test
  void daysAddUp() {
    assertThat(gathered(merge("a", "b").saving(0.25), merge("b", "c").saving(0.25)))
        .extracting(Proposal::days)
        .containsExactly(0.5);
  }

  private static Proposal merge(String earlier, String later) {
    return Proposal.merge("merge", List.of(earlier, later)).endToEnd();
  }

  private static Proposal swap(String earlier, String later) {
    return Proposal.of(
            "swap", List.of(earlier, later), new Edit.Resequence(List.of(later, earlier)))
        .because("order", List.of(later, earlier))
        .endToEnd();
  }

  /** In any order, with the same outcome. */
  private static List<Proposal> gathered(Proposal... proposals) {
    var all = new ArrayList<>(List.of(proposals));
    var expected = Gathered.of(all, place -> place.charAt(0));
    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(all, new Random(seed));
      assertThat(Gathered.of(all, place -> place.charAt(0))).isEqualTo(expected);
    }
    return expected;
  }
}
