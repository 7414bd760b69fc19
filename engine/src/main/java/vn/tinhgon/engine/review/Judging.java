package vn.tinhgon.engine.review;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.audit.Audit;
import vn.tinhgon.engine.audit.Entry;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.problem.Fault;
import vn.tinhgon.engine.problem.Refusal;

/** Hears what an officer says to a finding, of one procedure or of several, and tells it again. */
@Component
class Judging {
  private final VerdictRows rows;
  private final Organisation organisation;
  private final Audit audit;
  private final JsonMapper json;
  private final Clock clock;

  Judging(VerdictRows rows, Organisation organisation, Audit audit, JsonMapper json, Clock clock) {
    this.rows = rows;
    this.organisation = organisation;
    this.audit = audit;
    this.json = json;
    this.clock = clock;
  }

  /** What was said to one finding. */
  record Judged(
      String finding,
      int revision,
      Decision decision,
      String reason,
      @Nullable Who person,
      @Nullable LocalDateTime at,
      boolean again,
      List<Said> said) {}

  /**
   * One decision or comment; the newest first in lists.
   *
   * @param version null where several procedures were looked at
   */
  record Said(String kind, String words, Who person, LocalDateTime at, @Nullable Integer version) {}

  /**
   * A finding somebody speaks of.
   *
   * @param row locked
   * @param subject as the book of deeds calls it
   */
  record Spoken(
      Result.Finding finding, VerdictRows.Row row, @Nullable Integer version, String subject) {}

  /**
   * @throws Refusal 422 where a rejection gives no reason
   */
  static void requireReason(Decision decision, String reason) {
    if (decision != Decision.REJECTED || !reason.isBlank()) return;
    var ask = new Text("Hãy ghi lý do bác bỏ phát hiện này.", "Say why this finding is rejected.");
    throw Refusal.unprocessable(ask, List.of(new Fault("reason", ask)));
  }

  /**
   * @param seen the revision the officer had before him
   * @throws Refusal 409 where somebody else was quicker
   */
  void decide(Spoken on, Decision decision, String reason, int seen, String person) {
    var row = on.row();
    if (row.revision() != seen) throw overtaken(row);
    var now = LocalDateTime.now(clock);
    rows.decide(row.id(), decision, reason, person, now, judged(on.finding()));
    rows.say(row.id(), decision.name(), reason, person, now, on.version());
    note(person, decision.name().toLowerCase(Locale.ROOT), on);
  }

  void comment(Spoken on, String words, String person) {
    rows.say(on.row().id(), "COMMENT", words, person, LocalDateTime.now(clock), on.version());
    note(person, "comment", on);
  }

  private void note(String person, String action, Spoken on) {
    audit.note(new Entry(person, null, action, "finding " + on.subject()));
  }

  /**
   * @param again what was judged has changed since
   */
  Judged judged(String finding, VerdictRows.Row verdict, boolean again) {
    return new Judged(
        finding,
        verdict.revision(),
        verdict.decision(),
        verdict.reason(),
        Optional.ofNullable(verdict.decidedBy()).map(this::person).orElse(null),
        verdict.decidedAt(),
        again,
        verdict.said().stream()
            .map(it -> new Said(it.kind(), it.words(), person(it.person()), it.at(), it.version()))
            .toList());
  }

  /** Whether evidence or edit are others than were judged. */
  boolean again(Result.Finding finding, VerdictRows.Row verdict) {
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
