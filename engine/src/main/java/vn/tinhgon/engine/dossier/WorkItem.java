package vn.tinhgon.engine.dossier;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work, open or done.
 *
 * @param person who holds it or did it; null while it lies in a pool
 * @param claimedAt when that person took it
 * @param ending DONE, EXPIRED, WITHDRAWN or SYSTEM; null while it is open
 */
record WorkItem(
    String id,
    long dossier,
    String place,
    String element,
    String name,
    @Nullable String kind,
    LocalDateTime receivedAt,
    @Nullable LocalDateTime due,
    String becauseVi,
    String becauseEn,
    String[] candidates,
    @Nullable String person,
    @Nullable String onBehalfOf,
    @Nullable String signature,
    @Nullable LocalDateTime claimedAt,
    @Nullable LocalDateTime endedAt,
    @Nullable String ending,
    @Nullable String branch,
    @Nullable String comment) {

  boolean open() {
    return endedAt == null;
  }

  boolean claimed() {
    return claimedAt != null;
  }
}
