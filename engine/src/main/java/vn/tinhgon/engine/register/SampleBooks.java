package vn.tinhgon.engine.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.tinhgon.engine.dossier.OfficeCalendar;
import vn.tinhgon.engine.organisation.SampleLoaded;

/**
 * The sample ministry comes with books of some weeks; their days are written as working days before
 * or after the day the sample is loaded, {@code {w-5 08:10}}.
 */
@Component
class SampleBooks {
  private static final Pattern DAY = Pattern.compile("\\{w([+-]\\d+)( \\d\\d:\\d\\d)?}");

  /** Nobody's hand wrote them. */
  private static final String PROGRAM = "tinhgon";

  private final Importing importing;
  private final PlanTotals totals;
  private final Clock clock;
  private final OfficeCalendar calendar;

  SampleBooks(Importing importing, PlanTotals totals, Clock clock, OfficeCalendar calendar) {
    this.importing = importing;
    this.totals = totals;
    this.clock = clock;
    this.calendar = calendar;
  }

  @EventListener
  @Order(10)
  void on(SampleLoaded sample) {
    for (var book : Book.values()) {
      var name = "register/%s.csv".formatted(book.name().toLowerCase(Locale.ROOT));
      var bytes = dated(text(name)).getBytes(StandardCharsets.UTF_8);
      importing.take(book, bytes, name, false, PROGRAM);
    }
    var year = day(-120).getYear();
    var source = "Chương trình công tác năm %d của Bộ".formatted(year);
    totals.put(new PlanTotals.Total(year, "PROJECT", 5, source, ""), PROGRAM);
    totals.put(new PlanTotals.Total(year, "CIRCULAR", 5, source, ""), PROGRAM);
  }

  private String dated(String text) {
    return DAY.matcher(text)
        .replaceAll(
            found -> {
              var time = found.group(2) == null ? "" : found.group(2);
              return day(Integer.parseInt(found.group(1))) + time;
            });
  }

  private LocalDate day(int workingDays) {
    var office = calendar.now();
    var day = LocalDate.now(clock);
    var step = Integer.signum(workingDays);
    for (var left = Math.abs(workingDays); left > 0; ) {
      day = day.plusDays(step);
      if (office.isWorkingDay(day)) left--;
    }
    return day;
  }

  private static String text(String name) {
    try {
      return new ClassPathResource(name).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
