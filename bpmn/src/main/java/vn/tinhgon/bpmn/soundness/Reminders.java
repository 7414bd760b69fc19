package vn.tinhgon.bpmn.soundness;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import vn.tinhgon.bpmn.soundness.Net.Transition;

/**
 * What an event starts beside its activity and what ends by itself, such as a reminder: nothing
 * ever waits for it. It is taken off the net, so that many reminders on the way do not count as
 * work that piles up; that two may be under way at once is still seen.
 */
final class Reminders {
  private final Net net;
  private final IntSet[] producers;
  private final IntSet[] consumers;
  private final BitSet tails = new BitSet();

  private Reminders(Net net) {
    this.net = net;
    int count = net.places.size();
    producers = new IntSet[count];
    consumers = new IntSet[count];
    for (int place = 0; place < count; place++) {
      producers[place] = new IntSet();
      consumers[place] = new IntSet();
    }
    for (int i = 0; i < net.transitions.size(); i++) {
      for (int place : net.transitions.get(i).gives()) producers[place].add(i);
      for (int place : net.transitions.get(i).pre()) consumers[place].add(i);
    }
  }

  static void takeOff(Net net) {
    if (net.transitions.stream().noneMatch(Transition::aside)) return;
    var reminders = new Reminders(net);
    reminders.find();
    if (!reminders.tails.isEmpty()) reminders.cut();
  }

  private void find() {
    var open = new ArrayDeque<Integer>();
    for (int place = 0; place < net.places.size(); place++) {
      tails.set(place);
      open.add(place);
    }
    while (!open.isEmpty()) {
      int place = open.poll();
      if (!tails.get(place) || isTail(place)) continue;
      tails.clear(place);
      for (int i : producers[place].toArray())
        for (int p : net.transitions.get(i).pre()) open.add(p);
      for (int i : consumers[place].toArray())
        for (int p : net.transitions.get(i).gives()) open.add(p);
    }
  }

  private boolean isTail(int place) {
    boolean used = consumers[place].size() > 0 && producers[place].size() > 0;
    if (!used || net.isMessage(place) || Bag.has(net.initial, place)) return false;
    for (int index : consumers[place].toArray()) {
      var way = net.transitions.get(index);
      boolean single = way.plain() && !way.aside() && way.pre().length == 1;
      if (!single || way.post().length > 1 || !inTails(way.post())) return false;
    }
    for (int index : producers[place].toArray()) {
      var feeder = net.transitions.get(index);
      boolean asked = Bag.has(feeder.any(), place);
      if (asked || !(feeder.aside() || inTails(feeder.pre()))) return false;
    }
    return true;
  }

  private boolean inTails(int[] places) {
    for (int place : places) if (!tails.get(place)) return false;
    return true;
  }

  private void cut() {
    var left = new ArrayList<Transition>();
    for (var transition : net.transitions) {
      if (inTails(transition.pre())) continue;
      var kept = transition;
      int[] ends = Bag.filter(transition.post(), tails::get);
      if (ends.length > 0) {
        int[] post = Bag.filter(transition.post(), place -> !tails.get(place));
        kept = kept.with(kept.pre(), post, kept.any(), Bag.plus(kept.shed(), ends), kept.trail());
        for (int end : ends) kept = kept.beside(behind(end));
      }
      left.add(kept);
    }
    net.transitions.clear();
    net.transitions.addAll(left);
    net.reminders.or(tails);
  }

  private Trail behind(int end) {
    var trail = Trail.NONE;
    var seen = new BitSet();
    var open = new ArrayDeque<Integer>();
    open.add(end);
    seen.set(end);
    while (!open.isEmpty()) {
      for (int index : consumers[open.poll()].toArray()) {
        var way = net.transitions.get(index);
        trail = trail.then(way.trail());
        for (int next : way.post()) {
          if (seen.get(next)) continue;
          seen.set(next);
          open.add(next);
        }
      }
    }
    return trail;
  }
}
