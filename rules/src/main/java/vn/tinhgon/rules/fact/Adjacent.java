package vn.tinhgon.rules.fact;

/**
 * Two steps joined by sequence flow with nothing between but events that let everything pass.
 *
 * @param byPeople people do both
 * @param apart their units are known and none is in both
 * @param oneUnit one unit does each of them, the same
 * @param oneRole the role of who does them is declared, and the same
 * @param needs the later reads what the earlier writes
 */
public record Adjacent(
    String earlier,
    String later,
    boolean byPeople,
    boolean apart,
    boolean oneUnit,
    boolean oneRole,
    boolean needs) {}
