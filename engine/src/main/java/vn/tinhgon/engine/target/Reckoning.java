package vn.tinhgon.engine.target;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import vn.tinhgon.engine.target.Tracked.Fate;
import vn.tinhgon.rules.target.CountMode;
import vn.tinhgon.rules.target.Counts;
import vn.tinhgon.rules.target.Metric;
import vn.tinhgon.rules.target.Position;

/** Adds procedures up to where a ministry or a unit stands. */
final class Reckoning {
  private Reckoning() {}

  /**
   * A position for each metric that is known.
   *
   * @param entered figures from before that somebody entered; they take the place of ours
   */
  static Map<Metric, Position> positions(
      CountMode mode, List<Tracked> procedures, Map<Metric, BigDecimal> entered) {
    var positions = new EnumMap<Metric, Position>(Metric.class);
    positions.put(
        Metric.COUNT,
        Counts.position(
            mode, counts(procedures, Tracked::fateNow), counts(procedures, Tracked::fatePlanned)));
    positions.put(
        Metric.COST,
        Position.of(
            compliance(procedures, p -> p.before().cost()),
            compliance(procedures, p -> p.nowOrNothing().cost()),
            compliance(procedures, p -> p.plannedOrNothing().cost())));
    positions.put(
        Metric.TIME,
        Position.of(
            total(procedures, p -> p.before().days()),
            total(procedures, p -> p.nowOrNothing().days()),
            total(procedures, p -> p.plannedOrNothing().days())));
    entered.forEach(
        (metric, before) -> {
          var ours = positions.get(metric);
          // What is entered alone says nothing of today.
          if (ours != null) positions.put(metric, new Position(before, ours.now(), ours.planned()));
        });
    return positions;
  }

  private static Counts counts(
      List<Tracked> procedures, java.util.function.Function<Tracked, Fate> fate) {
    return new Counts(
        procedures.size(),
        procedures.stream().filter(p -> fate.apply(p) == Fate.ABOLISHED).count(),
        0,
        procedures.stream().filter(p -> fate.apply(p) == Fate.SIMPLIFIED).count());
  }

  /** The ministry's own effort is another ledger and no part of a target on compliance cost. */
  private static long compliance(List<Tracked> procedures, ToLongFunction<Tracked> cost) {
    return procedures.stream().filter(p -> p.ledger() == Ledger.COMPLIANCE).mapToLong(cost).sum();
  }

  /** Days to the hundredth: sums of fractions stay what they are on paper. */
  private static double total(List<Tracked> procedures, ToDoubleFunction<Tracked> days) {
    return Math.round(procedures.stream().mapToDouble(days).sum() * 100) / 100.0;
  }
}
