package vn.tinhgon.rules.fact;

/**
 * A step waits for a periodic meeting.
 *
 * @param cycle as declared, such as {@code R/P1M}
 * @param days working days from one meeting to the next
 */
public record Batch(String step, String cycle, double days) {}
