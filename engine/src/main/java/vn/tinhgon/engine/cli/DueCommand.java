package vn.tinhgon.engine.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.TimeUnit;
import vn.tinhgon.engine.calendar.CalendarUnreadable;
import vn.tinhgon.engine.calendar.WorkingCalendar;

/** When a term ends. */
@Command(name = "due", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class DueCommand implements Callable<Integer> {
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  /** How long the term is, in one of three ways. */
  static final class Term {
    @Option(names = "--days", paramLabel = "N")
    @Nullable Double days;

    @Option(names = "--working-days", paramLabel = "N")
    @Nullable Double workingDays;

    @Option(names = "--hours", paramLabel = "N")
    @Nullable Double hours;

    Limit limit() {
      if (days != null) return new Limit(days, TimeUnit.DAY);
      if (workingDays != null) return new Limit(workingDays, TimeUnit.WORKING_DAY);
      return new Limit(hours == null ? 0 : hours, TimeUnit.HOUR);
    }
  }

  @Option(names = "--from", paramLabel = "DATE_OR_DATETIME", required = true)
  private String from = "";

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Term term = new Term();

  @Option(names = "--calendar", paramLabel = "FILE")
  private @Nullable Path calendar;

  @Option(names = "--lang", paramLabel = "LANG", defaultValue = "vi")
  private Lang lang = Lang.VI;

  private final Screen screen;

  DueCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws Wrong {
    var start = start();
    var limit = term.limit();
    if (!(limit.value() >= 0) || limit.workingDays() > WorkingCalendar.LONGEST) {
      throw new Wrong(
          new Text(
              "Thời hạn phải từ 0 đến %.0f ngày.".formatted(WorkingCalendar.LONGEST),
              "The term must be from 0 to %.0f days.".formatted(WorkingCalendar.LONGEST)));
    }
    var working = working();
    var due = working.due(start, limit);
    screen.out().println(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(due));
    for (int year = start.getYear(); year <= due.getYear(); year++) {
      if (working.decided(year)) continue;
      screen.trouble(
          lang.say(
              "Lưu ý: ngày nghỉ năm %d chưa có quyết định, kết quả là dự kiến.".formatted(year),
              "Note: the days off of %d are not decided yet; the result is a draft."
                  .formatted(year)));
      break;
    }
    return 0;
  }

  private LocalDateTime start() throws Wrong {
    try {
      if (!from.contains("T")) return LocalDate.parse(from).atStartOfDay();
      if (!from.matches(".*(Z|[+-]\\d\\d(:?\\d\\d)?)")) return LocalDateTime.parse(from);
      return OffsetDateTime.parse(from).atZoneSameInstant(VIETNAM).toLocalDateTime();
    } catch (DateTimeParseException e) {
      throw new Wrong(
          new Text(
              "--from=%s không phải ngày hoặc giờ. Hãy viết như 2026-12-01 hoặc 2026-12-01T15:30."
                  .formatted(from),
              "--from=%s is neither a date nor a date-time. Write 2026-12-01 or 2026-12-01T15:30."
                  .formatted(from)));
    }
  }

  private WorkingCalendar working() throws Wrong {
    if (calendar == null) return WorkingCalendar.vietnam();
    try {
      return WorkingCalendar.read(calendar);
    } catch (CalendarUnreadable e) {
      throw new Wrong(e.reason());
    }
  }
}
