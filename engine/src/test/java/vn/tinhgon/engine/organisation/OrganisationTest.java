package vn.tinhgon.engine.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
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

    assertThat(organisation.on(NOVEMBER).isAbsent("tran.anh.dung")).isTrue();
    assertThat(organisation.on(NOVEMBER).substitute("tran.anh.dung", "NB-HTQT-06"))
        .hasValueSatisfying(
            standIn -> {
              assertThat(standIn.username()).isEqualTo("le.thi.kim.oanh");
              assertThat(standIn.signature()).isEqualTo("ký thay");
            });
    assertThat(organisation.on(NEXT_YEAR).isAbsent("tran.anh.dung")).isFalse();
    assertThat(organisation.on(NEXT_YEAR).substitute("tran.anh.dung", "NB-HTQT-06")).isEmpty();
  }

  @Test
  void chainsAreFollowedAndNamed(RunningApplication application) {
    var organisation = application.bean(Organisation.class);
    organisation.substitute(nextYear("ho.sy.dung", "luong.thi.mai", Set.of("P1")));
    organisation.substitute(nextYear("luong.thi.mai", "ta.quoc.viet", null));

    assertThat(organisation.on(NEXT_YEAR).substitute("ho.sy.dung", "P1"))
        .map(StandIn::chain)
        .hasValue(java.util.List.of("ho.sy.dung", "luong.thi.mai"));
    organisation.absent("luong.thi.mai", NEXT_YEAR, NEXT_YEAR, "nghỉ phép");
    assertThat(organisation.on(NEXT_YEAR).substitute("ho.sy.dung", "P1"))
        .map(StandIn::chain)
        .hasValue(java.util.List.of("ho.sy.dung", "luong.thi.mai", "ta.quoc.viet"));
    assertThat(organisation.on(NEXT_YEAR).substitute("ho.sy.dung", "P2")).isEmpty();
    assertThatThrownBy(() -> organisation.substitute(nextYear("ta.quoc.viet", "ho.sy.dung", null)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("leads back");
  }

  /** What runs beside us has a chart of its own, as another instance has. */
  @Test
  void aChangeCountsAtTheNextQuestionHereAndElsewhereAndOnlyOnceItIsCertain(
      RunningApplication application) {
    var here = application.bean(Organisation.class);
    var database = application.bean(JdbcClient.class);
    var elsewhere = new Charts(database, new Substitutions(database));
    var transactions = new TransactionTemplate(application.bean(PlatformTransactionManager.class));
    var day = LocalDate.of(2031, 5, 5);
    Predicate<String> away = person -> here.on(day).isAbsent(person);
    Predicate<String> awayElsewhere =
        person -> CompletableFuture.supplyAsync(() -> elsewhere.on(day).isAbsent(person)).join();

    transactions.executeWithoutResult(
        status -> {
          assertThat(away.or(awayElsewhere)).rejects("luong.thi.mai", "ta.quoc.viet");
          CompletableFuture.runAsync(() -> here.absent("luong.thi.mai", day, day, "")).join();
          assertThat(away).accepts("luong.thi.mai");
          assertThat(awayElsewhere).accepts("luong.thi.mai");
          here.absent("ta.quoc.viet", day, day, "");
          assertThat(away).accepts("ta.quoc.viet");
          assertThat(awayElsewhere).rejects("ta.quoc.viet");
          status.setRollbackOnly();
        });

    assertThat(away.or(awayElsewhere)).rejects("ta.quoc.viet");
    assertThat(away.and(awayElsewhere)).accepts("luong.thi.mai");
  }

  private static Substitution nextYear(String absent, String substitute, Set<String> procedures) {
    return new Substitution(absent, substitute, NEXT_YEAR, NEXT_YEAR, procedures, "ký thay");
  }
}
