package vn.tinhgon.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.tinhgon.bpmn.edit.Edit;
import vn.tinhgon.rules.fact.Foundations;

/** What the rules say of the bundled procedures. */
class ProceduresTest {
  private static final Rulebook RULEBOOK = Rulebook.load();

  @Test
  void whatTheDecreeSetForAppointmentsIsNeverCut() throws Exception {
    var procedure = Example.bundled("bo-nhiem-lanh-dao").file().procedure();
    var guard = new LegalGuard(new Foundations(procedure), procedure.stepsById());

    assertThat(review("bo-nhiem-lanh-dao"))
        .filteredOn(Finding::applicable)
        .allMatch(finding -> guard.protectedBy(edit(finding)).isEmpty());
  }

  @Test
  void opinionsAskedInTurnCanBeAskedAtOnce() throws Exception {
    assertThat(review("lay-y-kien-don-vi-lan-luot")).extracting(Finding::code).contains("H09");
    assertThat(review("lay-y-kien-don-vi-song-song"))
        .extracting(Finding::code)
        .doesNotContain("H09");
  }

  @Test
  void theWayThroughADepartmentHasTooManyAssignmentsAndLevels() throws Exception {
    assertThat(review("trinh-uy-ban-nhan-dan-tinh-qua-so"))
        .extracting(Finding::code)
        .contains("H05", "H06");
  }

  private static Edit edit(Finding finding) {
    return Objects.requireNonNull(finding.edit());
  }

  private static List<Finding> review(String name) throws Exception {
    return Example.bundled(name).findings(RULEBOOK);
  }
}
