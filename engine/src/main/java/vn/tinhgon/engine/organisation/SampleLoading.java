package vn.tinhgon.engine.organisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.engine.database.EmbeddedPostgres;
import vn.tinhgon.engine.database.Settings;

/** Puts the sample ministry into an empty database, once, before the port opens. */
@Component
class SampleLoading implements SmartLifecycle {
  private final JdbcClient database;
  private final Organisation organisation;
  private final Settings settings;
  private final boolean ownServer;
  private final ApplicationEventPublisher events;

  SampleLoading(
      JdbcClient database,
      Organisation organisation,
      Settings settings,
      ObjectProvider<EmbeddedPostgres> ownServer,
      ApplicationEventPublisher events) {
    this.database = database;
    this.organisation = organisation;
    this.settings = settings;
    this.ownServer = ownServer.getIfAvailable() != null;
    this.events = events;
  }

  @Override
  public int getPhase() {
    // Before the first administrator, who is made where nobody has an account.
    return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 2;
  }

  @Override
  @Transactional
  public void start() {
    if (!Objects.requireNonNullElse(settings.sample(), ownServer)) {
      return;
    }
    // Two instances that start at once: the second waits here and then finds everybody.
    database.sql("lock table people in share row exclusive mode").update();
    if (database.sql("select exists (select from people)").query(Boolean.class).single()) {
      return;
    }
    var ministry = read();
    save(ministry);
    var permissions = new TreeMap<String, List<String>>();
    ministry.people().forEach(person -> permissions.put(person.username(), person.permissions()));
    events.publishEvent(new SampleLoaded(permissions));
  }

  @Override
  public void stop() {
    // What was put into the database stays there.
  }

  /** It runs and is over. */
  @Override
  public boolean isRunning() {
    return false;
  }

  private static SampleMinistry read() {
    var json =
        JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    try (var file = new ClassPathResource("procedures/organisation.json").getInputStream()) {
      return json.readValue(file, SampleMinistry.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void save(SampleMinistry ministry) {
    for (var unit : ministry.units()) {
      database
          .sql("insert into units (code, name, parent, head) values (?, ?, ?, ?)")
          .param(unit.code())
          .param(unit.name())
          .param(unit.parent())
          .param(unit.head())
          .update();
    }
    for (var person : ministry.people()) {
      database
          .sql("insert into people (username, name) values (?, ?)")
          .params(person.username(), person.name())
          .update();
      for (var seat : person.positions()) {
        database
            .sql(
                "insert into positions (username, unit, title, level, role) values (?, ?, ?, ?, ?)")
            .params(person.username(), seat.unit(), seat.title(), seat.level(), seat.role())
            .update();
      }
    }
    for (var stand : ministry.substitutions()) {
      organisation.substitute(
          new Substitution(
              stand.absent(),
              stand.substitute(),
              stand.from(),
              stand.to(),
              stand.procedures(),
              stand.title()));
    }
    for (var leave : ministry.absences()) {
      organisation.absent(
          leave.person(), leave.from(), leave.to(), Objects.requireNonNullElse(leave.reason(), ""));
    }
  }
}
