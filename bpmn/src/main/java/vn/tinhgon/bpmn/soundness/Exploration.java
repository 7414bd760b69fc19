package vn.tinhgon.bpmn.soundness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import vn.tinhgon.bpmn.soundness.Reduction.Reduced;

/** The reachable markings, nearest first, until all are known or a bound is met. */
final class Exploration {
  /** How the search ended. */
  enum End {
    COMPLETE,
    UNBOUNDED,
    STATES,
    TIME,
    WIDTH
  }

  /** Tokens in one marking, and in all of them together, that memory is meant for. */
  private static final int MOST_TOKENS = 2_000;

  private static final int MOST_CELLS = 20_000_000;

  final Reduced reduced;
  final List<int[]> markings = new ArrayList<>();
  final Ints sources = new Ints();
  final Ints targets = new Ints();
  final Ints fired = new Ints();
  final BitSet live = new BitSet();
  boolean unsafe;
  End end = End.COMPLETE;

  /** The marking that covers one of its ancestors. */
  int covering = -1;

  private final Steps steps;
  private final Ints parents = new Ints();
  private final Ints arrivals = new Ints();
  private final List<int[]> choices = new ArrayList<>();
  private int[] table = new int[1 << 10];
  private int cells;
  private int current;

  private Exploration(Reduced reduced) {
    this.reduced = reduced;
    this.steps = new Steps(reduced.net(), reduced.transitions());
    Arrays.fill(table, -1);
  }

  static Exploration of(Reduced reduced, Bounds bounds, long deadline) {
    var exploration = new Exploration(reduced);
    exploration.run(bounds, deadline);
    return exploration;
  }

  private void run(Bounds bounds, long deadline) {
    if (steps.tooWide()) {
      end = End.WIDTH;
      return;
    }
    visit(-1, Bag.EMPTY, reduced.net().initial);
    for (current = 0; current < markings.size() && end == End.COMPLETE; current++) {
      if (markings.size() > bounds.states() || cells > MOST_CELLS) end = End.STATES;
      else if ((current & 127) == 127 && System.nanoTime() > deadline) end = End.TIME;
      else steps.from(markings.get(current), this::visit);
    }
  }

  private void visit(int transition, int[] chosen, int[] marking) {
    int known = find(marking);
    if (transition >= 0) {
      live.set(transition);
      sources.add(current);
      targets.add(known < 0 ? markings.size() : known);
      fired.add(transition);
    }
    if (known >= 0) return;
    remember(marking);
    parents.add(transition < 0 ? -1 : current);
    arrivals.add(transition);
    choices.add(chosen);
    cells += marking.length + 4;
    unsafe |= doubled(marking);
    if (marking.length > MOST_TOKENS && end == End.COMPLETE) end = End.STATES;
    boolean grew = transition >= 0 && marking.length > markings.get(current).length;
    if (grew && end == End.COMPLETE && covers(markings.size() - 1)) {
      covering = markings.size() - 1;
      end = End.UNBOUNDED;
    }
  }

  private boolean doubled(int[] marking) {
    for (int i = 1; i < marking.length; i++) {
      if (marking[i] == marking[i - 1] && reduced.counted().get(marking[i])) return true;
    }
    return false;
  }

  /** It holds more than an ancestor, and what led here from there can go on for ever. */
  private boolean covers(int state) {
    int[] marking = markings.get(state);
    int ancestor = parents.get(state);
    for (; ancestor >= 0; ancestor = parents.get(ancestor)) {
      int[] before = markings.get(ancestor);
      if (before.length < marking.length
          && Bag.contains(marking, before)
          && repeats(state, ancestor)) {
        return true;
      }
    }
    return false;
  }

  /** Zero tests and joins may stop the growth, so the way is gone twice more, not just trusted. */
  private boolean repeats(int state, int ancestor) {
    var way = new ArrayList<Integer>();
    for (int at = state; at != ancestor; at = parents.get(at)) way.add(0, at);
    int[] marking = markings.get(state);
    int[] growth = Bag.minus(marking, markings.get(ancestor));
    for (int round = 0; round < 2; round++) {
      int[] begun = marking;
      for (int at : way) {
        var next = new ArrayList<int[]>();
        int wanted = arrivals.get(at);
        int[] choice = choices.get(at);
        steps.from(
            marking,
            (transition, chosen, result) -> {
              if (transition == wanted && Arrays.equals(chosen, choice)) next.add(result);
            });
        if (next.isEmpty()) return false;
        marking = next.get(0);
      }
      if (!Arrays.equals(marking, Bag.plus(begun, growth))) return false;
    }
    return true;
  }

  /** Elements passed from the beginning to the marking. */
  List<String> way(int state) {
    var states = new ArrayList<Integer>();
    for (int at = state; at >= 0 && arrivals.get(at) >= 0; at = parents.get(at)) states.add(at);
    var way = new ArrayList<String>();
    for (int i = states.size() - 1; i >= 0; i--) {
      way.addAll(reduced.transitions().get(arrivals.get(states.get(i))).trail().path());
      for (int place : choices.get(states.get(i)))
        way.add(reduced.net().places.get(place).element());
    }
    return way;
  }

  boolean stuck(int[] marking) {
    boolean[] moved = {false};
    steps.from(marking, (transition, chosen, next) -> moved[0] = true);
    return !moved[0];
  }

  Steps steps() {
    return steps;
  }

  private int find(int[] marking) {
    int slot = slot(marking);
    return table[slot];
  }

  private int slot(int[] marking) {
    int hash = Arrays.hashCode(marking) * 0x9E3779B9;
    int slot = hash >>> 8 & table.length - 1;
    while (table[slot] >= 0 && !Arrays.equals(markings.get(table[slot]), marking)) {
      slot = slot + 1 & table.length - 1;
    }
    return slot;
  }

  private void remember(int[] marking) {
    markings.add(marking);
    if (markings.size() * 2 > table.length) {
      table = new int[table.length * 2];
      Arrays.fill(table, -1);
      for (int i = 0; i < markings.size(); i++) table[slot(markings.get(i))] = i;
    } else {
      table[slot(marking)] = markings.size() - 1;
    }
  }
}
