package vn.tinhgon.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tinhgon.engine.running.Browser;
import vn.tinhgon.engine.running.MovableClock;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;

@WithRunningApplication
class FirstAdministratorTest {
  @Test
  void anEmptyServerGetsNoSampleButSomebodyWhoMustChooseAPasswordWithinAWeek(
      RunningApplication application) throws SQLException {
    try (var fresh = application.onEmptyDatabase("operators")) {
      var password = fresh.bean(FirstAdministrator.class).password();

      assertThat(fresh.browser().get("/api/session/samples").json()).isEmpty();
      var admin = fresh.browser().signIn("admin", password);
      assertThat(admin.get("/api/session").json().at("/mustChangePassword").asBoolean()).isTrue();
      assertThat(admin.get("/api/accounts").status()).isEqualTo(403);

      fresh.clock().set(MovableClock.START.plusDays(7));
      assertThat(signIn(fresh, password).status()).isEqualTo(403);
      assertThat(signIn(fresh, password).json().at("/detail").asString()).contains("hết hạn");
      var again = restarted(fresh);
      assertThat(again).isNotEqualTo(password);
      var change = Map.of("current", again, "next", "một mật khẩu dài");
      assertThat(admin.signIn("admin", again).post("/api/session/password", change).status())
          .isEqualTo(200);
      assertThat(admin.get("/api/accounts").status()).isEqualTo(200);

      fresh.clock().set(MovableClock.START.plusDays(30));
      assertThat(restarted(fresh)).as("chosen passwords stay").isEqualTo(again);
    }
  }

  private static String restarted(RunningApplication application) {
    var first = application.bean(FirstAdministrator.class);
    first.start();
    return first.password();
  }

  private static Browser.Answer signIn(RunningApplication application, String password) {
    return application
        .browser()
        .post("/api/session", Map.of("username", "admin", "password", password));
  }

  @Test
  void whereThereAreAccountsNobodyIsAdded(RunningApplication application) {
    assertThat(application.bean(FirstAdministrator.class).password()).isNull();
  }
}
