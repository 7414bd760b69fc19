package vn.tinhgon.rules.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Text;

/**
 * A report that people compile.
 *
 * @param documents ids of what the step writes
 * @param unread it writes something, the report is not what the procedure is for, and no step reads
 *     any of it
 * @param perYear how often a year; not a number where nobody says
 */
public record Report(String step, List<String> documents, boolean unread, double perYear) {

  /** What is wrong with it, as part of a sentence. */
  public Text says() {
    return unread
        ? new Text("không bước nào dùng", "is read by no step")
        : new Text("làm quá thường xuyên", "is made too often");
  }

  /** How often a year, or null where nobody says. */
  public @Nullable Double often() {
    return Double.isNaN(perYear) ? null : perYear;
  }
}
