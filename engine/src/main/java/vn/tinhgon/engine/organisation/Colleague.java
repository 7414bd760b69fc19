package vn.tinhgon.engine.organisation;

/**
 * Somebody who works beside or under a person, in the highest post he holds there.
 *
 * @param away absent on the day asked for
 */
public record Colleague(
    String username, String name, String title, String unitName, int level, boolean away) {}
