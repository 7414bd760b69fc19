package vn.tinhgon.engine.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.catalogue.Catalogue;
import vn.tinhgon.engine.problem.Refusal;
import vn.tinhgon.rules.CatalogueReview;

/** What shows only between the procedures of the catalogue as it stands. */
@Component
public class JointFindings {
  private final Catalogue catalogue;
  private final Digests digests;
  private final RuleBase rules;
  private volatile @Nullable Known known;

  JointFindings(Catalogue catalogue, Digests digests, RuleBase rules) {
    this.catalogue = catalogue;
    this.digests = digests;
    this.rules = rules;
  }

  /** Versions never change: the same ones under the same rules show the same. */
  private record Known(List<Long> versions, String rules, List<JointFinding> findings) {}

  /** The gravest first. */
  public List<JointFinding> all() {
    var living = catalogue.livingVersions();
    var under = rules.current();
    var before = known;
    if (before != null
        && before.versions().equals(living)
        && before.rules().equals(under.fingerprint())) return before.findings();
    var all = digests.of(living);
    var found = JointFinding.of(CatalogueReview.matters(all, under.rules().book()), all);
    known = new Known(living, under.fingerprint(), found);
    return found;
  }

  /**
   * @throws Refusal 404 where procedures have changed so that it no longer stands like this
   */
  JointFinding require(String id) {
    return all().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.notFound(
                    new Text(
                        "Phát hiện giữa các thủ tục này không còn đúng như khi mở trang (có thủ tục đã thay đổi); hãy tải lại trang",
                        "This finding between procedures no longer stands as when the page was opened (a procedure has changed); load the page again")));
  }
}
