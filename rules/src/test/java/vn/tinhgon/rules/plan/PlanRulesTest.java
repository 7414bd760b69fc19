package vn.tinhgon.rules.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import vn.tinhgon.bpmn.edit.Edit;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.rules.RulePage;

/** Models marked with what a plan removes ({@code expect:removed}) and amends beside the rule. */
class PlanRulesTest {
  private static final String EXPECT = "urn:tinhgon:expect";
  private static final Path FOLDER = Path.of("src/main/resources/rules/plan/legal-amendment");
  private static final PlanRules RULES = PlanRules.load();

  private record Planned(BpmnFile file, List<Edit> edits, Set<String> amended, Set<String> found) {
    List<MissingAmendment> missing() {
      return RULES.missing(file.procedure(), edits, amended);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"before", "guarded"})
  void whatADecreeAsksForIsNotRemovedWithoutAProposalToAmendIt(String model) throws Exception {
    var before = read(model);

    assertThat(before.edits()).hasSize(2);
    assertThat(before.found()).isNotEmpty();
    assertThat(before.missing())
        .extracting(MissingAmendment::element)
        .containsExactlyInAnyOrderElementsOf(before.found());
    assertThat(before.missing())
        .allSatisfy(
            missing -> {
              assertThat(missing.text()).isEqualTo("Nghị định 99/2025/NĐ-CP, Điều 7");
              assertThat(missing.message().vi()).contains(missing.text()).doesNotContain("{");
              assertThat(missing.message().en()).contains(missing.text()).doesNotContain("{");
              assertThat(missing.code()).isEqualTo("H37");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"after", "kept", "kept-2", "kept-3"})
  void nothingIsMissing(String model) throws Exception {
    assertThat(read(model).missing()).isEmpty();
  }

  @Test
  void abolishingAProcedureTouchesAllItsTexts() throws Exception {
    var file = read("before").file();
    var abolish = List.<Edit>of(new Edit.AbolishProcedure(file.procedure().id()));

    assertThat(RULES.missing(file.procedure(), abolish, Set.of()))
        .extracting(MissingAmendment::basis)
        .containsExactly("nd");
    assertThat(RULES.missing(file.procedure(), abolish, Set.of("nd"))).isEmpty();
  }

  @Test
  void theRuleIsExplainedInBothLanguages() {
    assertThat(RULES.pages()).extracting(RulePage::id).containsExactly("plan-legal-amendment");
    assertThat(RULES.pages().get(0).why().vi()).isNotBlank();
    assertThat(RULES.pages().get(0).why().en()).isNotBlank();
  }

  private static Planned read(String model) throws Exception {
    var file = BpmnFile.read(FOLDER.resolve(model + ".bpmn"));
    var edits = new ArrayList<Edit>();
    var amended = Set.<String>of();
    var found = new TreeSet<String>();
    var all = file.xml().getElementsByTagNameNS("*", "*");
    for (int i = 0; i < all.getLength(); i++) {
      var element = (Element) all.item(i);
      var id = element.getAttribute("id");
      if (element.getAttributeNS(EXPECT, "removed").equals("true")) edits.add(removal(element, id));
      if (element.hasAttributeNS(EXPECT, "amended")) {
        amended = Set.of(element.getAttributeNS(EXPECT, "amended"));
      }
      if (element.getAttributeNS(EXPECT, "finds").equals("plan-legal-amendment")) found.add(id);
    }
    return new Planned(file, edits, amended, found);
  }

  private static Edit removal(Element element, String id) {
    return element.getLocalName().equals("document")
        ? new Edit.RemoveDocument(id)
        : new Edit.RemoveStep(List.of(id));
  }
}
