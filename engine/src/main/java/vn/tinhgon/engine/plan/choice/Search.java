package vn.tinhgon.engine.plan.choice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Branch and bound over a cover. Where the steps it may take are used up first, the answer says how
 * far the bound has come instead of claiming to be the best.
 */
final class Search {
  private final Cover cover;
  private final Relaxation relaxation;
  private final PriorityQueue<Node> waiting =
      new PriorityQueue<>(Comparator.comparingDouble(Node::bound).thenComparing(Node::depth));
  private int[] best = {};
  private long value = Long.MAX_VALUE;
  private List<Relaxation.Priced> seen = List.of();

  private record Node(boolean[][] open, double[] prices, double bound, int depth) {}

  private Search(Cover cover) {
    this.cover = cover;
    this.relaxation = new Relaxation(cover);
  }

  /**
   * @param work how many rows may be looked at
   * @param known a pick that covers, to begin with; empty where none is known
   */
  static Cover.Answer cheapest(Cover cover, int work, int[] known) {
    var whole = new Search(cover);
    whole.offer(known);
    var open = cover.everythingOpen();
    var bound = whole.narrow(open);
    if (bound >= whole.value) return new Cover.Answer(whole.best, whole.value, whole.value);
    var narrow = cover.only(open);
    var search = new Search(narrow.cover());
    search.value = whole.value;
    var found = search.run(work / narrow.cover().rows());
    var pick = search.best.length == 0 ? whole.best : narrow.original(search.best);
    return new Cover.Answer(pick, found.value(), Math.max(bound, found.bound()));
  }

  /**
   * Closes what cannot be part of a better pick before the search begins.
   *
   * @return nothing that covers costs less
   */
  private long narrow(boolean[][] open) {
    if (outOfReach(open)) return Long.MAX_VALUE;
    var solved = cover.relaxed();
    var top = solved.best();
    if (top.bound() > relaxation.ceiling()) return Long.MAX_VALUE;
    if (best.length == 0) offerRepaired(top.pick(), open);
    for (int i = solved.seen().size() - 1; i >= 0 && best.length == 0; i--) {
      offerRepaired(solved.seen().get(i).pick(), open);
    }
    close(open, top);
    return cover.roundedUp(top.bound());
  }

  private Cover.Answer run(int steps) {
    var root = new Node(cover.everythingOpen(), new double[cover.need.length], 0, 0);
    waiting.add(root);
    for (int step = 0; step < steps && !waiting.isEmpty(); step++) {
      var node = waiting.remove();
      if (cover.roundedUp(node.bound()) >= value) continue;
      look(node);
    }
    waiting.removeIf(node -> cover.roundedUp(node.bound()) >= value);
    long bound = value;
    for (var node : waiting) bound = Math.min(bound, cover.roundedUp(node.bound()));
    return new Cover.Answer(best, value, bound);
  }

  private void look(Node node) {
    if (outOfReach(node.open())) return;
    var solved = relaxation.solve(node.open(), node.prices(), seen, value, node.depth() == 0);
    var top = solved.best();
    if (top.bound() > relaxation.ceiling()) return;
    offerRepaired(top.pick(), node.open());
    if (node.depth() == 0) {
      for (var each : solved.seen()) offerRepaired(each.pick(), node.open());
    }
    seen = last(solved.seen(), 20);
    if (cover.roundedUp(top.bound()) >= value) return;
    close(node.open(), top);
    branch(node, top, solved.seen());
  }

  private static List<Relaxation.Priced> last(List<Relaxation.Priced> seen, int most) {
    return new ArrayList<>(seen.subList(Math.max(0, seen.size() - most), seen.size()));
  }

  /** Even the most of every need by itself is not enough. */
  private boolean outOfReach(boolean[][] open) {
    for (int n = 0; n < cover.need.length; n++) {
      long most = 0;
      for (int g = 0; g < open.length; g++) {
        long here = Long.MIN_VALUE;
        for (int r = 0; r < open[g].length; r++) {
          if (open[g][r]) here = Math.max(here, cover.gain[g][r][n]);
        }
        most += here;
      }
      if (most < cover.need[n]) return true;
    }
    return false;
  }

  private void offerRepaired(int[] pick, boolean[][] open) {
    if (pick.length == 0) return;
    for (int g = 0; g < pick.length; g++) if (!open[g][pick[g]]) return;
    offer(Repair.of(cover, open, pick));
  }

  private void offer(int[] pick) {
    if (pick.length == 0 || !cover.covers(pick)) return;
    long cost = cover.costOf(pick);
    if (cost >= value) return;
    value = cost;
    best = pick.clone();
  }

  /** Rows so dear at these prices that no better pick has them. */
  private void close(boolean[][] open, Relaxation.Priced top) {
    if (best.length == 0) return;
    for (int g = 0; g < open.length; g++) {
      double least = relaxation.price(g, top.pick()[g], top.prices());
      for (int r = 0; r < open[g].length; r++) {
        if (!open[g][r] || r == top.pick()[g]) continue;
        double dearer = relaxation.price(g, r, top.prices()) - least;
        if (cover.roundedUp(top.bound() + dearer) >= value) open[g][r] = false;
      }
    }
  }

  /** One group takes its row, or any but that: the group the prices leave most undecided. */
  private void branch(Node node, Relaxation.Priced top, List<Relaxation.Priced> solved) {
    int group = undecided(node.open(), top, solved);
    if (group < 0) return;
    int row = top.pick()[group];
    var with = copy(node.open());
    for (int r = 0; r < with[group].length; r++) with[group][r] = r == row;
    var without = copy(node.open());
    without[group][row] = false;
    waiting.add(new Node(with, top.prices(), top.bound(), node.depth() - 1));
    waiting.add(new Node(without, top.prices(), top.bound(), node.depth() - 1));
  }

  private int undecided(boolean[][] open, Relaxation.Priced top, List<Relaxation.Priced> solved) {
    int found = -1;
    double most = -1;
    for (int g = 0; g < open.length; g++) {
      if (single(open[g])) continue;
      double worth = 0;
      for (var other : solved) {
        if (other.pick()[g] == top.pick()[g]) continue;
        double near = 1 / (1e-9 + Math.abs(other.bound() - top.bound()) + distance(g, other, top));
        worth = Math.max(worth, near);
      }
      if (worth > most) {
        most = worth;
        found = g;
      }
    }
    return found;
  }

  private double distance(int g, Relaxation.Priced other, Relaxation.Priced top) {
    return relaxation.price(g, other.pick()[g], top.prices())
        - relaxation.price(g, top.pick()[g], top.prices());
  }

  private static boolean single(boolean[] rows) {
    int count = 0;
    for (boolean row : rows) if (row) count++;
    return count < 2;
  }

  private static boolean[][] copy(boolean[][] open) {
    var copy = open.clone();
    for (int g = 0; g < copy.length; g++) copy[g] = open[g].clone();
    return copy;
  }
}
