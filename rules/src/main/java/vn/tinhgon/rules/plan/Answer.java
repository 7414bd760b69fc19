package vn.tinhgon.rules.plan;

/** A rule says that a removal may not stand as it is. */
public record Answer(String rule, PlannedRemoval removal) {}
