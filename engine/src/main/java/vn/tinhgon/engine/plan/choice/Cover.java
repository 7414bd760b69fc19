package vn.tinhgon.engine.plan.choice;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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

  /** Where needs begin that are what may not be exceeded, as its negative. */
  final int ceilings;

  /** What the needs imply already, told for the solver's sake. */
  final List<Room> rooms;

  private Relaxation.@Nullable Whole relaxed;

  /**
   * @param cost by group and row
   * @param gain by group, row and need
   */
  Cover(long[][] cost, long[][][] gain, long[] need, int ceilings) {
    this(cost, gain, need, ceilings, List.of());
  }

  private Cover(long[][] cost, long[][][] gain, long[] need, int ceilings, List<Room> rooms) {
    this.cost = cost;
    this.gain = gain;
    this.need = need;
    this.ceilings = ceilings;
    this.rooms = rooms;
  }

  /**
   * What no pick that covers takes more of than there is.
   *
   * @param taken by group and row
   */
  record Room(long[][] taken, long most) {}

  Cover with(List<Room> implied) {
    return new Cover(cost, gain, need, ceilings, implied);
  }

  /** The same where one need is not to be covered but to cost as little as it can. */
  Cover by(int aim) {
    var others = IntStream.range(0, need.length).filter(n -> n != aim).toArray();
    var costs = new long[groups()][];
    var gains = new long[groups()][][];
    for (int g = 0; g < groups(); g++) {
      costs[g] = Arrays.stream(gain[g]).mapToLong(each -> -each[aim]).toArray();
      gains[g] = Arrays.stream(gain[g]).map(each -> some(each, others)).toArray(long[][]::new);
    }
    return new Cover(costs, gains, some(need, others), need.length - 1);
  }

  private static long[] some(long[] all, int[] wanted) {
    return Arrays.stream(wanted).mapToLong(n -> all[n]).toArray();
  }

  Relaxation.Whole relaxed() {
    if (relaxed == null) relaxed = Relaxation.of(this);
    return relaxed;
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

    Answer original(Answer answer) {
      return new Answer(original(answer.pick()), answer.value(), answer.bound());
    }

    /** The pick as this cover counts its rows; empty where it has not kept all of them. */
    int[] own(int[] pick) {
      var own = new int[pick.length];
      for (int g = 0; g < pick.length; g++) {
        own[g] = Arrays.binarySearch(kept[g], pick[g]);
        if (own[g] < 0) return new int[0];
      }
      return own;
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
    var left = rooms.stream().map(room -> new Room(only(room.taken(), kept), room.most())).toList();
    return new Narrow(new Cover(costs, gains, need, ceilings, left), kept);
  }

  private static long[][] only(long[][] all, int[][] kept) {
    return IntStream.range(0, all.length)
        .mapToObj(g -> Arrays.stream(kept[g]).mapToLong(r -> all[g][r]).toArray())
        .toArray(long[][]::new);
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
