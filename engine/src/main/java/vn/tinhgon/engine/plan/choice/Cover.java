package vn.tinhgon.engine.plan.choice;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The cheapest pick of one row from every group that covers all needs: a multiple-choice program in
 * whole numbers. Bounds come from its Lagrangian relaxation, which falls apart into the groups;
 * whether a pick covers and what it costs is reckoned in whole numbers only, so no rounding of the
 * bounds' arithmetic can let a wrong pick through.
 */
final class Cover {
  /** Bounds are decimal fractions; a whole number this much below one counts as that number. */
  private static final double ROUNDING = 1e-6;

  final long[][] cost;
  final long[][][] gain;
  final long[] need;

  /**
   * @param cost by group and row
   * @param gain by group, row and need
   */
  Cover(long[][] cost, long[][][] gain, long[] need) {
    this.cost = cost;
    this.gain = gain;
    this.need = need;
  }

  /**
   * @param pick a row for every group; empty where none covers
   * @param bound nothing that covers costs less
   */
  record Answer(int[] pick, long value, long bound) {
    boolean found() {
      return pick.length > 0;
    }

    boolean proven() {
      return found() ? value == bound : bound == Long.MAX_VALUE;
    }
  }

  int groups() {
    return cost.length;
  }

  int rows() {
    return Arrays.stream(cost).mapToInt(row -> row.length).sum();
  }

  /**
   * A cover of fewer rows.
   *
   * @param kept its rows by group, as the other counts them
   */
  record Narrow(Cover cover, int[][] kept) {

    int[] original(int[] pick) {
      return IntStream.range(0, pick.length).map(g -> kept[g][pick[g]]).toArray();
    }
  }

  Narrow only(boolean[][] open) {
    var kept = new int[groups()][];
    var costs = new long[groups()][];
    var gains = new long[groups()][][];
    for (int g = 0; g < groups(); g++) {
      var here = open[g];
      var all = cost[g];
      var each = gain[g];
      kept[g] = IntStream.range(0, here.length).filter(r -> here[r]).toArray();
      costs[g] = Arrays.stream(kept[g]).mapToLong(r -> all[r]).toArray();
      gains[g] = Arrays.stream(kept[g]).mapToObj(r -> each[r]).toArray(long[][]::new);
    }
    return new Narrow(new Cover(costs, gains, need), kept);
  }

  boolean covers(int[] pick) {
    for (int n = 0; n < need.length; n++) if (lacking(pick, n) > 0) return false;
    return true;
  }

  /** How much of a need is not covered; negative where there is more than enough. */
  long lacking(int[] pick, int n) {
    long left = need[n];
    for (int g = 0; g < pick.length; g++) left -= gain[g][pick[g]][n];
    return left;
  }

  long costOf(int[] pick) {
    long sum = 0;
    for (int g = 0; g < pick.length; g++) sum += cost[g][pick[g]];
    return sum;
  }

  long roundedUp(double bound) {
    if (bound >= 9e15) return Long.MAX_VALUE;
    return (long) Math.ceil(bound - ROUNDING * Math.max(1, Math.abs(bound) * 1e-3));
  }

  boolean[][] everythingOpen() {
    var open = new boolean[groups()][];
    for (int g = 0; g < open.length; g++) {
      open[g] = new boolean[cost[g].length];
      Arrays.fill(open[g], true);
    }
    return open;
  }
}
