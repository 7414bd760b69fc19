package vn.tinhgon.engine.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.plan.paper.Amendment;

/**
 * What people write in an item, one paragraph a line.
 *
 * @param content nội dung đơn giản hóa
 * @param reasons lý do
 * @param amendments kiến nghị thực thi
 * @param roadmap lộ trình; empty where none is set
 */
record Wording(String content, String reasons, List<Amendment> amendments, String roadmap) {

  Wording {
    amendments = List.copyOf(amendments);
  }

  /** The same cut of many procedures is worded once. */
  static Wording together(List<Wording> several) {
    var content = new LinkedHashSet<String>();
    var reasons = new LinkedHashSet<String>();
    var amendments = new LinkedHashSet<Amendment>();
    var roadmap = new LinkedHashSet<String>();
    for (var one : several) {
      content.addAll(paragraphs(one.content));
      reasons.addAll(paragraphs(one.reasons));
      amendments.addAll(one.amendments);
      roadmap.addAll(paragraphs(one.roadmap));
    }
    return new Wording(
        String.join("\n", content),
        String.join("\n", reasons),
        List.copyOf(amendments),
        String.join("\n", roadmap));
  }

  /** The names of the fields in which the other is different. */
  List<Text> changes(Wording other) {
    var changes = new ArrayList<Text>();
    if (!content.equals(other.content)) changes.add(new Text("Nội dung đơn giản hóa", "Content"));
    if (!reasons.equals(other.reasons)) changes.add(new Text("Lý do", "Reasons"));
    if (!Objects.equals(amendments, other.amendments)) {
      changes.add(new Text("Kiến nghị thực thi", "Texts to amend"));
    }
    if (!roadmap.equals(other.roadmap)) changes.add(new Text("Lộ trình thực hiện", "Roadmap"));
    return changes;
  }

  static List<String> paragraphs(String written) {
    return written.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
