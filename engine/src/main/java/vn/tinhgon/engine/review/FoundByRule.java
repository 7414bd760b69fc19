package vn.tinhgon.engine.review;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.engine.catalogue.Catalogue;

/** How often each rule finds something in the catalogue as it stands. */
@Component
class FoundByRule {
  private final JdbcClient database;
  private final Catalogue catalogue;

  FoundByRule(JdbcClient database, Catalogue catalogue) {
    this.database = database;
    this.catalogue = catalogue;
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
                select rule, count(*) as findings, count(distinct version) as procedures
                from findings where version = any (?) group by rule
                """)
            .param(catalogue.shownVersions().toArray(Long[]::new))
            .query(Count.class)
            .list()
            .stream()
            .collect(Collectors.toMap(Count::rule, Function.identity())));
  }
}
