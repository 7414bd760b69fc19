package vn.tinhgon.bpmn.edit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Lets steps take each other's places in the flow; each takes its branch probabilities along. */
final class Reorder {
  /** A place in the flow: who holds it, its flows, and the choice right after, likeliest first. */
  private record Seat(
      String step, List<String> in, List<String> out, List<String> choice, List<String> odds) {}

  private Reorder() {}

  static void apply(Draft draft, List<String> wanted) throws CannotEdit {
    for (var step : wanted) draft.element(step);
    var seats = new ArrayList<Seat>();
    for (var step : inFlowOrder(draft, wanted)) {
      var choice = choiceAfter(draft, step);
      var odds = choice.stream().map(flow -> Annotations.branch(draft, flow)).toList();
      seats.add(new Seat(step, draft.incoming(step), draft.outgoing(step), choice, odds));
    }
    var places = new HashMap<String, Bounds>();
    for (var step : wanted) {
      var bounds = draft.diagram().bounds(step);
      if (bounds != null) places.put(step, bounds);
    }
    for (var i = 0; i < wanted.size(); i++) sit(draft, wanted.get(i), seats.get(i), seats, places);
    for (var step : wanted) {
      for (var flow : draft.incoming(step)) draft.diagram().route(flow, draft.source(flow), step);
      for (var flow : draft.outgoing(step)) draft.diagram().route(flow, step, draft.target(flow));
    }
  }

  private static void sit(
      Draft draft, String step, Seat seat, List<Seat> seats, Map<String, Bounds> places) {
    if (step.equals(seat.step())) return;
    for (var flow : seat.in()) draft.retarget(flow, step);
    for (var flow : seat.out()) draft.resource(flow, step);
    var own = seats.stream().filter(other -> other.step().equals(step)).findFirst().orElseThrow();
    if (own.odds().size() == seat.choice().size()) {
      for (var i = 0; i < own.odds().size(); i++) {
        Annotations.setBranch(draft, seat.choice().get(i), own.odds().get(i));
      }
    }
    var from = places.get(step);
    var to = places.get(seat.step());
    if (from != null && to != null) {
      draft.diagram().place(step, from.at(to.middleX() - from.width() / 2, from.y()));
    }
  }

  /** Steps in the order in which the flow first comes to them. */
  private static List<String> inFlowOrder(Draft draft, List<String> steps) throws CannotEdit {
    for (var start : steps) {
      var order = new ArrayList<String>();
      var seen = new HashSet<String>();
      var open = new ArrayDeque<>(List.of(start));
      while (!open.isEmpty()) {
        var node = open.poll();
        if (!seen.add(node)) continue;
        if (steps.contains(node)) order.add(node);
        draft.outgoing(node).forEach(flow -> open.add(draft.target(flow)));
      }
      if (order.size() == steps.size() && comesFirst(draft, start, steps)) return order;
    }
    throw new CannotEdit(
        "Các bước không nằm trên một đường đi nên không thể đổi chỗ.",
        "The steps do not lie on one way, so they cannot change places.");
  }

  private static boolean comesFirst(Draft draft, String step, List<String> others) {
    var seen = new HashSet<String>();
    var open = new ArrayDeque<>(draft.starts());
    while (!open.isEmpty()) {
      var node = open.poll();
      if (node.equals(step) || !seen.add(node)) continue;
      if (others.contains(node)) return false;
      draft.outgoing(node).forEach(flow -> open.add(draft.target(flow)));
    }
    return true;
  }

  private static List<String> choiceAfter(Draft draft, String step) {
    var out = draft.outgoing(step);
    if (out.size() != 1) return List.of();
    var next = draft.target(out.get(0));
    if (!draft.has(next) || !draft.type(next).equals("exclusiveGateway")) return List.of();
    return draft.outgoing(next).stream()
        .sorted(
            Comparator.comparing((String flow) -> Annotations.probability(draft, flow)).reversed())
        .toList();
  }
}
