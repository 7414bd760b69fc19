package vn.tinhgon.engine.dossier;

import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Node;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.Timer;
import vn.tinhgon.engine.calendar.WorkingCalendar;

/** What a timer at the start of a drawing means: a dossier is opened by nobody, when it is time. */
record SelfStart(Timer timer) {
  private static final int HOURS_A_DAY = 24;

  /** Null where no timer starts the procedure, or not one that can be kept. */
  static @Nullable SelfStart of(Publication publication) {
    var event = event(publication.procedure());
    return event == null || event.timer() == null || objection(publication, event) != null
        ? null
        : new SelfStart(event.timer());
  }

  /** The only timer among the beginnings of the procedure. */
  static @Nullable Node event(Procedure procedure) {
    return procedure.graph().children(procedure.id()).stream()
        .filter(node -> node.type() == Node.Type.START_EVENT && node.timer() != null)
        .findFirst()
        .orElse(null);
  }

  /** Why somebody has to open the dossiers all the same; null where nobody has to. */
  static @Nullable Text objection(Publication publication, Node event) {
    var starts =
        publication.procedure().graph().children(publication.procedure().id()).stream()
            .filter(node -> node.type() == Node.Type.START_EVENT)
            .count();
    if (starts > 1) {
      return new Text(
          "Bản vẽ có nhiều chỗ bắt đầu, người mở hồ sơ chọn",
          "The drawing begins at several places, whoever opens a dossier chooses");
    }
    var refusal = publication.refusal();
    if (refusal != null) return refusal;
    var asking =
        publication.course().places().stream()
            .anyMatch(
                place ->
                    place.several() && (place.step() == null || place.step().units().isEmpty()));
    if (asking) {
      return new Text(
          "Có bước hỏi ý kiến những đơn vị do người mở hồ sơ chọn",
          "A step asks units that whoever opens the dossier chooses");
    }
    var timer = event.timer();
    if (timer instanceof Timer.Every every && often(every)) {
      return new Text(
          "Chu kỳ ngắn hơn một ngày: người có thẩm quyền tự mở hồ sơ",
          "A cycle of less than a day: somebody opens the dossiers");
    }
    if (timer instanceof Timer.Every || timer instanceof Timer.At) return null;
    var literal = timer instanceof Timer.Unread unread ? unread.text() : "";
    return new Text(
        "Không đọc được kỳ bắt đầu"
            + (literal.isEmpty() ? "" : " “" + literal + "”")
            + ": cần một chu kỳ (R/2026-12-01T08:00/P1M) hoặc một thời điểm ISO 8601; người có"
            + " thẩm quyền tự mở hồ sơ",
        "When it starts cannot be read"
            + (literal.isEmpty() ? "" : " (“" + literal + "”)")
            + ": a cycle (R/2026-12-01T08:00/P1M) or a moment of ISO 8601 is needed; somebody opens"
            + " the dossiers");
  }

  private static boolean often(Timer.Every every) {
    return every.span().days().isZero() && every.span().time().toHours() < HOURS_A_DAY;
  }

  /** The first moment after another that the drawing names; null when there is none any more. */
  @Nullable LocalDateTime after(LocalDateTime now, LocalDateTime anchor) {
    if (timer instanceof Timer.At at) return at.moment().isAfter(now) ? at.moment() : null;
    var every = (Timer.Every) timer;
    var begin = every.first() == null ? every.span().after(anchor) : every.first();
    for (var turn = 0; every.times() == null || turn < every.times(); turn++) {
      var moment = every.span().after(begin, turn);
      if (moment.isAfter(now)) return moment;
    }
    return null;
  }

  /** Nobody is there on a day off: it starts as the next working day begins. */
  static LocalDateTime atWork(LocalDateTime named, WorkingCalendar calendar) {
    var day = named.toLocalDate();
    if (calendar.isWorkingDay(day)) {
      return named.toLocalTime().equals(LocalTime.MIDNIGHT)
          ? day.atTime(opening(calendar, day))
          : named;
    }
    while (!calendar.isWorkingDay(day)) day = day.plusDays(1);
    return day.atTime(opening(calendar, day));
  }

  private static LocalTime opening(WorkingCalendar calendar, java.time.LocalDate day) {
    return calendar.hours(day).sessions().get(0).from();
  }

  Text told() {
    if (timer instanceof Timer.At at) {
      var moment = Waiting.written(at.moment());
      return new Text("Lúc " + moment, "At " + moment);
    }
    return Waiting.every((Timer.Every) timer);
  }
}
