package vn.tinhgon.bpmn.soundness;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ends whose tokens the reduction no longer watches: fed twice they are unsafe, fed in a loop they
 * pile up without end.
 */
final class Sheds {
  private final Exploration found;
  private final Net net;
  private final List<Integer> feeding = new ArrayList<>();
  private final Map<Integer, Loops> byScope = new HashMap<>();
  private boolean unsafe;
  private int endless = -1;

  Sheds(Exploration found) {
    this.found = found;
    this.net = found.reduced.net();
    for (int edge = 0; edge < found.fired.size(); edge++) {
      if (shed(edge).length > 0) feeding.add(edge);
      for (int i = 1; i < shed(edge).length; i++) {
        int place = shed(edge)[i];
        unsafe |= place == shed(edge)[i - 1] && found.reduced.counted().get(place);
      }
    }
    if (feeding.isEmpty()) return;
    Map<Integer, List<Integer>> byPlace = new HashMap<>();
    for (int edge : feeding) {
      int last = -1;
      for (int place : shed(edge)) {
        if (place == last || found.reduced.local().get(place)) continue;
        last = place;
        byPlace.computeIfAbsent(place, p -> new ArrayList<>()).add(edge);
      }
    }
    judge(byPlace);
  }

  boolean unsafe() {
    return unsafe;
  }

  /** A marking on a loop that feeds an end again and again, or -1. */
  int endless() {
    return endless;
  }

  private int[] shed(int edge) {
    return found.reduced.transitions().get(found.fired.get(edge)).shed();
  }

  private void judge(Map<Integer, List<Integer>> byPlace) {
    var outgoing = outgoing();
    for (var entry : byPlace.entrySet()) {
      if (endless >= 0 && unsafe) return;
      follow(entry.getKey(), entry.getValue(), outgoing);
    }
  }

  /**
   * Goes on from where the end was fed: is it fed again while the first token may still be there?
   */
  private void follow(int place, List<Integer> feeds, Ints[] outgoing) {
    var seen = new BitSet();
    var open = new Ints();
    for (int edge : feeds) {
      int target = found.targets.get(edge);
      if (!seen.get(target)) open.add(target);
      seen.set(target);
    }
    for (int at = 0; at < open.size(); at++) {
      var out = outgoing[open.get(at)];
      for (int i = 0; out != null && i < out.size(); i++) {
        int target = found.targets.get(out.get(i));
        if (clears(out.get(i), place) || seen.get(target)) continue;
        seen.set(target);
        open.add(target);
      }
    }
    var again = feeds.stream().filter(edge -> seen.get(found.sources.get(edge))).toList();
    if (again.isEmpty()) return;
    unsafe |= found.reduced.counted().get(place);
    if (endless >= 0 || net.reminders.get(place)) return;
    int scope = net.places.get(place).scope();
    var loops =
        byScope.computeIfAbsent(scope, s -> new Loops(found, outgoing, e -> !clears(e, place)));
    for (int edge : again) {
      if (loops.holds(edge)) endless = found.sources.get(edge);
    }
  }

  private boolean clears(int edge, int place) {
    var transition = found.reduced.transitions().get(found.fired.get(edge));
    int scope = net.places.get(place).scope();
    if (transition.emptyScope() != Net.NO_SCOPE && transition.emptyScope() == scope) return true;
    return transition.killed() != Net.NO_SCOPE && net.within(place, transition.killed());
  }

  private Ints[] outgoing() {
    var outgoing = new Ints[found.markings.size()];
    for (int edge = 0; edge < found.sources.size(); edge++) {
      int source = found.sources.get(edge);
      if (outgoing[source] == null) outgoing[source] = new Ints();
      outgoing[source].add(edge);
    }
    return outgoing;
  }
}
