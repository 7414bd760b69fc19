package vn.tinhgon.engine.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.bpmn.xml.Unreadable;
import vn.tinhgon.engine.catalogue.Version;
import vn.tinhgon.rules.CatalogueReview;
import vn.tinhgon.rules.Review;
import vn.tinhgon.rules.fact.Digest;

/** The review of a version with its edits ready to be carried out, for the rooms that do so. */
@Component
public class FoundCuts {
  private final RuleBase rules;
  private final Clock clock;

  FoundCuts(RuleBase rules, Clock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  /** The review under today's rules. */
  public Review of(BpmnFile file) {
    return Review.of(file.procedure(), rules.book(), LocalDate.now(clock));
  }

  /** What shows only when these procedures are seen beside each other. */
  public List<JointFinding> together(Collection<Digest> digests) {
    return JointFinding.of(CatalogueReview.matters(digests, rules.book()), digests);
  }

  /** What a review depends on besides the version itself. */
  public String edition() {
    return rules.fingerprint() + LocalDate.now(clock);
  }

  /** The file of a version, which was readable when it came in. */
  public static BpmnFile file(Version version) {
    try {
      return BpmnFile.read(version.bpmn(), version.code() + ".bpmn");
    } catch (Unreadable e) {
      throw new IllegalStateException("Version " + version.id() + " was readable once", e);
    }
  }
}
