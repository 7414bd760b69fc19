package vn.tinhgon.engine.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.database.Words;
import vn.tinhgon.engine.problem.Fault;
import vn.tinhgon.engine.problem.Refusal;

/**
 * Which entries of a book somebody wants to see.
 *
 * @param q words, diacritics or not
 * @param figure only those that a report counts under it in that period
 * @param where further conditions, each {@code field:value}
 */
record Search(
    Book book,
    @Nullable String q,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Figure figure,
    List<String> where) {

  private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);
  private static final LocalDate FOR_EVER = LocalDate.of(2999, 12, 31);

  /** A condition on the columns of the book, with its parameters. */
  record Found(String condition, Map<String, @Nullable Object> parameters) {}

  Found found(Tally tally) {
    var parameters = new HashMap<String, @Nullable Object>(Words.of(q).parameters());
    var conditions = new ArrayList<String>();
    conditions.add(Words.of(q).foundIn("words"));
    if (figure != null) {
      if (!figure.of(book)) throw notCounted(figure);
      var period = tally.period(from == null ? ALWAYS : from, to == null ? FOR_EVER : to);
      parameters.put("from", period.from());
      parameters.put("to", period.to());
      parameters.put("at", period.at());
      parameters.put("until", period.until());
      parameters.put("soon", period.soon());
      conditions.add("cancelled is null");
      conditions.add(Figure.within(book));
      conditions.add(figure.condition());
    } else {
      if (from != null) add(conditions, parameters, "day >= :from", "from", from);
      if (to != null) add(conditions, parameters, "day <= :to", "to", to);
    }
    for (var part : where) also(part, conditions, parameters);
    return new Found("(" + String.join(") and (", conditions) + ")", parameters);
  }

  private static void add(
      List<String> conditions,
      Map<String, @Nullable Object> parameters,
      String condition,
      String name,
      Object value) {
    conditions.add(condition);
    parameters.put(name, value);
  }

  private void also(
      String part, List<String> conditions, Map<String, @Nullable Object> parameters) {
    var colon = part.indexOf(':');
    var field = colon < 0 ? null : book.field(part.substring(0, colon));
    if (field == null || field.veiled()) throw noSuchField(part);
    var name = "where" + conditions.size();
    var value = part.substring(colon + 1);
    switch (field.kind()) {
      case YES_NO ->
          add(conditions, parameters, field.column() + " = :" + name, name, value.equals("true"));
      case CHOICE, UNIT, TEXT ->
          add(conditions, parameters, field.column() + " = :" + name, name, Words.clean(value));
      case LONG_TEXT, DAY, MOMENT, NUMBER, UNITS, PEOPLE -> throw noSuchField(part);
    }
  }

  private Refusal notCounted(Figure figure) {
    var message =
        new Text(
            "Sổ “%s” không có chỉ tiêu “%s”".formatted(book.label().vi(), figure.label().vi()),
            "The book “%s” has no figure “%s”".formatted(book.label().en(), figure.label().en()));
    return Refusal.unprocessable(message, List.of(new Fault("figure", message)));
  }

  private Refusal noSuchField(String part) {
    var message =
        new Text(
            "Không lọc được sổ “%s” theo “%s”; hãy ghi như unit:VP"
                .formatted(book.label().vi(), part),
            "The book “%s” cannot be narrowed by “%s”; write it as unit:VP"
                .formatted(book.label().en(), part));
    return Refusal.unprocessable(message, List.of(new Fault("where", message)));
  }
}
