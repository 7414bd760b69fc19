package vn.tinhgon.engine.catalogue;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A line of the catalogue: a procedure in its current version. */
public record Listed(
    long version,
    String code,
    String name,
    @Nullable String groupCode,
    @Nullable String field,
    @Nullable String owner,
    int number,
    LocalDateTime madeAt) {

  /** One page of lines, and how many there are in all. */
  public record Page(java.util.List<Listed> items, long total) {}
}
