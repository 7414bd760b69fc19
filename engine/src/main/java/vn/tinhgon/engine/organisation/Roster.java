package vn.tinhgon.engine.organisation;

import java.util.List;
import java.util.Map;

/**
 * A staff list as it was read.
 *
 * @param units with an empty name where the list does not tell it
 * @param heads username of the head, by code of the unit
 * @param unread headings that name nothing
 */
record Roster(
    List<Structure.Wanted> units,
    List<Staff.Wanted> people,
    Map<String, String> heads,
    List<String> unread) {}
