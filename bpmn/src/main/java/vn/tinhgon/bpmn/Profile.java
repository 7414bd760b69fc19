package vn.tinhgon.bpmn;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What {@code tg:procedure} says of the procedure as a whole.
 *
 * @param owner the unit that answers for it
 * @param org the agency that handles it
 * @param runsPerYear dossiers a year, per subject
 * @param subjects subjects a year; one where not declared
 * @param lastUsed day of the last dossier
 * @param hourlyRate đồng an hour, for every level, instead of the rate table
 * @param variantOf code of the procedure this is another channel of
 * @param statisticsYear year the number of dossiers was counted in
 */
public record Profile(
    @Nullable String code,
    @Nullable Group group,
    @Nullable String field,
    @Nullable String owner,
    @Nullable String org,
    @Nullable Limit limit,
    @Nullable Double runsPerYear,
    @Nullable Double subjects,
    @Nullable LocalDate lastUsed,
    @Nullable String result,
    @Nullable String subject,
    @Nullable Intake receivedThrough,
    @Nullable Boolean secret,
    @Nullable CostMethod costMethod,
    @Nullable Long hourlyRate,
    @Nullable String variantOf,
    @Nullable Medium channel,
    @Nullable Integer statisticsYear) {

  /** Nhóm A: between agencies; nhóm B: inside one (Quyết định 1085/QĐ-TTg). */
  public enum Group {
    A,
    B
  }

  /** Through which door a dossier comes in. */
  public enum Intake {
    ONE_STOP,
    POST,
    ONLINE
  }

  /** How the yearly cost is reckoned; the three ledgers are never added up. */
  public enum CostMethod {
    SCM_FULL,
    PROCESSING_TIME,
    EFFORT_INTERNAL
  }

  /** Nothing declared. */
  public static final Profile BLANK =
      new Profile(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          null, null, null);

  Profile withLimit(Limit limit) {
    return new Profile(
        code,
        group,
        field,
        owner,
        org,
        limit,
        runsPerYear,
        subjects,
        lastUsed,
        result,
        subject,
        receivedThrough,
        secret,
        costMethod,
        hourlyRate,
        variantOf,
        channel,
        statisticsYear);
  }
}
