package vn.tinhgon.engine.organisation;

/** Somebody who works here, by the name they sign in with and the name they bear. */
public record Person(String username, String name) {}
