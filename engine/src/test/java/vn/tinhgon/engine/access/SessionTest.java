package vn.tinhgon.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;

@WithRunningApplication
class SessionTest {
  @Test
  void whoeverSignsInIsKnownUntilTheySignOut(RunningApplication application) {
    var linh = application.signedIn("pham.thuy.linh");

    assertThat(linh.get("/api/session").json().at("/name").asString()).isEqualTo("Phạm Thùy Linh");
    assertThat(linh.delete("/api/session").status()).isEqualTo(204);
    assertThat(linh.get("/api/session").status()).isEqualTo(401);
  }

  @Test
  void theProgramIsReady(RunningApplication application) {
    var answer = application.browser().get("/actuator/health/readiness");

    assertThat(answer.json().at("/status").asString()).isEqualTo("UP");
  }
}
