package vn.tinhgon.engine.routing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.runtime.KieSessionsPool;

/** The routing rules as they were compiled with the program. */
final class RoutingRules {
  private static final String COMPILED = "/META-INF/kie/vn.tinhgon/tinhgon-engine/drools-model";

  private final KieSessionsPool sessions;

  private RoutingRules(KieSessionsPool sessions) {
    this.sessions = sessions;
  }

  static RoutingRules load() {
    try (var in = RoutingRules.class.getResourceAsStream(COMPILED)) {
      var lines = new String(Objects.requireNonNull(in, COMPILED).readAllBytes(), UTF_8);
      var models = new ArrayList<Model>();
      // The first line names the version of the format, the others the compiled classes.
      for (var line : lines.lines().filter(line -> !line.contains(":")).toList()) {
        models.add((Model) Class.forName(line.strip()).getDeclaredConstructor().newInstance());
      }
      return new RoutingRules(KieBaseBuilder.createKieBaseFromModel(models).newKieSessionsPool(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "A class of the compiled routing rules is missing. Perhaps build again from clean.", e);
    }
  }

  /** What of a kind the rules infer from the facts. */
  <T> List<T> ask(Class<T> wanted, Collection<?> facts) {
    var session = sessions.newKieSession();
    try {
      facts.forEach(session::insert);
      session.fireAllRules();
      return session.getObjects(wanted::isInstance).stream().<T>map(wanted::cast).toList();
    } finally {
      session.dispose();
    }
  }
}
