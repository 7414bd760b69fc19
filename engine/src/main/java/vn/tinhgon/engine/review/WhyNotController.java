package vn.tinhgon.engine.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.catalogue.Catalogue;
import vn.tinhgon.engine.problem.Refusal;
import vn.tinhgon.rules.WhyNot;

/** Why a rule finds nothing in a step, a paper or the procedure. */
@RestController
class WhyNotController {
  private final Catalogue catalogue;
  private final Digests digests;
  private final RuleBase rules;
  private final Clock clock;

  WhyNotController(Catalogue catalogue, Digests digests, RuleBase rules, Clock clock) {
    this.catalogue = catalogue;
    this.digests = digests;
    this.rules = rules;
    this.clock = clock;
  }

  @GetMapping("/api/procedures/{code}/findings/why-not")
  List<WhyNot.Answer> whyNot(
      @PathVariable String code,
      @RequestParam String element,
      @RequestParam(required = false) @Nullable String rule,
      @RequestParam(required = false) @Nullable Integer version) {
    var asked = catalogue.require(code, version);
    var procedure = FoundCuts.file(asked).procedure();
    requireKnown(procedure, element);
    var whyNot = WhyNot.in(procedure, rules.book(), LocalDate.now(clock));
    var others =
        digests.ofAll().stream().filter(other -> !other.key().equals(asked.code())).toList();
    return Stream.of(whyNot.about(element), whyNot.about(element, others))
        .flatMap(List::stream)
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
}
