package vn.tinhgon.bpmn.soundness;

import vn.tinhgon.bpmn.soundness.Net.Transition;

/** Lets a transition that feeds a place take the one way that leads on from there. */
final class Splice {
  private Splice() {}

  static void into(Workbench bench, int feeder, int place, Transition way) {
    var old = bench.transition(feeder);
    int[] post = old.post();
    int[] shed = old.shed();
    var trail = old.trail();
    boolean end = way.post().length == 0 && way.any().length == 0;
    int[] lost = end ? Bag.plus(way.shed(), new int[] {place}) : way.shed();
    while (Bag.has(post, place)) {
      post = Bag.plus(Bag.without(post, place), way.post());
      shed = Bag.plus(shed, lost);
      trail = trail.then(way.trail());
    }
    int[] any = way.any().length > 0 ? way.any() : old.any();
    if (Bag.has(any, place)) {
      trail = trail.beside(way.trail());
      if (end) {
        any = Bag.without(any, place);
        shed = Bag.plus(shed, lost);
        bench.add(old.with(old.pre(), post, Bag.EMPTY, shed, trail));
      } else {
        any = Bag.replace(any, place, way.post()[0]);
      }
    }
    if (any.length == 1) {
      post = Bag.plus(post, any);
      any = Bag.EMPTY;
    }
    bench.replace(feeder, old.with(old.pre(), post, any, shed, trail));
  }
}
