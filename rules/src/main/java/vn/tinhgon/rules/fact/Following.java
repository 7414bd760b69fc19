package vn.tinhgon.rules.fact;

/**
 * Two steps of which every dossier does the later next, with nothing but events and decisions
 * between; returns and refusals are left aside.
 *
 * @param byPeople people do both
 * @param needs the later reads what the earlier writes, or what a step of its sort wrote in the row
 *     they stand in
 * @param bothMayRefuse after either of them a dossier may be refused or sent back
 * @param earlierPerHour share of dossiers the earlier turns back in an hour of its work; not a
 *     number where nobody says
 * @param laterPerHour the same of the later
 */
public record Following(
    String earlier,
    String later,
    boolean byPeople,
    boolean needs,
    boolean bothMayRefuse,
    double earlierPerHour,
    double laterPerHour) {}
