package vn.tinhgon.bpmn;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The text and article a step, a paper or a procedure rests on ({@code tg:legalBasis}). */
public record LegalBasis(
    String id,
    @Nullable String text,
    @Nullable String article,
    @Nullable LocalDate date,
    LegalRank rank,
    @Nullable String issuer) {}
