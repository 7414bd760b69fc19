package vn.tinhgon.engine.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tinhgon.bpmn.Procedure;

/** What the elements of a procedure are called; an element without a name goes by its id. */
final class Names {
  private final Map<String, String> names = new HashMap<>();

  Names(Procedure procedure) {
    for (var flow : procedure.graph().flows()) put(flow.id(), flow.name());
    for (var node : procedure.graph().nodes()) put(node.id(), node.name());
    for (var basis : procedure.legalBases()) put(basis.id(), basis.text());
    for (var document : procedure.documents()) put(document.id(), document.name());
    put(procedure.id(), procedure.name());
  }

  private void put(String id, @org.jspecify.annotations.Nullable String name) {
    if (name != null && !name.isBlank()) names.put(id, name);
  }

  String of(String id) {
    return names.getOrDefault(id, id);
  }

  String of(List<String> ids, String between) {
    return ids.stream().map(this::of).collect(Collectors.joining(between));
  }
}
