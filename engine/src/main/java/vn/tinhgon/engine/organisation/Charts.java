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
    return on(
        day,
        database
            .sql("select " + Edition.COLUMNS + "from organisation_edition o")
            .query((row, number) -> Edition.of(row))
            .single());
  }

  Chart on(LocalDate day, Edition edition) {
    var chart = kept;
    if (chart != null && chart.holds(edition, day)) return chart;
    chart = read(edition, day);
    if (!edition.own()) kept = chart;
    return chart;
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
