package vn.tinhgon.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import vn.tinhgon.bpmn.Document;
import vn.tinhgon.bpmn.LegalBasis;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Step;
import vn.tinhgon.bpmn.compare.Change;
import vn.tinhgon.bpmn.compare.Comparison;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.rules.fact.Foundations;

/**
 * A model in which a law or a decree asks for what a rule looks at; {@code expect:guard} says what
 * becomes of the rule's proposal there.
 */
record Guarded(Example example) {
  private static final Pattern BASIS = Pattern.compile("<tg:legalBasis [^>]*/>");

  /**
   * What a proposal may change of a step or paper that a text asks for, as it still is the same
   * step, of the same unit, with the same decision: how long it may take, in what medium, on which
   * form, which of its units answers for it, and whether a machine does what decides nothing.
   */
  private static final Set<String> MAY_CHANGE =
      Set.of(
          "limit",
          "limitUnit",
          "effortHours",
          "medium",
          "signature",
          "template",
          "prepareHours",
          "lead",
          "type");

  Guarding expected() {
    var processes = example.file().xml().getElementsByTagNameNS("*", "process");
    for (int i = 0; i < processes.getLength(); i++) {
      var said = ((Element) processes.item(i)).getAttributeNS(Example.EXPECT, "guard");
      if (!said.isEmpty()) return Guarding.valueOf(said.toUpperCase(Locale.ROOT));
    }
    throw new AssertionError("expect:guard is missing");
  }

  /** The steps, papers and the procedure itself that a law or a decree asks for. */
  Set<String> founded() {
    var procedure = procedure();
    var foundations = new Foundations(procedure);
    var founded = new TreeSet<String>();
    for (var element : foundable(procedure)) {
      if (foundations.rank(element).aboveTheMinistry()) founded.add(element);
    }
    return founded;
  }

  /** Number and article of the laws and decrees. */
  List<String> texts() {
    return procedure().legalBases().stream()
        .filter(basis -> basis.rank().aboveTheMinistry())
        .map(Foundations::citation)
        .toList();
  }

  /** What a text can ask for; it asks for no gateway and no flow. */
  static Set<String> foundable(Procedure procedure) {
    var foundable = new TreeSet<String>(Set.of(procedure.id()));
    procedure.steps().stream().map(Step::id).forEach(foundable::add);
    procedure.documents().stream().map(Document::id).forEach(foundable::add);
    return foundable;
  }

  /** The same model where no law and no decree asks for anything. */
  Example freed() throws Exception {
    var model = new String(example.file().bytes(), StandardCharsets.UTF_8);
    for (var basis : procedure().legalBases()) {
      if (!basis.rank().aboveTheMinistry()) continue;
      var id = "\"" + basis.id() + "\"";
      model = BASIS.matcher(model).replaceAll(it -> it.group().contains(id) ? "" : it.group());
      model = model.replace(" legalBasis=" + id, "");
    }
    var freed = BpmnFile.read(model.getBytes(StandardCharsets.UTF_8), "freed.bpmn");
    assertThat(freed.procedure().legalBases()).noneMatch(basis -> basis.rank().aboveTheMinistry());
    return new Example(freed);
  }

  /** Every step, paper and text is there as it was, but for what keeps to the text. */
  void standsIn(BpmnFile simplified) {
    var founded = founded();
    founded.addAll(procedure().legalBases().stream().map(LegalBasis::id).toList());
    var touched = new ArrayList<Change>();
    for (var change : Comparison.of(procedure(), simplified.procedure()).changes()) {
      if (!founded.contains(change.before())) continue;
      var attributes = change.attributes().stream().map(Change.Attribute::name).toList();
      if (attributes.isEmpty() || !MAY_CHANGE.containsAll(attributes)) touched.add(change);
    }
    assertThat(touched).isEmpty();
  }

  private Procedure procedure() {
    return example.file().procedure();
  }
}
