package vn.tinhgon.engine.organisation;

/**
 * Which state of the organisation and its standing orders a transaction sees; what was read under
 * an equal one still holds.
 *
 * @param changedBy the transaction that changed it last
 * @param own it is the one that asks: only it sees that state, which may be rolled back or change
 *     on
 */
public record Edition(long changedBy, boolean own) {}
