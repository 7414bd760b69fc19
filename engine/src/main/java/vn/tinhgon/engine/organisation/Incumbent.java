package vn.tinhgon.engine.organisation;

import org.jspecify.annotations.Nullable;

/**
 * Somebody in a post that may take work.
 *
 * @param role null where the person leads the unit without holding a post in it
 * @param leads heads the unit
 * @param distance 0 in the unit asked for, 1 in the unit above, and so on
 * @param away absent on the day asked for
 */
public record Incumbent(
    String username,
    String unit,
    String unitName,
    @Nullable String role,
    int level,
    boolean leads,
    int distance,
    boolean away) {}
