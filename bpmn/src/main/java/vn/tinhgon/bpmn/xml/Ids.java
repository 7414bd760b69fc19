package vn.tinhgon.bpmn.xml;

import java.util.HashSet;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** BPMN lets ids be left out; edits, findings and diagrams need one on everything that flows. */
final class Ids {
  private static final Set<String> OTHERS =
      Set.of("process", "sequenceFlow", "messageFlow", "participant", "lane");

  private final Set<String> taken = new HashSet<>();

  private Ids() {}

  /** Gives the same file the same ids each time. */
  static void complete(Document xml) {
    var ids = new Ids();
    ids.collect(xml.getDocumentElement());
    ids.give(xml.getDocumentElement());
  }

  private void collect(Element element) {
    var id = element.getAttribute("id");
    if (!id.isEmpty()) taken.add(id);
    for (var child : Elements.children(element)) collect(child);
  }

  private void give(Element element) {
    if (needsId(element) && element.getAttribute("id").isBlank()) {
      element.setAttribute("id", next(element.getLocalName()));
    }
    for (var child : Elements.bpmn(element)) give(child);
  }

  static boolean lacking(Element element) {
    if (needsId(element) && element.getAttribute("id").isBlank()) return true;
    for (var child : Elements.bpmn(element)) {
      if (lacking(child)) return true;
    }
    return false;
  }

  private static boolean needsId(Element element) {
    return Elements.isBpmn(element)
        && (OTHERS.contains(element.getLocalName()) || NodeReading.type(element) != null);
  }

  private String next(String name) {
    for (int number = 1; ; number++) {
      var id = name + "_" + number;
      if (taken.add(id)) return id;
    }
  }
}
