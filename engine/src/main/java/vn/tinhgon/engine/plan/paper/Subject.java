package vn.tinhgon.engine.plan.paper;

/** A procedure that an item of the plan is about. */
public record Subject(String code, String name) {}
