package vn.tinhgon.engine.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Which state of the organisation and its standing orders a transaction sees; what was read under
 * an equal one still holds.
 *
 * @param changedBy the transaction that changed it last
 * @param own it is the one that asks: only it sees that state, which may be rolled back or change
 *     on
 */
public record Edition(long changedBy, boolean own) {
  /** Read by a statement of any room that has the table {@code organisation_edition} as o. */
  public static final String COLUMNS =
      """
      o.changed_by::text::bigint as changed_by,
        coalesce(o.changed_by = pg_current_xact_id_if_assigned(), false) as own
      """;

  public static Edition of(ResultSet row) throws SQLException {
    return new Edition(row.getLong("changed_by"), row.getBoolean("own"));
  }
}
