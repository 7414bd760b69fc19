package vn.tinhgon.bpmn.soundness;

import java.util.function.IntPredicate;

/** Which steps between markings can be taken again and again (Tarjan, without recursion). */
final class Loops {
  private final Exploration found;
  private final int[] component;

  /** Only edges that pass the filter count. */
  Loops(Exploration found, Ints[] outgoing, IntPredicate counts) {
    this.found = found;
    int count = found.markings.size();
    component = new int[count];
    int[] order = new int[count];
    int[] low = new int[count];
    int[] next = new int[count];
    int[] path = new int[count];
    int[] stack = new int[count];
    int visited = 0;
    int stacked = 0;
    int closed = 0;
    for (int root = 0; root < count; root++) {
      if (order[root] != 0) continue;
      int depth = 0;
      path[depth++] = root;
      while (depth > 0) {
        int state = path[depth - 1];
        if (order[state] == 0) {
          order[state] = low[state] = ++visited;
          stack[stacked++] = state;
        }
        var out = outgoing[state];
        if (out != null && next[state] < out.size()) {
          int edge = out.get(next[state]++);
          int target = found.targets.get(edge);
          if (!counts.test(edge)) continue;
          if (order[target] == 0) path[depth++] = target;
          else if (component[target] == 0) low[state] = Math.min(low[state], order[target]);
          continue;
        }
        depth--;
        if (depth > 0) low[path[depth - 1]] = Math.min(low[path[depth - 1]], low[state]);
        if (low[state] != order[state]) continue;
        closed++;
        do component[stack[--stacked]] = closed;
        while (stack[stacked] != state);
      }
    }
  }

  boolean holds(int edge) {
    return component[found.sources.get(edge)] == component[found.targets.get(edge)];
  }
}
