package vn.tinhgon.engine.plan.choice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How fast 500 procedures with 10 candidate cuts each are chosen from. Start it by hand; it is no
 * test. Few procedures carry most of the cost, and cuts overlap, as in a ministry.
 */
public final class ChoosingSpeed {
  private static final int CUTS = 10;
  private static final int ALL = (1 << CUTS) - 1;

  private ChoosingSpeed() {}

  public static void main(String[] args) {
    int procedures = args.length > 0 ? Integer.parseInt(args[0]) : 500;
    for (int seed = 0; seed < 5; seed++) {
      var scope = scope(procedures, new Random(seed));
      for (var goals : List.of(goals("20", "20", "15"), goals("30", "25", "25"))) {
        long start = System.nanoTime();
        var choice = Choosing.smallest(scope, goals);
        say("smallest", start, choice);
      }
      long start = System.nanoTime();
      var front = Front.of(scope, goals("20", "20", "15"));
      say("front of " + front.size() + " points", start, front.get(front.size() - 1));
    }
  }

  private static List<Goal> goals(String count, String cost, String time) {
    return List.of(
        new Goal(Goal.Metric.SIMPLIFIED, new BigDecimal(count)),
        new Goal(Goal.Metric.COST, new BigDecimal(cost)),
        new Goal(Goal.Metric.TIME, new BigDecimal(time)));
  }

  private static void say(String what, long start, Choice choice) {
    System.out.println(
        String.format(
            Locale.ROOT,
            "%-22s %7.2f s  met %s cuts %d effort %d risk %d %s",
            what,
            (System.nanoTime() - start) / 1e9,
            choice.meetsAll(),
            choice.cuts(),
            choice.effort(),
            choice.risk(),
            choice.proof()));
  }

  private static List<Candidate> scope(int procedures, Random random) {
    var scope = new ArrayList<Candidate>();
    for (int p = 0; p < procedures; p++) {
      long cost = (long) (Math.exp(18 + 1.5 * random.nextGaussian()));
      double days = 5 + random.nextInt(30);
      var share = new double[CUTS];
      var saved = new double[CUTS];
      var effort = new int[CUTS];
      for (int c = 0; c < CUTS; c++) {
        share[c] = random.nextBoolean() ? 0 : random.nextDouble() * 0.15;
        saved[c] = random.nextInt(4) * 0.5;
        effort[c] = random.nextInt(4);
      }
      var bundles = new ArrayList<Bundle>();
      for (int mask : masks(share)) bundles.add(bundle(mask, cost, days, share, saved, effort));
      scope.add(new Candidate("P" + p, Figures.of(cost, days), bundles));
    }
    return scope;
  }

  /** Each cut alone, all but one, the growing set of the best, and all. */
  private static LinkedHashSet<Integer> masks(double[] share) {
    var masks = new LinkedHashSet<Integer>();
    var order = new ArrayList<Integer>();
    for (int c = 0; c < CUTS; c++) {
      masks.add(1 << c);
      masks.add(ALL ^ (1 << c));
      order.add(c);
    }
    order.sort((a, b) -> Double.compare(share[b], share[a]));
    int growing = 0;
    for (int c : order) masks.add(growing |= 1 << c);
    return masks;
  }

  private static Bundle bundle(
      int mask, long cost, double days, double[] share, double[] saved, int[] effort) {
    var cuts = new ArrayList<String>();
    double kept = 1;
    double shorter = 0;
    int work = 0;
    for (int c = 0; c < CUTS; c++) {
      if ((mask & 1 << c) == 0) continue;
      cuts.add("cut" + c);
      kept *= 1 - share[c];
      shorter += saved[c];
      work += effort[c];
    }
    var after = Figures.of(Math.round(cost * kept), days - Math.min(shorter, days * 0.8));
    return new Bundle(cuts, after, work, cuts.size(), false);
  }
}
