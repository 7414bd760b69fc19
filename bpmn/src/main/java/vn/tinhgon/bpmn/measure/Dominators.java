package vn.tinhgon.bpmn.measure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which vertices every way from the entry to a vertex goes through (Cooper, Harvey, Kennedy 2001).
 */
final class Dominators {
  private final int[] above;
  private final int[] in;
  private final int[] out;

  /** The dominators of a graph given by its successors, from vertex 0. */
  Dominators(List<int[]> successors) {
    int n = successors.size();
    int[] order = backwards(successors);
    int[] rank = new int[n];
    Arrays.fill(rank, -1);
    for (int i = 0; i < order.length; i++) rank[order[i]] = i;
    var predecessors = new ArrayList<List<Integer>>();
    for (int i = 0; i < n; i++) predecessors.add(new ArrayList<>());
    for (int from : order) for (int to : successors.get(from)) predecessors.get(to).add(from);
    above = new int[n];
    Arrays.fill(above, -1);
    above[0] = 0;
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = 1; i < order.length; i++) {
        int vertex = order[i];
        int found = -1;
        for (int before : predecessors.get(vertex)) {
          if (above[before] < 0) continue;
          found = found < 0 ? before : meet(before, found, rank);
        }
        if (above[vertex] != found) {
          above[vertex] = found;
          changed = true;
        }
      }
    }
    in = new int[n];
    out = new int[n];
    number(order);
  }

  private int meet(int a, int b, int[] rank) {
    while (a != b) {
      while (rank[a] > rank[b]) a = above[a];
      while (rank[b] > rank[a]) b = above[b];
    }
    return a;
  }

  /** Reachable vertices, each before those it leads to, returns left aside. */
  private static int[] backwards(List<int[]> successors) {
    int n = successors.size();
    var seen = new boolean[n];
    var next = new int[n];
    var finished = new ArrayList<Integer>();
    var path = new ArrayDeque<Integer>();
    path.push(0);
    seen[0] = true;
    while (!path.isEmpty()) {
      int vertex = path.peek();
      int[] to = successors.get(vertex);
      if (next[vertex] == to.length) {
        finished.add(path.pop());
      } else {
        int target = to[next[vertex]++];
        if (!seen[target]) {
          seen[target] = true;
          path.push(target);
        }
      }
    }
    int[] order = new int[finished.size()];
    for (int i = 0; i < order.length; i++) order[i] = finished.get(order.length - 1 - i);
    return order;
  }

  /** Numbers the tree so that "dominates" is a comparison. */
  private void number(int[] order) {
    var below = new ArrayList<List<Integer>>();
    for (int i = 0; i < above.length; i++) below.add(new ArrayList<>());
    for (int vertex : order) if (vertex != 0) below.get(above[vertex]).add(vertex);
    Arrays.fill(in, -1);
    int clock = 0;
    var next = new int[above.length];
    var path = new ArrayDeque<Integer>();
    path.push(0);
    in[0] = clock++;
    while (!path.isEmpty()) {
      int vertex = path.peek();
      if (next[vertex] == below.get(vertex).size()) {
        out[path.pop()] = clock++;
      } else {
        int child = below.get(vertex).get(next[vertex]++);
        in[child] = clock++;
        path.push(child);
      }
    }
  }

  /** The nearest vertex before this one that every way goes through; -1 where nothing leads. */
  int above(int vertex) {
    return above[vertex];
  }

  boolean dominates(int first, int second) {
    return in[first] >= 0
        && in[second] >= 0
        && in[first] <= in[second]
        && out[second] <= out[first];
  }
}
