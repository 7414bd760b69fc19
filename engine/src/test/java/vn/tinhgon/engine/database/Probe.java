package vn.tinhgon.engine.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A program of its own that keeps a server until its input ends; for tests that kill it. */
final class Probe {
  private Probe() {}

  public static void main(String[] args) throws IOException, SQLException {
    try (var server = EmbeddedPostgres.start(Path.of(args[0]));
        var connection =
            DriverManager.getConnection(server.url(), server.username(), server.password());
        var pid = connection.createStatement().executeQuery("select pg_backend_pid()")) {
      pid.next();
      System.out.println("backend " + pid.getLong(1));
      System.in.read();
    }
  }
}
