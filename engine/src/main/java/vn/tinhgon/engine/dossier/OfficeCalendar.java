package vn.tinhgon.engine.dossier;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.engine.calendar.OfficeHours;
import vn.tinhgon.engine.calendar.WorkingCalendar;

/** The bundled calendar with the ministry's own days and hours, the same in every instance. */
@Component
public class OfficeCalendar {
  private static final WorkingCalendar BUNDLED = WorkingCalendar.vietnam();
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<List<OfficeHours.OfficeSession>> SESSIONS =
      new TypeReference<>() {};

  private final JdbcClient database;
  private final ThreadLocal<@Nullable WorkingCalendar> held = new ThreadLocal<>();
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

  /**
   * @param person who set it, and when
   */
  record Day(LocalDate day, Kind kind, String name, String person, LocalDateTime at) {}

  /** Office hours the ministry set for the time from a day on. */
  record Hours(LocalDate from, OfficeHours hours, String name, String person, LocalDateTime at) {}

  private record Edition(long number, WorkingCalendar calendar) {}

  /** The same until the end of a transaction, so that all its terms are reckoned by one. */
  public WorkingCalendar now() {
    var known = held.get();
    if (known != null) return known;
    return hold(database.sql("select edition from calendar_edition").query(Long.class).single());
  }

  /** The same for who has read along which edition the transaction sees. */
  void seen(long edition) {
    if (held.get() == null) hold(edition);
  }

  private WorkingCalendar hold(long edition) {
    var calendar = under(edition);
    if (TransactionSynchronizationManager.isSynchronizationActive()) hold(calendar);
    return calendar;
  }

  private void hold(WorkingCalendar calendar) {
    held.set(calendar);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void suspend() {
            held.remove();
          }

          @Override
          public void resume() {
            held.set(calendar);
          }

          @Override
          public void afterCompletion(int status) {
            held.remove();
          }
        });
  }

  /** This very transaction has changed it. */
  void changed() {
    held.remove();
  }

  /** One number is read each time, so that a change in another instance counts at once. */
  private WorkingCalendar under(long number) {
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
    return BUNDLED
        .with(off, worked, ordinary)
        .with(ownHours().stream().collect(Collectors.toMap(Hours::from, Hours::hours)));
  }

  List<Day> own() {
    return database
        .sql("select day, kind, name, person, at from calendar_days order by day")
        .query(Day.class)
        .list();
  }

  /** What holds where the ministry set nothing. */
  static OfficeHours bundledHours() {
    return BUNDLED.hours(LocalDate.MIN);
  }

  List<Hours> ownHours() {
    return database
        .sql(
            "select first_day, sessions, cut_off, name, person, at from calendar_hours order by first_day")
        .query(
            (row, number) ->
                new Hours(
                    row.getObject("first_day", LocalDate.class),
                    new OfficeHours(
                        JSON.readValue(row.getString("sessions"), SESSIONS),
                        row.getObject("cut_off", LocalTime.class)),
                    row.getString("name"),
                    row.getString("person"),
                    row.getObject("at", LocalDateTime.class)))
        .list();
  }
}
