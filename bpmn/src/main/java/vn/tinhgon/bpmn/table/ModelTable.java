package vn.tinhgon.bpmn.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.tinhgon.bpmn.Document;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Step;

/** Writes a procedure as a steps table, its steps in the order in which the flow comes to them. */
public final class ModelTable {
  private ModelTable() {}

  public static StepTable of(Procedure procedure) {
    var order = inFlowOrder(procedure);
    var number = new HashMap<String, Integer>();
    for (var step : order) number.put(step.id(), number.size() + 1);
    var papers =
        procedure.documents().stream()
            .filter(document -> document.name() != null)
            .collect(
                Collectors.toMap(
                    Document::id, d -> Objects.requireNonNull(d.name()), (first, second) -> first));
    var rows = new ArrayList<StepTable.Row>();
    for (var step : order) {
      rows.add(
          new StepTable.Row(
              Integer.toString(rows.size() + 1),
              content(procedure, step, number),
              performer(procedure, step),
              Term.write(step.limit()),
              step.writes().stream()
                  .map(id -> papers.getOrDefault(id, id))
                  .collect(Collectors.joining("; "))));
    }
    return new StepTable(procedure.name(), rows);
  }

  private static String content(Procedure procedure, Step step, Map<String, Integer> number) {
    var graph = procedure.graph();
    var back = new ArrayList<Integer>();
    for (var out : graph.outgoing(step.id())) {
      for (var branch : graph.outgoing(out.target())) {
        var target = number.get(branch.target());
        var gateway = graph.node(out.target());
        if (target != null
            && gateway != null
            && gateway.type().isGateway()
            && target <= Objects.requireNonNull(number.get(step.id()))) {
          back.add(target);
        }
      }
    }
    if (back.isEmpty()) return step.name();
    return step.name() + " (không đạt: quay lại bước " + back.get(0) + ")";
  }

  private static String performer(Procedure procedure, Step step) {
    if (!step.units().isEmpty()) return String.join(", ", step.units());
    var node = procedure.graph().node(step.id());
    return node == null || node.lanes().isEmpty() ? "" : node.lanes().get(node.lanes().size() - 1);
  }

  private static List<Step> inFlowOrder(Procedure procedure) {
    var graph = procedure.graph();
    var steps = procedure.stepsById();
    var order = new ArrayList<Step>();
    var seen = new HashSet<String>();
    for (var node : graph.nodes()) {
      if (!graph.incoming(node.id()).isEmpty()) continue;
      var open = new ArrayDeque<>(List.of(node.id()));
      while (!open.isEmpty()) {
        var at = open.poll();
        if (!seen.add(at)) continue;
        if (steps.containsKey(at)) order.add(steps.get(at));
        graph.boundary(at).forEach(event -> open.add(event.id()));
        graph.outgoing(at).forEach(flow -> open.add(flow.target()));
      }
    }
    procedure.steps().stream().filter(step -> !seen.contains(step.id())).forEach(order::add);
    return order;
  }
}
