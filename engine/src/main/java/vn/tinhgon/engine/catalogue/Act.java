package vn.tinhgon.engine.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * Who does something to a procedure, and why.
 *
 * @param holder who acts under a hold, such as "plan 2026-01"; null for a person's own act
 */
public record Act(String author, String reason, @Nullable String holder) {
  public static Act by(String author, String reason) {
    return new Act(author, reason, null);
  }

  /** The same act by the one who holds the procedure. */
  public Act of(String holder) {
    return new Act(author, reason, holder);
  }
}
