package vn.tinhgon.rules;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.w3c.dom.Element;
import vn.tinhgon.bpmn.xml.BpmnFile;

/** A model with marks on what is to be found in it: {@code expect:finds="rule rule"}. */
record Example(BpmnFile file) {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final String EXPECT = "urn:tinhgon:expect";

  static Example read(Path path) throws Exception {
    return new Example(BpmnFile.read(path));
  }

  /** One of the procedures that come with the model. */
  static Example bundled(String name) throws Exception {
    try (var in =
        Objects.requireNonNull(
            Example.class.getResourceAsStream("/procedures/" + name + ".bpmn"), name)) {
      return new Example(BpmnFile.read(in.readAllBytes(), name));
    }
  }

  List<Finding> findings(Rulebook rulebook) {
    return Review.of(file.procedure(), rulebook, TODAY).findings();
  }

  /** The marked elements, each with the rules that are to find it. */
  Map<String, Set<String>> marks() {
    var marks = new TreeMap<String, Set<String>>();
    var all = file.xml().getElementsByTagNameNS("*", "*");
    for (int i = 0; i < all.getLength(); i++) {
      var element = (Element) all.item(i);
      var finds = element.getAttributeNS(EXPECT, "finds");
      if (!finds.isBlank()) {
        marks.put(element.getAttribute("id"), new TreeSet<>(Arrays.asList(finds.split("\\s+"))));
      }
    }
    return marks;
  }

  static Map<String, Set<String>> byElement(List<Finding> findings) {
    var found = new TreeMap<String, Set<String>>();
    for (var finding : findings) {
      for (var element : finding.elements()) {
        found.computeIfAbsent(element, id -> new TreeSet<>()).add(finding.rule());
      }
    }
    return found;
  }
}
