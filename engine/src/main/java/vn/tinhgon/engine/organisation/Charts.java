package vn.tinhgon.engine.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the chart of the day in memory, the same in every instance. */
@Component
class Charts {
  private final JdbcClient database;
  private final Substitutions substitutions;
  private volatile @Nullable Chart kept;

  Charts(JdbcClient database, Substitutions substitutions) {
    this.database = database;
    this.substitutions = substitutions;
  }

  /** One row is read each time, so that a change in another instance counts at once. */
  Chart on(LocalDate day) {
    var edition = edition();
    var chart = kept;
    if (chart != null && chart.holds(edition, day)) return chart;
    chart = read(edition, day);
    if (!edition.own()) kept = chart;
    return chart;
  }

  private Edition edition() {
    return database
        .sql(
            """
            select changed_by::text::bigint,
              coalesce(changed_by = pg_current_xact_id_if_assigned(), false) as own
            from organisation_edition
            """)
        .query((row, number) -> new Edition(row.getLong(1), row.getBoolean(2)))
        .single();
  }

  private Chart read(Edition edition, LocalDate day) {
    return new Chart(
        edition,
        day,
        database.sql("select code, name, parent, head from units").query(Unit.class).list(),
        database.sql("select username, name from people").query(Person.class).list(),
        database
            .sql(Organisation.POSITION + "order by p.level desc, p.id")
            .query(Position.class)
            .list(),
        database
            .sql("select distinct username from absences where ? between first_day and last_day")
            .param(day)
            .query(String.class)
            .set(),
        substitutions.during(day, day));
  }
}
