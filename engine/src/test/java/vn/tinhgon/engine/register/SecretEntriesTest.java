package vn.tinhgon.engine.register;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhgon.engine.register.Books.incoming;
import static vn.tinhgon.engine.register.Clerk.JSON;
import static vn.tinhgon.engine.register.Clerk.correction;
import static vn.tinhgon.engine.register.Clerk.fields;
import static vn.tinhgon.engine.register.Clerk.path;
import static vn.tinhgon.engine.register.Clerk.total;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tinhgon.engine.running.Browser;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;

@WithRunningApplication
class SecretEntriesTest {
  private static Browser clerk;

  @BeforeAll
  static void theClerkIsAtWork(RunningApplication application) {
    clerk = application.signedIn("bui.thi.lan");
  }

  @Test
  void aSecretPaperNeverGoesOverANetwork() {
    var answer =
        clerk.post(
            "/api/registers/INCOMING",
            incoming(
                "secrecy", "SECRET", "channel", "AXIS", "signed", "true", "pagesDigitised", "3"));

    assertThat(fields(answer)).containsExactly("channel", "signed", "pagesDigitised");
    assertThat(answer.json().at("/errors/0/message").asString()).contains("không được gửi");
  }

  @Test
  void theContentOfASecretPaperIsForThoseWithTheRight(RunningApplication application) {
    var entry =
        clerk
            .post(
                "/api/registers/INCOMING",
                incoming(
                    "secrecy", "SECRET",
                    "channel", "DIRECT",
                    "subject", "Điều không ai được biết",
                    "readers", "luong.thi.mai"))
            .json()
            .at("/entry");
    var path = path("INCOMING", entry);

    for (var allowed : List.of("bui.thi.lan", "nguyen.huu.tri", "luong.thi.mai")) {
      assertThat(application.signedIn(allowed).get(path).response().body())
          .as(allowed)
          .contains("không ai được biết");
    }
    // The minister and the administrator have no need to know it.
    for (var other : List.of("nguyen.quang.hai", "nguyen.tien.dat", "ngo.van.phuc")) {
      var browser = application.signedIn(other);
      assertThat(browser.get(path).json().at("/entry/veiled").asBoolean()).as(other).isTrue();
      assertThat(browser.get(path).response().body()).doesNotContain("không ai được biết");
      assertThat(browser.get("/api/registers/INCOMING?size=200").response().body())
          .doesNotContain("không ai được biết");
      assertThat(browser.get("/api/registers/INCOMING/export?format=CSV").response().body())
          .doesNotContain("không ai được biết");
      assertThat(browser.send("PUT", path, correction(entry, "x", "subject", "y"), JSON).status())
          .isEqualTo(403);
    }
    assertThat(total(clerk, "INCOMING?q=khong+ai+duoc+biet")).isZero();
  }
}
