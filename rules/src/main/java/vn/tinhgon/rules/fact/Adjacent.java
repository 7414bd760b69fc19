package vn.tinhgon.rules.fact;

/**
 * Two steps joined by sequence flow with nothing between but events that let everything pass.
 *
 * @param apart their units are known and none is in both
 * @param needs the later reads what the earlier writes
 */
public record Adjacent(String earlier, String later, boolean apart, boolean needs) {}
