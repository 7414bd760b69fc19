package vn.tinhgon.bpmn.soundness;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import vn.tinhgon.bpmn.soundness.Net.Transition;

/** When an inclusive gateway may go on: BPMN 2.0.2, section 13.4.3. */
final class InclusiveJoin {
  private final int[] inputs;

  /** For each input the places from which a token can still come there, not through the join. */
  private final BitSet[] upstream;

  InclusiveJoin(Net net, List<Transition> transitions, IntSet[] feeders, Transition join) {
    inputs = join.pre();
    upstream = new BitSet[inputs.length];
    for (int i = 0; i < inputs.length; i++) {
      var from = new BitSet();
      var open = new ArrayDeque<Integer>();
      open.add(inputs[i]);
      while (!open.isEmpty()) {
        var feeding = feeders[open.poll()];
        for (int f = 0; f < feeding.size(); f++) {
          var feeder = transitions.get(feeding.get(f));
          boolean itself = feeder.join() && Arrays.equals(feeder.pre(), inputs);
          if (itself || feeder.aside()) continue;
          for (int place : feeder.pre()) {
            // A path of sequence flow does not leave the process or sub-process of the gateway.
            boolean inside = net.places.get(place).scope() == net.places.get(inputs[i]).scope();
            if (!inside || net.isMessage(place) || from.get(place)) continue;
            from.set(place);
            open.add(place);
          }
        }
      }
      upstream[i] = from;
    }
  }

  /** The tokens it takes, or nothing while it has to wait. */
  int[] takes(int[] marking) {
    int taken = 0;
    int[] takes = new int[inputs.length];
    for (int input : inputs) if (Bag.has(marking, input)) takes[taken++] = input;
    if (taken == 0) return Bag.EMPTY;
    takes = Arrays.copyOf(takes, taken);
    for (int token : marking) {
      boolean toEmpty = false;
      boolean toMarked = false;
      for (int i = 0; i < inputs.length; i++) {
        if (!upstream[i].get(token)) continue;
        if (Bag.has(takes, inputs[i])) toMarked = true;
        else toEmpty = true;
      }
      if (toEmpty && !toMarked) return Bag.EMPTY;
    }
    return takes;
  }
}
