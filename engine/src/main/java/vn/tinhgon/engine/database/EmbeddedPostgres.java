package vn.tinhgon.engine.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A PostgreSQL server of the program's own; it ends when this process ends, however it ends. */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final String DATABASE = "tinhgon";
  private static final int TRIES = 3;
  private static final long START_NANOS = TimeUnit.SECONDS.toNanos(60);
  private static final long STOP_SECONDS = 30;

  /**
   * Stops the server when standard input closes, which the system does for a killed process too.
   * The line is read by the shell itself, so that nothing is left behind when the server stops
   * first.
   */
  private static final String UNTIL_INPUT_CLOSES =
      """
      exec 3<&0
      "$@" 3<&- & server=$!
      (read -r line <&3; kill -INT $server) & watch=$!
      trap : INT TERM HUP
      while wait $server; code=$?; kill -0 $server 2>/dev/null; do :; done
      kill $watch 2>/dev/null
      exit $code
      """;

  private final DataFolder folder;
  private final Cluster cluster;
  private final int port;
  private final Process process;

  private EmbeddedPostgres(DataFolder folder, Cluster cluster, int port, Process process) {
    this.folder = folder;
    this.cluster = cluster;
    this.port = port;
    this.process = process;
  }

  /** Starts the server on the data below {@code dataDir}, which is made at the first start. */
  public static EmbeddedPostgres start(Path dataDir) {
    Binaries.archive();
    var folder = DataFolder.open(dataDir);
    try {
      return start(folder);
    } catch (DatabaseUnusable e) {
      folder.close();
      throw e;
    } catch (IOException e) {
      folder.close();
      throw DataFolder.unwritable(folder.path(), e);
    }
  }

  public String url() {
    return url(DATABASE);
  }

  public String username() {
    return DATABASE;
  }

  public String password() {
    return cluster.password();
  }

  private static EmbeddedPostgres start(DataFolder folder) throws IOException {
    var cluster = Cluster.below(folder.path().resolve("postgres"));
    Leftover.clear(cluster.data());
    for (var attempt = 1; ; attempt++) {
      var port = freePort();
      var server = new EmbeddedPostgres(folder, cluster, port, launch(cluster, port));
      if (server.answers()) {
        return server;
      }
      server.stop();
      if (attempt == TRIES) {
        var said = Run.lastLine(Files.readString(log(cluster)).strip());
        throw new DatabaseUnusable(
            "PostgreSQL không khởi động được: %s (nhật ký: %s)".formatted(said, log(cluster)),
            "PostgreSQL did not start: %s (log: %s)".formatted(said, log(cluster)));
      }
    }
  }

  private static Process launch(Cluster cluster, int port) throws IOException {
    var server =
        cluster
            .user()
            .command(
                List.of(
                    cluster.programs().resolve("postgres").toString(),
                    "-D",
                    cluster.data().toString(),
                    "-c",
                    "port=" + port,
                    "-c",
                    "listen_addresses=127.0.0.1",
                    "-c",
                    "unix_socket_directories=",
                    "-c",
                    "log_checkpoints=off",
                    "-c",
                    "jit=off"));
    var command = new ArrayList<String>();
    if (Run.quietly(List.of("setsid", "true")) == 0) {
      // Ctrl+C reaches every program of the terminal's group; the server must outlive the last
      // query.
      command.add("setsid");
    }
    command.addAll(List.of("sh", "-c", UNTIL_INPUT_CLOSES, "sh"));
    command.addAll(server);
    return new ProcessBuilder(command)
        .directory(Path.of("/").toFile())
        .redirectErrorStream(true)
        .redirectOutput(log(cluster).toFile())
        .start();
  }

  private static Path log(Cluster cluster) {
    return cluster.files().resolveSibling("postgres.log");
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Waits until the server takes connections and has the program's database; false: it ended. */
  private boolean answers() {
    var end = System.nanoTime() + START_NANOS;
    while (process.isAlive() && System.nanoTime() < end) {
      try (var connection =
          DriverManager.getConnection(url("postgres"), "postgres", cluster.password())) {
        ownDatabase(connection);
        return true;
      } catch (SQLException notYet) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      }
    }
    return false;
  }

  /** The program works in a database of its own, with no right to the server around it. */
  private void ownDatabase(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var found =
            statement.executeQuery(
                "select 1 from pg_database where datname = '" + DATABASE + "'")) {
      if (found.next()) {
        return;
      }
    }
    try (var statement = connection.createStatement()) {
      statement.execute("drop role if exists " + DATABASE);
      statement.execute("create role " + DATABASE + " login password '" + password() + "'");
      statement.execute("create database " + DATABASE + " owner " + DATABASE);
    }
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private void stop() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      process.destroy();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    stop();
    folder.close();
  }
}
