package vn.tinhgon.rules.fact;

import java.util.List;

/**
 * Two steps of one kind that read the same document.
 *
 * @param documents ids of what both read
 * @param byPeople people do both
 * @param otherUnit their units are known and are not the same
 * @param inLine every dossier that does the earlier does the later too
 */
public record Reread(
    String earlier,
    String later,
    List<String> documents,
    boolean byPeople,
    boolean otherUnit,
    boolean inLine) {}
