package vn.tinhgon.engine.review;

import jakarta.validation.Valid;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhgon.engine.catalogue.Catalogue;
import vn.tinhgon.engine.catalogue.Version;
import vn.tinhgon.rules.Regression;

/** What only shows when procedures, or the versions of one, are seen beside each other. */
@RestController
class TogetherController {
  private static final int LARGEST_PAGE = 100;

  private final Catalogue catalogue;
  private final JointList list;
  private final JointVerdicts verdicts;
  private final RuleBase rules;
  private final ApprovedPlans plans;

  TogetherController(
      Catalogue catalogue,
      JointList list,
      JointVerdicts verdicts,
      RuleBase rules,
      ApprovedPlans plans) {
    this.catalogue = catalogue;
    this.list = list;
    this.verdicts = verdicts;
    this.rules = rules;
    this.plans = plans;
  }

  /** Over all living procedures; one small digest of each is kept. */
  @GetMapping("/api/findings/together")
  JointList.JointPage together(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable Decision decision,
      @RequestParam(defaultValue = "") String rule,
      @RequestParam(defaultValue = "") String procedure,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size) {
    return list.page(
        new JointList.JointAsked(
            q,
            decision,
            rule,
            procedure,
            Math.max(0, page),
            Math.max(1, Math.min(LARGEST_PAGE, size))));
  }

  @PutMapping("/api/findings/together/{finding}/verdict")
  @PreAuthorize("hasAuthority('MODEL')")
  Judging.Judged judgeTogether(
      @PathVariable String finding,
      @Valid @RequestBody VerdictController.NewVerdict verdict,
      Principal me) {
    var reason = verdict.reason() == null ? "" : verdict.reason().strip();
    return verdicts.decide(finding, verdict.decision(), reason, verdict.revision(), me.getName());
  }

  @PostMapping("/api/findings/together/{finding}/comments")
  @PreAuthorize("hasAuthority('MODEL')")
  Judging.Judged commentTogether(
      @PathVariable String finding,
      @Valid @RequestBody VerdictController.FindingComment comment,
      Principal me) {
    return verdicts.comment(finding, comment.words().strip(), me.getName());
  }

  /** What a version has more of than one that was approved before it. */
  @GetMapping("/api/procedures/{code}/taken-back")
  List<Result.Finding> takenBack(
      @PathVariable String code, @RequestParam int before, @RequestParam int after) {
    return takenBack(catalogue.require(code, before), catalogue.require(code, after));
  }

  private List<Result.Finding> takenBack(Version before, Version after) {
    var approved = FoundCuts.file(before).procedure();
    var changed = FoundCuts.file(after).procedure();
    return Regression.of(approved, changed, rules.book()).stream().map(Result::finding).toList();
  }

  record ApprovedPlan(String code, String title, int version) {}

  /**
   * @param plan the one whose version it is held against; null where none came before
   */
  record AgainstPlan(@Nullable ApprovedPlan plan, List<Result.Finding> findings) {}

  /** Nobody need choose what to compare: what the ministry decided is what counts. */
  @GetMapping("/api/procedures/{code}/versions/{number}/against-plan")
  AgainstPlan againstPlan(@PathVariable String code, @PathVariable int number) {
    var version = catalogue.require(code, number);
    return plans
        .before(version)
        .map(
            approved ->
                new AgainstPlan(
                    new ApprovedPlan(
                        approved.plan(), approved.title(), approved.version().number()),
                    takenBack(approved.version(), version)))
        .orElse(new AgainstPlan(null, List.of()));
  }
}
