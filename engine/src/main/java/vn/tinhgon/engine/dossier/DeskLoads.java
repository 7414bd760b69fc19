package vn.tinhgon.engine.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tinhgon.engine.routing.Load;
import vn.tinhgon.engine.routing.Workload;

/** How much lies on desks, and who worked on a dossier last. */
@Component
class DeskLoads implements Workload {
  private final JdbcClient database;

  DeskLoads(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<Load> of(List<String> persons, @Nullable Long dossier) {
    return database
        .sql(
            """
            select asked.person, (select count(*) from desks d where d.person = asked.person) as waiting,
              (select max(w.line) from work_items w where w.dossier = :dossier
                and w.person = asked.person and w.ending in ('DONE', 'RETURNED')) as last_work
            from unnest(:persons::text[]) as asked (person)
            """)
        .param("persons", persons.toArray(String[]::new))
        .param("dossier", dossier)
        .query(Load.class)
        .list();
  }
}
