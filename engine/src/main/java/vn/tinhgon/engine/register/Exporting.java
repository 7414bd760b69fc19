package vn.tinhgon.engine.register;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.sheet.Column;
import vn.tinhgon.engine.sheet.Sheet;

/** A book, or what a search found in it, as a sheet that could be taken in elsewhere. */
@Component
@Transactional(readOnly = true)
class Exporting {
  private static final Text NUMBER = new Text("Số vào sổ", "Number in the book");
  private static final Text YEAR = new Text("Năm", "Year");
  private static final Text OUT_OF_HOURS = new Text("Ngoài giờ hành chính", "Out of hours");
  private static final Text CANCELLED = new Text("Lý do hủy", "Cancelled because");
  private static final Text SECRET = new Text("(văn bản mật)", "(secret)");

  private final Entries entries;
  private final Units units;

  Exporting(Entries entries, Units units) {
    this.entries = entries;
    this.units = units;
  }

  Sheet sheet(Search search, String reader, Locale locale) {
    var book = search.book();
    var known = units.now();
    try (var found = entries.all(search, reader)) {
      var rows = found.map(entry -> row(book, entry, known, locale)).toList();
      return new Sheet(book.label().in(locale), List.of(), columns(book, locale), rows, List.of());
    }
  }

  /** Only the headings, to be filled in. */
  Sheet form(Book book, Locale locale) {
    var columns = book.fields().stream().map(field -> column(field, locale)).toList();
    return new Sheet(book.label().in(locale), List.of(), columns, List.of(), List.of());
  }

  private static List<Column> columns(Book book, Locale locale) {
    var columns = new ArrayList<Column>();
    columns.add(Column.whole(NUMBER.in(locale)));
    columns.add(new Column(YEAR.in(locale), 7, Column.Kind.TEXT));
    book.fields().forEach(field -> columns.add(column(field, locale)));
    if (book.timed()) columns.add(Column.text(OUT_OF_HOURS.in(locale), 12));
    columns.add(Column.text(CANCELLED.in(locale), 20));
    return columns;
  }

  private static Column column(Field field, Locale locale) {
    var title = field.label().in(locale);
    return switch (field.kind()) {
      case DAY -> Column.day(title);
      case MOMENT -> Column.moment(title);
      case NUMBER -> Column.whole(title);
      case LONG_TEXT -> Column.text(title, 50);
      case TEXT, UNIT, UNITS, PEOPLE -> Column.text(title, 25);
      case YES_NO, CHOICE -> Column.text(title, 16);
    };
  }

  private static List<@Nullable Object> row(
      Book book, Shown.Entry entry, Units.Known units, Locale locale) {
    var row = new ArrayList<@Nullable Object>();
    row.add(entry.number());
    row.add(String.valueOf(entry.year()));
    for (var field : book.fields()) {
      var value = entry.values().get(field.name());
      var hidden = entry.veiled() && field.veiled();
      row.add(
          hidden ? SECRET.in(locale) : value == null ? null : value(field, value, units, locale));
    }
    if (book.timed()) row.add(Boolean.TRUE.equals(entry.outOfHours()));
    row.add(entry.cancelled());
    return row;
  }

  private static Object value(Field field, String value, Units.Known units, Locale locale) {
    return switch (field.kind()) {
      case DAY -> LocalDate.parse(value);
      case MOMENT -> LocalDateTime.parse(value);
      case NUMBER -> Integer.valueOf(value);
      case YES_NO -> Boolean.valueOf(value);
      case CHOICE ->
          field.options().stream()
              .filter(option -> option.code().equals(value))
              .map(option -> option.label().in(locale))
              .findFirst()
              .orElse(value);
      case UNIT -> units.name(value);
      case UNITS ->
          Arrays.stream(value.split(" ")).map(units::name).collect(Collectors.joining("; "));
      case TEXT, LONG_TEXT, PEOPLE -> value;
    };
  }
}
