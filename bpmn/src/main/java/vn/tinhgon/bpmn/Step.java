package vn.tinhgon.bpmn;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A flow node somebody, or some system, works on, with what {@code tg:step} says of it. What is
 * null was neither declared nor inferred.
 *
 * @param automatic a system does it (service, script, send, receive and business rule tasks)
 * @param units units that do it; more than one when they share it
 * @param lead the responsible one of several units
 * @param level 1 chuyên viên … 5 Bộ trưởng
 * @param effortHours hours of touch time per visit
 * @param waitDays working days of waiting before it starts
 * @param batch ISO 8601 repeat, such as {@code R/P1M}, where it waits for a periodic meeting
 * @param reads ids of the documents it takes in
 * @param writes ids of the documents it makes
 * @param legalBasis ids of the legal bases it rests on
 * @param rejectProbability share of dossiers it turns back, 0 to 1
 * @param observedRuns runs the evidence rests on
 * @param p90Days working days within which nine of ten runs ended
 * @param value the most that is decided on in it, đồng
 */
public record Step(
    String id,
    String name,
    boolean automatic,
    @Nullable StepKind kind,
    List<String> units,
    @Nullable String lead,
    @Nullable String org,
    @Nullable String role,
    @Nullable Integer level,
    @Nullable Limit limit,
    @Nullable Double effortHours,
    @Nullable Double waitDays,
    @Nullable String batch,
    @Nullable Medium medium,
    @Nullable Signature signature,
    List<String> reads,
    List<String> writes,
    List<String> legalBasis,
    @Nullable Boolean mandatory,
    @Nullable Boolean canChangeOutcome,
    @Nullable Double rejectProbability,
    @Nullable Boolean reversible,
    @Nullable Boolean delegable,
    @Nullable String topic,
    @Nullable Integer observedRuns,
    @Nullable Double p90Days,
    @Nullable Long value) {

  /** The responsible unit: the lead, or the first named. */
  public @Nullable String unit() {
    if (lead != null) return lead;
    return units.isEmpty() ? null : units.get(0);
  }

  /** The same step with kind, level and units as the lexicon reads them from its names. */
  public Step inferred(
      @Nullable StepKind kind, @Nullable Integer level, List<String> units, @Nullable String role) {
    return new Step(
        id,
        name,
        automatic,
        kind,
        units,
        lead,
        org,
        role,
        level,
        limit,
        effortHours,
        waitDays,
        batch,
        medium,
        signature,
        reads,
        writes,
        legalBasis,
        mandatory,
        canChangeOutcome,
        rejectProbability,
        reversible,
        delegable,
        topic,
        observedRuns,
        p90Days,
        value);
  }
}
