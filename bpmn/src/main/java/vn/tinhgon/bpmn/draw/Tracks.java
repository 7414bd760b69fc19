package vn.tinhgon.bpmn.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** Parallel lines in the gaps between cells: stretches that overlap get tracks of their own. */
final class Tracks {
  private record Stretch(String flow, int low, int high) {}

  private record Used(int until, int track) {}

  private final Map<Integer, List<Stretch>> stretches = new HashMap<>();
  private final Map<List<Object>, Integer> tracks = new HashMap<>();
  private final Map<Integer, Integer> counts = new HashMap<>();

  /** A flow runs in a gap between two places along it. */
  void add(int gap, String flow, int from, int to) {
    stretches
        .computeIfAbsent(gap, key -> new ArrayList<>())
        .add(new Stretch(flow, Math.min(from, to), Math.max(from, to)));
  }

  void assign() {
    stretches.forEach(this::assign);
  }

  private void assign(int gap, List<Stretch> inGap) {
    inGap.sort(Comparator.comparingInt(Stretch::low).thenComparingInt(Stretch::high));
    var busy = new PriorityQueue<>(Comparator.comparingInt(Used::until));
    var free = new PriorityQueue<Integer>();
    int count = 0;
    for (var stretch : inGap) {
      while (!busy.isEmpty() && busy.peek().until() < stretch.low()) free.add(busy.poll().track());
      var track = free.isEmpty() ? Integer.valueOf(count++) : free.poll();
      busy.add(new Used(stretch.high(), track));
      tracks.put(List.of(gap, stretch.flow()), track);
    }
    counts.put(gap, count);
  }

  int count(int gap) {
    return counts.getOrDefault(gap, 0);
  }

  int track(int gap, String flow) {
    return tracks.getOrDefault(List.of(gap, flow), 0);
  }
}
