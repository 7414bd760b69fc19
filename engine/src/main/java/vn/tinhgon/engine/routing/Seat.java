package vn.tinhgon.engine.routing;

import org.jspecify.annotations.Nullable;

/**
 * A person the work may lie with.
 *
 * @param onBehalfOf the absent person this one stands in for
 * @param signature how the stand-in signs
 */
public record Seat(String person, @Nullable String onBehalfOf, @Nullable String signature) {}
