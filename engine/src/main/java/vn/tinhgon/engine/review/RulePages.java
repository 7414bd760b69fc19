package vn.tinhgon.engine.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.draw.Layout;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.bpmn.xml.Unreadable;
import vn.tinhgon.engine.problem.Refusal;
import vn.tinhgon.rules.Review;
import vn.tinhgon.rules.RulePage;

/** Each rule's page, with what the rule finds in its own example models. */
@Component
class RulePages {
  /**
   * The day the examples are drawn for: what was in use then must not look abandoned years later.
   */
  private static final LocalDate DRAWN = LocalDate.of(2026, 11, 22);

  private final RuleBase rules;

  RulePages(RuleBase rules) {
    this.rules = rules;
  }

  /**
   * @param finds elements the rule finds in it
   * @param sentence of that finding; null where nothing is found
   */
  record Example(String name, String procedure, List<String> finds, @Nullable Text sentence) {}

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
    var found =
        Review.of(procedure, rules.book(), DRAWN).findings().stream()
            .filter(finding -> finding.rule().equals(page.id()))
            .toList();
    return new Example(
        name,
        procedure.name(),
        found.stream().flatMap(finding -> finding.elements().stream()).distinct().toList(),
        found.isEmpty() ? null : found.get(0).message());
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
