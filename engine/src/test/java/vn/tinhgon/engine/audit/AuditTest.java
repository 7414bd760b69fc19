package vn.tinhgon.engine.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;

@WithRunningApplication
class AuditTest {
  @Test
  void bothNamesOfASubstitutesDeedAreKept(RunningApplication application) {
    var audit = application.bean(Audit.class);
    var deed = new Entry("le.thi.kim.oanh", "tran.anh.dung", "complete", "dossier 1999-000001");

    audit.note(deed);

    assertThat(audit.about("dossier 1999-000001")).containsExactly(deed);
  }

  @Test
  void signingInIsNoted(RunningApplication application) {
    application.signedIn("ha.thi.nhung");

    assertThat(application.bean(Audit.class).about("account ha.thi.nhung"))
        .extracting(Entry::action)
        .contains("sign-in");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entries set person = 'x'",
        "delete from audit_entries",
        "truncate audit_entries"
      })
  void nobodyRewritesTheBook(String sql, RunningApplication application) {
    var database = application.bean(JdbcClient.class);

    assertThatThrownBy(() -> database.sql(sql).update()).hasMessageContaining("never changed");
  }
}
