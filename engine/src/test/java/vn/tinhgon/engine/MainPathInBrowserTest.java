package vn.tinhgon.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;

/** Needs Node and the built pages; finds or installs a Chromium itself. */
@WithRunningApplication
class MainPathInBrowserTest {
  private static final Path PAGES = Path.of("..", "ui");

  @Test
  void aDossierGoesFromTheFindingsToTheLastSignature(RunningApplication application)
      throws IOException, InterruptedException {
    assumeTrue(
        Files.exists(PAGES.resolve("target/classes/META-INF/resources/index.html"))
            && Files.isDirectory(PAGES.resolve("node_modules")),
        "the pages are not built (-Dui.skip): no walk through them in a browser");
    assumeTrue(nodeRuns(), "Node is not on PATH: no walk through the pages in a browser");

    assertThat(walk(application)).as("exit of ui/e2e/main-path.mjs").isZero();
  }

  private static int walk(RunningApplication application) throws IOException, InterruptedException {
    var node = new ProcessBuilder("node", "e2e/main-path.mjs").redirectErrorStream(true);
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
