package vn.tinhgon.bpmn;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper or e-document that enters or leaves a step ({@code tg:document}).
 *
 * @param issuedBy {@code REQUESTER}, or the unit or agency that issues it
 * @param availableIn databases that already hold the datum
 * @param prepareHours hours the requester needs to prepare it
 * @param legalBasis ids of the legal bases that ask for it
 */
public record Document(
    String id,
    @Nullable String name,
    @Nullable Medium medium,
    @Nullable Integer sets,
    @Nullable Integer copies,
    @Nullable Boolean certified,
    @Nullable Boolean template,
    @Nullable String issuedBy,
    List<String> availableIn,
    @Nullable Signature signature,
    @Nullable Double prepareHours,
    @Nullable Integer pages,
    @Nullable Integer summaryPages,
    @Nullable Boolean secret,
    @Nullable Boolean structured,
    List<String> legalBasis) {}
