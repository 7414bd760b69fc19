package vn.tinhgon.engine.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issued documents without a digital signature, which pull their unit's rate down. */
@Component
@Transactional(readOnly = true)
public class Unsigned {
  /** More than anybody reads at once; the list of the book has them all. */
  private static final int MOST = 200;

  private final JdbcClient database;

  Unsigned(JdbcClient database) {
    this.database = database;
  }

  /** None of them is secret. */
  public record Paper(
      int year,
      int number,
      String codeNotation,
      String unit,
      @Nullable String subject,
      @Nullable String whyNotSigned) {}

  public List<Paper> in(Period period) {
    return database
        .sql(
            """
            select year, number, code_notation, unit, subject, why_not_signed
            from outgoing_documents where cancelled is null and %s and %s
            order by unit, year, number limit %d
            """
                .formatted(Figure.within(Book.OUTGOING), Figure.UNSIGNED.condition(), MOST))
        .param("from", period.from())
        .param("to", period.to())
        .query(Paper.class)
        .list();
  }
}
