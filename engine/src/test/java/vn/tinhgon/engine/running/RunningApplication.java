package vn.tinhgon.engine.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.FileSystemUtils;
import vn.tinhgon.engine.database.EmbeddedPostgres;
import vn.tinhgon.engine.server.WebApplication;

/** The whole application on a free port and a data folder of its own. */
public final class RunningApplication implements AutoCloseable {
  private static final Path DATA_DIR = folderOfThisProgram();
  private static final String UNSYNCHRONISED =
      "--spring.datasource.hikari.connection-init-sql=set synchronous_commit = off";

  private final ConfigurableApplicationContext context;
  private final MovableClock clock;
  private final Browser.Answer firstAnswer;

  private RunningApplication(
      ConfigurableApplicationContext context, MovableClock clock, Browser.Answer firstAnswer) {
    this.context = context;
    this.clock = clock;
    this.firstAnswer = firstAnswer;
  }

  /** Tests run in several programs beside each other; each holds a folder until it ends. */
  private static Path folderOfThisProgram() {
    for (int number = 1; ; number++) {
      var folder = Path.of("target", "running-application-" + number);
      try {
        var channel =
            FileChannel.open(
                Path.of(folder + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() != null) {
          Runtime.getRuntime().addShutdownHook(new Thread(() -> close(channel)));
          return folder;
        }
        channel.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void close(FileChannel held) {
    try {
      held.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Path dataFolder() {
    return DATA_DIR;
  }

  static RunningApplication start() {
    try {
      // Unpacked programs are kept from run to run, data is not.
      FileSystemUtils.deleteRecursively(DATA_DIR.resolve("postgres/data"));
      return start(new MovableClock(), "--tinhgon.data-dir=" + DATA_DIR, UNSYNCHRONISED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A second instance beside this one, on the same database, as an operator would start it. */
  public RunningApplication another() {
    return start(clock, settings(bean(EmbeddedPostgres.class).url()));
  }

  /** A second instance on a database of its own, made empty on the same server. */
  public RunningApplication onEmptyDatabase(String name) throws SQLException {
    return start(clock, settings(emptyDatabase(name)));
  }

  /** The same with the sample ministry, as it stands before anybody has worked in it. */
  public RunningApplication onFreshSample(String name) throws SQLException {
    return start(clock, settings(emptyDatabase(name), "--tinhgon.sample=true", UNSYNCHRONISED));
  }

  private String emptyDatabase(String name) throws SQLException {
    var server = bean(EmbeddedPostgres.class);
    var address = server.url().substring(0, server.url().lastIndexOf('/') + 1);
    try (var connection =
            DriverManager.getConnection(address + "postgres", "postgres", server.password());
        var statement = connection.createStatement()) {
      statement.execute("create database " + name + " owner " + server.username());
    }
    return address + name;
  }

  private String[] settings(String database, String... others) {
    var server = bean(EmbeddedPostgres.class);
    var access =
        Stream.of(
            "--spring.datasource.url=" + database,
            "--spring.datasource.username=" + server.username(),
            "--spring.datasource.password=" + server.password());
    return Stream.concat(access, Stream.of(others)).toArray(String[]::new);
  }

  private static RunningApplication start(MovableClock clock, String... settings) {
    var application = WebApplication.prepared();
    application.addInitializers(
        context ->
            ((GenericApplicationContext) context).registerBean("clock", Clock.class, () -> clock));
    var first = new AtomicReference<Browser.Answer>();
    application.addListeners(
        (ApplicationListener<WebServerInitializedEvent>)
            opened -> first.set(whoMaySignIn(opened.getWebServer().getPort())));
    var arguments = Stream.concat(Stream.of("--server.port=0"), Stream.of(settings));
    var context = application.run(arguments.toArray(String[]::new));
    return new RunningApplication(context, clock, first.get());
  }

  private static Browser.Answer whoMaySignIn(int port) {
    return new Browser(path -> URI.create("http://127.0.0.1:" + port + path))
        .get("/api/session/samples");
  }

  /** Who of the sample ministry could sign in the moment the port was open. */
  public Browser.Answer firstAnswer() {
    return firstAnswer;
  }

  public MovableClock clock() {
    return clock;
  }

  /** A public room of the application, to look behind the HTTP interface. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public URI address(String pathAndQuery) {
    var port = context.getEnvironment().getRequiredProperty("local.server.port");
    return URI.create("http://127.0.0.1:" + port + pathAndQuery);
  }

  /** Whoever has this browser open, speaking to another instance now. */
  public Browser browser(Browser elsewhere) {
    return elsewhere.at(this::address);
  }

  /** Somebody at a browser who has not signed in. */
  public Browser browser() {
    return new Browser(this::address);
  }

  /** Somebody of the sample ministry at a browser, signed in. */
  public Browser signedIn(String username) {
    return browser().signIn(username, "tinhgon");
  }

  @Override
  public void close() {
    context.close();
  }
}
