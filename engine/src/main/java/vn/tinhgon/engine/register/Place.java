package vn.tinhgon.engine.register;

import java.util.regex.Pattern;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.problem.Refusal;

/** The name of an entry in its book: 12/2026, or M12/2026 among the secret papers. */
record Place(int year, boolean secret, int number) {
  private static final Pattern NAME = Pattern.compile("(M?)(\\d{1,9})");

  /**
   * @throws Refusal 404 where no number can be called so
   */
  static Place called(Book book, int year, String number) {
    var name = NAME.matcher(number);
    if (!name.matches()) throw missing(book, year, number);
    return new Place(year, !name.group(1).isEmpty(), Integer.parseInt(name.group(2)));
  }

  Refusal missingIn(Book book) {
    return missing(book, year, name());
  }

  String name() {
    return (secret ? "M" : "") + number;
  }

  @Override
  public String toString() {
    return name() + "/" + year;
  }

  private static Refusal missing(Book book, int year, String number) {
    return Refusal.notFound(
        new Text(
            "Sổ “%s” không có số %s năm %d".formatted(book.label().vi(), number, year),
            "The book “%s” has no number %s of %d".formatted(book.label().en(), number, year)));
  }
}
