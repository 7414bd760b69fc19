package vn.tinhgon.engine.catalogue;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A line of the catalogue: a procedure as its record stands.
 *
 * @param version id of the version that stands for it; null where it has no model yet
 * @param number of that version
 * @param draftState where a version stands that is worked on beside it
 */
public record Listed(
    @Nullable Long version,
    String code,
    String name,
    @Nullable String groupCode,
    @Nullable String field,
    @Nullable String owner,
    @Nullable Level level,
    State state,
    @Nullable Integer number,
    @Nullable State draftState,
    LocalDateTime madeAt) {

  /** One page of lines, and how many there are in all. */
  public record Page(java.util.List<Listed> items, long total) {}
}
