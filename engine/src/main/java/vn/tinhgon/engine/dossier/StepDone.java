package vn.tinhgon.engine.dossier;

import org.jspecify.annotations.Nullable;

/**
 * Told to other rooms, within the transaction, whenever a piece of work has been handed on.
 *
 * @param dossier its number
 * @param element id of the step in the drawing
 * @param branch the flow chosen; null where nothing was to be chosen
 * @param person who did it; null where the term ran out or the program did it
 */
public record StepDone(
    String dossier, String element, @Nullable String branch, @Nullable String person) {}
