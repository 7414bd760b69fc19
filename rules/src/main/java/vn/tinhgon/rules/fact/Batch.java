package vn.tinhgon.rules.fact;

import org.jspecify.annotations.Nullable;

/**
 * A step waits for a day to come: of a periodic meeting, or of a timer just before it.
 *
 * @param cycle as declared, such as {@code R/P1M}; null where it waits but once
 * @param days working days from one meeting to the next; nought where it waits but once
 */
public record Batch(String step, @Nullable String cycle, double days) {}
