package vn.tinhgon.engine.target;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tinhgon.rules.target.Metric;

/** Figures from before that somebody entered, each with its source. */
@Component
class Baselines {
  private final JdbcClient database;
  private final Clock clock;

  Baselines(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * @param unit empty for the whole ministry
   */
  record Entered(
      String programme,
      String unit,
      Metric metric,
      BigDecimal value,
      String source,
      String person,
      LocalDateTime at) {}

  List<Entered> of(String programme) {
    return database
        .sql(
            """
            select programme, unit, metric, value, source, person, at from programme_baselines
            where programme = ? order by unit, metric
            """)
        .param(programme)
        .query(Entered.class)
        .list();
  }

  static Map<Metric, BigDecimal> of(String unit, List<Entered> entered) {
    var values = new EnumMap<Metric, BigDecimal>(Metric.class);
    for (var one : entered) if (one.unit().equals(unit)) values.put(one.metric(), one.value());
    return values;
  }

  void put(
      String programme,
      String unit,
      Metric metric,
      BigDecimal value,
      String source,
      String person) {
    database
        .sql(
            """
            insert into programme_baselines (programme, unit, metric, value, source, person, at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (programme, unit, metric) do update set value = excluded.value,
              source = excluded.source, person = excluded.person, at = excluded.at
            """)
        .params(programme, unit, metric.name(), value, source, person, LocalDateTime.now(clock))
        .update();
  }

  void forget(String programme, String unit, Metric metric) {
    database
        .sql("delete from programme_baselines where programme = ? and unit = ? and metric = ?")
        .params(programme, unit, metric.name())
        .update();
  }
}
