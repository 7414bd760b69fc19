package vn.tinhgon.engine.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What a killed program may leave: a server that is still stopping, or the note of one that is
 * gone.
 */
final class Leftover {
  private static final long STOP_SECONDS = 30;

  private Leftover() {}

  /** Call only while holding the data folder: then no other program owns the server found. */
  static void clear(Path data) throws IOException {
    var note = data.resolve("postmaster.pid");
    if (!Files.exists(note)) {
      return;
    }
    try (var lines = Files.lines(note)) {
      var server = lines.findFirst().map(Long::valueOf).flatMap(ProcessHandle::of);
      if (server.isPresent() && isPostgres(server.get())) {
        end(server.get());
      }
    } catch (NumberFormatException e) {
      // A note cut short by a power failure names nobody.
    }
    Files.deleteIfExists(note);
  }

  /** The number may have gone to somebody else's program since. */
  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().filter(program -> program.endsWith("/postgres")).isPresent();
  }

  private static void end(ProcessHandle server) {
    server.destroy();
    try {
      server.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      server.destroyForcibly();
    } catch (InterruptedException e) {
      throw Run.interrupted(e);
    }
  }
}
