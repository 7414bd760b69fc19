/**
 * The rules of terms while dossiers run (D1–D9): warned in time, apologised for in time, a new date
 * once at most, the clock stopped while the requester has the dossier, silence recorded as consent.
 *
 * <p>Facts in, outcomes out: no clock, no calendar, no database. Whoever runs dossiers tells a
 * {@link vn.tinhgon.rules.deadline.Situation} and carries out each {@link
 * vn.tinhgon.rules.deadline.Consequence}:
 *
 * <pre>{@code
 * var rules = DeadlineRules.load();                                    // once
 *
 * // A step reaches a desk: when is it due?
 * rules.judge(new Started(STEP, ORDINARY, step.limit()))               // DueAfter(limit) or Immediate(hours)
 * var due = calendar.due(received, limit);
 *
 * // One timer for each moment at which the answer may change
 * for (long minutes : rules.wakeUps(limitMinutes, 480))
 *   timer(calendar.due(received, new Limit(minutes / 60.0, HOUR)));
 *
 * // A timer fires: ask, and switch over what comes back
 * for (var outcome : rules.judge(new Running(STEP, silenceConsents, due, limitMinutes, left, 480, onHold, 0))) {
 *   switch on outcome.consequence():
 *     Warn          -> tell the assignee       Overdue       -> tell who leads
 *     DraftApology  -> form 04, to be filled   DeemedConsent -> complete as "đồng ý do quá hạn"
 * }
 *
 * // The requester has to supply something: keep StopClock.leftMinutes, drop the timers;
 * // when it has come, due = now + Resume.leftMinutes, and set the timers again.
 * }</pre>
 *
 * Office minutes left at a moment are {@code calendar.officeTime(now, due)}, negative once the term
 * has passed. Asking twice does no harm: the same situation has the same outcomes, each named by
 * its rule, so whoever carries them out can see what was done before.
 */
@NullMarked
package vn.tinhgon.rules.deadline;

import org.jspecify.annotations.NullMarked;
