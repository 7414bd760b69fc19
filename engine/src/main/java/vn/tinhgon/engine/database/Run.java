package vn.tinhgon.engine.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.tinhgon.bpmn.Text;

/** Runs a short program to its end. */
final class Run {
  private Run() {}

  /** The exit code; 127 where there is no such program. */
  static int quietly(List<String> command) {
    try {
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor();
    } catch (IOException e) {
      return 127;
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** Fails with what the program said. */
  static void successfully(List<String> command) throws IOException {
    var process = started(command);
    process.getOutputStream().close();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    try {
      if (process.waitFor() != 0) {
        throw new DatabaseUnusable(
            "Không chuẩn bị được cơ sở dữ liệu: " + lastLine(said),
            "The database could not be prepared: " + lastLine(said));
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static Process started(List<String> command) {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new DatabaseUnusable(
          new Text(
              "PostgreSQL kèm theo không chạy được trên máy này (%s). Hãy dùng máy chủ PostgreSQL riêng: SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME, SPRING_DATASOURCE_PASSWORD."
                  .formatted(e.getMessage()),
              "The bundled PostgreSQL doesn't run on this machine (%s). Use a PostgreSQL server: SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME, SPRING_DATASOURCE_PASSWORD."
                  .formatted(e.getMessage())),
          e);
    }
  }

  static String lastLine(String text) {
    return text.substring(text.lastIndexOf('\n') + 1);
  }

  static DatabaseUnusable interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new DatabaseUnusable(
        new Text("Việc khởi động bị ngắt.", "The start was interrupted."), e);
  }
}
