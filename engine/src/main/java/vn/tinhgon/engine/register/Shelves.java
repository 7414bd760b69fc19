package vn.tinhgon.engine.register;

/** What each book looks like, for the pages. */
final class Shelves {
  private Shelves() {}

  static Shown.BookShape shape(Book book) {
    return new Shown.BookShape(
        book,
        book.label(),
        book.begins(),
        book.timed(),
        book.mayBeSecret(),
        book.fields().stream().map(Shelves::shape).toList(),
        Tally.figures(book).stream()
            .map(figure -> new Shown.FigureName(figure, figure.label()))
            .toList());
  }

  private static Shown.FieldShape shape(Field field) {
    return new Shown.FieldShape(
        field.name(),
        field.kind(),
        field.label(),
        field.required(),
        field.max() == 0 ? null : field.max(),
        field.options().stream().map(o -> new Shown.Option(o.code(), o.label())).toList(),
        field.metadata(),
        field.listed(),
        field.standard());
  }
}
