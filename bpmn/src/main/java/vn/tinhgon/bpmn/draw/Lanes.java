package vn.tinhgon.bpmn.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** The lanes of a process; the innermost are its bands, from top to bottom. */
final class Lanes {
  /**
   * One lane.
   *
   * @param first its first band
   * @param last its last band, the same where it has no lanes inside
   */
  record Lane(String id, int depth, int first, int last) {}

  private final List<Lane> lanes = new ArrayList<>();
  private final Map<String, Integer> bandOf = new HashMap<>();
  private int bands;
  private int depth;

  static Lanes of(Element scope) {
    var found = new Lanes();
    for (var set : Dom.children(scope, "laneSet")) {
      for (var lane : Dom.children(set, "lane")) found.read(lane, 0);
    }
    return found;
  }

  private void read(Element lane, int level) {
    depth = Math.max(depth, level + 1);
    int first = bands;
    int place = lanes.size();
    var inside = new ArrayList<Element>();
    for (var set : Dom.children(lane, "childLaneSet")) inside.addAll(Dom.children(set, "lane"));
    for (var child : inside) read(child, level + 1);
    if (inside.isEmpty()) bands++;
    for (var reference : Dom.children(lane, "flowNodeRef")) {
      bandOf.putIfAbsent(Dom.reference(reference.getTextContent()), first);
    }
    lanes.add(place, new Lane(lane.getAttribute("id").strip(), level, first, bands - 1));
  }

  List<Lane> all() {
    return lanes;
  }

  int bands() {
    return Math.max(1, bands);
  }

  int depth() {
    return depth;
  }

  int band(String node) {
    return bandOf.getOrDefault(node, 0);
  }
}
