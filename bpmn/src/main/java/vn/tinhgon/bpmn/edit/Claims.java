package vn.tinhgon.bpmn.edit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Text;

/** What the edits carried out so far have taken: two edits may not pull one element two ways. */
final class Claims {
  private final Set<String> removed = new HashSet<>();
  private final Map<String, Edit> moved = new HashMap<>();
  private final Map<String, Edit> written = new HashMap<>();

  /** Why an edit can no longer be carried out; null where it can. */
  private @Nullable Text conflict(Edit edit) {
    var elements = edit.elements();
    if (edit instanceof Edit.RemoveStep) return null;
    for (var element : elements) {
      if (removed.contains(element)) {
        return new Text(
            "Bước “%s” đã được cắt hoặc gộp bởi một phương án khác.".formatted(element),
            "Step '%s' is already cut or merged by another proposal.".formatted(element));
      }
      if (moves(edit) && moved.containsKey(element)) {
        return new Text(
            "Bước “%s” đã được đổi chỗ bởi một phương án khác.".formatted(element),
            "Step '%s' is already moved by another proposal.".formatted(element));
      }
    }
    var earlier = written.get(value(edit));
    if (earlier != null && !moves(edit)) {
      return new Text(
          "Một phương án khác đã đặt giá trị này cho “%s”.".formatted(elements.get(0)),
          "Another proposal already sets this value of '%s'.".formatted(elements.get(0)));
    }
    return null;
  }

  void requireFree(Edit edit) throws CannotEdit {
    var conflict = conflict(edit);
    if (conflict != null) throw new CannotEdit(conflict);
  }

  /** The edit without what is already done; null where nothing is left to do. */
  @Nullable Edit remaining(Edit edit) {
    if (!(edit instanceof Edit.RemoveStep remove)) return edit;
    var left = remove.steps().stream().filter(step -> !removed.contains(step)).toList();
    return left.isEmpty() ? null : new Edit.RemoveStep(left);
  }

  Claims and(Edit edit) {
    var more = new Claims();
    more.removed.addAll(removed);
    more.moved.putAll(moved);
    more.written.putAll(written);
    more.take(edit);
    return more;
  }

  private void take(Edit edit) {
    if (edit instanceof Edit.RemoveStep || edit instanceof Edit.MergeSteps) {
      removed.addAll(edit.elements());
    } else if (moves(edit)) {
      edit.elements().forEach(element -> moved.put(element, edit));
    } else {
      written.put(value(edit), edit);
    }
  }

  private static boolean moves(Edit edit) {
    return edit instanceof Edit.MergeSteps
        || edit instanceof Edit.Parallelise
        || edit instanceof Edit.Resequence;
  }

  /** What a value edit writes: two shortenings of one limit write the same. */
  private static String value(Edit edit) {
    var what = edit.getClass().getSimpleName();
    if (edit instanceof Edit.AddLimit || edit instanceof Edit.DeemConsent) what = "ShortenLimit";
    if (edit instanceof Edit.Reassign) what = "Delegate";
    return what + "@" + edit.elements().get(0);
  }
}
