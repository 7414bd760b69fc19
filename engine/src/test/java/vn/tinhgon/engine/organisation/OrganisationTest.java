package vn.tinhgon.engine.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.tinhgon.engine.problem.Refusal;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;

@WithRunningApplication
class OrganisationTest {
  private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 23);
  private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 6, 1);

  @Test
  void holdersAreFoundByUnitRoleAndLevel(RunningApplication application) {
    var organisation = application.bean(Organisation.class);

    assertThat(organisation.holders("HTQT", null, null)).hasSize(5);
    assertThat(organisation.holders("HTQT", "CHUYEN_VIEN", null))
        .extracting(Position::username)
        .containsExactly("doan.minh.duc", "pham.thuy.linh");
    assertThat(organisation.holders("HTQT", null, 3))
        .extracting(Position::username)
        .containsExactly("le.thi.kim.oanh", "tran.anh.dung");
    assertThat(organisation.holders("HTQT", "CHUYEN_VIEN", 3)).isEmpty();
  }

  @Test
  void aUnitHasANameAndAHead(RunningApplication application) {
    var organisation = application.bean(Organisation.class);

    assertThat(organisation.unitName("KSTT")).isEqualTo("Phòng Kiểm soát thủ tục hành chính");
    assertThat(organisation.unitName("ELSEWHERE")).isEqualTo("ELSEWHERE");
    assertThat(organisation.unit("KSTT")).map(Unit::parent).contains("VP");
    assertThat(organisation.head("KSTT")).map(Person::username).contains("dang.hoai.an");
  }

  @Test
  void theSubstituteActsWhileTheHeadIsAway(RunningApplication application) {
    var organisation = application.bean(Organisation.class);

    assertThat(organisation.isAbsent("tran.anh.dung", NOVEMBER)).isTrue();
    assertThat(organisation.substitute("tran.anh.dung", "NB-HTQT-06", NOVEMBER))
        .hasValueSatisfying(
            standIn -> {
              assertThat(standIn.username()).isEqualTo("le.thi.kim.oanh");
              assertThat(standIn.signature()).isEqualTo("ký thay");
            });
    assertThat(organisation.isAbsent("tran.anh.dung", NEXT_YEAR)).isFalse();
    assertThat(organisation.substitute("tran.anh.dung", "NB-HTQT-06", NEXT_YEAR)).isEmpty();
  }

  @Test
  void chainsAreFollowedAndNamed(RunningApplication application) {
    var organisation = application.bean(Organisation.class);
    organisation.substitute(nextYear("ho.sy.dung", "luong.thi.mai", Set.of("P1")));
    organisation.substitute(nextYear("luong.thi.mai", "ta.quoc.viet", null));

    assertThat(organisation.substitute("ho.sy.dung", "P1", NEXT_YEAR))
        .map(StandIn::chain)
        .hasValue(java.util.List.of("ho.sy.dung", "luong.thi.mai"));
    organisation.absent("luong.thi.mai", NEXT_YEAR, NEXT_YEAR, "nghỉ phép");
    assertThat(organisation.substitute("ho.sy.dung", "P1", NEXT_YEAR))
        .map(StandIn::chain)
        .hasValue(java.util.List.of("ho.sy.dung", "luong.thi.mai", "ta.quoc.viet"));
    assertThat(organisation.substitute("ho.sy.dung", "P2", NEXT_YEAR)).isEmpty();
    assertThatThrownBy(() -> organisation.substitute(nextYear("ta.quoc.viet", "ho.sy.dung", null)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("leads back");
  }

  private static Substitution nextYear(String absent, String substitute, Set<String> procedures) {
    return new Substitution(absent, substitute, NEXT_YEAR, NEXT_YEAR, procedures, "ký thay");
  }
}
