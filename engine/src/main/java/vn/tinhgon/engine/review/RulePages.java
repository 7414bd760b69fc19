package vn.tinhgon.engine.review;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.bpmn.Document;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Step;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.draw.Layout;
import vn.tinhgon.bpmn.lexicon.Lexicon;
import vn.tinhgon.bpmn.measure.Measures;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.bpmn.xml.Unreadable;
import vn.tinhgon.engine.problem.Refusal;
import vn.tinhgon.rules.CatalogueReview;
import vn.tinhgon.rules.Finding;
import vn.tinhgon.rules.Guarding;
import vn.tinhgon.rules.Regression;
import vn.tinhgon.rules.Review;
import vn.tinhgon.rules.RulePage;
import vn.tinhgon.rules.fact.Digest;
import vn.tinhgon.rules.fact.Foundations;

/** Each rule's page, with what the rule finds in its own example models. */
@Component
class RulePages {
  /**
   * The day the examples are drawn for: what was in use then must not look abandoned years later.
   */
  private static final LocalDate DRAWN = LocalDate.of(2026, 11, 22);

  private static final String FIRST = "before";
  private static final String SECOND = "before-2";

  private final RuleBase rules;

  RulePages(RuleBase rules) {
    this.rules = rules;
  }

  /**
   * @param finds elements the rule finds in it, and the steps that handle a paper it finds
   * @param speaksOf what it finds that no diagram draws: the whole procedure, papers
   * @param sentence of that finding; null where nothing is found
   * @param guarding what becomes of the proposal where a law or a decree asks for what the rule
   *     looks at; null in an example of anything else
   * @param founded which text asks for what in it
   */
  record Example(
      String name,
      String procedure,
      List<String> finds,
      List<Text> speaksOf,
      @Nullable Text sentence,
      @Nullable Guarding guarding,
      List<Founded> founded) {}

  /**
   * A legal text of an example.
   *
   * @param basis number and article
   * @param elements the steps and papers it asks for, or the whole procedure
   */
  record Founded(String basis, List<Element> elements) {
    record Element(String id, Text name) {}
  }

  List<RulePage> all() {
    return rules.current().pages();
  }

  RulePage require(String id) {
    return all().stream()
        .filter(page -> page.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.notFound(
                    new Text(
                        "Không có quy tắc “" + id + "”; hãy tìm trong danh sách quy tắc",
                        "There is no rule “" + id + "”; look it up in the list of rules")));
  }

  List<Example> examples(RulePage page) {
    return page.examples().stream().map(name -> example(name, page)).toList();
  }

  private Example example(String name, RulePage page) {
    var procedure = read(page, name).procedure();
    var found = found(name, procedure, page);
    var elements =
        found.stream().flatMap(finding -> finding.elements().stream()).distinct().toList();
    return new Example(
        name,
        procedure.name(),
        Stream.concat(elements.stream(), handling(elements, procedure)).distinct().toList(),
        elements.stream().flatMap(element -> undrawn(element, procedure)).toList(),
        found.isEmpty() ? null : found.get(0).message(),
        name.startsWith("guarded") ? guarding(found, page) : null,
        founded(procedure));
  }

  private static List<Founded> founded(Procedure procedure) {
    var foundations = new Foundations(procedure);
    return procedure.legalBases().stream()
        .map(
            basis ->
                new Founded(
                    Foundations.citation(basis),
                    Stream.concat(
                            procedure.steps().stream().map(Step::id),
                            procedure.documents().stream().map(Document::id))
                        .filter(element -> foundations.named(element).contains(basis))
                        .map(element -> named(element, procedure))
                        .toList()))
        .map(it -> it.elements().isEmpty() ? whole(it, procedure) : it)
        .toList();
  }

  /** A text that no step or paper names founds the procedure as such. */
  private static Founded whole(Founded text, Procedure procedure) {
    return new Founded(text.basis(), List.of(named(procedure.id(), procedure)));
  }

  private static Founded.Element named(String element, Procedure procedure) {
    var step =
        procedure.steps().stream()
            .filter(it -> it.id().equals(element))
            .map(it -> new Text("bước “" + it.name() + "”", "the step “" + it.name() + "”"));
    return new Founded.Element(
        element,
        Stream.concat(step, undrawn(element, procedure))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(element)));
  }

  /** A rule over a moment changes no model; that over plans stops those that take away too much. */
  private static Guarding guarding(List<Finding> found, RulePage page) {
    if (!page.looksAtModels()) return Guarding.STANDS;
    return page.family().equals("legality") ? Guarding.REFUSED : Guarding.of(found);
  }

  private static Stream<String> handling(List<String> papers, Procedure procedure) {
    return procedure.steps().stream()
        .filter(
            step ->
                Stream.concat(step.reads().stream(), step.writes().stream())
                    .anyMatch(papers::contains))
        .map(Step::id);
  }

  private static Stream<Text> undrawn(String element, Procedure procedure) {
    if (element.equals(procedure.id())) {
      return Stream.of(
          new Text(
              "cả thủ tục “" + procedure.name() + "”",
              "the whole procedure “" + procedure.name() + "”"));
    }
    return procedure.documents().stream()
        .filter(paper -> paper.id().equals(element))
        .map(paper -> paper.name() == null ? paper.id() : paper.name())
        .map(name -> new Text("giấy tờ “" + name + "”", "the paper “" + name + "”"));
  }

  /** By itself, beside another procedure, or as a new version: whichever sort of rule it is. */
  private List<Finding> found(String name, Procedure procedure, RulePage page) {
    var alone = Review.of(procedure, rules.book(), DRAWN).findings();
    return Stream.of(alone, beside(name, procedure, page), since(name, procedure, page))
        .flatMap(List::stream)
        .filter(finding -> finding.rule().equals(page.id()))
        .toList();
  }

  /** The two that show it stand beside each other; any other example takes the second's place. */
  private List<Finding> beside(String name, Procedure procedure, RulePage page) {
    if (!severalBefore(page)) return List.of();
    var other = read(page, name.equals(FIRST) ? SECOND : FIRST).procedure();
    var own = digest(name, procedure);
    var together = CatalogueReview.of(List.of(own, digest("beside", other)), rules.book());
    return together.getOrDefault(name, List.of());
  }

  private static Digest digest(String key, Procedure asRead) {
    var procedure = Lexicon.complete(asRead).procedure();
    return Digest.of(key, procedure, Measures.of(procedure));
  }

  /** The first was approved, the others come after it. */
  private List<Finding> since(String name, Procedure procedure, RulePage page) {
    if (!severalBefore(page) || name.equals(FIRST)) return List.of();
    return Regression.of(read(page, FIRST).procedure(), procedure, rules.book());
  }

  private static boolean severalBefore(RulePage page) {
    return page.looksAtModels() && page.examples().contains(SECOND);
  }

  /** An example model as BPMN 2.0 XML, with a diagram where its folder has none. */
  byte[] drawn(RulePage page, String name) {
    if (!page.examples().contains(name)) {
      throw Refusal.notFound(
          new Text(
              "Quy tắc “%s” không có ví dụ “%s”; các ví dụ: %s"
                  .formatted(page.id(), name, String.join(", ", page.examples())),
              "Rule “%s” has no example “%s”; it has: %s"
                  .formatted(page.id(), name, String.join(", ", page.examples()))));
    }
    return Layout.complete(read(page, name)).bytes();
  }

  private static BpmnFile read(RulePage page, String name) {
    var bytes = page.example(name);
    if (bytes == null) throw new IllegalStateException(page.id() + " " + name);
    try {
      return BpmnFile.read(bytes, name + ".bpmn");
    } catch (Unreadable e) {
      throw new IllegalStateException("An example of %s is broken".formatted(page.id()), e);
    }
  }
}
