package vn.tinhgon.engine.register;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tinhgon.bpmn.Text;

/** Keeps what an entry said before it was corrected. */
@Component
class Corrections {
  static final Text CANCELLED = new Text("Hủy số", "Cancelled");
  static final String CANCELLATION = "cancelled";

  private final JdbcClient database;

  Corrections(JdbcClient database) {
    this.database = database;
  }

  record Kept(
      String person,
      LocalDateTime at,
      String reason,
      String field,
      @Nullable String before,
      @Nullable String after) {}

  /** Whoever corrects, when, and why. */
  record Deed(String person, LocalDateTime at, String reason) {}

  /** The names of the fields that differ. */
  List<String> keep(Row row, Map<String, String> after, Deed deed) {
    var before = row.values();
    var changed =
        row.book().fields().stream()
            .map(Field::name)
            .filter(name -> !Objects.equals(before.get(name), after.get(name)))
            .toList();
    changed.forEach(name -> keep(row, name, before.get(name), after.get(name), deed));
    return changed;
  }

  void keep(Row row, String field, @Nullable String before, @Nullable String after, Deed deed) {
    database
        .sql(
            """
            insert into register_corrections (book, year, number, secret, person, at, reason, field, before, after)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(row.book().name())
        .param(row.year())
        .param(row.number())
        .param(row.secret())
        .param(deed.person())
        .param(deed.at())
        .param(deed.reason())
        .param(field)
        .param(before)
        .param(after)
        .update();
  }
}
