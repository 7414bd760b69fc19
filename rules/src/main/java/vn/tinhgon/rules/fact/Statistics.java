package vn.tinhgon.rules.fact;

import org.jspecify.annotations.Nullable;

/**
 * What is known of how many dossiers there are.
 *
 * @param perYear dossiers a year; null where nobody says
 * @param dated the year of the count or the day of the last dossier is known
 * @param year the number was counted in; null where nobody says
 * @param yearsAgo years since; not a number where nobody says
 * @param priced the model says what it costs, or how that is to be reckoned
 */
public record Statistics(
    String process,
    @Nullable Double perYear,
    boolean dated,
    @Nullable Integer year,
    double yearsAgo,
    boolean priced) {}
