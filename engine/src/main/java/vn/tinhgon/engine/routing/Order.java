package vn.tinhgon.engine.routing;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.StepKind;
import vn.tinhgon.rules.deadline.Situation.Urgency;

/**
 * A standing order of the ministry (phân công): work that meets every condition named goes where it
 * says; the rules decide which orders a piece of work meets.
 *
 * @param stepUnit the one the procedure gives the step to
 * @param atLeast value of the dossier, whole đồng
 * @param urgency at least so urgent
 * @param requesterUnit the requester holds a post there
 * @param sharing who takes it where several fit; null says nothing about it
 */
public record Order(
    long id,
    String basis,
    @Nullable String procedure,
    @Nullable StepKind kind,
    @Nullable String stepUnit,
    @Nullable String role,
    @Nullable Integer level,
    @Nullable String field,
    @Nullable Long atLeast,
    @Nullable Urgency urgency,
    @Nullable Boolean secret,
    @Nullable String requesterUnit,
    @Nullable String toUnit,
    @Nullable String toRole,
    @Nullable Integer toLevel,
    @Nullable String toPerson,
    @Nullable Sharing sharing) {

  /** It sends work somewhere, and not only says who of several takes it. */
  boolean directs() {
    return toUnit != null || toRole != null || toLevel != null || toPerson != null;
  }

  /** The more an order names, the closer it is to the case. */
  long conditions() {
    return Stream.of(
            procedure, kind, stepUnit, role, level, field, atLeast, urgency, secret, requesterUnit)
        .filter(named -> named != null)
        .count();
  }
}
