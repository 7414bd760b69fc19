package vn.tinhgon.bpmn.soundness;

import java.util.ArrayDeque;
import java.util.BitSet;
import vn.tinhgon.bpmn.soundness.Net.Transition;

/** What looks at tokens from afar: inclusive joins, kills and the ends of scopes. */
final class Scents {
  private final Net net;
  private final BitSet nearJoin = new BitSet();
  private final BitSet killed = new BitSet();
  private final BitSet watched = new BitSet();

  Scents(Net net) {
    this.net = net;
    var open = new ArrayDeque<Integer>();
    for (var transition : net.transitions) {
      if (transition.killed() != Net.NO_SCOPE) killed.set(transition.killed());
      if (transition.emptyScope() != Net.NO_SCOPE) watched.set(transition.emptyScope());
      if (!transition.join()) continue;
      for (int place : transition.pre()) {
        if (!nearJoin.get(place)) open.add(place);
        nearJoin.set(place);
      }
    }
    if (open.isEmpty()) return;
    var feeders = new IntSet[net.places.size()];
    for (int i = 0; i < net.transitions.size(); i++) {
      var transition = net.transitions.get(i);
      for (int place : Bag.plus(transition.post(), transition.any())) {
        if (feeders[place] == null) feeders[place] = new IntSet();
        feeders[place].add(i);
      }
    }
    while (!open.isEmpty()) {
      var from = feeders[open.poll()];
      for (int i = 0; from != null && i < from.size(); i++) {
        for (int place : net.transitions.get(from.get(i)).pre()) {
          if (nearJoin.get(place)) continue;
          nearJoin.set(place);
          open.add(place);
        }
      }
    }
  }

  /** A token there may be one that an inclusive join waits for. */
  boolean nearJoin(int place) {
    return nearJoin.get(place);
  }

  /** Nobody can tell a token on the place from the tokens further on its way. */
  boolean mayMove(int place, Transition way) {
    if (nearJoin.get(place) && way.post().length + way.any().length > 1) return false;
    int scope = net.places.get(place).scope();
    int inside = 0;
    int outside = 0;
    for (int[] places : new int[][] {way.post(), way.any()}) {
      for (int next : places) {
        if (net.places.get(next).scope() == scope) inside++;
        else outside++;
      }
    }
    if (outside == 0) return true;
    if (way.any().length > 0 || killable(scope)) return false;
    return inside > 0 || scope == Net.NO_SCOPE || !watched.get(scope);
  }

  private boolean killable(int scope) {
    for (int at = scope; at != Net.NO_SCOPE; at = net.parents.get(at)) {
      if (killed.get(at)) return true;
    }
    return false;
  }
}
