package vn.tinhgon.rules.deadline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.bpmn.Medium;
import vn.tinhgon.bpmn.Text;

/**
 * What has just happened, or how things stand, as whoever keeps the calendar sees it. Minutes are
 * office minutes of that calendar, so the rules need none.
 */
public sealed interface Situation {

  /** Whose term it is. */
  enum Subject {
    DOSSIER,
    STEP
  }

  /** Which way a document goes. */
  enum Direction {
    INCOMING,
    OUTGOING
  }

  /** Mức độ khẩn of a document, or of the document a dossier answers. */
  enum Urgency {
    ORDINARY(""),
    /** Khẩn. */
    URGENT("urgentHours"),
    /** Thượng khẩn. */
    VERY_URGENT("veryUrgentHours"),
    /** Hỏa tốc. */
    EXPRESS("expressHours");

    private final String parameter;

    Urgency(String parameter) {
      this.parameter = parameter;
    }

    /** The threshold that says within how many office hours; empty for an ordinary one. */
    public String getParameter() {
      return parameter;
    }
  }

  /** A dossier was received, or a step reached somebody's desk. */
  record Started(Subject subject, Urgency urgency, @Nullable Limit limit) implements Situation {
    /** The limit as people say it; null where there is none. */
    public @Nullable Text term() {
      if (limit == null) return null;
      var amount = BigDecimal.valueOf(limit.value()).stripTrailingZeros().toPlainString();
      var unit =
          switch (limit.unit()) {
            case HOUR -> new Text("giờ làm việc", "office hours");
            case DAY -> new Text("ngày", "calendar days");
            case WORKING_DAY -> new Text("ngày làm việc", "working days");
          };
      return new Text(amount.replace('.', ',') + " " + unit.vi(), amount + " " + unit.en());
    }

    /** Office hours it may take at most; its own limit where that is shorter. */
    public double within(double hours) {
      return limit == null ? hours : Math.min(hours, limit.workingDays() * Limit.HOURS_A_DAY);
    }
  }

  /**
   * Work goes on; ask at each moment {@link DeadlineRules#wakeUps} names.
   *
   * @param silenceConsents a consultation that goes on by itself once its term has passed
   * @param limitMinutes office minutes of the whole term
   * @param leftMinutes office minutes until it is due; negative once it has passed
   * @param dayMinutes office minutes of one working day
   * @param reappointments new dates given so far
   */
  record Running(
      Subject subject,
      boolean silenceConsents,
      LocalDateTime due,
      long limitMinutes,
      long leftMinutes,
      long dayMinutes,
      boolean onHold,
      int reappointments)
      implements Situation {
    public double leftDays() {
      return days(leftMinutes, dayMinutes);
    }

    public long usedPercent() {
      return limitMinutes == 0 ? 100 : (limitMinutes - leftMinutes) * 100 / limitMinutes;
    }
  }

  /** A dossier or a step is done. */
  record Finished(Subject subject, LocalDateTime end, LocalDateTime due) implements Situation {
    public LocalDate endDay() {
      return end.toLocalDate();
    }

    public LocalDate dueDay() {
      return due.toLocalDate();
    }
  }

  /**
   * Somebody wants to apologise and give a new date.
   *
   * @param reappointments new dates given before this one
   */
  record Reappointing(
      int reappointments, String reason, LocalDateTime due, @Nullable LocalDateTime newDue)
      implements Situation {
    public boolean reasoned() {
      return !reason.isBlank();
    }

    public boolean later() {
      return newDue != null && newDue.isAfter(due);
    }
  }

  /**
   * The requester is asked to supply what is missing (chờ bổ sung).
   *
   * @param onHold it waits already
   */
  record Held(boolean onHold, long leftMinutes, long dayMinutes) implements Situation {
    public double leftDays() {
      return days(leftMinutes, dayMinutes);
    }
  }

  /**
   * What was missing has come.
   *
   * @param onHold it did wait
   * @param leftMinutes office minutes that were left when the clock stopped
   */
  record Resumed(boolean onHold, long leftMinutes, long dayMinutes) implements Situation {
    public double leftDays() {
      return days(leftMinutes, dayMinutes);
    }
  }

  /**
   * An outgoing document was signed, or an incoming one has arrived.
   *
   * @param day when, by the office's own reckoning of late hours
   * @param nextWorkingDay the working day after it
   */
  record DocumentMoved(
      Direction direction, Medium medium, Urgency urgency, LocalDate day, LocalDate nextWorkingDay)
      implements Situation {}

  private static double days(long minutes, long dayMinutes) {
    return Math.round(minutes * 100.0 / dayMinutes) / 100.0;
  }
}
