package vn.tinhgon.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;

/** Every walk through the pages; needs Node and the built pages, finds or installs a Chromium. */
@WithRunningApplication
class WalksInBrowserTest {
  private static final Path PAGES = Path.of("..", "ui");

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
  void aPersonGetsThrough(String walk, RunningApplication application)
      throws IOException, InterruptedException {
    assumeTrue(
        Files.exists(PAGES.resolve("target/classes/META-INF/resources/index.html"))
            && Files.isDirectory(PAGES.resolve("node_modules")),
        "the pages are not built (-Dui.skip): no walk through them in a browser");
    assumeTrue(nodeRuns(), "Node is not on PATH: no walk through the pages in a browser");

    assertThat(exit(walk, application)).as("exit of ui/e2e/" + walk).isZero();
  }

  private static int exit(String walk, RunningApplication application)
      throws IOException, InterruptedException {
    var node = new ProcessBuilder("node", "e2e/" + walk).redirectErrorStream(true);
    node.directory(PAGES.toFile());
    node.environment().put("TINHGON", application.address("").toString());
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
