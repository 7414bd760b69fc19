package vn.tinhgon.bpmn.edit;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keeps the gateways around an edit meaningful: none without a choice, no pair without content. */
final class Gateways {
  private static final Set<String> KINDS =
      Set.of("exclusiveGateway", "inclusiveGateway", "parallelGateway");

  private Gateways() {}

  /** Tidies the gateways named, and those that this leaves without meaning. */
  static void tidy(Draft draft, Collection<String> around) {
    var open = new ArrayDeque<>(around);
    while (!open.isEmpty()) {
      var gateway = open.pop();
      if (!draft.has(gateway) || !KINDS.contains(draft.type(gateway))) continue;
      dropEmptyBranches(draft, gateway, open);
      var in = draft.incoming(gateway);
      var out = draft.outgoing(gateway);
      if (in.size() != 1 || out.size() != 1) continue;
      open.add(draft.source(in.get(0)));
      open.add(draft.target(out.get(0)));
      bypass(draft, gateway);
    }
  }

  /** Leads the only flow in on to where the only flow out goes. */
  static void bypass(Draft draft, String node) {
    var onward = draft.outgoing(node).get(0);
    for (var flow : draft.incoming(node)) {
      draft.diagram().join(flow, node, onward);
      draft.retarget(flow, draft.target(onward));
    }
    draft.removeFlow(onward);
    draft.removeNode(node);
  }

  /**
   * The ways on of a choice that do not lead back: a branch leads back when every way to the choice
   * passes its target.
   */
  static List<String> forward(Draft draft, String gateway) {
    return draft.outgoing(gateway).stream()
        .filter(flow -> !dominates(draft, draft.target(flow), gateway))
        .toList();
  }

  private static boolean dominates(Draft draft, String node, String gateway) {
    if (node.equals(gateway)) return true;
    var seen = new HashSet<String>(Set.of(node));
    var open = new ArrayDeque<>(List.of(gateway));
    while (!open.isEmpty()) {
      var at = open.pop();
      if (!seen.add(at)) continue;
      var in = draft.incoming(at);
      if (in.isEmpty()) return false;
      in.forEach(flow -> open.push(draft.source(flow)));
    }
    return true;
  }

  private static void dropEmptyBranches(Draft draft, String split, Collection<String> touched) {
    for (var join : draft.outgoing(split).stream().map(draft::target).distinct().toList()) {
      if (!draft.has(join) || !draft.type(join).equals(draft.type(split))) continue;
      var all = draft.outgoing(split);
      var empty = all.stream().filter(flow -> draft.target(flow).equals(join)).toList();
      var parallel = draft.type(split).equals("parallelGateway");
      var kept = parallel && empty.size() < all.size() ? 0 : 1;
      if (empty.size() <= kept) continue;
      for (var flow : empty.subList(kept, empty.size())) {
        if (kept == 1) Annotations.addProbability(draft, flow, empty.get(0));
        draft.removeFlow(flow);
      }
      touched.add(join);
    }
  }
}
