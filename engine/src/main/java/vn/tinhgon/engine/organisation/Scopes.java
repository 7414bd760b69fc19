package vn.tinhgon.engine.organisation;

/** What a substitution may be limited to; the room that keeps the procedures answers. */
public interface Scopes {

  /** Whether a procedure goes by this code. */
  boolean has(String procedure);
}
