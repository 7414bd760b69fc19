package vn.tinhgon.engine.register;

import java.util.Comparator;

/**
 * The numbers of one book in one year, from 1 on; secret papers are counted apart (Nghị định
 * 30/2020 Đ.15, Đ.22). Whoever takes several takes them in this order, so that nobody waits for
 * each other.
 */
record Series(Book book, int year, boolean secret) implements Comparable<Series> {
  private static final Comparator<Series> ORDER =
      Comparator.comparing(Series::book).thenComparing(Series::year).thenComparing(Series::secret);

  static Series of(Draft draft) {
    return new Series(draft.book(), draft.begins().getYear(), draft.secret());
  }

  Place place(int number) {
    return new Place(year, secret, number);
  }

  @Override
  public int compareTo(Series other) {
    return ORDER.compare(this, other);
  }
}
