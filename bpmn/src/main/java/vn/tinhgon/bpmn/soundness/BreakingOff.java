package vn.tinhgon.bpmn.soundness;

import java.util.ArrayDeque;
import vn.tinhgon.bpmn.soundness.Net.Transition;

/**
 * Leaves out the chances to break off the whole procedure (terminate, uncaught error) where there
 * is also a way on. They lead to the end at once and add no other marking, so what is sound without
 * them is sound with them; only the other way round they must be looked at.
 */
final class BreakingOff {
  private final Workbench bench;
  private final Scents scents;
  private final int process;

  private BreakingOff(Workbench bench, Scents scents, int process) {
    this.bench = bench;
    this.scents = scents;
    this.process = process;
  }

  /** Answers whether anything was left out. */
  static boolean leftOut(Workbench bench, Scents scents) {
    var net = bench.net;
    int processes = 0;
    int process = Net.NO_SCOPE;
    for (int scope = 0; scope < net.parents.size(); scope++) {
      if (net.parents.get(scope) != Net.NO_SCOPE) continue;
      processes++;
      process = scope;
    }
    if (processes != 1) return false;
    for (var place : net.places) {
      // With messages or a process that may run again the end is not the same for all.
      if (place.kind() == Net.Kind.MESSAGE || place.life() == process) return false;
    }
    var breaking = new BreakingOff(bench, scents, process);
    boolean brought = breaking.bringForward();
    return breaking.drop() || brought;
  }

  private boolean breaksOff(int index) {
    var transition = bench.transitions.get(index);
    return transition != null
        && transition.killed() == process
        && transition.pre().length == 1
        && transition.gives().length == 0;
  }

  /** What can only break off in the end breaks off at once. */
  private boolean bringForward() {
    boolean brought = false;
    var open = new ArrayDeque<Integer>();
    for (int i = 0; i < bench.transitions.size(); i++) if (breaksOff(i)) open.add(i);
    while (!open.isEmpty()) {
      int index = open.poll();
      if (!breaksOff(index)) continue;
      var breaking = bench.transition(index);
      int place = breaking.pre()[0];
      int[] feeders = bench.producers(place).toArray();
      boolean alone = bench.consumers(place).isOnly(index) && !bench.initial.get(place);
      for (int feeder : feeders) alone &= leadsOnlyTo(place, bench.transition(feeder));
      // Two feeders could bring two tokens here, which must stay to be seen.
      if (!alone || feeders.length != 1) continue;
      bench.remove(index);
      var step = bench.transition(feeders[0]);
      if (bench.counted.get(place)) bench.counted.set(step.pre()[0]);
      var trail = step.trail().then(breaking.trail());
      var sooner = step.with(step.pre(), Bag.EMPTY, Bag.EMPTY, Bag.EMPTY, trail);
      bench.replace(feeders[0], sooner.killing(process));
      open.add(feeders[0]);
      bench.drop(place);
      brought = true;
    }
    return brought;
  }

  private boolean leadsOnlyTo(int place, Transition step) {
    return step.plain()
        && step.pre().length == 1
        && step.post().length == 1
        && step.post()[0] == place
        && step.pre()[0] != place
        && !scents.nearJoin(step.pre()[0]);
  }

  private boolean drop() {
    boolean dropped = false;
    for (int index = 0; index < bench.transitions.size(); index++) {
      if (!breaksOff(index)) continue;
      var breaking = bench.transition(index);
      for (int other : bench.consumers(breaking.pre()[0]).toArray()) {
        var way = bench.transition(other);
        if (other == index || !way.free() || way.pre().length != 1) continue;
        bench.retrail(other, breaking.trail());
        bench.remove(index);
        dropped = true;
        break;
      }
    }
    return dropped;
  }
}
