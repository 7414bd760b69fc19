package vn.tinhgon.engine.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tinhgon.engine.review.Decision;
import vn.tinhgon.engine.review.Decisions;
import vn.tinhgon.engine.review.FoundCuts;
import vn.tinhgon.engine.review.Verdicts;
import vn.tinhgon.rules.Finding;
import vn.tinhgon.rules.Review;
import vn.tinhgon.rules.fact.Digest;

/**
 * What a plan may take up in each procedure: the findings of its review and those that show only
 * beside other procedures, with what heads of units proposed and the control unit accepted; less
 * what an officer has rejected or put off.
 */
@Component
class Offers {
  private final FoundCuts cuts;
  private final Verdicts verdicts;
  private final ProposalRows proposals;

  Offers(FoundCuts cuts, Verdicts verdicts, ProposalRows proposals) {
    this.cuts = cuts;
    this.verdicts = verdicts;
    this.proposals = proposals;
  }

  /**
   * @param review with all that is offered as its findings
   * @param accepted ids of those that an officer has accepted
   * @param withheld ids of those that an officer has rejected or put off, each with the decision
   */
  record Offer(Review review, Set<String> accepted, Map<String, Decision> withheld) {

    /** Changes whenever what is offered of one version does. */
    String mark() {
      return review.findings().stream().map(Finding::id).sorted().toList()
          + " "
          + accepted.stream().sorted().toList();
    }
  }

  /**
   * @param reviews by code of the procedure; what shows only between procedures is sought among
   *     these
   */
  Map<String, Offer> of(Map<String, Review> reviews) {
    var digests = new ArrayList<Digest>();
    reviews.forEach(
        (code, review) -> digests.add(Digest.of(code, review.procedure(), review.measures())));
    var together = cuts.together(digests);
    var proposed = proposals.accepted();
    var decisions = verdicts.decisions();
    var offers = new HashMap<String, Offer>();
    reviews.forEach(
        (code, review) -> {
          var more = new ArrayList<Finding>();
          // What is only told beside another procedure is nothing to carry out.
          for (var one : together.getOrDefault(code, List.of())) {
            if (one.edit() != null || !one.guard().isEmpty()) more.add(one);
          }
          more.addAll(Proposed.findings(proposed.getOrDefault(code, List.of()), review));
          offers.put(code, offer(code, review, more, decisions));
        });
    return offers;
  }

  private static Offer offer(String code, Review review, List<Finding> more, Decisions decisions) {
    var accepted = new HashSet<String>();
    var withheld = new HashMap<String, Decision>();
    var offered = new ArrayList<Finding>();
    var known = new ArrayList<Finding>(review.findings());
    known.addAll(more);
    for (var finding : known) {
      var decision = decisions.on(code, finding);
      if (decision == Decision.REJECTED || decision == Decision.DEFERRED) {
        withheld.put(finding.id(), decision);
      } else {
        offered.add(finding);
        if (decision == Decision.ACCEPTED) accepted.add(finding.id());
      }
    }
    var left =
        new Review(
            review.procedure(),
            review.inferred(),
            review.measures(),
            review.soundness(),
            offered.stream().distinct().collect(Collectors.toList()));
    return new Offer(left, accepted, withheld);
  }
}
