package vn.tinhgon.engine.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.plan.paper.Amendment;
import vn.tinhgon.engine.problem.Fault;

/**
 * What people write in an item, one paragraph a line.
 *
 * @param content nội dung đơn giản hóa
 * @param reasons lý do
 * @param amendments kiến nghị thực thi
 * @param roadmap lộ trình; empty where none is set
 */
record Wording(String content, String reasons, List<Amendment> amendments, String roadmap) {

  /** A dozen pages. */
  private static final int LONGEST = 30_000;

  private static final int LONGEST_LINE = 1_000;
  private static final int MOST_AMENDMENTS = 300;

  Wording {
    amendments = List.copyOf(amendments);
  }

  /** What is longer than an item of an annex can be. */
  List<Fault> faults() {
    var faults = new ArrayList<Fault>();
    checked("content", content, LONGEST, faults);
    checked("reasons", reasons, LONGEST, faults);
    checked("roadmap", roadmap, LONGEST, faults);
    if (amendments.size() > MOST_AMENDMENTS) {
      faults.add(
          new Fault(
              "amendments",
              new Text(
                  "Quá %d kiến nghị; hãy tách mục.".formatted(MOST_AMENDMENTS),
                  "More than %d texts to amend; split the item.".formatted(MOST_AMENDMENTS))));
    }
    for (int i = 0; i < amendments.size(); i++) {
      var field = "amendments[" + i + "].";
      var one = amendments.get(i);
      checked(field + "provision", one.provision(), LONGEST_LINE, faults);
      checked(field + "text", one.text(), LONGEST_LINE, faults);
      checked(field + "authority", one.authority(), LONGEST_LINE, faults);
      checked(field + "proposal", one.proposal(), LONGEST_LINE, faults);
    }
    return faults;
  }

  private static void checked(String field, String written, int longest, List<Fault> faults) {
    if (written.length() <= longest) return;
    faults.add(
        new Fault(
            field,
            new Text(
                "Dài %d ký tự, nhiều nhất là %d; hãy rút gọn.".formatted(written.length(), longest),
                "%d characters long, at most %d; shorten it."
                    .formatted(written.length(), longest))));
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
