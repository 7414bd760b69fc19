package vn.tinhgon.bpmn;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** When a timer event fires: a literal of its file, never something that code would compute. */
public sealed interface Timer {

  /** After a term that the office's calendar reckons ({@code tg:step} on the event). */
  record Term(Limit limit) implements Timer {}

  /** After a span of the common calendar, days off or not. */
  record Span(Period days, Duration time) implements Timer {
    public LocalDateTime after(LocalDateTime from) {
      return from.plus(days).plus(time);
    }

    /** The same added so often, so that a month that is short does not shorten those after it. */
    public LocalDateTime after(LocalDateTime from, int times) {
      return from.plus(days.multipliedBy(times)).plus(time.multipliedBy(times));
    }
  }

  /** At a moment, local time of Việt Nam. */
  record At(LocalDateTime moment) implements Timer {}

  /**
   * Again and again.
   *
   * @param first null where the file names none
   * @param times null without end
   */
  record Every(@Nullable LocalDateTime first, Span span, @Nullable Integer times)
      implements Timer {}

  /**
   * Nothing of the above.
   *
   * @param text what stands there; empty for nothing
   */
  record Unread(String text) implements Timer {}
}
