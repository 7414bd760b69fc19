package vn.tinhgon.bpmn.edit;

import java.util.List;

/**
 * Makes one step of a chain. Work of one performer adds up in the first step; a chain of hand-downs
 * keeps the last, because the others only passed the dossier on.
 */
final class Merge {
  private Merge() {}

  static void apply(Draft draft, List<String> steps) throws CannotEdit {
    for (var step : steps) draft.element(step);
    if (steps.size() < 2) {
      throw new CannotEdit(
          "Cần ít nhất hai bước để gộp.", "It takes two steps or more to merge them.");
    }
    var samePerformer = samePerformer(draft, steps);
    var kept = steps.get(samePerformer ? 0 : steps.size() - 1);
    for (var list : List.of("reads", "writes", "legalBasis")) {
      Annotations.gather(draft, kept, list, steps);
    }
    if (samePerformer) {
      for (var amount : List.of("effortHours", "waitDays")) {
        Annotations.total(draft, kept, amount, steps);
      }
      Annotations.totalLimit(draft, kept, steps);
    }
    for (var step : steps) {
      if (!step.equals(kept)) Removal.remove(draft, step);
    }
  }

  private static boolean samePerformer(Draft draft, List<String> steps) throws CannotEdit {
    for (var attribute : List.of("unit", "role")) {
      var shared = Annotations.of(draft, steps.get(0), attribute);
      if (shared.isEmpty()) return false;
      for (var step : steps) {
        if (!Annotations.of(draft, step, attribute).equals(shared)) return false;
      }
    }
    return true;
  }
}
