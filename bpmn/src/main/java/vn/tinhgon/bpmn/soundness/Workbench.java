package vn.tinhgon.bpmn.soundness;

import java.nio.IntBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.soundness.Net.Kind;
import vn.tinhgon.bpmn.soundness.Net.Transition;

/** A net laid open for cutting: who feeds and who drains each place, and what changed last. */
final class Workbench {
  final Net net;
  final List<@Nullable Transition> transitions = new ArrayList<>();
  final BitSet initial = new BitSet();
  final BitSet gone = new BitSet();

  /** Places where two tokens make the model unsafe. */
  final BitSet counted = new BitSet();

  private final IntSet[] producers;
  private final IntSet[] consumers;
  private final int[] alivePlaces;
  private final Map<List<IntBuffer>, Integer> alike = new HashMap<>();
  private final ArrayDeque<Integer> changed = new ArrayDeque<>();
  private final BitSet waiting = new BitSet();
  private final ArrayDeque<Integer> emptied = new ArrayDeque<>();

  Workbench(Net net) {
    this.net = net;
    int count = net.places.size();
    producers = new IntSet[count];
    consumers = new IntSet[count];
    alivePlaces = new int[net.parents.size()];
    for (int place = 0; place < count; place++) {
      producers[place] = new IntSet();
      consumers[place] = new IntSet();
      if (net.places.get(place).kind() == Kind.FLOW) counted.set(place);
    }
    for (int place : net.initial) initial.set(place);
    net.transitions.forEach(this::add);
    for (int place = 0; place < count; place++) {
      if (producers[place].size() + consumers[place].size() == 0 && !initial.get(place)) {
        gone.set(place);
      } else {
        count(place, 1);
      }
    }
    for (int scope = 0; scope < alivePlaces.length; scope++) {
      if (alivePlaces[scope] == 0) emptied.add(scope);
    }
  }

  private void count(int place, int change) {
    int scope = net.places.get(place).scope();
    for (; scope != Net.NO_SCOPE; scope = net.parents.get(scope)) {
      alivePlaces[scope] += change;
      if (change < 0 && alivePlaces[scope] == 0) emptied.add(scope);
    }
  }

  Transition transition(int index) {
    var transition = transitions.get(index);
    if (transition == null) throw new IllegalStateException("Transition " + index + " is gone");
    return transition;
  }

  IntSet producers(int place) {
    return producers[place];
  }

  IntSet consumers(int place) {
    return consumers[place];
  }

  boolean isMessage(int place) {
    return net.isMessage(place);
  }

  int scope(int place) {
    return net.places.get(place).scope();
  }

  @Nullable Integer nextChanged() {
    var place = changed.poll();
    if (place != null) waiting.clear(place);
    return place;
  }

  @Nullable Integer nextEmptied() {
    return emptied.poll();
  }

  private void touchAll(int[] places) {
    for (int place : places) touch(place);
  }

  /** Puts every place in the queue once more. */
  void touchAll() {
    for (int place = 0; place < producers.length; place++) if (!gone.get(place)) touch(place);
  }

  private void touch(int place) {
    if (waiting.get(place)) return;
    waiting.set(place);
    changed.add(place);
  }

  /** Adds it, unless an alike one can do all that it does. */
  void add(Transition fresh) {
    if (merged(fresh)) return;
    int index = transitions.size();
    transitions.add(fresh);
    link(Transition.NOTHING, fresh, index);
    if (comparable(fresh)) alike.putIfAbsent(key(fresh), index);
  }

  Transition remove(int index) {
    var old = transition(index);
    transitions.set(index, null);
    link(old, Transition.NOTHING, index);
    if (comparable(old)) alike.remove(key(old), index);
    return old;
  }

  /** Keeps its number, so that only the places that changed are looked at again. */
  void replace(int index, Transition fresh) {
    var old = transition(index);
    if (comparable(old)) alike.remove(key(old), index);
    if (merged(fresh)) {
      transitions.set(index, null);
      link(old, Transition.NOTHING, index);
      return;
    }
    transitions.set(index, fresh);
    link(old, fresh, index);
    boolean turned =
        old.join() != fresh.join() || (old.any().length == 0) != (fresh.any().length == 0);
    if (turned || !fresh.wide()) {
      touchAll(fresh.pre());
      touchAll(fresh.gives());
    }
    if (comparable(fresh)) alike.putIfAbsent(key(fresh), index);
  }

  private static boolean comparable(Transition transition) {
    return transition.free() && !transition.wide();
  }

  private static List<IntBuffer> key(Transition t) {
    return List.of(IntBuffer.wrap(t.pre()), IntBuffer.wrap(t.post()), IntBuffer.wrap(t.any()));
  }

  private boolean merged(Transition fresh) {
    var twin = comparable(fresh) ? alike.get(key(fresh)) : null;
    if (twin == null) return false;
    var other = transition(twin);
    if (Bag.contains(other.shed(), fresh.shed())) {
      transitions.set(twin, other.alike(fresh));
      return true;
    }
    if (!Bag.contains(fresh.shed(), other.shed())) return false;
    transitions.set(twin, fresh.alike(other));
    return true;
  }

  private void link(Transition old, Transition fresh, int index) {
    relink(consumers, old.pre(), fresh.pre(), index);
    relink(producers, old.gives(), fresh.gives(), index);
  }

  private void relink(IntSet[] ends, int[] old, int[] fresh, int index) {
    for (int place : old) {
      if (Bag.has(fresh, place)) continue;
      ends[place].remove(index);
      touch(place);
    }
    for (int place : fresh) {
      if (Bag.has(old, place)) continue;
      ends[place].add(index);
      touch(place);
    }
  }

  /** Only its trail changes. */
  void retrail(int index, Trail beside) {
    transitions.set(index, transition(index).beside(beside));
  }

  /** No transition may touch it any more. */
  void drop(int place) {
    gone.set(place);
    count(place, -1);
  }
}
