package vn.tinhgon.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhgon.engine.audit.Audit;
import vn.tinhgon.engine.audit.Entry;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.organisation.Person;
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
  void whenThePortOpensThePeopleOfTheSampleCanSignInAlready(RunningApplication application) {
    assertThat(application.firstAnswer().json().toString()).contains("phan.thi.dieu");
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

  @Test
  void anInitialPasswordOpensOnlyTheWayToChangeIt(RunningApplication application) {
    var admin = application.signedIn("nguyen.tien.dat");
    application.bean(Organisation.class).welcome(new Person("nguoi.moi", "Người Mới"));
    var wanted = Map.of("usernames", List.of("nguoi.moi"), "permissions", List.of("HANDLE"));
    assertThat(application.signedIn("bui.thi.lan").post("/api/accounts", wanted).status())
        .isEqualTo(403);

    var opened = admin.post("/api/accounts", wanted);
    var again = admin.post("/api/accounts", wanted);
    assertThat(opened.status()).as(opened.response().body()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(422);
    var initial = opened.json().at("/0/password").asString();
    assertThat(admin.get("/api/accounts?q=nguoi+moi&show=INITIAL").response().body())
        .contains("nguoi.moi")
        .doesNotContain(initial);

    var person = application.browser().signIn("nguoi.moi", initial);
    assertThat(person.get("/api/session").json().at("/mustChangePassword").asBoolean()).isTrue();
    var barred = person.get("/api/inbox");
    assertThat(barred.status()).isEqualTo(403);
    assertThat(barred.response().body()).contains("đổi mật khẩu ban đầu");
    assertThat(changed(person, initial, "ngan").json().at("/errors/0/field").asString())
        .isEqualTo("next");
    assertThat(changed(person, "sai", "một mật khẩu dài").status()).isEqualTo(401);
    assertThat(changed(person, initial, "một mật khẩu dài").status()).isEqualTo(200);
    assertThat(person.get("/api/inbox").status()).isEqualTo(200);
    assertThat(signIn(application.browser(), "nguoi.moi", initial).status()).isEqualTo(401);

    var path = "/api/accounts/nguoi.moi";
    var version =
        admin.get("/api/accounts?q=nguoi.moi").json().at("/items/0/account/version").asInt();
    var stale = change(admin, path, version - 1, false);
    var disabled = change(admin, path, version, true);
    assertThat(stale.status()).isEqualTo(409);
    assertThat(disabled.status()).isEqualTo(204);
    assertThat(person.get("/api/inbox").status()).isEqualTo(401);
    assertThat(signIn(application.browser(), "nguoi.moi", "một mật khẩu dài").status())
        .isEqualTo(403);
    assertThat(change(admin, path, version + 1, false).status()).isEqualTo(204);
    var reset = admin.post(path + "/reset", Map.of("version", version + 2)).json();
    var given = reset.at("/password").asString();
    application.clock().set(MovableClock.START.plusDays(7).minusSeconds(1));
    application.browser().signIn("nguoi.moi", given);
    application.clock().set(MovableClock.START.plusDays(7));
    var expired = signIn(application.browser(), "nguoi.moi", given);
    assertThat(expired.status()).isEqualTo(403);
    assertThat(expired.json().at("/detail").asString()).contains("hết hạn lúc 08:00 30/11/2026");
    var row = application.signedIn("nguyen.tien.dat").get("/api/accounts?q=nguoi.moi").json();
    assertThat(row.at("/items/0/account/initialExpired").asBoolean()).isTrue();
    assertThat(row.at("/items/0/account/initialUntil").asString()).startsWith("2026-11-30T08:00");

    assertThat(application.bean(Audit.class).about("account nguoi.moi"))
        .extracting(Entry::action)
        .containsSubsequence(
            "open account HANDLE", "change password", "disable account HANDLE", "reset password");
    assertThat(
            application
                .bean(JdbcClient.class)
                .sql("select count(*) from accounts where password not like '{bcrypt}%'")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void noAdministratorLocksHimselfOut(RunningApplication application) {
    var admin = application.signedIn("nguyen.tien.dat");
    var version =
        admin.get("/api/accounts?q=nguyen.tien.dat").json().at("/items/0/account/version").asInt();

    var refused = change(admin, "/api/accounts/nguyen.tien.dat", version, true);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(admin.get("/api/accounts").status()).isEqualTo(200);
  }

  private static Answer change(Browser admin, String path, int version, boolean disabled) {
    var body =
        "{\"permissions\": [\"HANDLE\"], \"disabled\": %s, \"version\": %d}"
            .formatted(disabled, version);
    return admin.send("PUT", path, body, "application/json");
  }

  private static Answer changed(Browser person, String current, String next) {
    return person.post("/api/session/password", Map.of("current", current, "next", next));
  }

  private static Answer signIn(Browser browser, String username, String password) {
    return browser.post("/api/session", Map.of("username", username, "password", password));
  }
}
