package vn.tinhgon.engine.dossier;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.Timer;

/** What a timer of a drawing means to a dossier, and how that is told. */
final class Waiting {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

  private Waiting() {}

  /** It fires once, at a moment that can be reckoned when a dossier comes to it. */
  static boolean until(@Nullable Timer timer) {
    if (timer instanceof Timer.Term term) {
      return Deadlines.reckonable(term.limit()) && term.limit().value() > 0;
    }
    return timer instanceof Timer.Span || timer instanceof Timer.At;
  }

  /** "3 ngày làm việc", "đến 08:00 01/12/2026". */
  static Text told(Timer timer) {
    if (timer instanceof Timer.Term term) return limit(term.limit());
    if (timer instanceof Timer.Span span) return span(span);
    if (timer instanceof Timer.At at) {
      return new Text("đến " + written(at.moment()), "until " + written(at.moment()));
    }
    throw new IllegalArgumentException("no single moment: " + timer);
  }

  static String written(LocalDateTime moment) {
    return MOMENT.format(moment);
  }

  private static Text limit(Limit limit) {
    var value = plain(limit.value());
    return switch (limit.unit()) {
      case HOUR ->
          new Text(value.vi() + " giờ làm việc", value.en() + " office " + many("hours", limit));
      case DAY -> new Text(value.vi() + " ngày", value.en() + " " + many("days", limit));
      case WORKING_DAY ->
          new Text(value.vi() + " ngày làm việc", value.en() + " working " + many("days", limit));
    };
  }

  private static String many(String things, Limit limit) {
    return limit.value() == 1 ? things.substring(0, things.length() - 1) : things;
  }

  private static Text plain(double value) {
    var text = value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    return new Text(text.replace('.', ','), text);
  }

  static Text every(Timer.Every every) {
    var span = span(every.span());
    var first = every.first() == null ? "" : written(every.first());
    var times = every.times();
    return new Text(
        "Mỗi "
            + span.vi().replaceFirst("^1 (\\S+)$", "$1")
            + " một lần"
            + (first.isEmpty() ? "" : ", từ " + first)
            + (times == null ? "" : ", " + times + " lần"),
        "Every "
            + span.en().replaceFirst("^1 (\\w+)$", "$1")
            + (first.isEmpty() ? "" : ", from " + first)
            + (times == null ? "" : ", " + times + " times"));
  }

  /** As ISO 8601 writes it, the first moment with its zone: R3/2026-12-01T08:00:00+07:00/P1M. */
  static String iso(Timer.Every every, ZoneId zone) {
    var days = every.span().days();
    var time = every.span().time();
    var span =
        time.isZero()
            ? days.toString()
            : days.isZero() ? time.toString() : days + time.toString().substring(1);
    var first = every.first();
    return "R"
        + (every.times() == null ? "" : every.times())
        + "/"
        + (first == null
            ? ""
            : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(first.atZone(zone)) + "/")
        + span;
  }

  static Text span(Timer.Span span) {
    var vi = new ArrayList<String>();
    var en = new ArrayList<String>();
    part(span.days().getYears(), "năm", "years", vi, en);
    part(span.days().getMonths(), "tháng", "months", vi, en);
    part(span.days().getDays(), "ngày", "days", vi, en);
    part(span.time().toHours(), "giờ", "hours", vi, en);
    part(span.time().toMinutesPart(), "phút", "minutes", vi, en);
    part(span.time().toSecondsPart(), "giây", "seconds", vi, en);
    return new Text(String.join(" ", vi), String.join(" ", en));
  }

  private static void part(
      long number, String vi, String en, ArrayList<String> vis, ArrayList<String> ens) {
    if (number == 0) return;
    vis.add(number + " " + vi);
    ens.add(number + " " + (number == 1 ? en.substring(0, en.length() - 1) : en));
  }
}
