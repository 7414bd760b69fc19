package vn.tinhgon.engine.register;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.engine.problem.Fault;

/**
 * What somebody wants written into a book, read and checked.
 *
 * @param values by the name of the field; null where it is left empty
 * @param faults all that is wrong with it, each with the name of its field
 */
record Draft(Book book, Map<String, @Nullable Object> values, List<Fault> faults) {

  @Nullable Object value(String field) {
    return values.get(field);
  }

  @Nullable LocalDate day(String field) {
    var value = values.get(field);
    if (value instanceof LocalDate day) return day;
    return value instanceof LocalDateTime moment ? moment.toLocalDate() : null;
  }

  boolean is(String field, Object value) {
    return value.equals(values.get(field));
  }

  /** The day it counts for; only of a draft without faults. */
  LocalDate begins() {
    var day = day(book.begins());
    if (day == null) throw new IllegalStateException("A draft without " + book.begins());
    return day;
  }

  boolean secret() {
    return book.mayBeSecret() && !is("secrecy", Papers.OPEN);
  }

  /** As the columns of its table. */
  Map<String, @Nullable Object> row() {
    var row = new LinkedHashMap<String, @Nullable Object>();
    for (var field : book.fields()) {
      var value = values.get(field.name());
      row.put(
          field.column(),
          value instanceof LocalDate || value instanceof LocalDateTime ? value.toString() : value);
    }
    return row;
  }
}
