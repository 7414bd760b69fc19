package vn.tinhgon.engine.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tinhgon.engine.Tinhgon;
import vn.tinhgon.engine.running.Java;

/** What somebody sees who starts the program where it can't start. */
class StartTest {
  @Test
  void aBusyPortIsOneLine(@TempDir Path folder) throws Exception {
    try (var busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = busy.getLocalPort();

      assertOneLine(
          started(folder, "--server.port=" + port), "cổng " + port, "port " + port + " is in use");
    }
  }

  @Test
  void aFolderThatCantBeWrittenIsOneLine(@TempDir Path folder) throws Exception {
    var file = Files.createFile(folder.resolve("file"));

    assertOneLine(
        started(folder, "--server.port=0", "--tinhgon.data-dir=" + file.resolve("data")),
        "Không ghi được vào thư mục dữ liệu " + file,
        "can't be written");
  }

  @Test
  void aDatabaseThatIsAwayIsOneLine(@TempDir Path folder) throws Exception {
    assertOneLine(
        started(
            folder,
            "--server.port=0",
            "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/tinhgon"),
        "không kết nối được cơ sở dữ liệu",
        "Check SPRING_DATASOURCE_URL");
  }

  @Test
  void aSettingThatIsNoneIsOneLine(@TempDir Path folder) throws Exception {
    assertOneLine(
        started(folder, "--server.port=eighty"),
        "giá trị 'eighty'",
        "value 'eighty' of server.port");
    assertOneLine(
        started(folder, "--server.port=0", "--tinhgon.sample=perhaps"),
        "giá trị 'perhaps'",
        "value 'perhaps' of tinhgon.sample");
  }

  private record Ended(int code, String said) {}

  private static Ended started(Path folder, String... arguments)
      throws IOException, InterruptedException {
    var command = Java.command(Java.classPath(), Tinhgon.class, arguments);
    var process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), said);
  }

  private static void assertOneLine(Ended ended, String vietnamese, String english) {
    assertThat(ended.said().strip().lines()).as(ended.said()).hasSize(1);
    assertThat(ended.said()).contains(vietnamese, english).doesNotContain("\tat ");
    assertThat(ended.code()).isEqualTo(1);
  }
}
