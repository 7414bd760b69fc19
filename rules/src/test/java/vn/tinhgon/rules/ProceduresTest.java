package vn.tinhgon.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the rules say of the bundled procedures. */
class ProceduresTest {
  private static final Rulebook RULEBOOK = Rulebook.load();

  @Test
  void whatTheDecreeSetForAppointmentsIsNeverCut() throws Exception {
    assertThat(review("bo-nhiem-lanh-dao")).isNotEmpty().noneMatch(Finding::applicable);
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

  @Test
  void theWayThroughADepartmentOffersSixDifferentCuts() throws Exception {
    assertThat(review("trinh-uy-ban-nhan-dan-tinh-qua-so"))
        .filteredOn(Finding::applicable)
        .extracting(Finding::rule)
        .satisfies(rules -> assertThat(Set.copyOf(rules)).hasSizeGreaterThanOrEqualTo(6));
  }

  @Test
  void databasesAreCalledByTheirNames() throws Exception {
    assertThat(review("nang-bac-luong-truoc-thoi-han"))
        .filteredOn(one -> one.code().equals("H16"))
        .isNotEmpty()
        .allSatisfy(
            one -> {
              assertThat(one.message().vi()).contains("Cơ sở dữ liệu").doesNotContain("CSDL_");
              assertThat(one.message().en()).contains("database").doesNotContain("CSDL_");
            });
  }

  private static List<Finding> review(String name) throws Exception {
    return Example.bundled(name).findings(RULEBOOK);
  }
}
