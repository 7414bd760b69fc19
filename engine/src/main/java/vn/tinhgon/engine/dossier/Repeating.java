package vn.tinhgon.engine.dossier;

import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Node;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.Timer;

/**
 * Whether a cycle drawn on a step can run by itself: each turn adds a way beside the work. That
 * these ways come to an end, however often they are begun, has been proved of the drawing.
 */
final class Repeating {
  private Repeating() {}

  /** The cycle of the event, where it runs by itself. */
  static Timer.@Nullable Every of(Node event) {
    return event.type() == Node.Type.BOUNDARY_EVENT
            && event.timer() instanceof Timer.Every every
            && objection(event) == null
        ? every
        : null;
  }

  /** Why it does not; null where it does, or where there is no cycle on a step. */
  static @Nullable Text objection(Node event) {
    if (event.type() != Node.Type.BOUNDARY_EVENT || !(event.timer() instanceof Timer.Every every)) {
      return null;
    }
    if (event.interrupting()) {
      return new Text(
          "Sự kiện kết thúc bước nên chỉ đến một lần, chu kỳ không dùng được",
          "The event ends the step, so it comes but once: a cycle says nothing");
    }
    if (every.span().days().isZero() && every.span().time().toHours() < 1) {
      return new Text(
          "Chu kỳ ngắn hơn một giờ, quá dày để lặp lại công việc",
          "A cycle of less than an hour is too dense to repeat work");
    }
    return null;
  }
}
