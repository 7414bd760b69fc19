package vn.tinhgon.engine.dossier;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.tinhgon.bpmn.StepKind;

/** Which level work asks of whoever takes it over from another. */
@Component
class Authority {
  /** Who signs must have the level the step asks for; what is drafted or sorted need not. */
  private static final Set<StepKind> SIGNED =
      EnumSet.of(StepKind.REVIEW, StepKind.APPROVE, StepKind.COUNCIL);

  private final Publications publications;

  Authority(Publications publications) {
    this.publications = publications;
  }

  /** Nought where anybody may do it. */
  int least(Running.Run run, WorkItem item) {
    var course = publications.of(run.version()).course();
    if (!course.has(item.place())) return 0;
    var place = course.place(item.place());
    var step = place.step();
    if (step == null || step.level() == null || !place.isStep()) return 0;
    return step.kind() != null && SIGNED.contains(step.kind()) ? step.level() : 0;
  }
}
