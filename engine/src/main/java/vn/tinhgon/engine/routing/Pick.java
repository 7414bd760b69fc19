package vn.tinhgon.engine.routing;

/** Of several who may do it, this one takes it. */
public record Pick(String person) {}
