package vn.tinhgon.engine.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.tinhgon.engine.review.Decision;
import vn.tinhgon.engine.review.Decisions;
import vn.tinhgon.engine.review.FoundCuts;
import vn.tinhgon.engine.review.JointFinding;
import vn.tinhgon.engine.review.JointFindings;
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
  private static final List<Decision> BEST_FIRST =
      List.of(Decision.ACCEPTED, Decision.OPEN, Decision.DEFERRED, Decision.REJECTED);

  private final FoundCuts cuts;
  private final Verdicts verdicts;
  private final JointFindings joint;
  private final ProposalRows proposals;

  Offers(FoundCuts cuts, Verdicts verdicts, JointFindings joint, ProposalRows proposals) {
    this.cuts = cuts;
    this.verdicts = verdicts;
    this.joint = joint;
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
      return review.findings().stream().map(one -> one.id() + one.message().vi()).sorted().toList()
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
    return of(reviews, cuts.together(digests));
  }

  /** What is offered in one procedure, beside all others of the catalogue. */
  Offer of(String code, Review review) {
    return Objects.requireNonNull(of(Map.of(code, review), joint.all()).get(code));
  }

  private Map<String, Offer> of(Map<String, Review> reviews, List<JointFinding> together) {
    var acting = acting(together);
    var proposed = proposals.accepted();
    var decisions = verdicts.decisions();
    var offers = new HashMap<String, Offer>();
    reviews.forEach(
        (code, review) -> {
          var known = new ArrayList<Judged>();
          for (var one : review.findings()) known.add(new Judged(one, decisions.on(code, one)));
          known.addAll(judged(code, acting, decisions));
          for (var one : Proposed.findings(proposed.getOrDefault(code, List.of()), review)) {
            known.add(new Judged(one, decisions.on(code, one)));
          }
          offers.put(code, offer(review, known));
        });
    return offers;
  }

  private record Judged(Finding finding, Decision decision) {}

  /** By procedure; what is only told beside another is nothing to carry out. */
  private static Map<String, List<JointFinding>> acting(List<JointFinding> together) {
    var acting = new HashMap<String, List<JointFinding>>();
    for (var one : together) {
      for (var place : one.places()) {
        if (place.acting()) {
          acting.computeIfAbsent(place.procedure(), code -> new ArrayList<>()).add(one);
        }
      }
    }
    return acting;
  }

  private static List<Judged> judged(
      String code, Map<String, List<JointFinding>> acting, Decisions decisions) {
    return acting.getOrDefault(code, List.of()).stream()
        .flatMap(
            one ->
                one
                    .acting(code)
                    .map(JointFinding.Place::finding)
                    .map(it -> new Judged(it, decisions.on(one)))
                    .stream())
        .toList();
  }

  /** What may go into any of several others is offered while one of these is not ruled out. */
  private static Collection<List<Judged>> byId(List<Judged> known) {
    var byId = new LinkedHashMap<String, List<Judged>>();
    for (var one : known) {
      byId.computeIfAbsent(one.finding().id(), id -> new ArrayList<>()).add(one);
    }
    return byId.values();
  }

  private static Offer offer(Review review, List<Judged> known) {
    var accepted = new HashSet<String>();
    var withheld = new HashMap<String, Decision>();
    var offered = new ArrayList<Finding>();
    for (var same : byId(known)) {
      var best =
          Collections.min(same, Comparator.comparing(one -> BEST_FIRST.indexOf(one.decision())));
      var id = best.finding().id();
      if (best.decision() == Decision.REJECTED || best.decision() == Decision.DEFERRED) {
        withheld.put(id, best.decision());
      } else {
        offered.add(best.finding());
        if (best.decision() == Decision.ACCEPTED) accepted.add(id);
      }
    }
    var left =
        new Review(
            review.procedure(), review.inferred(), review.measures(), review.soundness(), offered);
    return new Offer(left, accepted, withheld);
  }
}
