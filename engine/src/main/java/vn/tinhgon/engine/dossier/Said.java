package vn.tinhgon.engine.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.database.Words;
import vn.tinhgon.engine.problem.Fault;
import vn.tinhgon.engine.problem.Refusal;

/** What people write with a decision. */
final class Said {
  static final int LONGEST = 4000;

  private Said() {}

  /** Null where nothing was written. */
  static @Nullable String optional(String field, @Nullable String text) {
    if (text == null || text.isBlank()) return null;
    var clean = Words.clean(text);
    if (clean.length() <= LONGEST) return clean;
    throw wrong(
        field,
        new Text(
            "Nội dung dài quá " + LONGEST + " ký tự",
            "The text is longer than " + LONGEST + " characters"));
  }

  static String required(String field, @Nullable String text, Text missing) {
    var said = optional(field, text);
    if (said == null) throw wrong(field, missing);
    return said;
  }

  static Refusal wrong(String field, Text message) {
    return Refusal.unprocessable(message, List.of(new Fault(field, message)));
  }
}
