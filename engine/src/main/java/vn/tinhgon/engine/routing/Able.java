package vn.tinhgon.engine.routing;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who is here and may act for a post.
 *
 * @param deputy set where the person stands in for the holder
 */
public record Able(Post post, String person, @Nullable Deputy deputy) {}
