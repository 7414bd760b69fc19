package vn.tinhgon.rules;

import java.nio.file.Files;
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
import vn.tinhgon.bpmn.lexicon.Lexicon;
import vn.tinhgon.bpmn.measure.Measures;
import vn.tinhgon.bpmn.soundness.Soundness;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.rules.fact.Facts;
import vn.tinhgon.rules.fact.Foundations;

/** A model with marks on what is to be found in it: {@code expect:finds="rule rule"}. */
record Example(BpmnFile file) {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  static final String EXPECT = "urn:tinhgon:expect";

  private static final Rulebook RULEBOOK = Rulebook.load();

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
    return Review.of(file.procedure(), rulebook.with(thresholds()), TODAY).findings();
  }

  /** The thresholds it is an example of ({@code expect:thresholds="signingLevels=3"}). */
  Map<String, Double> thresholds() {
    var thresholds = new TreeMap<String, Double>();
    var processes = file.xml().getElementsByTagNameNS("*", "process");
    for (int i = 0; i < processes.getLength(); i++) {
      var said = ((Element) processes.item(i)).getAttributeNS(EXPECT, "thresholds");
      for (var one : said.split("\\s+")) {
        var parts = one.split("=");
        if (parts.length == 2) thresholds.put(parts[0], Double.valueOf(parts[1]));
      }
    }
    return thresholds;
  }

  /** What the rules look at when they review it. */
  List<Object> facts() {
    var asRead = file.procedure();
    var completed = Lexicon.complete(asRead).procedure();
    double longest = Measures.of(completed).elapsedDaysWorst();
    var lines = WhyNot.lines(RULEBOOK);
    var facts = Facts.of(completed, new Foundations(completed), lines, longest, TODAY);
    facts.addAll(Review.more(asRead, completed, Soundness.check(completed), TODAY));
    return facts;
  }

  /** The example models of all rules, and the procedures that come with the model. */
  static Map<String, Example> all() throws Exception {
    var all = new TreeMap<String, Example>();
    for (var root : List.of(Path.of("src/main/resources/rules"), Path.of("../bpmn/procedures"))) {
      try (var files = Files.walk(root)) {
        for (var file : files.filter(one -> one.toString().endsWith(".bpmn")).toList()) {
          all.put(root.relativize(file).toString(), read(file));
        }
      }
    }
    return all;
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
