package vn.tinhgon.engine.plan.choice;

/** Makes a pick that nearly covers into one that does, and takes away what it does not need. */
final class Repair {
  private final Cover cover;
  private final boolean[][] open;
  private final int[] pick;
  private final long[] lacking;

  private Repair(Cover cover, boolean[][] open, int[] pick) {
    this.cover = cover;
    this.open = open;
    this.pick = pick.clone();
    this.lacking = new long[cover.need.length];
    for (int n = 0; n < lacking.length; n++) lacking[n] = cover.lacking(pick, n);
  }

  /** A pick that covers, or an empty one where this way finds none. */
  static int[] of(Cover cover, boolean[][] open, int[] pick) {
    var repair = new Repair(cover, open, pick);
    while (repair.misses() > 0) if (!repair.better()) return new int[0];
    while (repair.cheaper()) {}
    return repair.pick;
  }

  private double misses() {
    double sum = 0;
    for (int n = 0; n < lacking.length; n++) sum += miss(n, lacking[n]);
    return sum;
  }

  private double miss(int n, long lack) {
    return lack <= 0 ? 0 : lack / (double) Math.max(1, Math.abs(cover.need[n]));
  }

  private boolean better() {
    double now = misses();
    double best = 0;
    int group = -1;
    int row = -1;
    for (int g = 0; g < pick.length; g++) {
      for (int r = 0; r < open[g].length; r++) {
        if (!open[g][r] || r == pick[g]) continue;
        double gained = now - missesWith(g, r);
        if (gained <= 0) continue;
        double worth = gained / Math.max(1e-3, cover.cost[g][r] - cover.cost[g][pick[g]]);
        if (worth > best) {
          best = worth;
          group = g;
          row = r;
        }
      }
    }
    if (group < 0) return false;
    take(group, row);
    return true;
  }

  private double missesWith(int g, int r) {
    double sum = 0;
    for (int n = 0; n < lacking.length; n++) sum += miss(n, lacking[n] - change(g, r, n));
    return sum;
  }

  private long change(int g, int r, int n) {
    return cover.gain[g][r][n] - cover.gain[g][pick[g]][n];
  }

  private boolean cheaper() {
    long best = 0;
    int group = -1;
    int row = -1;
    for (int g = 0; g < pick.length; g++) {
      for (int r = 0; r < open[g].length; r++) {
        long spared = cover.cost[g][pick[g]] - cover.cost[g][r];
        if (!open[g][r] || spared <= best || missesWith(g, r) > 0) continue;
        best = spared;
        group = g;
        row = r;
      }
    }
    if (group < 0) return false;
    take(group, row);
    return true;
  }

  private void take(int g, int r) {
    for (int n = 0; n < lacking.length; n++) lacking[n] -= change(g, r, n);
    pick[g] = r;
  }
}
