package vn.tinhgon.engine.review;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.rules.Dimension;
import vn.tinhgon.rules.Practice;
import vn.tinhgon.rules.RulePage;
import vn.tinhgon.rules.fact.Parameter;
import vn.tinhgon.rules.law.LegalSource;

/** The pages that explain the rules. */
@RestController
@RequestMapping("/api/rules")
class RuleController {
  private final RulePages pages;
  private final FoundByRule found;

  RuleController(RulePages pages, FoundByRule found) {
    this.pages = pages;
    this.found = found;
  }

  record Rule(
      String id,
      String code,
      Result.Weight level,
      String action,
      String family,
      Text title,
      Text why,
      Text keep,
      String source,
      boolean looksAtModels,
      int findings,
      int procedures) {}

  record PracticeRow(
      int number, Text name, Practice.Detectable detectable, Text how, List<RuleName> rules) {}

  record Basis(String text, String article, LocalDate date, Text says, String source) {}

  record Threshold(String name, Text label, double value, Text unit, String source) {}

  record RuleDetail(
      @JsonUnwrapped Rule rule,
      Text drawback,
      List<Text> risks,
      List<Basis> basis,
      List<Threshold> thresholds,
      List<Text> conditions,
      @Nullable Text sentence,
      List<RulePages.Example> examples) {}

  @GetMapping
  List<Rule> rules() {
    var counts = found.everywhere();
    return pages.all().stream().map(page -> rule(page, counts.of(page.id()))).toList();
  }

  /** The 29 practices of redesign, and which rules look for each. */
  @GetMapping("/practices")
  List<PracticeRow> practices() {
    var byId = pages.all().stream().collect(Collectors.toMap(RulePage::id, Function.identity()));
    return Practice.load().stream()
        .map(
            it ->
                new PracticeRow(
                    it.number(),
                    it.name(),
                    it.detectable(),
                    it.how(),
                    it.rules().stream().map(byId::get).map(RuleName::of).toList()))
        .toList();
  }

  @GetMapping("/{id}")
  RuleDetail detail(@PathVariable String id) {
    var page = pages.require(id);
    var examples = pages.examples(page);
    return new RuleDetail(
        rule(page, found.everywhere().of(id)),
        page.drawback(),
        page.risks().stream().map(Dimension::label).toList(),
        page.basis().stream().map(RuleController::basis).toList(),
        page.parameters().stream().map(RuleController::threshold).toList(),
        page.conditions(),
        examples.stream()
            .filter(one -> one.name().startsWith("before") && one.sentence() != null)
            .map(RulePages.Example::sentence)
            .findFirst()
            .orElse(null),
        examples);
  }

  @GetMapping(path = "/{id}/examples/{name}", produces = MediaType.APPLICATION_XML_VALUE)
  byte[] example(@PathVariable String id, @PathVariable String name) {
    return pages.drawn(pages.require(id), name);
  }

  private static Rule rule(RulePage page, FoundByRule.Count count) {
    return new Rule(
        page.id(),
        page.code(),
        Result.Weight.valueOf(page.level().name()),
        page.action(),
        page.family(),
        page.title(),
        page.why(),
        page.keep(),
        page.source(),
        page.looksAtModels(),
        count.findings(),
        count.procedures());
  }

  private static Basis basis(LegalSource text) {
    return new Basis(text.text(), text.article(), text.date(), text.says(), text.source());
  }

  private static Threshold threshold(Parameter parameter) {
    return new Threshold(
        parameter.name(),
        parameter.label(),
        parameter.value(),
        parameter.unit(),
        parameter.source());
  }
}
