package vn.tinhgon.rules.deadline;

import java.time.LocalDate;
import vn.tinhgon.bpmn.Limit;

/** What has to be done about a term; whoever asked carries it out. */
public sealed interface Consequence {

  /** The term ends so long after it began, by the calendar. */
  record DueAfter(Limit limit) implements Consequence {}

  /** At once, which is within so many office hours at most. */
  record Immediate(double hours) implements Consequence {}

  /** Why somebody is warned. */
  enum Stage {
    /** Most of the term is used. */
    SHARE,
    /** The last working day has begun. */
    LAST_DAY
  }

  /** Tell whoever has it that the end is near. */
  record Warn(Stage stage, long leftMinutes) implements Consequence {}

  /** The term has passed and the work is not done: tell whoever leads. */
  record Overdue(long minutes) implements Consequence {}

  /**
   * Draft the apology with a reason and a new date.
   *
   * @param form number of the form in Annex I of Thông tư 03/2025/TT-VPCP
   */
  record DraftApology(String form) implements Consequence {}

  /** Why a new date cannot be given. */
  enum Refused {
    /** As many new dates as are allowed were given before. */
    SECOND,
    /** No reason, no date, or one that is no later. */
    INCOMPLETE
  }

  record RefuseReappointment(Refused why) implements Consequence {}

  /** How the result stands to its term. */
  enum Punctuality {
    /** Trước hạn. */
    EARLY,
    /** Đúng hạn. */
    ON_TIME,
    /** Quá hạn. */
    LATE
  }

  record Result(Punctuality punctuality) implements Consequence {}

  /** Keep what is left of the term; nothing is used while the requester has the dossier. */
  record StopClock(long leftMinutes) implements Consequence {}

  /** The term goes on with what was left: due so many office minutes from now. */
  record Resume(long leftMinutes) implements Consequence {}

  record NumberBy(LocalDate day) implements Consequence {}

  record IssueBy(LocalDate day) implements Consequence {}

  record TransferBy(LocalDate day) implements Consequence {}

  /** Record "đồng ý do quá hạn" and go on. */
  record DeemedConsent() implements Consequence {}
}
