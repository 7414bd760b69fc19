package vn.tinhgon.engine.plan.paper;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tables for leaders (domain: plan format): (1) what was reviewed, (2) cost, (3) time, (4)
 * measures, (5) targets.
 *
 * @param costTotal last line of table 2, over compliance cost only; null where the table has none
 */
public record Summary(
    List<Tally> tallies,
    List<CostLine> costs,
    @Nullable Reduced costTotal,
    List<TimeLine> times,
    List<MeasureLine> measures,
    List<TargetLine> targets) {

  /** Nothing but the annex. */
  public static final Summary NONE =
      new Summary(List.of(), List.of(), null, List.of(), List.of(), List.of());

  public Summary {
    tallies = List.copyOf(tallies);
    costs = List.copyOf(costs);
    times = List.copyOf(times);
    measures = List.copyOf(measures);
    targets = List.copyOf(targets);
  }

  /**
   * Table 1, one line a field or unit.
   *
   * @param percent share of procedures cut, as stated
   */
  public record Tally(
      String field,
      int reviewed,
      int abolished,
      int merged,
      int simplified,
      int kept,
      @Nullable BigDecimal percent,
      Counted counted) {}

  /** Whether "cut 20 % of procedures" counts those simplified too (QĐ 1085 leaves it open). */
  public enum Counted {
    ABOLISHED,
    SIMPLIFIED_TOO
  }

  /**
   * Table 2, đồng a year.
   *
   * @param handling the ministry's own hours, a ledger of its own
   */
  public record CostLine(Subject procedure, Reduced cost, boolean handling) {
    public CostLine(Subject procedure, Reduced cost) {
      this(procedure, cost, false);
    }
  }

  /** Table 3. */
  public record TimeLine(Subject procedure, TimeTaken time) {}

  /** Table 4: how many procedures a kind of simplification touches. */
  public record MeasureLine(String measure, int procedures) {}

  /**
   * Table 5.
   *
   * @param threshold percent to reach
   * @param met as stated
   */
  public record TargetLine(String target, BigDecimal threshold, Reduced reached, boolean met) {}
}
