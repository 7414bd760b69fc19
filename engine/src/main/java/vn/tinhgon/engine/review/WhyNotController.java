package vn.tinhgon.engine.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.bpmn.xml.Unreadable;
import vn.tinhgon.engine.catalogue.Catalogue;
import vn.tinhgon.engine.catalogue.Version;
import vn.tinhgon.engine.problem.Refusal;
import vn.tinhgon.rules.WhyNot;

/** Why a rule finds nothing in a step, a paper or the procedure. */
@RestController
class WhyNotController {
  private final Catalogue catalogue;
  private final RuleBase rules;
  private final Clock clock;

  WhyNotController(Catalogue catalogue, RuleBase rules, Clock clock) {
    this.catalogue = catalogue;
    this.rules = rules;
    this.clock = clock;
  }

  @GetMapping("/api/procedures/{code}/findings/why-not")
  List<WhyNot.Answer> whyNot(
      @PathVariable String code,
      @RequestParam String element,
      @RequestParam(required = false) @Nullable String rule,
      @RequestParam(required = false) @Nullable Integer version) {
    var procedure = read(catalogue.require(code, version));
    requireKnown(procedure, element);
    return WhyNot.in(procedure, rules.book(), LocalDate.now(clock)).about(element).stream()
        .filter(answer -> rule == null || answer.rule().equals(rule))
        .toList();
  }

  private static void requireKnown(Procedure procedure, String element) {
    boolean known =
        procedure.id().equals(element)
            || procedure.graph().node(element) != null
            || procedure.graph().flows().stream().anyMatch(flow -> flow.id().equals(element))
            || procedure.documents().stream().anyMatch(paper -> paper.id().equals(element));
    if (known) return;
    throw Refusal.notFound(
        new Text(
            "Mô hình không có phần tử “" + element + "”; hãy chọn một bước của thủ tục",
            "The model has no element “" + element + "”; choose a step of the procedure"));
  }

  private static Procedure read(Version version) {
    try {
      return BpmnFile.read(version.bpmn(), version.code() + ".bpmn").procedure();
    } catch (Unreadable e) {
      throw new IllegalStateException("Version " + version.id() + " was readable once", e);
    }
  }
}
