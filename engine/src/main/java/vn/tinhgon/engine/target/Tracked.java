package vn.tinhgon.engine.target;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A procedure of a programme: before, now, and once what is pending is carried out.
 *
 * @param owner unit that answered for it at the baseline
 * @param ledger of its cost
 * @param now null where it is no longer in force
 * @param planned null where it will no longer be in force
 */
record Tracked(
    String code,
    String name,
    @Nullable String owner,
    Ledger ledger,
    Amount before,
    @Nullable Amount now,
    @Nullable Amount planned) {

  /**
   * What a procedure takes.
   *
   * @param cost whole đồng a year
   * @param days expected working days
   */
  record Amount(long cost, double days) {
    static final Amount NOTHING = new Amount(0, 0);

    boolean isLessThan(Amount before) {
      return cost < before.cost || days < before.days - 1e-9;
    }
  }

  /** What became of it. */
  enum Fate {
    KEPT,
    SIMPLIFIED,
    ABOLISHED
  }

  Fate fateNow() {
    return fate(now);
  }

  Fate fatePlanned() {
    return fate(planned);
  }

  private Fate fate(@Nullable Amount later) {
    if (later == null) return Fate.ABOLISHED;
    return later.isLessThan(before) ? Fate.SIMPLIFIED : Fate.KEPT;
  }

  Amount nowOrNothing() {
    return now == null ? Amount.NOTHING : now;
  }

  Amount plannedOrNothing() {
    return planned == null ? Amount.NOTHING : planned;
  }

  String unit() {
    return owner == null ? "" : owner.toUpperCase(Locale.ROOT);
  }
}
