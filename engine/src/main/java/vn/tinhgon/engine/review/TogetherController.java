package vn.tinhgon.engine.review;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhgon.engine.catalogue.Catalogue;
import vn.tinhgon.engine.catalogue.Version;
import vn.tinhgon.rules.CatalogueReview;
import vn.tinhgon.rules.Regression;
import vn.tinhgon.rules.fact.Digest;

/** What only shows when procedures, or the versions of one, are seen beside each other. */
@RestController
class TogetherController {
  private final Catalogue catalogue;
  private final Digests digests;
  private final RuleBase rules;
  private final ApprovedPlans plans;

  TogetherController(Catalogue catalogue, Digests digests, RuleBase rules, ApprovedPlans plans) {
    this.catalogue = catalogue;
    this.digests = digests;
    this.rules = rules;
    this.plans = plans;
  }

  record Together(String procedure, String procedureName, Result.Finding finding) {}

  /** Over all procedures in force; one small digest of each is kept. */
  @GetMapping("/api/findings/together")
  List<Together> together() {
    var all = digests.ofAll();
    var found = CatalogueReview.of(all, rules.book());
    return all.stream()
        .sorted(Comparator.comparing(Digest::key))
        .flatMap(
            one ->
                found.getOrDefault(one.key(), List.of()).stream()
                    .map(it -> new Together(one.key(), one.name(), Result.finding(it))))
        .toList();
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
