package vn.tinhgon.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tinhgon.engine.running.Browser;
import vn.tinhgon.engine.running.Browser.Answer;
import vn.tinhgon.engine.running.MovableClock;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;

@WithRunningApplication
class SessionTest {
  @Test
  void whoeverSignsInIsKnownUntilTheySignOut(RunningApplication application) {
    var dieu = application.signedIn("phan.thi.dieu");

    var session = dieu.get("/api/session").json();
    assertThat(session.at("/name").asString()).isEqualTo("Phan Thị Diệu");
    assertThat(session.at("/permissions").toString()).isEqualTo("[\"MODEL\",\"HANDLE\"]");
    assertThat(session.at("/positions/0/unitName").asString())
        .isEqualTo("Phòng Kiểm soát thủ tục hành chính");

    assertThat(dieu.delete("/api/session").status()).isEqualTo(204);
    assertThat(dieu.get("/api/session").status()).isEqualTo(401);
  }

  @Test
  void wrongPasswordAndUnknownNameAreAnsweredAlike(RunningApplication application) {
    var known = signIn(application.browser(), "lam.thi.quynh", "wrong");
    var unknown = signIn(application.browser(), "nobody.at.all", "wrong");

    assertThat(known.status()).isEqualTo(401).isEqualTo(unknown.status());
    assertThat(known.response().body()).isEqualTo(unknown.response().body());
    assertThat(known.json().at("/detail").asString())
        .isEqualTo("Tên đăng nhập hoặc mật khẩu không đúng.");
  }

  @Test
  void afterFiveFailuresEvenTheRightPasswordHasToWait(RunningApplication application) {
    var browser = application.browser();
    for (var attempt = 0; attempt < SignIn.FREE_TRIES; attempt++) {
      assertThat(signIn(browser, "cao.thi.yen", "wrong").status()).isEqualTo(401);
    }

    assertThat(signIn(browser, "cao.thi.yen", "tinhgon").status()).isEqualTo(429);

    application.clock().set(MovableClock.START.plus(SignIn.WAIT).plusSeconds(1));
    assertThat(signIn(browser, "cao.thi.yen", "tinhgon").status()).isEqualTo(200);
  }

  @Test
  void twoInstancesOnOneDatabaseKnowTheSamePeople(RunningApplication application) {
    var dieu = application.signedIn("phan.thi.dieu");
    try (var another = application.another()) {
      assertThat(another.browser(dieu).get("/api/session").status()).isEqualTo(200);
      assertThat(another.browser(dieu).delete("/api/session").status()).isEqualTo(204);
    }
    assertThat(dieu.get("/api/session").status()).isEqualTo(401);
  }

  @Test
  void aFormFromElsewhereIsRefused(RunningApplication application) {
    var forged =
        application
            .signedIn("phan.thi.dieu")
            .send("DELETE", "/api/session", null, "", "X-XSRF-TOKEN", "made-up");

    assertThat(forged.status()).isEqualTo(403);
    assertThat(forged.header("Content-Type")).isEqualTo("application/problem+json");
  }

  @Test
  void signingInChangesTheSession(RunningApplication application) {
    var browser = application.signedIn("phan.thi.dieu");
    var before = browser.cookie("TINHGON");

    browser.signIn("bui.thi.lan", "tinhgon");

    assertThat(before).isNotNull().isNotEqualTo(browser.cookie("TINHGON"));
  }

  @Test
  void nothingButSigningInIsOpenToStrangers(RunningApplication application) {
    assertThat(application.browser().get("/api/whatever").status()).isEqualTo(401);
    assertThat(application.browser().get("/api/session/samples").status()).isEqualTo(200);
    assertThat(application.signedIn("bui.thi.lan").get("/api/whatever").status()).isEqualTo(404);
  }

  @Test
  void onlyAdministratorsLookInside(RunningApplication application) {
    assertThat(application.signedIn("bui.thi.lan").get("/actuator/info").status()).isEqualTo(403);
    assertThat(application.signedIn("nguyen.tien.dat").get("/actuator/info").status())
        .isEqualTo(404);
  }

  @Test
  void everybodyOfTheSampleMinistryCanSignIn(RunningApplication application) {
    var samples = application.browser().get("/api/session/samples").json();

    assertThat(samples).hasSizeGreaterThan(40);
    assertThat(samples.get(0).propertyNames())
        .containsExactlyInAnyOrder("username", "password", "name", "title", "unit", "permissions");
    for (var sample : samples) {
      assertThat(sample.at("/unit").asString()).isNotBlank();
    }
  }

  private static Answer signIn(Browser browser, String username, String password) {
    return browser.post("/api/session", Map.of("username", username, "password", password));
  }
}
