package vn.tinhgon.rules.fact;

import org.jspecify.annotations.Nullable;

/**
 * Who does a step.
 *
 * @param role as the model itself declares it
 * @param inUnit as the model declares it, or the name of the step or of its lane tells it
 */
public record Performer(String step, @Nullable String role, @Nullable String inUnit) {}
