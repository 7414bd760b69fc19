package vn.tinhgon.engine.review;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.rules.RulePage;

/** The pages that explain the rules. */
@RestController
class RuleController {
  private final List<Rule> rules;

  RuleController(RuleBase base) {
    this.rules = base.book().pages().stream().map(RuleController::rule).toList();
  }

  record Rule(
      String id,
      String code,
      Result.Weight level,
      Text title,
      Text why,
      Text keep,
      String source) {}

  private static Rule rule(RulePage page) {
    return new Rule(
        page.id(),
        page.code(),
        Result.Weight.valueOf(page.level().name()),
        page.title(),
        page.why(),
        page.keep(),
        page.source());
  }

  @GetMapping("/api/rules")
  List<Rule> rules() {
    return rules;
  }
}
