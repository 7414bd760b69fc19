package vn.tinhgon.bpmn.soundness;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Flow;
import vn.tinhgon.bpmn.Graph;
import vn.tinhgon.bpmn.Node;
import vn.tinhgon.bpmn.Node.Type;
import vn.tinhgon.bpmn.Text;

/** The usual mistakes of drawing, found near where the proof failed. */
final class QuickFixes {
  private static final int FARTHEST = 2_000;
  private final Graph graph;
  private final Verdict verdict;
  private final List<QuickFix> fixes = new ArrayList<>();

  private QuickFixes(Graph graph, Verdict verdict) {
    this.graph = graph;
    this.verdict = verdict;
  }

  static List<QuickFix> of(Graph graph, Verdict verdict) {
    boolean fine = verdict.sound() == Sound.SOUND && !Boolean.FALSE.equals(verdict.safe());
    if (fine || verdict.sound() == Sound.UNKNOWN) return List.of();
    var fixes = new QuickFixes(graph, verdict);
    boolean unsound = verdict.sound() == Sound.UNSOUND;
    for (var node : graph.nodes()) {
      if (graph.incoming(node.id()).size() > 1) fixes.join(node, unsound);
    }
    if (unsound) {
      for (var node : graph.nodes()) fixes.doubleGateway(node);
      for (var node : graph.nodes()) fixes.deadEnd(node);
    }
    return List.copyOf(fixes.fixes);
  }

  private void join(Node join, boolean unsound) {
    boolean waits = join.type() == Type.PARALLEL_GATEWAY && starved(join);
    boolean merges = join.type() != Type.PARALLEL_GATEWAY && join.type() != Type.INCLUSIVE_GATEWAY;
    if (!waits && !(merges && Boolean.FALSE.equals(verdict.safe()))) return;
    var back = unsound && waits ? comesBack(join) : null;
    if (back != null) {
      add(
          List.of(back.id(), join.id()),
          "Luồng quay lại đi vào cổng song song "
              + Words.name(join)
              + ", cổng này chờ mãi: nối luồng quay lại vào một cổng loại trừ đặt trước nó.",
          "The flow back enters the parallel gateway "
              + Words.name(join)
              + ", which then waits for ever: lead it into an exclusive gateway placed before.");
      return;
    }
    var split = split(join);
    if (split == null) return;
    boolean chooses =
        split.type() == Type.EXCLUSIVE_GATEWAY || split.type() == Type.EVENT_BASED_GATEWAY;
    if (waits && chooses) {
      change(split, join, "loại trừ", "exclusive", "chỉ đi một nhánh", "takes one branch only");
    } else if (waits && split.type() == Type.INCLUSIVE_GATEWAY) {
      change(split, join, "bao gồm", "inclusive", "có thể bỏ bớt nhánh", "may leave branches out");
    } else if (merges && !chooses && split.type() != Type.INCLUSIVE_GATEWAY) {
      change(split, join, "song song", "parallel", "đi mọi nhánh", "takes every branch");
    } else if (merges && split.type() == Type.INCLUSIVE_GATEWAY) {
      change(split, join, "bao gồm", "inclusive", "có thể đi nhiều nhánh", "may take several");
    }
  }

  /** The proof saw it wait: it is dead, or the trace leads into it and stops. */
  private boolean starved(Node join) {
    if (verdict.deadNodes().contains(join.id())) return true;
    var passed = new HashSet<>(verdict.trace());
    return graph.incoming(join.id()).stream().anyMatch(flow -> passed.contains(flow.id()));
  }

  private void change(
      Node split, Node join, String vi, String en, String becauseVi, String becauseEn) {
    add(
        List.of(join.id(), split.id()),
        "Gộp tại "
            + Words.name(join)
            + " bằng cổng "
            + vi
            + ", vì nơi rẽ "
            + Words.name(split)
            + " "
            + becauseVi
            + ".",
        "Join at "
            + Words.name(join)
            + (en.startsWith("p") ? " with a " : " with an ")
            + en
            + " gateway, because the split "
            + Words.name(split)
            + " "
            + becauseEn
            + ".");
  }

  /** The flow by which what lies behind the join comes back to it. */
  private @Nullable Flow comesBack(Node join) {
    var behind = distances(join, true).keySet();
    Flow back = null;
    int ahead = 0;
    for (var flow : graph.incoming(join.id())) {
      if (behind.contains(flow.source())) back = flow;
      else ahead++;
    }
    return ahead > 0 ? back : null;
  }

  /** The nearest node from which two of the join's branches come. */
  private @Nullable Node split(Node join) {
    var reached = new HashMap<String, Integer>();
    var lengths = new HashMap<String, Integer>();
    for (var flow : graph.incoming(join.id())) {
      var source = graph.node(flow.source());
      if (source == null) continue;
      distances(source, false)
          .forEach(
              (id, length) -> {
                reached.merge(id, 1, Integer::sum);
                lengths.merge(id, length, Integer::sum);
              });
    }
    Node nearest = null;
    int best = Integer.MAX_VALUE;
    for (var entry : reached.entrySet()) {
      int length = lengths.getOrDefault(entry.getKey(), Integer.MAX_VALUE);
      boolean splits = graph.outgoing(entry.getKey()).size() > 1;
      if (entry.getValue() < 2 || !splits || length >= best) continue;
      if (entry.getKey().equals(join.id())) continue;
      nearest = graph.node(entry.getKey());
      best = length;
    }
    return nearest;
  }

  private Map<String, Integer> distances(Node from, boolean forward) {
    var distances = new HashMap<String, Integer>();
    var open = new ArrayDeque<String>();
    distances.put(from.id(), 0);
    open.add(from.id());
    while (!open.isEmpty() && distances.size() < FARTHEST) {
      var id = open.poll();
      int length = distances.getOrDefault(id, 0) + 1;
      for (var flow : forward ? graph.outgoing(id) : graph.incoming(id)) {
        var next = forward ? flow.target() : flow.source();
        if (distances.putIfAbsent(next, length) == null) open.add(next);
      }
    }
    return distances;
  }

  private void doubleGateway(Node node) {
    boolean both = graph.incoming(node.id()).size() > 1 && graph.outgoing(node.id()).size() > 1;
    if (!both || !node.type().isGateway()) return;
    add(
        List.of(node.id()),
        "Cổng " + Words.name(node) + " vừa gộp vừa rẽ: tách thành một cổng gộp rồi một cổng rẽ.",
        "The gateway "
            + Words.name(node)
            + " both joins and splits: draw a joining gateway, then a splitting one.");
  }

  private void deadEnd(Node node) {
    boolean ends = node.type() == Type.END_EVENT || node.type() == Type.EVENT_SUB_PROCESS;
    boolean link = node.type() == Type.THROW_EVENT && Wiring.isLink(node);
    if (ends || link || node.forCompensation() || !graph.outgoing(node.id()).isEmpty()) return;
    var host = graph.node(node.scope());
    if (host != null && host.type() == Type.AD_HOC_SUB_PROCESS) return;
    boolean others =
        graph.children(node.scope()).stream().anyMatch(other -> other.type() == Type.END_EVENT);
    boolean compensates = node.trigger() == Node.Trigger.COMPENSATION;
    if (!others || compensates || !troubled().contains(node.id())) return;
    add(
        List.of(node.id()),
        "Sau " + Words.name(node) + " không còn luồng nào: nối tới một sự kiện kết thúc.",
        "Nothing follows " + Words.name(node) + ": lead it to an end event.");
  }

  private Set<String> troubled() {
    var ids = new HashSet<>(verdict.deadNodes());
    ids.addAll(verdict.trace());
    return ids;
  }

  private void add(List<String> elements, String vi, String en) {
    fixes.add(new QuickFix(elements, new Text(vi, en)));
  }
}
