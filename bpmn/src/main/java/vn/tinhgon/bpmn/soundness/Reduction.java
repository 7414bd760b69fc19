package vn.tinhgon.bpmn.soundness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import vn.tinhgon.bpmn.soundness.Net.Transition;

/**
 * Folds sequences, choices, loops and parallel blocks together before the search. Every rule keeps
 * which ends can be reached, which nodes are dead and whether a flow can hold two tokens; each is
 * local and taken from a queue, so the cost per node does not grow with the model.
 */
final class Reduction {
  private static final int WIDEST_COPY = 16;
  private final Net net;
  private final Workbench bench;
  private final Scents scents;
  private final Twins twins;

  /** Ends whose tokens are gone before their scope can run again. */
  private final BitSet local = new BitSet();

  private boolean patient = true;

  private boolean onlyIfSound;

  private Reduction(Net net, boolean mergeInclusive) {
    this.net = net;
    this.bench = new Workbench(net);
    this.scents = new Scents(net);
    this.twins = new Twins(bench, mergeInclusive);
  }

  /**
   * @param transitions what is left of the net's transitions
   * @param counted places where two tokens make the model unsafe
   * @param local ends whose tokens do not outlast the scope they lie in
   * @param onlyIfSafe the folding of an inclusive join is exact for safe models only
   * @param onlyIfSound ways to break off were left out, which proves soundness but not its lack
   */
  record Reduced(
      Net net,
      List<Transition> transitions,
      BitSet counted,
      BitSet local,
      boolean onlyIfSafe,
      boolean onlyIfSound) {}

  static Reduced none(Net net) {
    var bench = new Workbench(net);
    return new Reduced(net, left(bench), bench.counted, new BitSet(), false, false);
  }

  static Reduced of(Net net, boolean mergeInclusive, boolean leaveOutBreaks) {
    var reduction = new Reduction(net, mergeInclusive);
    reduction.onlyIfSound =
        leaveOutBreaks && BreakingOff.leftOut(reduction.bench, reduction.scents);
    reduction.run();
    return new Reduced(
        net,
        left(reduction.bench),
        reduction.bench.counted,
        reduction.local,
        reduction.twins.inclusiveMerged(),
        reduction.onlyIfSound);
  }

  private static List<Transition> left(Workbench bench) {
    var left = new ArrayList<Transition>();
    for (var transition : bench.transitions) if (transition != null) left.add(transition);
    return left;
  }

  private void run() {
    boolean cut = false;
    while (true) {
      var scope = bench.nextEmptied();
      if (scope != null) {
        freeScope(scope);
        continue;
      }
      var place = bench.nextChanged();
      if (place == null) {
        if (!cut && !patient) return;
        cut = false;
        patient = false;
        bench.touchAll();
        continue;
      }
      if (bench.gone.get(place) || bench.isMessage(place)) continue;
      cut |= dead(place) || selfLoop(place) || fold(place) || choice(place) || twins.merge(place);
    }
  }

  /** A place nothing feeds: what it starts never happens. */
  private boolean dead(int place) {
    if (bench.initial.get(place) || bench.producers(place).size() > 0) return false;
    // An inclusive join waits for tokens that could only come through a dead part, too.
    if (scents.nearJoin(place)) return false;
    for (int index : bench.consumers(place).toArray()) bench.remove(index);
    bench.drop(place);
    return true;
  }

  /** A loop that gives back what it took changes nothing. */
  private boolean selfLoop(int place) {
    int[] ways = bench.consumers(place).toArray();
    for (int index : ways) {
      var loop = bench.transition(index);
      boolean idle =
          loop.plain() && loop.shed().length == 0 && Arrays.equals(loop.pre(), loop.post());
      if (!idle) continue;
      for (int other : ways) {
        var way = bench.transition(other);
        if (other == index || !way.free() || !Arrays.equals(way.pre(), loop.pre())) continue;
        bench.remove(index);
        bench.retrail(other, loop.trail());
        return true;
      }
    }
    return false;
  }

  /** Whatever comes to the place goes on the one way there is: those who feed it take that way. */
  private boolean fold(int place) {
    if (bench.initial.get(place) || bench.consumers(place).size() != 1) return false;
    int next = bench.consumers(place).get(0);
    var way = bench.transition(next);
    if (!way.free() || way.pre().length != 1) return false;
    int[] feeders = bench.producers(place).toArray();
    int width = way.post().length + way.any().length;
    if (feeders.length > 1 && width > 1 && feeders.length * width > WIDEST_COPY) return false;
    if (!scents.mayMove(place, way)) return false;
    for (int feeder : feeders) {
      // A wide split is rewritten at a cost, so its branches are folded among themselves first.
      if (patient && bench.transition(feeder).wide()) return false;
      if (feeder == next || !takes(bench.transition(feeder), place, way)) return false;
    }
    if (bench.counted.get(place) && width > 0 && !staysCounted(place, next)) return false;
    bench.remove(next);
    for (int feeder : feeders) Splice.into(bench, feeder, place, way);
    bench.drop(place);
    return true;
  }

  /** Two tokens on the place would still show as two on a flow behind it. */
  private boolean staysCounted(int place, int next) {
    var way = bench.transition(next);
    for (int after : way.gives()) {
      if (after != place && (bench.counted.get(after) || shows(after, place))) return true;
    }
    if (way.any().length > 0) return false;
    for (int after : way.post()) {
      if (bench.isMessage(after) || !bench.producers(after).isOnly(next)) continue;
      bench.counted.set(after);
      return true;
    }
    return false;
  }

  private boolean shows(int place, int except) {
    for (int index : bench.consumers(place).toArray()) {
      var way = bench.transition(index);
      if (!way.free() || way.pre().length > 1) continue;
      for (int after : way.gives()) {
        if (after != place && after != except && bench.counted.get(after)) return true;
      }
    }
    return false;
  }

  private static boolean takes(Transition feeder, int place, Transition way) {
    boolean chosen = Bag.has(feeder.any(), place);
    boolean given = Bag.has(feeder.post(), place);
    if (way.any().length > 0) {
      return !chosen && feeder.any().length == 0 && !Bag.repeats(feeder.post());
    }
    if (!chosen) return true;
    if (given) return false;
    if (way.post().length == 0) return way.shed().length == 0;
    return way.post().length == 1
        && way.shed().length == 0
        && !Bag.has(feeder.any(), way.post()[0])
        && !Bag.has(feeder.post(), way.post()[0]);
  }

  /** A choice behind a step is made with the step. */
  private boolean choice(int place) {
    if (bench.initial.get(place) || bench.producers(place).size() != 1) return false;
    if (bench.consumers(place).size() < 2) return false;
    int before = bench.producers(place).get(0);
    var step = bench.transition(before);
    if (!step.plain() || step.post().length != 1 || scents.nearJoin(place)) return false;
    for (int source : step.pre()) {
      if (!bench.isMessage(source) && bench.scope(source) != bench.scope(place)) return false;
    }
    int[] ways = bench.consumers(place).toArray();
    for (int index : ways) {
      var way = bench.transition(index);
      if (index == before || !way.free() || way.pre().length != 1) return false;
    }
    boolean counts = shows(place, place);
    for (int source : step.pre()) counts |= bench.counted.get(source);
    if (bench.counted.get(place) && !counts) return false;
    bench.remove(before);
    for (int index : ways) {
      var way = bench.remove(index);
      bench.add(
          way.with(
              step.pre(),
              way.post(),
              way.any(),
              Bag.plus(step.shed(), way.shed()),
              step.trail().then(way.trail())));
    }
    bench.drop(place);
    return true;
  }

  /** A scope with nothing left inside is as good as a task. */
  private void freeScope(int scope) {
    boolean runs = false;
    for (int index = 0; index < bench.transitions.size(); index++) {
      var transition = bench.transitions.get(index);
      if (transition == null || transition.free() || transition.join()) continue;
      runs |= transition.emptyScope() == scope;
      var freed = transition.without(scope);
      if (freed != transition) bench.replace(index, freed);
    }
    if (!runs) return;
    for (int place = 0; place < net.places.size(); place++) {
      if (net.within(place, scope)) local.set(place);
    }
    for (int index = 0; index < bench.transitions.size(); index++) {
      var transition = bench.transitions.get(index);
      if (transition == null || transition.shed().length == 0) continue;
      int[] shed = Bag.filter(transition.shed(), place -> !local.get(place));
      if (shed.length < transition.shed().length && !Bag.repeats(transition.shed())) {
        bench.replace(
            index,
            transition.with(
                transition.pre(), transition.post(), transition.any(), shed, transition.trail()));
      }
    }
  }
}
