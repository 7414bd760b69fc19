package vn.tinhgon.engine.dossier;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.tinhgon.bpmn.StepKind;

/** What can be done with a piece of work. */
enum Decision {
  COMPLETE,
  RETURN,
  SUPPLEMENT,
  REJECT,
  STOP,
  DELEGATE,
  UNDO;

  /** Whoever does such a step looks at the matter itself and may find against it. */
  private static final Set<StepKind> JUDGING =
      EnumSet.of(
          StepKind.RECEIVE,
          StepKind.ASSIGN,
          StepKind.DRAFT,
          StepKind.APPRAISE,
          StepKind.REVIEW,
          StepKind.COUNCIL,
          StepKind.APPROVE,
          StepKind.OTHER);

  /** Steps done for many dossiers alike, a stack at a time. */
  private static final Set<StepKind> ROUTINE =
      EnumSet.of(
          StepKind.RECEIVE,
          StepKind.REGISTER,
          StepKind.ASSIGN,
          StepKind.FORMAT_CHECK,
          StepKind.REVIEW,
          StepKind.APPROVE,
          StepKind.NUMBER_AND_SEAL,
          StepKind.ISSUE,
          StepKind.FORWARD,
          StepKind.REKEY,
          StepKind.COPY,
          StepKind.NOTIFY,
          StepKind.REMIND,
          StepKind.RETURN_RESULT,
          StepKind.ARCHIVE);

  static boolean judges(WorkItem item) {
    if (item.isSupplement() || item.unit() != null) return false;
    return item.kind() == null || JUDGING.contains(StepKind.valueOf(item.kind()));
  }

  static boolean routine(WorkItem item) {
    return item.kind() != null
        && item.unit() == null
        && ROUTINE.contains(StepKind.valueOf(item.kind()));
  }

  /** What its holder may do with open work; the first is the usual one. */
  static List<Decision> open(WorkItem item, Running.Run run, boolean returns) {
    if (item.isSupplement()) return List.of(COMPLETE);
    if (run.waiting()) return List.of();
    var decisions = new ArrayList<>(List.of(COMPLETE));
    if (returns) decisions.add(RETURN);
    if (judges(item)) {
      if (!run.supplementAsked()) decisions.add(SUPPLEMENT);
      decisions.add(REJECT);
      decisions.add(STOP);
    }
    decisions.add(DELEGATE);
    return decisions;
  }
}
