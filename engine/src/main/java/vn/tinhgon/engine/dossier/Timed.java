package vn.tinhgon.engine.dossier;

import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Node;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.Timer;

/** What the officer is told about the timers of a drawing. */
final class Timed {
  private static final Text PROMPT =
      new Text(
          "cần một giá trị ISO 8601 (P3D, PT4H, 2026-12-01T08:00) hoặc thời hạn tg:step của sự kiện;"
              + " người xử lý xác nhận khi đến lúc",
          "a literal of ISO 8601 (P3D, PT4H, 2026-12-01T08:00) or a tg:step limit on the event is"
              + " needed; a person confirms when it is time");

  private Timed() {}

  static Text told(Place place) {
    var timer = place.timer();
    if (timer == null) {
      return place.interrupting()
          ? new Text(
              "Hết thời hạn của bước, hồ sơ tự đi tiếp theo hướng này",
              "When the term of the step ends the dossier goes this way by itself")
          : new Text(
              "Hết thời hạn của bước, nhánh này chạy thêm bên cạnh",
              "When the term of the step ends this way runs beside it");
    }
    if (timer instanceof Timer.Every every) {
      var often = Waiting.every(every);
      return new Text(
          often.vi() + ", khi việc chưa xong, nhánh này chạy thêm bên cạnh",
          often.en() + ", while the work is not done, this way runs beside it");
    }
    var time = Waiting.told(timer);
    if (place.kind() == Place.Kind.WAIT) {
      return new Text(
          "Chờ " + time.vi() + ", rồi hồ sơ tự đi tiếp",
          "Waits " + forTime(timer, time) + ", then the dossier goes on by itself");
    }
    var vi = timer instanceof Timer.At ? "Chờ " + time.vi() : "Sau " + time.vi();
    var en = timer instanceof Timer.At ? "Waits " + time.en() : "After " + time.en();
    return place.interrupting()
        ? new Text(
            vi + " mà việc chưa xong, hồ sơ tự đi tiếp theo hướng này",
            en + ", where the work is not done, the dossier goes this way by itself")
        : new Text(
            vi + " mà việc chưa xong, nhánh này chạy thêm bên cạnh",
            en + ", where the work is not done, this way runs beside it");
  }

  private static String forTime(Timer timer, Text time) {
    return timer instanceof Timer.At ? time.en() : "for " + time.en();
  }

  /** The time in the file is what the process engine keeps. */
  static boolean runs(Course course, String element) {
    if (!course.has(element) || course.place(element).timer() == null) return false;
    return switch (course.place(element).kind()) {
      case WAIT, DEADLINE -> true;
      default -> false;
    };
  }

  /** Why somebody has to say that the time has come; null where nobody has to. */
  static @Nullable Text unread(@Nullable Node event, Course course) {
    if (event == null || event.timer() == null) return null;
    var why = Repeating.objection(event);
    if (why != null) {
      var kept = course.has(event.id()) && course.place(event.id()).kind() == Place.Kind.DEADLINE;
      return new Text(
          why.vi() + (kept ? "; dùng thời hạn của bước" : "; người xử lý chọn hướng này"),
          why.en() + (kept ? "; the limit of the step is used" : "; a person chooses this way"));
    }
    if (event.type() != Node.Type.CATCH_EVENT || runs(course, event.id())) return null;
    if (Waiting.until(event.timer())) {
      return new Text(
          "Mọi lối ra của cổng sự kiện đều là hẹn giờ; người xử lý chọn lối ra",
          "Every way out of the event gateway is a timer; a person chooses");
    }
    if (event.timer() instanceof Timer.Every) {
      return new Text(
          "Chu kỳ không dùng được cho sự kiện chờ: " + PROMPT.vi(),
          "A cycle says nothing of a single wait: " + PROMPT.en());
    }
    var literal = event.timer() instanceof Timer.Unread unread ? unread.text() : "";
    return literal.isEmpty()
        ? new Text(
            "Sự kiện hẹn giờ không ghi thời điểm: " + PROMPT.vi(),
            "The timer event names no time: " + PROMPT.en())
        : new Text(
            "Không đọc được thời điểm “" + literal + "”: " + PROMPT.vi(),
            "The time “" + literal + "” cannot be read: " + PROMPT.en());
  }
}
