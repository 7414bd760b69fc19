package vn.tinhgon.engine.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.catalogue.Catalogue;
import vn.tinhgon.engine.catalogue.Version;
import vn.tinhgon.engine.problem.Refusal;

/**
 * What the officers say to each finding. A verdict holds in every later review that finds the same
 * by the same rule in the same elements; where the evidence is another, it asks to be looked at
 * again.
 */
@Component
public class Verdicts {
  private final VerdictRows rows;
  private final Reviews reviews;
  private final Catalogue catalogue;
  private final Judging judging;

  Verdicts(VerdictRows rows, Reviews reviews, Catalogue catalogue, Judging judging) {
    this.rows = rows;
    this.reviews = reviews;
    this.catalogue = catalogue;
    this.judging = judging;
  }

  /** The accepted findings that still stand in the version that stands for the procedure. */
  @Transactional
  public List<Accepted> accepted(String code) {
    return accepted(catalogue.require(code));
  }

  /** The accepted findings that still stand in a version. */
  @Transactional
  public List<Accepted> accepted(Version version) {
    var known = rows.of(version.code());
    var accepted = new ArrayList<Accepted>();
    for (var finding : reviews.of(version).result().findings()) {
      known
          .find(finding.rule(), finding.elements())
          .filter(verdict -> verdict.decision() == Decision.ACCEPTED)
          .ifPresent(verdict -> accepted.add(accepted(version, finding, verdict)));
    }
    return accepted;
  }

  /** What stands decided on the findings of all procedures. */
  @Transactional(readOnly = true)
  public Decisions decisions() {
    return rows.decisions();
  }

  /** What was decided on the findings of a version, by their ids; nothing of the open ones. */
  @Transactional
  public Map<String, Decision> decisions(Version version) {
    var known = rows.of(version.code());
    var decisions = new HashMap<String, Decision>();
    for (var finding : reviews.of(version).result().findings()) {
      known
          .find(finding.rule(), finding.elements())
          .filter(verdict -> verdict.decision() != Decision.OPEN)
          .ifPresent(verdict -> decisions.put(finding.id(), verdict.decision()));
    }
    return decisions;
  }

  /** Codes of all procedures in which an accepted finding still stands. */
  @Transactional(readOnly = true)
  public List<String> proceduresWithAccepted() {
    return rows.proceduresWithAccepted(catalogue.shownVersions());
  }

  private Accepted accepted(Version version, Result.Finding finding, VerdictRows.Row verdict) {
    return new Accepted(
        version.code(),
        version.id(),
        finding.id(),
        finding.rule(),
        finding.code(),
        finding.elements(),
        finding.message(),
        finding.authority(),
        finding.guard(),
        finding.source(),
        finding.edit(),
        finding.saving(),
        judging.again(finding, verdict),
        verdict.reason(),
        Objects.requireNonNull(verdict.decidedBy()),
        Objects.requireNonNull(verdict.decidedAt()));
  }

  /** All that was said to the findings of a version; nothing of those nobody spoke of. */
  @Transactional
  List<Judging.Judged> of(Version version) {
    var known = rows.of(version.code());
    return reviews.of(version).result().findings().stream()
        .flatMap(
            finding ->
                known.find(finding.rule(), finding.elements()).stream()
                    .map(
                        verdict ->
                            judging.judged(finding.id(), verdict, judging.again(finding, verdict))))
        .toList();
  }

  /**
   * Decides on a finding.
   *
   * @param seen the revision the officer had before him
   * @throws Refusal 404 where the version has no such finding, 409 where somebody else was quicker,
   *     422 where a rejection gives no reason
   */
  @Transactional
  public void decide(
      Version version, String finding, Decision decision, String reason, int seen, String person) {
    var found = require(version, finding);
    Judging.requireReason(decision, reason);
    judging.decide(spoken(version, found), decision, reason, seen, person);
  }

  /** Says something to a finding without deciding on it. */
  @Transactional
  public void comment(Version version, String finding, String words, String person) {
    judging.comment(spoken(version, require(version, finding)), words, person);
  }

  private Judging.Spoken spoken(Version version, Result.Finding found) {
    return new Judging.Spoken(
        found,
        rows.lock(version.code(), found.rule(), found.elements()),
        version.number(),
        version.code() + " " + found.id());
  }

  Result.Finding require(Version version, String id) {
    return reviews.of(version).result().findings().stream()
        .filter(finding -> finding.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.notFound(
                    new Text(
                        "Bản rà soát hiện nay của thủ tục “%s” không còn phát hiện “%s”; hãy tải lại trang"
                            .formatted(version.code(), id),
                        "The present review of procedure “%s” has no finding “%s” any more; load the page again"
                            .formatted(version.code(), id))));
  }
}
