package vn.tinhgon.engine.register;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts every series. All numbers of the ministry's books come from here, and whoever takes one
 * keeps the others waiting until it is written or given back: so there are no gaps.
 */
@Component
class Numbers {
  private final JdbcClient database;

  Numbers(JdbcClient database) {
    this.database = database;
  }

  /** The first of so many. */
  int take(Series series, int count) {
    return add(series, count) - count + 1;
  }

  /** The number last given; nobody else takes one until the transaction ends. */
  int hold(Series series) {
    return add(series, 0);
  }

  private int add(Series series, int count) {
    return database
        .sql(
            """
            insert into register_numbers (book, year, secret, last)
            values (:book, :year, :secret, :count)
            on conflict (book, year, secret) do update set last = register_numbers.last + :count
            returning last
            """)
        .param("book", series.book().name())
        .param("year", series.year())
        .param("secret", series.secret())
        .param("count", count)
        .query(Integer.class)
        .single();
  }

  /** The number last given, until somebody takes another. */
  int last(Series series) {
    return database
        .sql("select last from register_numbers where book = ? and year = ? and secret = ?")
        .params(series.book().name(), series.year(), series.secret())
        .query(Integer.class)
        .optional()
        .orElse(0);
  }
}
