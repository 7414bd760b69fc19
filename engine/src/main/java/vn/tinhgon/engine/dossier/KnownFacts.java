package vn.tinhgon.engine.dossier;

import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the program itself has found out or given, kept with the dossier. */
@Component
class KnownFacts {
  private final JdbcClient database;

  KnownFacts(JdbcClient database) {
    this.database = database;
  }

  record Known(String name, String value, String source, LocalDateTime at) {}

  List<Known> of(long dossier) {
    return database
        .sql(
            "select name, value, source, at from dossier_facts where dossier = ? order by at, name")
        .param(dossier)
        .query(Known.class)
        .list();
  }

  List<Known> at(long dossier, String place) {
    return database
        .sql("select name, value, source, at from dossier_facts where dossier = ? and place = ?")
        .params(dossier, place)
        .query(Known.class)
        .list();
  }

  void keep(long dossier, String place, Action.Fact fact, LocalDateTime now) {
    database
        .sql(
            """
            insert into dossier_facts (dossier, place, name, value, source, at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (dossier, place, name) do update
              set value = excluded.value, source = excluded.source, at = excluded.at
            """)
        .params(dossier, place, fact.name(), fact.value(), fact.source(), now)
        .update();
  }
}
