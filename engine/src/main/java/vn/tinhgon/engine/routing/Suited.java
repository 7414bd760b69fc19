package vn.tinhgon.engine.routing;

/** The work meets all that an order names. */
public record Suited(Order order) {}
