package vn.tinhgon.bpmn.draw;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The columns of nodes: the longest way from a start, returning flows left aside. */
final class Ranks {
  private final Map<String, List<String>> next;
  private final Set<List<String>> returning = new HashSet<>();

  private Ranks(Map<String, List<String>> next) {
    this.next = next;
  }

  static Map<String, Integer> of(List<String> nodes, Map<String, List<String>> next) {
    var ranks = new Ranks(next);
    ranks.findReturns(nodes);
    return ranks.longest(nodes);
  }

  /** Depth first, starts before the rest; without recursion, for chains of thousands of steps. */
  private void findReturns(List<String> nodes) {
    var entered = new HashSet<String>();
    next.values().forEach(entered::addAll);
    var done = new HashMap<String, Boolean>();
    for (var start : nodes) if (!entered.contains(start)) walk(start, done);
    for (var node : nodes) walk(node, done);
  }

  private void walk(String start, Map<String, Boolean> done) {
    if (done.containsKey(start)) return;
    record At(String node, java.util.Iterator<String> rest) {}
    var path = new ArrayDeque<At>();
    done.put(start, false);
    path.push(new At(start, ways(start).iterator()));
    while (!path.isEmpty()) {
      var at = path.peek();
      if (!at.rest().hasNext()) {
        done.put(at.node(), true);
        path.pop();
        continue;
      }
      var to = at.rest().next();
      var state = done.get(to);
      if (state == null) {
        done.put(to, false);
        path.push(new At(to, ways(to).iterator()));
      } else if (!state) {
        returning.add(List.of(at.node(), to));
      }
    }
  }

  private Map<String, Integer> longest(List<String> nodes) {
    var open = new HashMap<String, Integer>();
    for (var node : nodes) {
      for (var to : ways(node)) if (forward(node, to)) open.merge(to, 1, Integer::sum);
    }
    var ranks = new LinkedHashMap<String, Integer>();
    var ready = new ArrayDeque<String>();
    for (var node : nodes) {
      ranks.put(node, 0);
      if (!open.containsKey(node)) ready.add(node);
    }
    while (!ready.isEmpty()) {
      var node = ready.remove();
      for (var to : ways(node)) {
        if (!forward(node, to)) continue;
        ranks.merge(to, ranks.getOrDefault(node, 0) + 1, Math::max);
        if (open.merge(to, -1, Integer::sum) == 0) ready.add(to);
      }
    }
    return ranks;
  }

  private boolean forward(String from, String to) {
    return !returning.contains(List.of(from, to));
  }

  private List<String> ways(String node) {
    return next.getOrDefault(node, List.of());
  }
}
