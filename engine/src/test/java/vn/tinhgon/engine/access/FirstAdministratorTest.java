package vn.tinhgon.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;

@WithRunningApplication
class FirstAdministratorTest {
  @Test
  void anEmptyServerOfTheOperatorsGetsNoSampleButSomebodyWhoCanSignIn(
      RunningApplication application) throws SQLException {
    try (var fresh = application.onEmptyDatabase("operators")) {
      var password = fresh.bean(FirstAdministrator.class).password();

      assertThat(fresh.browser().get("/api/session/samples").json()).isEmpty();
      var session = fresh.browser().signIn("admin", password).get("/api/session").json();
      assertThat(session.at("/permissions").toString()).contains("ADMINISTER");
    }
  }

  @Test
  void whereThereAreAccountsNobodyIsAdded(RunningApplication application) {
    assertThat(application.bean(FirstAdministrator.class).password()).isNull();
  }
}
