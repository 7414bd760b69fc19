package vn.tinhgon.engine.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;

@WithRunningApplication
class PagesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/inbox", "/procedures/NB-HTQT-06", "/procedures/6.001234", "/a?x=1"})
  void everyRouteOfThePagesCanBeReloaded(String route, RunningApplication application) {
    var page = application.browser().get(route);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.response().body()).contains("Tinh Gọn");
    assertThat(page.header("Cache-Control")).doesNotContain("immutable");
  }

  @Test
  void whatHasAChangingNameIsKeptForAYear(RunningApplication application) {
    var script = application.browser().get("/assets/app-1.js");

    assertThat(script.header("Cache-Control")).contains("max-age=31536000", "immutable");
  }

  @Test
  void pagesLoadNothingFromElsewhere(RunningApplication application) {
    var page = application.browser().get("/");

    assertThat(page.header("Content-Security-Policy"))
        .startsWith("default-src 'self';")
        .doesNotContain("unsafe-eval", "http");
    assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
  }

  @Test
  void aPersonWhoseNameHasDotsHasAPageThatCanBeLoadedAgain(RunningApplication application) {
    var page = application.browser().get("/organisation/ho.sy.dung");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).startsWith("text/html");
  }

  @Test
  void aMissingFileIsNoPage(RunningApplication application) {
    assertThat(application.browser().get("/favicon.ico").status()).isEqualTo(404);
    assertThat(application.browser().get("/assets/app-2.js").status()).isEqualTo(404);
    assertThat(application.browser().get("/v3/nothing").status()).isEqualTo(404);
  }
}
