package vn.tinhgon.rules.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.edit.Edit;

/**
 * What a step makes, seen as a report.
 *
 * @param documents ids of what the step writes, none where it only compiles
 * @param unread no step reads any of it
 * @param purpose a report is what the procedure is for
 * @param known databases hold all of it already
 * @param perYear how often a year; not a number where nobody says
 */
public record Report(
    String step,
    List<String> documents,
    boolean unread,
    boolean purpose,
    boolean known,
    double perYear) {

  /** What is wrong with it, as part of a sentence. */
  public Text says() {
    if (needless()) return new Text("không bước nào dùng", "is read by no step");
    return known
        ? new Text("lấy từ số liệu đã có trong hệ thống", "says what a system holds already")
        : new Text("làm quá thường xuyên", "is made too often");
  }

  /** Nobody needs it, or a system can make it; how often is enough, only people can say. */
  public @Nullable Edit edit() {
    if (needless()) return new Edit.RemoveStep(List.of(step));
    return known ? new Edit.Automate(step) : null;
  }

  public boolean needless() {
    return unread && !purpose;
  }

  /** How often a year, or null where nobody says. */
  public @Nullable Double often() {
    return Double.isNaN(perYear) ? null : perYear;
  }
}
