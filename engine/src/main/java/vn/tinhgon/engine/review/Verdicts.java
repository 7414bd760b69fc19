package vn.tinhgon.engine.review;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.audit.Audit;
import vn.tinhgon.engine.audit.Entry;
import vn.tinhgon.engine.catalogue.Catalogue;
import vn.tinhgon.engine.catalogue.Version;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.problem.Fault;
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
  private final Organisation organisation;
  private final Audit audit;
  private final JsonMapper json;
  private final Clock clock;

  Verdicts(
      VerdictRows rows,
      Reviews reviews,
      Catalogue catalogue,
      Organisation organisation,
      Audit audit,
      JsonMapper json,
      Clock clock) {
    this.rows = rows;
    this.reviews = reviews;
    this.catalogue = catalogue;
    this.organisation = organisation;
    this.audit = audit;
    this.json = json;
    this.clock = clock;
  }

  /** What was said to one finding of a version. */
  record Judged(
      String finding,
      int revision,
      Decision decision,
      String reason,
      @Nullable Who person,
      @Nullable LocalDateTime at,
      boolean again,
      List<Said> said) {}

  /** One decision or comment; the newest first in lists. */
  record Said(String kind, String words, Who person, LocalDateTime at, int version) {}

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
        again(finding, verdict),
        verdict.reason(),
        Objects.requireNonNull(verdict.decidedBy()),
        Objects.requireNonNull(verdict.decidedAt()));
  }

  /** All that was said to the findings of a version; nothing of those nobody spoke of. */
  @Transactional
  List<Judged> of(Version version) {
    var known = rows.of(version.code());
    return reviews.of(version).result().findings().stream()
        .flatMap(
            finding ->
                known.find(finding.rule(), finding.elements()).stream()
                    .map(verdict -> judged(finding, verdict)))
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
    if (decision == Decision.REJECTED && reason.isBlank()) throw reasonless();
    var row = rows.lock(version.code(), found.rule(), found.elements());
    if (row.revision() != seen) throw overtaken(row);
    rows.decide(row.id(), decision, reason, person, LocalDateTime.now(clock), judged(found));
    rows.say(row.id(), decision.name(), reason, person, LocalDateTime.now(clock), version.number());
    note(person, decision.name().toLowerCase(Locale.ROOT), version, finding);
  }

  /** Says something to a finding without deciding on it. */
  @Transactional
  public void comment(Version version, String finding, String words, String person) {
    var found = require(version, finding);
    var row = rows.lock(version.code(), found.rule(), found.elements());
    rows.say(row.id(), "COMMENT", words, person, LocalDateTime.now(clock), version.number());
    note(person, "comment", version, finding);
  }

  private void note(String person, String action, Version version, String finding) {
    audit.note(new Entry(person, null, action, "finding " + version.code() + " " + finding));
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

  private Judged judged(Result.Finding finding, VerdictRows.Row verdict) {
    return new Judged(
        finding.id(),
        verdict.revision(),
        verdict.decision(),
        verdict.reason(),
        Optional.ofNullable(verdict.decidedBy()).map(this::person).orElse(null),
        verdict.decidedAt(),
        again(finding, verdict),
        verdict.said().stream()
            .map(it -> new Said(it.kind(), it.words(), person(it.person()), it.at(), it.version()))
            .toList());
  }

  /** Whether what was judged has changed since. */
  private boolean again(Result.Finding finding, VerdictRows.Row verdict) {
    return verdict.decision() != Decision.OPEN
        && verdict.judged() != null
        && !json.readTree(verdict.judged()).equals(json.readTree(judged(finding)));
  }

  private String judged(Result.Finding finding) {
    var edit = finding.edit() == null ? Map.of() : finding.edit();
    return json.writeValueAsString(Map.of("evidence", finding.evidence(), "edit", edit));
  }

  private Who person(String username) {
    return new Who(
        username, organisation.person(username).map(known -> known.name()).orElse(username));
  }

  private static Refusal reasonless() {
    var ask = new Text("Hãy ghi lý do bác bỏ phát hiện này.", "Say why this finding is rejected.");
    return Refusal.unprocessable(ask, List.of(new Fault("reason", ask)));
  }

  private Refusal overtaken(VerdictRows.Row row) {
    var label = row.decision().label();
    var who = row.decidedBy() == null ? "" : person(row.decidedBy()).name();
    return Refusal.conflict(
        new Text(
            "%s vừa ghi “%s” cho phát hiện này. Nội dung Anh/Chị nhập vẫn còn; hãy xem lại rồi ghi."
                .formatted(who, label.vi()),
            "%s has just recorded “%s” on this finding. What you typed is still there; look again, then record it."
                .formatted(who, label.en())));
  }
}
