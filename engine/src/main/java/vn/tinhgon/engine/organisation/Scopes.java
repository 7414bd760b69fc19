package vn.tinhgon.engine.organisation;

/** What substitutions and orders may be limited to; the room that keeps procedures answers. */
public interface Scopes {

  /** Whether a procedure goes by this code. */
  boolean has(String procedure);
}
