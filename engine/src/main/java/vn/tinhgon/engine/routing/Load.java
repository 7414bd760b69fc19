package vn.tinhgon.engine.routing;

import org.jspecify.annotations.Nullable;

/**
 * How busy somebody is.
 *
 * @param waiting pieces of work on the desk
 * @param lastWork a greater number, the later this person finished work in the same dossier; null
 *     where there was none
 */
public record Load(String person, int waiting, @Nullable Long lastWork) {}
