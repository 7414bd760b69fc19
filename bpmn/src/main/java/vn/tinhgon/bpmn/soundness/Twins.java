package vn.tinhgon.bpmn.soundness;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tinhgon.bpmn.soundness.Net.Transition;

/** Branches between the same split and the same join are one branch. */
final class Twins {
  private final Workbench bench;
  private final boolean mergeInclusive;
  private final Map<List<Long>, Integer> parallel = new HashMap<>();
  private final Map<List<Object>, Integer> chosen = new HashMap<>();
  private boolean inclusiveMerged;

  /** Branches that may be left out are merged only if asked: that is exact for safe models only. */
  Twins(Workbench bench, boolean mergeInclusive) {
    this.bench = bench;
    this.mergeInclusive = mergeInclusive;
  }

  boolean inclusiveMerged() {
    return inclusiveMerged;
  }

  boolean merge(int place) {
    if (bench.gone.get(place) || bench.initial.get(place)) return false;
    return twin(place) || (mergeInclusive && alternative(place));
  }

  /** Two places fed and drained together say the same. */
  private boolean twin(int place) {
    if (bench.consumers(place).size() != 1) return false;
    var producers = bench.producers(place);
    int after = bench.consumers(place).get(0);
    var key = List.of(producers.sum(), (long) after);
    var other = parallel.get(key);
    if (other == null || other == place || !paired(place, other, after)) {
      parallel.put(key, place);
      return false;
    }
    var join = bench.transition(after);
    if (Bag.repeats(join.pre())) return false;
    int chosen = 0;
    int otherChosen = 0;
    for (int before : producers.toArray()) {
      var split = bench.transition(before);
      if (before == after || Bag.repeats(split.post())) return false;
      if (Bag.has(split.any(), place)) chosen++;
      if (Bag.has(split.any(), other)) otherChosen++;
    }
    if (chosen + otherChosen == 0) return removeTwin(after, place, other);
    boolean both = chosen > 0 && otherChosen > 0;
    if (producers.size() > 1 || !join.join() || (both && !mergeInclusive)) return false;
    inclusiveMerged |= both;
    return chosen > 0 ? removeTwin(after, place, other) : removeTwin(after, other, place);
  }

  private boolean paired(int place, int other, int after) {
    return !bench.gone.get(other)
        && !bench.initial.get(other)
        && bench.consumers(other).isOnly(after)
        && bench.producers(other).sameAs(bench.producers(place))
        && bench.scope(other) == bench.scope(place);
  }

  private boolean removeTwin(int after, int place, int kept) {
    if (bench.counted.get(place)) bench.counted.set(kept);
    for (int before : bench.producers(place).toArray()) {
      var split = bench.transition(before);
      int[] any = Bag.has(split.any(), place) ? Bag.without(split.any(), place) : split.any();
      int[] post = Bag.has(split.post(), place) ? Bag.without(split.post(), place) : split.post();
      if (any.length == 1) {
        post = Bag.plus(post, any);
        any = Bag.EMPTY;
      }
      bench.replace(before, split.with(split.pre(), post, any, split.shed(), split.trail()));
    }
    var join = bench.transition(after);
    int[] pre = Bag.without(join.pre(), place);
    bench.replace(after, join.with(pre, join.post(), join.any(), join.shed(), join.trail()));
    bench.drop(place);
    return true;
  }

  /** Two ways of one choice that meet again in the same inclusive join are one way for it. */
  private boolean alternative(int place) {
    if (bench.producers(place).size() != 1 || bench.consumers(place).size() != 1) return false;
    int before = bench.producers(place).get(0);
    int after = bench.consumers(place).get(0);
    var way = bench.transition(before);
    var join = bench.transition(after);
    if (!join.join() || !way.plain() || way.post().length != 1) return false;
    var key = List.<Object>of(IntBuffer.wrap(way.pre()), after);
    var other = chosen.get(key);
    if (other == null || other == place || !alternatives(way, other, after)) {
      chosen.put(key, place);
      return false;
    }
    inclusiveMerged = true;
    bench.replace(
        before, way.with(way.pre(), new int[] {other}, Bag.EMPTY, way.shed(), way.trail()));
    int[] pre = Bag.without(join.pre(), place);
    bench.replace(after, join.with(pre, join.post(), join.any(), join.shed(), join.trail()));
    bench.drop(place);
    return true;
  }

  private boolean alternatives(Transition way, int other, int after) {
    boolean gone = bench.gone.get(other) || bench.initial.get(other);
    if (gone || !bench.consumers(other).isOnly(after)) return false;
    if (bench.producers(other).size() != 1) return false;
    var another = bench.transition(bench.producers(other).get(0));
    return another.plain() && another.post().length == 1 && Arrays.equals(another.pre(), way.pre());
  }
}
