package vn.tinhgon.engine.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.bpmn.TimeUnit;
import vn.tinhgon.engine.dossier.OfficeCalendar;
import vn.tinhgon.engine.register.Tallied.Counts;
import vn.tinhgon.engine.register.Tallied.Split;

/** Counts the books, each in one question to the database: whatever is split, it is read once. */
@Component
@Transactional(readOnly = true)
public class Tally {
  /** "Sắp đến hạn" is so many working days ahead. */
  static final Limit SOON = new Limit(5, TimeUnit.WORKING_DAY);

  private final JdbcClient database;
  private final Clock clock;
  private final OfficeCalendar calendar;

  Tally(JdbcClient database, Clock clock, OfficeCalendar calendar) {
    this.database = database;
    this.clock = clock;
    this.calendar = calendar;
  }

  /** Seen from its last day, or from today while it still runs. */
  public Period period(LocalDate from, LocalDate to) {
    var now = LocalDateTime.now(clock);
    var over = to.isBefore(now.toLocalDate());
    var at = over ? to : now.toLocalDate();
    var until = over ? to.plusDays(1).atStartOfDay() : now;
    return new Period(from, to, at, until, calendar.now().due(at.atTime(8, 0), SOON).toLocalDate());
  }

  /** All books, by everything they can be split by. */
  public Tallied of(Period period) {
    var tallied = new Tallied();
    for (var book : Book.values()) {
      database
          .sql(sql(book))
          .param("from", period.from())
          .param("to", period.to())
          .param("at", period.at())
          .param("until", period.until())
          .param("soon", period.soon())
          .query(
              row -> {
                tallied.put(book, split(book, row), row.getString("part"), counts(book, row));
              });
    }
    return tallied;
  }

  /** The finest parts are counted first, then added up to each of the coarser ones. */
  static String sql(Book book) {
    var splits = splits(book);
    return """
        with finest as (select %s, %s, %s as pages from %s where cancelled is null and %s group by %s)
        select grouping(%s) as split, coalesce(%s, '') as part, %s, sum(pages) as pages
        from finest group by grouping sets (%s, ()) order by 1, 2
        """
        .formatted(
            list(splits, split -> split.expression() + " as by_" + split),
            list(
                figures(book),
                f -> "count(*) filter (where %s) as \"%s\"".formatted(f.condition(), f)),
            book.mayBeSecret() ? "sum(pages_digitised)" : "0",
            book.table(),
            Figure.within(book),
            list(splits, split -> "by_" + split),
            list(splits, split -> "by_" + split),
            list(splits, split -> "by_" + split),
            list(figures(book), figure -> "sum(\"%1$s\") as \"%1$s\"".formatted(figure)),
            list(splits, split -> "(by_" + split + ")"));
  }

  private static <T> String list(List<T> of, Function<T, String> written) {
    return of.stream().map(written).collect(Collectors.joining(", "));
  }

  private static List<Split> splits(Book book) {
    return Arrays.stream(Split.values()).filter(split -> split.of(book)).toList();
  }

  /** The database sets a bit for every split that a row is not about. */
  private static Split split(Book book, ResultSet row) throws SQLException {
    var splits = splits(book);
    var others = row.getInt("split");
    for (var i = 0; i < splits.size(); i++) {
      if ((others >> (splits.size() - 1 - i) & 1) == 0) return splits.get(i);
    }
    return Split.NOT;
  }

  private static Counts counts(Book book, ResultSet row) throws SQLException {
    var figures = new EnumMap<Figure, Long>(Figure.class);
    for (var figure : figures(book)) figures.put(figure, row.getLong(figure.name()));
    return new Counts(figures, row.getLong("pages"));
  }

  public static List<Figure> figures(Book book) {
    return Arrays.stream(Figure.values()).filter(figure -> figure.of(book)).toList();
  }
}
