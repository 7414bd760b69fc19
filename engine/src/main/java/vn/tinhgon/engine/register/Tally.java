package vn.tinhgon.engine.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.bpmn.TimeUnit;
import vn.tinhgon.engine.calendar.WorkingCalendar;

/** Counts the books, each in one question to the database. */
@Component
@Transactional(readOnly = true)
public class Tally {
  /** "Sắp đến hạn" is so many working days ahead. */
  static final Limit SOON = new Limit(5, TimeUnit.WORKING_DAY);

  private final JdbcClient database;
  private final Clock clock;
  private final WorkingCalendar calendar = WorkingCalendar.vietnam();

  Tally(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** By what a count is split; only columns that books have. */
  public enum Split {
    UNIT("unit"),
    KIND("kind"),
    SIGNER_LEVEL("signer_level"),
    SIGNER("signer_level || ' ' || signer_info"),
    MONTH("to_char(day, 'YYYY-MM')"),
    NOT("''");

    private final String expression;

    Split(String expression) {
      this.expression = expression;
    }
  }

  /**
   * @param figures every figure of the book
   * @param pagesDigitised zero in books without pages
   */
  public record Counts(Map<Figure, Long> figures, long pagesDigitised) {
    public long of(Figure figure) {
      return figures.getOrDefault(figure, 0L);
    }
  }

  /** Seen from its last day, or from today while it still runs. */
  public Period period(LocalDate from, LocalDate to) {
    var today = LocalDate.now(clock);
    var at = to.isBefore(today) ? to : today;
    return new Period(from, to, at, calendar.due(at.atTime(8, 0), SOON).toLocalDate());
  }

  public Counts all(Book book, Period period) {
    return by(Split.NOT, book, period).getOrDefault("", new Counts(Map.of(), 0));
  }

  public Map<String, Counts> by(Split split, Book book, Period period) {
    var counted =
        database
            .sql(sql(split, book))
            .param("from", period.from())
            .param("to", period.to())
            .param("at", period.at())
            .param("soon", period.soon())
            .query((row, number) -> Map.entry(row.getString("part"), counts(book, row)))
            .list();
    var parts = new LinkedHashMap<String, Counts>();
    counted.forEach(part -> parts.put(part.getKey(), part.getValue()));
    return parts;
  }

  static String sql(Split split, Book book) {
    return """
        select %s as part, %s, %s as pages from %s
        where cancelled is null and %s group by 1 order by 1
        """
        .formatted(
            split.expression,
            figures(book).stream()
                .map(f -> "count(*) filter (where %s) as %s".formatted(f.condition(), f.name()))
                .collect(Collectors.joining(", ")),
            book.mayBeSecret() ? "coalesce(sum(pages_digitised), 0)" : "0",
            book.table(),
            Figure.within(book));
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
