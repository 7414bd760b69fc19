package vn.tinhgon.bpmn.xml;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** What the ids of a file stand for. A reference to nothing is left out. */
final class References {
  private final Set<String> nodes = new HashSet<>();
  private final Set<String> flows = new HashSet<>();
  private final Map<String, Element> definitions = new HashMap<>();

  static References in(Element root, Faults faults) {
    var references = new References();
    for (var child : Elements.bpmn(root)) {
      if (NodeReading.isTrigger(child)) {
        references.definitions.put(child.getAttribute("id").strip(), child);
      }
      if (Elements.is(child, "process")) references.collect(child, faults);
    }
    return references;
  }

  private void collect(Element container, Faults faults) {
    add(container, nodes, faults);
    for (var child : Elements.bpmn(container)) {
      var type = NodeReading.type(child);
      if (Elements.is(child, "sequenceFlow")) add(child, flows, faults);
      else if (type != null && type.isSubProcess()) collect(child, faults);
      else if (type != null) add(child, nodes, faults);
    }
  }

  private void add(Element element, Set<String> ids, Faults faults) {
    var id = element.getAttribute("id").strip();
    if (nodes.contains(id) || flows.contains(id)) faults.twice(element, id);
    ids.add(id);
  }

  /** Id of the flow node an attribute names. */
  @Nullable String node(Element element, String attribute) {
    return known(Elements.attribute(element, attribute), nodes);
  }

  /** Id of the sequence flow an attribute names. */
  @Nullable String flow(Element element, String attribute) {
    return known(Elements.attribute(element, attribute), flows);
  }

  @Nullable Element definition(Element reference) {
    return definitions.get(local(reference.getTextContent().strip()));
  }

  static @Nullable String known(@Nullable String reference, Set<String> ids) {
    if (reference == null || ids.contains(reference)) return reference;
    var local = local(reference);
    return ids.contains(local) ? local : null;
  }

  /** References are qualified names in BPMN; ids themselves have no colon. */
  static String local(String reference) {
    return reference.substring(reference.lastIndexOf(':') + 1);
  }
}
