package vn.tinhgon.engine.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.engine.problem.Refusal;

/** What the officers say to findings that show only between procedures. */
@Component
class JointVerdicts {
  private static final int NAMED = 20;

  private final VerdictRows rows;
  private final JointFindings findings;
  private final Judging judging;

  JointVerdicts(VerdictRows rows, JointFindings findings, Judging judging) {
    this.rows = rows;
    this.findings = findings;
    this.judging = judging;
  }

  /**
   * @param verdict null where nobody spoke of it
   */
  record Standing(JointFinding joint, Judging.@Nullable Judged verdict) {
    Decision decision() {
      return verdict == null ? Decision.OPEN : verdict.decision();
    }
  }

  /** Each with what was said to it. */
  @Transactional(readOnly = true)
  List<Standing> all() {
    var known = rows.joint();
    return findings.all().stream().map(joint -> standing(joint, known)).toList();
  }

  private Standing standing(JointFinding joint, VerdictRows.Known known) {
    return new Standing(
        joint,
        known
            .find(joint)
            .map(row -> judging.judged(joint.id(), row, again(joint, row)))
            .orElse(null));
  }

  /** Whether what was judged has changed since, or stands in other places. */
  private boolean again(JointFinding joint, VerdictRows.Row row) {
    return row.decision() != Decision.OPEN
        && (!row.places().equals(joint.keys())
            || judging.again(Result.finding(joint.finding()), row));
  }

  /**
   * @param seen the revision the officer had before him
   * @throws Refusal 404 where there is no such finding any more, 409 where somebody else was
   *     quicker, 422 where a rejection gives no reason
   */
  @Transactional
  Judging.Judged decide(String id, Decision decision, String reason, int seen, String person) {
    var joint = findings.require(id);
    Judging.requireReason(decision, reason);
    var spoken = spoken(joint);
    judging.decide(spoken, decision, reason, seen, person);
    rows.place(spoken.row().id(), joint);
    return judged(joint);
  }

  @Transactional
  Judging.Judged comment(String id, String words, String person) {
    var joint = findings.require(id);
    judging.comment(spoken(joint), words, person);
    return judged(joint);
  }

  private Judging.Judged judged(JointFinding joint) {
    return Optional.ofNullable(standing(joint, rows.joint()).verdict()).orElseThrow();
  }

  private Judging.Spoken spoken(JointFinding joint) {
    var codes = joint.places().stream().map(JointFinding.Place::procedure).distinct().toList();
    var named = codes.stream().limit(NAMED).collect(Collectors.joining(", "));
    var more = codes.size() > NAMED ? " +" + (codes.size() - NAMED) : "";
    return new Judging.Spoken(
        Result.finding(joint.finding()),
        rows.lock(joint),
        null,
        joint.finding().rule() + ": " + named + more);
  }
}
