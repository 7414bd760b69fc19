package vn.tinhgon.bpmn.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.tinhgon.bpmn.Node.Type;

/**
 * A process or sub-process while its content is read.
 *
 * @param type null for a process
 * @param around names of the lanes the sub-process itself lies in
 * @param lanes the names of the lanes inside it by flow node, outermost first
 */
record Scope(String id, @Nullable Type type, List<String> around, Map<String, List<String>> lanes) {

  static Scope of(Element container, @Nullable Type type, List<String> around) {
    var lanes = new HashMap<String, List<String>>();
    collect(container, "laneSet", List.of(), lanes);
    return new Scope(container.getAttribute("id").strip(), type, around, lanes);
  }

  private static void collect(
      Element container, String set, List<String> outer, Map<String, List<String>> lanes) {
    for (var laneSet : Elements.bpmn(container, set)) {
      for (var lane : Elements.bpmn(laneSet, "lane")) {
        var names = new ArrayList<>(outer);
        var name = Elements.name(lane);
        if (!name.isEmpty()) names.add(name);
        for (var reference : Elements.bpmn(lane, "flowNodeRef")) {
          lanes.put(References.local(reference.getTextContent().strip()), List.copyOf(names));
        }
        // The inner lanes come last, so a node listed in both keeps the longer path.
        collect(lane, "childLaneSet", names, lanes);
      }
    }
  }

  List<String> lanesOf(String node) {
    var inside = lanes.getOrDefault(node, List.of());
    if (around.isEmpty() || inside.isEmpty()) return around.isEmpty() ? inside : around;
    var all = new ArrayList<>(around);
    all.addAll(inside);
    return List.copyOf(all);
  }
}
