package vn.tinhgon.rules.fact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Step;
import vn.tinhgon.bpmn.StepKind;
import vn.tinhgon.rules.fact.Course.Way;

/**
 * What lies ahead of each node, returns and rejection exits left aside (DESIGN section 8, "in
 * line"): the steps every dossier will still pass, and the next one.
 */
final class Ahead {
  /** No step is reached: every way goes back. */
  private static final int BACK = -1;

  /** Several steps, or the end, may come next. */
  private static final int OPEN = -2;

  private final Course course;
  private final Map<String, Step> steps;
  private final Set<Way> rejections;
  private final @Nullable BitSet[] certain;
  private final int[] next;
  private final boolean[] leaves;
  private final int[] bit;
  private final List<Step> inOrder = new ArrayList<>();

  Ahead(Course course, Map<String, Step> steps) {
    this.course = course;
    this.steps = steps;
    this.rejections = new Rejections(course, steps).ways();
    int n = course.nodes.size();
    certain = new BitSet[n];
    next = new int[n];
    leaves = new boolean[n];
    bit = new int[n];
    for (int node : course.order) {
      var step = step(node);
      bit[node] = step == null ? -1 : inOrder.size();
      if (step != null) inOrder.add(step);
    }
    for (int place = n - 1; place >= 0; place--) look(course.order[place]);
  }

  private void look(int node) {
    var all = course.onward.get(node);
    var ways = new ArrayList<Way>(all.size());
    for (var way : all) if (!way.beside() && !rejections.contains(way)) ways.add(way);
    leaves[node] = course.comesBack[node] || ways.size() < all.size();
    for (var way : ways) leaves[node] |= step(way.to()) == null && leaves[way.to()];
    if (ways.isEmpty()) {
      certain[node] = course.comesBack[node] ? null : new BitSet();
      next[node] = course.comesBack[node] ? BACK : OPEN;
      return;
    }
    certain[node] = certain(node, ways);
    next[node] = next(ways);
  }

  private @Nullable BitSet certain(int node, List<Way> ways) {
    boolean chooses = course.chooses(node);
    BitSet sum = null;
    for (var way : ways) {
      if (way.boundary()) continue;
      sum = join(sum, after(way), !chooses);
    }
    for (var way : ways) if (way.boundary()) sum = join(sum, after(way), false);
    return sum;
  }

  private static @Nullable BitSet join(@Nullable BitSet a, @Nullable BitSet b, boolean both) {
    if (a == null) return b;
    if (b == null || a == b) return a;
    var joined = (BitSet) a.clone();
    if (both) joined.or(b);
    else joined.and(b);
    return joined;
  }

  private @Nullable BitSet after(Way way) {
    var rest = certain[way.to()];
    if (rest == null || bit[way.to()] < 0) return rest;
    var more = (BitSet) rest.clone();
    more.set(bit[way.to()]);
    return more;
  }

  private int next(List<Way> ways) {
    int only = BACK;
    for (var way : ways) {
      int reached = step(way.to()) != null ? way.to() : next[way.to()];
      if (reached == BACK || reached == only) continue;
      if (only != BACK) return OPEN;
      only = reached;
    }
    return only;
  }

  private @Nullable Step step(int node) {
    return steps.get(course.nodes.get(node).id());
  }

  /** The step every dossier does next, with nothing but events and gateways between. */
  @Nullable Step next(Step step) {
    int node = course.at(step.id());
    if (node < 0 || next[node] < 0) return null;
    return step(next[node]);
  }

  /** The step reached from a node when there is but one, the node itself included. */
  @Nullable Step reached(int node) {
    var here = step(node);
    if (here != null) return here;
    return next[node] < 0 ? null : step(next[node]);
  }

  /** Before the next step a dossier may be sent back or refused. */
  boolean mayLeaveAfter(Step step) {
    int node = course.at(step.id());
    return node >= 0 && leaves[node];
  }

  boolean inLine(Step earlier, Step later) {
    var ahead = certain[course.at(earlier.id())];
    return ahead != null && ahead.get(bit[course.at(later.id())]);
  }

  /**
   * The lines in which steps of these kinds follow one another, each line to its end. A line joins
   * another where their ways meet; whoever was in an earlier line starts no line of his own.
   */
  List<List<Step>> lines(Set<StepKind> kinds) {
    var wanted = new BitSet();
    for (int i = 0; i < inOrder.size(); i++) {
      var kind = inOrder.get(i).kind();
      if (kind != null && kinds.contains(kind)) wanted.set(i);
    }
    var seen = new BitSet();
    var lines = new ArrayList<List<Step>>();
    for (int start = wanted.nextSetBit(0); start >= 0; start = wanted.nextSetBit(start + 1)) {
      if (seen.get(start)) continue;
      var line = new ArrayList<Step>();
      for (int at = start; at >= 0; at = following(at, wanted)) {
        line.add(inOrder.get(at));
        seen.set(at);
      }
      lines.add(line);
    }
    return lines;
  }

  private int following(int at, BitSet wanted) {
    var ahead = certain[course.at(inOrder.get(at).id())];
    if (ahead == null) return -1;
    for (int i = ahead.nextSetBit(at + 1); i >= 0; i = ahead.nextSetBit(i + 1)) {
      if (wanted.get(i)) return i;
    }
    return -1;
  }
}
