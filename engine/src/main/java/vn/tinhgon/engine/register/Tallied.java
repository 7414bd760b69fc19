package vn.tinhgon.engine.register;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What the books hold of a period, as counted in one go. */
public final class Tallied {
  private final Map<Book, Map<Split, Map<String, Counts>>> books = new EnumMap<>(Book.class);

  /** By what a count is split; only columns that the book has. */
  public enum Split {
    UNIT("unit", EnumSet.allOf(Book.class)),
    KIND("kind", Set.of(Book.PLAN)),
    SIGNER("signer_level || ' ' || signer_info", Set.of(Book.OUTGOING)),
    MONTH("to_char(day, 'YYYY-MM')", Set.of(Book.OUTGOING)),
    NOT("''", Set.of());

    private final String expression;
    private final Set<Book> books;

    Split(String expression, Set<Book> books) {
      this.expression = expression;
      this.books = books;
    }

    String expression() {
      return expression;
    }

    boolean of(Book book) {
      return books.contains(book);
    }
  }

  /**
   * @param figures every figure of the book
   * @param pagesDigitised zero in books without pages
   */
  public record Counts(Map<Figure, Long> figures, long pagesDigitised) {
    public static final Counts NOTHING = new Counts(Map.of(), 0);

    public long of(Figure figure) {
      return figures.getOrDefault(figure, 0L);
    }
  }

  void put(Book book, Split split, String part, Counts counts) {
    books
        .computeIfAbsent(book, b -> new EnumMap<>(Split.class))
        .computeIfAbsent(split, s -> new LinkedHashMap<>())
        .put(part, counts);
  }

  /** By name of the part; parts without an entry are left out. */
  public Map<String, Counts> by(Split split, Book book) {
    return books.getOrDefault(book, Map.of()).getOrDefault(split, Map.of());
  }

  public Counts all(Book book) {
    return by(Split.NOT, book).getOrDefault("", Counts.NOTHING);
  }
}
