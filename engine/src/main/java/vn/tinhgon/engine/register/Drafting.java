package vn.tinhgon.engine.register;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.database.Words;
import vn.tinhgon.engine.problem.Fault;

/** Reads what was typed or stood in a sheet, and gathers all that is wrong with it. */
@Component
class Drafting {
  private final Units units;
  private final Clock clock;

  Drafting(Units units, Clock clock) {
    this.units = units;
    this.clock = clock;
  }

  /** Reads many drafts against one list of units. */
  class Desk {
    private final Cells cells = new Cells(units.now());
    private final LocalDateTime now = LocalDateTime.now(clock);

    Draft draft(Book book, Map<String, @Nullable String> typed) {
      var values = new LinkedHashMap<String, @Nullable Object>();
      var faults = new ArrayList<Fault>(unknown(book, typed));
      for (var field : book.fields()) {
        var text = typed.get(field.name());
        var clean = text == null ? "" : Words.clean(text);
        if (clean.isEmpty() && field.standard() != null) clean = field.standard();
        if (clean.isEmpty()) {
          values.put(field.name(), null);
          if (field.required()) faults.add(missing(field));
          continue;
        }
        var read = cells.read(field, clean);
        if (read instanceof Cells.Value value) values.put(field.name(), value.value());
        if (read instanceof Cells.Wrong wrong) faults.add(new Fault(field.name(), wrong.why()));
      }
      var draft = new Draft(book, values, faults);
      faults.addAll(Sense.of(draft, now));
      return draft;
    }
  }

  Desk desk() {
    return new Desk();
  }

  private static Fault missing(Field field) {
    return new Fault(
        field.name(),
        new Text(
            "Hãy ghi “%s”".formatted(field.label().vi()),
            "Fill in “%s”".formatted(field.label().en())));
  }

  private static List<Fault> unknown(Book book, Map<String, @Nullable String> typed) {
    return typed.keySet().stream()
        .filter(name -> book.field(name) == null)
        .map(
            name ->
                new Fault(
                    name,
                    new Text(
                        "Sổ “%s” không có mục “%s”".formatted(book.label().vi(), name),
                        "The book “%s” has no field “%s”".formatted(book.label().en(), name))))
        .toList();
  }
}
