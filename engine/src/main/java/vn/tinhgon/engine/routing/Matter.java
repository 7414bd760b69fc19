package vn.tinhgon.engine.routing;

import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.StepKind;
import vn.tinhgon.rules.deadline.Situation.Urgency;

/**
 * What the work is about.
 *
 * @param dossier id; null where there is none yet
 * @param step name of the step, for those who read a finding
 * @param value of the dossier, whole đồng
 */
public record Matter(
    @Nullable Long dossier,
    @Nullable String step,
    @Nullable StepKind kind,
    @Nullable String field,
    @Nullable Long value,
    Urgency urgency,
    boolean secret) {

  /** Of which nothing is said. */
  public static final Matter ORDINARY =
      new Matter(null, null, null, null, null, Urgency.ORDINARY, false);
}
