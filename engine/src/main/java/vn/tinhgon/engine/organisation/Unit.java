package vn.tinhgon.engine.organisation;

import org.jspecify.annotations.Nullable;

/** A unit of the ministry in its tree; {@code head} is a username. */
public record Unit(String code, String name, @Nullable String parent, @Nullable String head) {}
