package vn.tinhgon.engine.organisation;

import java.util.ArrayList;
import java.util.List;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.problem.Fault;
import vn.tinhgon.engine.problem.Refusal;

/** All that is wrong with what somebody entered, told at once. */
final class Faults {
  private final List<Fault> found = new ArrayList<>();

  void addIf(boolean wrong, String field, String vi, String en) {
    if (wrong) found.add(new Fault(field, new Text(vi, en)));
  }

  void throwIfAny() {
    if (found.isEmpty()) return;
    if (found.size() == 1) throw Refusal.unprocessable(found.get(0).message(), found);
    throw Refusal.unprocessable(
        new Text(
            "Có %d chỗ cần sửa trước khi lưu.".formatted(found.size()),
            "There are %d things to mend before this can be saved.".formatted(found.size())),
        found);
  }
}
