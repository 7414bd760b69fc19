package vn.tinhgon.engine.register;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tinhgon.engine.dossier.Owing;

/** Units that lead tasks of the book which are not done. */
@Component
class OwedTasks implements Owing {
  private final JdbcClient database;

  OwedTasks(JdbcClient database) {
    this.database = database;
  }

  @Override
  public String book() {
    return "CSDL_NHIEM_VU";
  }

  @Override
  public List<Owed> on(LocalDate day) {
    return database
        .sql(
            """
            select unit, count(*) as open, count(*) filter (where due < :day) as late
            from assigned_tasks where finished_on is null and cancelled is null
            group by unit order by unit
            """)
        .param("day", day)
        .query(Owed.class)
        .list();
  }
}
