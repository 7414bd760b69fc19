package vn.tinhgon.engine.review;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How often each rule finds something in the catalogue as it stands. */
@Component
class FoundByRule {
  private final JdbcClient database;

  FoundByRule(JdbcClient database) {
    this.database = database;
  }

  record Count(String rule, int findings, int procedures) {}

  record Counts(Map<String, Count> byRule) {
    Count of(String rule) {
      return byRule.getOrDefault(rule, new Count(rule, 0, 0));
    }
  }

  @Transactional(readOnly = true)
  public Counts everywhere() {
    return new Counts(
        database
            .sql(
                """
                select f.rule, count(*) as findings, count(distinct f.version) as procedures
                from findings f join procedures p on p.current = f.version group by f.rule
                """)
            .query(Count.class)
            .list()
            .stream()
            .collect(Collectors.toMap(Count::rule, Function.identity())));
  }
}
