package vn.tinhgon.engine.database;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.util.StringUtils;

/** Starts the program's own server while the rest of the program is still being put together. */
class EarlyStart implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {
  /** After the checks that may end the start at once. */
  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var environment = context.getEnvironment();
    if (StringUtils.hasText(environment.getProperty("spring.datasource.url"))) {
      return;
    }
    var settings = Binder.get(environment).bindOrCreate("tinhgon", Settings.class);
    var starting = CompletableFuture.supplyAsync(() -> EmbeddedPostgres.start(settings.dataDir()));
    context.getBeanFactory().registerSingleton("serverOnItsWay", new OnItsWay(starting));
  }

  /** A server that will be there, or the reason why not. */
  record OnItsWay(CompletableFuture<EmbeddedPostgres> server) {
    EmbeddedPostgres arrived() {
      try {
        return server.join();
      } catch (CompletionException e) {
        throw e.getCause() instanceof DatabaseUnusable unusable ? unusable : e;
      }
    }
  }
}
