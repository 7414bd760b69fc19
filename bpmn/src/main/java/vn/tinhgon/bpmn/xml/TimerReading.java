package vn.tinhgon.bpmn.xml;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.tinhgon.bpmn.Timer;

/** The literals of a timer event: ISO 8601, or a term on the event itself. */
final class TimerReading {
  private static final Set<String> TIMES = Set.of("timeDuration", "timeDate", "timeCycle");
  private static final Pattern SPAN =
      Pattern.compile(
          "P(?=\\d|T\\d)((\\d{1,3}Y)?(\\d{1,4}M)?(\\d{1,4}W)?(\\d{1,5}D)?)"
              + "(T(?=\\d)(\\d{1,6}H)?(\\d{1,7}M)?(\\d{1,9}S)?)?");
  private static final Pattern CYCLE = Pattern.compile("R(\\d{0,4})(?:/([^/P]+))?/(P[^/]+)");
  private static final int LONGEST_YEARS = 100;

  /** Việt Nam knows no summer time. */
  private static final ZoneOffset LOCAL = ZoneOffset.ofHours(7);

  private TimerReading() {}

  static Timer timer(Element event, String id, Element definition, Faults faults) {
    var times =
        Elements.bpmn(definition).stream()
            .filter(child -> TIMES.contains(child.getLocalName()))
            .toList();
    var term = new Annotation(Elements.annotation(event, "step"), id, faults).limit();
    if (term != null && !cycles(times)) return new Timer.Term(term);
    if (times.size() != 1) return new Timer.Unread(text(times));
    var literal = times.get(0).getTextContent().strip();
    var read =
        switch (times.get(0).getLocalName()) {
          case "timeDuration" -> span(literal);
          case "timeDate" -> at(literal);
          default -> cycle(literal);
        };
    return read == null ? new Timer.Unread(literal) : read;
  }

  private static boolean cycles(List<Element> times) {
    return times.stream().anyMatch(time -> Elements.is(time, "timeCycle"));
  }

  private static String text(List<Element> times) {
    return String.join("; ", times.stream().map(time -> time.getTextContent().strip()).toList());
  }

  private static Timer.@Nullable Span span(String literal) {
    var parts = SPAN.matcher(literal);
    if (!parts.matches()) return null;
    var days = parts.group(1).isEmpty() ? Period.ZERO : Period.parse("P" + parts.group(1));
    var time = parts.group(6) == null ? Duration.ZERO : Duration.parse("P" + parts.group(6));
    if (days.isZero() && time.isZero()) return null;
    var span = new Timer.Span(days, time);
    var begin = LocalDateTime.of(2000, 1, 1, 0, 0);
    return span.after(begin).isAfter(begin.plusYears(LONGEST_YEARS)) ? null : span;
  }

  private static Timer.@Nullable At at(String literal) {
    var moment = moment(literal);
    return moment == null ? null : new Timer.At(moment);
  }

  private static @Nullable LocalDateTime moment(String literal) {
    try {
      var moment =
          literal.indexOf('T') < 0
              ? LocalDate.parse(literal).atStartOfDay()
              : literal.matches(".*(Z|[+-]\\d{2}:\\d{2})")
                  ? OffsetDateTime.parse(literal).withOffsetSameInstant(LOCAL).toLocalDateTime()
                  : LocalDateTime.parse(literal);
      return moment.getYear() >= 1900 && moment.getYear() <= 2199 ? moment : null;
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static Timer.@Nullable Every cycle(String literal) {
    var parts = CYCLE.matcher(literal);
    if (!parts.matches()) return null;
    var first = parts.group(2) == null ? null : moment(parts.group(2));
    var span = span(parts.group(3));
    var times = parts.group(1).isEmpty() ? null : Integer.valueOf(parts.group(1));
    if (span == null || parts.group(2) != null && first == null) return null;
    return times != null && times == 0 ? null : new Timer.Every(first, span, times);
  }
}
