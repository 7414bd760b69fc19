package vn.tinhgon.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.Timers;
import vn.tinhgon.engine.running.WithRunningApplication;

/** Every walk through the pages; needs Node and the built pages, finds or installs a Chromium. */
@WithRunningApplication
class WalksInBrowserTest {
  private static final Path PAGES = Path.of("..", "ui");

  private static RunningApplication ministry;

  /** What is walked through is left behind; no other test finds it, nor its traces the walks. */
  @BeforeAll
  static void aFreshMinistry(RunningApplication application)
      throws SQLException, InterruptedException {
    assumeTrue(
        Files.exists(PAGES.resolve("target/classes/META-INF/resources/index.html"))
            && Files.isDirectory(PAGES.resolve("node_modules")),
        "the pages are not built (-Dui.skip): no walk through them in a browser");
    assumeTrue(nodeRuns(), "Node is not on PATH: no walk through the pages in a browser");
    ministry = application.onFreshSample("walks");
  }

  @AfterAll
  static void theWalksAreOver() {
    if (ministry != null) ministry.close();
  }

  static List<String> walks() throws IOException {
    try (var files = Files.list(PAGES.resolve("e2e"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".walk.mjs"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("walks")
  void aPersonGetsThrough(String walk) throws IOException, InterruptedException {
    assertThat(exit(walk)).as("exit of ui/e2e/" + walk).isZero();
  }

  private static int exit(String walk) throws IOException, InterruptedException {
    var clock = clock();
    try {
      return exit(walk, "http://localhost:" + clock.getAddress().getPort());
    } finally {
      clock.stop(0);
    }
  }

  /** Lets a walk have time go by for one dossier: what its timers bring about stays. */
  private static HttpServer clock() throws IOException {
    var clock = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    clock.createContext(
        "/",
        exchange -> {
          var asked = exchange.getRequestURI().getQuery().split("[=&]");
          try (var timers = new Timers(ministry)) {
            timers.until(asked[1], LocalDateTime.parse(asked[3]));
            exchange.sendResponseHeaders(204, -1);
          } finally {
            exchange.close();
          }
        });
    clock.start();
    return clock;
  }

  private static int exit(String walk, String clock) throws IOException, InterruptedException {
    var node = new ProcessBuilder("node", "e2e/" + walk).redirectErrorStream(true);
    node.directory(PAGES.toFile());
    node.environment().put("TINHGON", ministry.address("").toString());
    node.environment().put("TINHGON_CLOCK", clock);
    var walking = node.start();
    walking.getInputStream().transferTo(System.out);
    return walking.waitFor();
  }

  private static boolean nodeRuns() throws InterruptedException {
    try {
      return new ProcessBuilder("node", "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
