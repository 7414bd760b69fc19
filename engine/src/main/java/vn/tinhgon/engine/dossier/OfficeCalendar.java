package vn.tinhgon.engine.dossier;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tinhgon.engine.calendar.WorkingCalendar;

/** The bundled calendar with the ministry's own days, the same in every instance. */
@Component
class OfficeCalendar {
  private static final WorkingCalendar BUNDLED = WorkingCalendar.vietnam();

  private final JdbcClient database;
  private volatile @Nullable Edition known;

  OfficeCalendar(JdbcClient database) {
    this.database = database;
  }

  enum Kind {
    /** Ngày nghỉ. */
    OFF,
    /** Ngày làm bù. */
    WORKED,
    /** As on any such day of the week, whatever the bundled calendar says. */
    ORDINARY
  }

  record Day(LocalDate day, Kind kind, String name) {}

  private record Edition(long number, WorkingCalendar calendar) {}

  /** One number is read each time, so that a change in another instance counts at once. */
  WorkingCalendar now() {
    var number = database.sql("select edition from calendar_edition").query(Long.class).single();
    var edition = known;
    if (edition == null || edition.number() != number) {
      edition = new Edition(number, read());
      known = edition;
    }
    return edition.calendar();
  }

  private WorkingCalendar read() {
    var off = new HashSet<LocalDate>();
    var worked = new HashSet<LocalDate>();
    var ordinary = new HashSet<LocalDate>();
    for (var day : own()) {
      Set<LocalDate> days =
          switch (day.kind()) {
            case OFF -> off;
            case WORKED -> worked;
            case ORDINARY -> ordinary;
          };
      days.add(day.day());
    }
    return BUNDLED.with(off, worked, ordinary);
  }

  List<Day> own() {
    return database
        .sql("select day, kind, name from calendar_days order by day")
        .query(Day.class)
        .list();
  }
}
