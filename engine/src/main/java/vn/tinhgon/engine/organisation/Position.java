package vn.tinhgon.engine.organisation;

/**
 * What somebody is in a unit; {@code level} 1 (officer) to 5 (minister), {@code role} as in models.
 */
public record Position(
    String username, String unit, String unitName, String title, int level, String role) {}
