package vn.tinhgon.bpmn.soundness;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tinhgon.bpmn.soundness.Net.Transition;

/** What can happen in a marking, and what comes of it. */
final class Steps {
  /** More branches than this at one inclusive choice are too many combinations to try. */
  static final int WIDEST_CHOICE = 12;

  private final Net net;
  private final List<Transition> transitions;
  private final IntSet[] byPlace;
  private final Map<Integer, InclusiveJoin> joins = new HashMap<>();

  /** Receives each way to go on; {@code chosen} are the places taken at an inclusive choice. */
  interface Sink {
    void accept(int transition, int[] chosen, int[] marking);
  }

  Steps(Net net, List<Transition> transitions) {
    this.net = net;
    this.transitions = transitions;
    int count = net.places.size();
    byPlace = new IntSet[count];
    var feeders = new IntSet[count];
    for (int place = 0; place < count; place++) {
      byPlace[place] = new IntSet();
      feeders[place] = new IntSet();
    }
    boolean joining = false;
    for (int i = 0; i < transitions.size(); i++) {
      var transition = transitions.get(i);
      joining |= transition.join();
      if (!transition.join()) byPlace[transition.pre()[0]].add(i);
      else for (int place : transition.pre()) byPlace[place].add(i);
    }
    if (!joining) return;
    for (int i = 0; i < transitions.size(); i++) {
      for (int place : transitions.get(i).gives()) feeders[place].add(i);
    }
    for (int i = 0; i < transitions.size(); i++) {
      var join = transitions.get(i);
      if (join.join()) joins.put(i, new InclusiveJoin(net, transitions, feeders, join));
    }
  }

  /** Some choice has more combinations than can be tried. */
  boolean tooWide() {
    return transitions.stream().anyMatch(t -> t.any().length > WIDEST_CHOICE);
  }

  void from(int[] marking, Sink sink) {
    for (int i = 0; i < marking.length; i++) {
      if (i > 0 && marking[i] == marking[i - 1]) continue;
      var candidates = byPlace[marking[i]];
      for (int c = 0; c < candidates.size(); c++) {
        int index = candidates.get(c);
        var transition = transitions.get(index);
        var join = joins.get(index);
        if (join == null) {
          if (Bag.contains(marking, transition.pre()) && calm(marking, transition)) {
            fire(marking, index, transition.pre(), sink);
          }
        } else {
          int[] takes = join.takes(marking);
          if (takes.length > 0 && takes[0] == marking[i]) fire(marking, index, takes, sink);
        }
      }
    }
  }

  private boolean calm(int[] marking, Transition transition) {
    if (transition.emptyScope() == Net.NO_SCOPE && transition.idleScope() == Net.NO_SCOPE) {
      return true;
    }
    for (int place : marking) {
      var at = net.places.get(place);
      if (transition.emptyScope() != Net.NO_SCOPE && at.scope() == transition.emptyScope()) {
        return false;
      }
      if (transition.idleScope() != Net.NO_SCOPE && at.life() == transition.idleScope()) {
        return false;
      }
    }
    return true;
  }

  private void fire(int[] marking, int index, int[] takes, Sink sink) {
    var transition = transitions.get(index);
    int[] rest = Bag.minus(marking, takes);
    if (transition.killed() != Net.NO_SCOPE) rest = survivors(rest, transition.killed());
    int[] next = Bag.plus(rest, transition.post());
    int[] any = transition.any();
    if (any.length == 0) {
      sink.accept(index, Bag.EMPTY, next);
      return;
    }
    for (int mask = 1; mask < 1 << any.length; mask++) {
      int[] chosen = new int[Integer.bitCount(mask)];
      for (int i = 0, k = 0; i < any.length; i++) if ((mask >> i & 1) == 1) chosen[k++] = any[i];
      sink.accept(index, chosen, Bag.plus(next, chosen));
    }
  }

  private int[] survivors(int[] marking, int scope) {
    int[] left = new int[marking.length];
    int count = 0;
    for (int place : marking) {
      if (net.isMessage(place) || !net.within(place, scope)) left[count++] = place;
    }
    return Arrays.copyOf(left, count);
  }
}
