package vn.tinhgon.engine.plan.choice;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;

/**
 * The Lagrangian relaxation of a cover: each need has a price, and every group takes its cheapest
 * row at those prices. The best prices are found by Kelley's cutting planes; the linear programs
 * have one variable a need, so their solver only proposes prices, while the bound at any prices is
 * valid by itself.
 */
final class Relaxation {
  private static final int MOST_ROUNDS = 40;
  private static final double CLOSE = 1e-7;

  private final Cover cover;
  private final double[] scale;
  private final double ceiling;

  /** The cheapest pick at some prices. */
  record Priced(double[] prices, int[] pick, double bound, double[] slope) {}

  /** The best prices found, and every pick seen on the way. */
  record Result(Priced best, List<Priced> seen) {}

  /**
   * All rows at the best prices.
   *
   * @param dearer by how much each is dearer at these than the cheapest of its group
   */
  record Whole(Priced best, List<Priced> seen, double[][] dearer) {}

  Relaxation(Cover cover) {
    this.cover = cover;
    this.scale = new double[cover.need.length];
    for (int n = 0; n < scale.length; n++) scale[n] = Math.max(1, Math.abs(cover.need[n])) / 100.0;
    double most = 1;
    for (var rows : cover.cost) {
      long dearest = 0;
      for (long each : rows) dearest = Math.max(dearest, each);
      most += dearest;
    }
    this.ceiling = most;
  }

  /** More than any pick costs: a bound above it says that none covers. */
  double ceiling() {
    return ceiling;
  }

  /**
   * @param enough a bound from which on the node is of no interest
   * @param thorough goes on to the best prices even where they decide nothing more
   */
  Result solve(
      boolean[][] open, double[] start, List<Priced> known, double enough, boolean thorough) {
    var seen = new ArrayList<Priced>();
    for (var each : known) if (allowed(each.pick(), open)) seen.add(each);
    var best = at(start, open);
    seen.add(best);
    for (int round = 0; round < MOST_ROUNDS && best.bound() <= Math.min(ceiling, enough); round++) {
      var proposal = proposed(seen);
      if (proposal == null || proposal.bound() - best.bound() < CLOSE) break;
      // Even the best prices would leave the node open and round to the same whole number.
      if (!thorough
          && proposal.bound() < enough
          && cover.roundedUp(proposal.bound()) == cover.roundedUp(best.bound())) break;
      var next = at(proposal.prices(), open);
      seen.add(next);
      if (next.bound() > best.bound()) best = next;
    }
    return new Result(best, seen);
  }

  static Whole of(Cover cover) {
    var relaxation = new Relaxation(cover);
    var nothing = new double[cover.need.length];
    var solved =
        relaxation.solve(
            cover.everythingOpen(), nothing, List.of(), Double.POSITIVE_INFINITY, true);
    return new Whole(solved.best(), solved.seen(), relaxation.dearer(solved.best()));
  }

  private static boolean allowed(int[] pick, boolean[][] open) {
    for (int g = 0; g < pick.length; g++) if (!open[g][pick[g]]) return false;
    return true;
  }

  private Priced at(double[] prices, boolean[][] open) {
    var pick = new int[cover.groups()];
    var slope = new double[prices.length];
    double bound = 0;
    for (int n = 0; n < prices.length; n++) {
      slope[n] = cover.need[n] / scale[n];
      bound += prices[n] * slope[n];
    }
    for (int g = 0; g < pick.length; g++) {
      double least = Double.POSITIVE_INFINITY;
      for (int r = 0; r < open[g].length; r++) {
        double price = open[g][r] ? price(g, r, prices) : Double.POSITIVE_INFINITY;
        if (price < least) {
          least = price;
          pick[g] = r;
        }
      }
      bound += least;
      for (int n = 0; n < slope.length; n++) slope[n] -= cover.gain[g][pick[g]][n] / scale[n];
    }
    return new Priced(prices, pick, bound, slope);
  }

  double price(int g, int r, double[] prices) {
    double price = cover.cost[g][r];
    for (int n = 0; n < prices.length; n++) price -= prices[n] * cover.gain[g][r][n] / scale[n];
    return price;
  }

  private double[][] dearer(Priced at) {
    var dearer = new double[cover.groups()][];
    for (int g = 0; g < dearer.length; g++) {
      double least = price(g, at.pick()[g], at.prices());
      dearer[g] = new double[cover.cost[g].length];
      for (int r = 0; r < dearer[g].length; r++) {
        dearer[g][r] = price(g, r, at.prices()) - least;
      }
    }
    return dearer;
  }

  /** Where the planes seen so far leave the most room; null where the solver has no answer. */
  private @Nullable Priced proposed(List<Priced> seen) {
    var model = new ExpressionsBasedModel();
    var height = model.addVariable("height").weight(1).upper(2 * ceiling);
    var prices = new org.ojalgo.optimisation.Variable[scale.length];
    for (int n = 0; n < prices.length; n++) {
      prices[n] = model.addVariable("price" + n).lower(0).upper(10 * ceiling);
    }
    for (int i = 0; i < seen.size(); i++) {
      var each = seen.get(i);
      Expression plane = model.addExpression("plane" + i).set(height, 1);
      double level = each.bound();
      for (int n = 0; n < prices.length; n++) {
        plane.set(prices[n], -each.slope()[n]);
        level -= each.slope()[n] * each.prices()[n];
      }
      plane.upper(level);
    }
    var answer = model.maximise();
    if (!answer.getState().isFeasible()) return null;
    var found = new double[prices.length];
    for (int n = 0; n < found.length; n++) found[n] = Math.max(0, answer.get(1 + n).doubleValue());
    return new Priced(found, new int[0], answer.get(0).doubleValue(), new double[0]);
  }
}
