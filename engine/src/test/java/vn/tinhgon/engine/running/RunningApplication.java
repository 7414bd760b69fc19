package vn.tinhgon.engine.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.FileSystemUtils;
import vn.tinhgon.engine.server.WebApplication;

/** The whole application on a free port and a data folder of its own. */
public final class RunningApplication implements AutoCloseable {
  private static final Path DATA_DIR = Path.of("target", "running-application");

  private final ConfigurableApplicationContext context;
  private final MovableClock clock;

  private RunningApplication(ConfigurableApplicationContext context, MovableClock clock) {
    this.context = context;
    this.clock = clock;
  }

  static RunningApplication start() {
    try {
      // Unpacked programs are kept from run to run, data is not.
      FileSystemUtils.deleteRecursively(DATA_DIR.resolve("postgres/data"));
      var clock = new MovableClock();
      var application = WebApplication.prepared();
      application.addInitializers(
          context ->
              ((GenericApplicationContext) context)
                  .registerBean("clock", java.time.Clock.class, () -> clock));
      var context =
          application.run(
              "--server.port=0",
              "--tinhgon.data-dir=" + DATA_DIR,
              "--spring.datasource.hikari.connection-init-sql=set synchronous_commit = off");
      return new RunningApplication(context, clock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
