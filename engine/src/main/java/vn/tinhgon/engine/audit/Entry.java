package vn.tinhgon.engine.audit;

import org.jspecify.annotations.Nullable;

/**
 * One deed: {@code person} did it, {@code onBehalfOf} is whom a substitute stood in for, {@code
 * subject} names the thing it was done to.
 */
public record Entry(String person, @Nullable String onBehalfOf, String action, String subject) {}
