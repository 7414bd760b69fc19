package vn.tinhgon.engine.plan;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Running numbers, each year from one. */
@Component
class YearNumbers {
  private final JdbcClient database;

  YearNumbers(JdbcClient database) {
    this.database = database;
  }

  /** What is numbered, and the table that keeps its last number. */
  enum Of {
    PLANS("plan_numbers"),
    PROPOSALS("proposal_numbers");

    private final String table;

    Of(String table) {
      this.table = table;
    }
  }

  int next(Of kind, int year) {
    return database
        .sql(
            """
            insert into %1$s (year, last) values (?, 1)
            on conflict (year) do update set last = %1$s.last + 1 returning last
            """
                .formatted(kind.table))
        .param(year)
        .query(Integer.class)
        .single();
  }
}
