package vn.tinhgon.engine.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work, open or done.
 *
 * @param person who holds it or did it; null while it lies in a pool
 * @param claimedAt when that person took it
 * @param ending DONE, RETURNED, REJECTED, STOPPED, UNDONE, EXPIRED, WITHDRAWN or SYSTEM; null while
 *     it is open
 * @param cameFrom the work whose completion brought it here
 * @param unit whose opinion is asked, where several are
 * @param action what the program does here by itself, or {@link #WAIT}; null where people work
 */
record WorkItem(
    String id,
    long dossier,
    String place,
    String element,
    String name,
    @Nullable String kind,
    LocalDateTime receivedAt,
    LocalDateTime termFrom,
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
    @Nullable String comment,
    @Nullable String cameFrom,
    @Nullable String unit,
    @Nullable Opinion opinion,
    @Nullable String delegatedBy,
    @Nullable String action) {

  static final String COLUMNS =
      """
      w.id, w.dossier, w.place, w.element, w.name, w.kind, w.received_at,
      coalesce(w.term_from, w.received_at) as term_from, w.due, w.because_vi,
      w.because_en, w.candidates, w.person, w.on_behalf_of, w.signature, w.claimed_at, w.ended_at,
      w.ending, w.branch, w.comment, w.came_from, w.unit, w.opinion, w.delegated_by, w.action
      """;

  /** Nothing is done here: a timer is awaited. */
  static final String WAIT = "WAIT";

  boolean open() {
    return endedAt == null;
  }

  boolean claimed() {
    return claimedAt != null;
  }

  /** What the requester has to hand in; no step of the procedure. */
  boolean isSupplement() {
    return place.equals(Supplements.PLACE);
  }

  boolean bySystem() {
    return action != null || "SYSTEM".equals(ending);
  }

  static WorkItem of(ResultSet row, int number) throws SQLException {
    var opinion = row.getString("opinion");
    return new WorkItem(
        row.getString("id"),
        row.getLong("dossier"),
        row.getString("place"),
        row.getString("element"),
        row.getString("name"),
        row.getString("kind"),
        row.getObject("received_at", LocalDateTime.class),
        row.getObject("term_from", LocalDateTime.class),
        row.getObject("due", LocalDateTime.class),
        row.getString("because_vi"),
        row.getString("because_en"),
        (String[]) row.getArray("candidates").getArray(),
        row.getString("person"),
        row.getString("on_behalf_of"),
        row.getString("signature"),
        row.getObject("claimed_at", LocalDateTime.class),
        row.getObject("ended_at", LocalDateTime.class),
        row.getString("ending"),
        row.getString("branch"),
        row.getString("comment"),
        row.getString("came_from"),
        row.getString("unit"),
        opinion == null ? null : Opinion.valueOf(opinion),
        row.getString("delegated_by"),
        row.getString("action"));
  }
}
