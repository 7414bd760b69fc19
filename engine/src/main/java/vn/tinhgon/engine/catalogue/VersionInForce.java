package vn.tinhgon.engine.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * Told within the transaction in which a version takes force.
 *
 * @param replaced id of the version it takes the place of; null for the first
 */
public record VersionInForce(Version version, @Nullable Long replaced) {}
