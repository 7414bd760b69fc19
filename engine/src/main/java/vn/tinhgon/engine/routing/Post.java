package vn.tinhgon.engine.routing;

import org.jspecify.annotations.Nullable;

/**
 * A post that may take the work.
 *
 * @param head it leads its unit
 * @param distance 0 in the unit of the step, 1 in the unit above, and so on
 * @param away its holder is absent that day
 */
public record Post(
    String holder,
    String unit,
    String unitName,
    @Nullable String role,
    int level,
    boolean head,
    int distance,
    boolean away) {

  public Post {
    if (holder.isBlank()) throw new IllegalArgumentException("a post needs a holder");
  }
}
