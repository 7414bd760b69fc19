package vn.tinhgon.engine.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * How a procedure stood on a day.
 *
 * @param version id of the version then in force; null where it has no model
 */
public record Standing(
    String code,
    String name,
    @Nullable String groupCode,
    @Nullable String owner,
    State state,
    @Nullable Long version) {

  public boolean isInForce() {
    return state == State.PUBLISHED;
  }
}
