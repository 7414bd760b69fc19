package vn.tinhgon.engine.register;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.calendar.WorkingCalendar;
import vn.tinhgon.engine.dossier.OfficeCalendar;
import vn.tinhgon.engine.dossier.Reckoned;

/** Whether an entry came in office hours; its history says when that was reckoned anew. */
@Component
class OfficeMarks implements Reckoned {
  static final String FIELD = "outOfHours";
  static final Text LABEL = new Text("Ngoài giờ hành chính", "Out of hours");
  private static final String LOCK = "hashtextextended('register out of hours', 0)";
  private static final Text INSIDE = new Text("Trong giờ", "In hours");
  private static final Text OUTSIDE = new Text("Ngoài giờ", "Out of hours");

  private final JdbcClient database;
  private final OfficeCalendar calendar;
  private final Clock clock;

  OfficeMarks(JdbcClient database, OfficeCalendar calendar, Clock clock) {
    this.database = database;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * The calendar to mark by, which waits with its changes until the transaction ends. Asked for
   * before any number or entry is held, so that nobody waits in a circle.
   */
  WorkingCalendar held() {
    lock("pg_advisory_xact_lock_shared");
    return calendar.now();
  }

  static void mark(Draft draft, Map<String, @Nullable Object> row, WorkingCalendar office) {
    if (draft.value(draft.book().begins()) instanceof LocalDateTime moment) {
      row.put("out_of_hours", !office.isOfficeTime(moment));
    }
  }

  @Override
  public Anew reckon(LocalDate from, @Nullable LocalDate until, String why, String person) {
    lock("pg_advisory_xact_lock");
    var office = calendar.now();
    var total = 0;
    var first = new ArrayList<Changed>();
    for (var book : Book.values()) {
      if (!book.timed()) continue;
      var wrong = wrong(book, office, from, until);
      if (wrong.isEmpty()) continue;
      turn(book, wrong.stream().map(Marked::id).toArray(Long[]::new), why, person);
      total += wrong.size();
      wrong.stream().limit(TOLD - first.size()).map(one -> changed(book, one)).forEach(first::add);
    }
    return new Anew(total, first);
  }

  private record Marked(
      long id, int year, int number, boolean secret, LocalDateTime at, boolean outOfHours) {
    Place place() {
      return new Place(year, secret, number);
    }
  }

  private List<Marked> wrong(
      Book book, WorkingCalendar office, LocalDate from, @Nullable LocalDate until) {
    try (var rows =
        database
            .sql(
                """
                select id, year, number, %s as secret, %s as at, out_of_hours from %s
                where day >= :from and (:until::date is null or day < :until) order by id
                """
                    .formatted(
                        book.mayBeSecret() ? "secret" : "false", book.beginsColumn(), book.table()))
            .param("from", from)
            .param("until", until)
            .query(Marked.class)
            .stream()) {
      return rows.filter(row -> row.outOfHours() == office.isOfficeTime(row.at())).toList();
    }
  }

  private void turn(Book book, Long[] ids, String why, String person) {
    database
        .sql(
            """
            with turned as (
              update %s set out_of_hours = not out_of_hours where id = any(:ids)
              returning year, number, %s as secret, out_of_hours)
            insert into register_corrections
              (book, year, number, secret, person, at, reason, field, before, after)
            select :book, year, number, secret, :person, :at, :why, :field,
              (not out_of_hours)::text, out_of_hours::text from turned
            """
                .formatted(book.table(), book.mayBeSecret() ? "secret" : "false"))
        .param("ids", ids)
        .param("book", book.name())
        .param("person", person)
        .param("at", LocalDateTime.now(clock).withNano(0))
        .param("why", why)
        .param("field", FIELD)
        .update();
  }

  private static Changed changed(Book book, Marked row) {
    var before = row.outOfHours() ? OUTSIDE : INSIDE;
    var after = row.outOfHours() ? INSIDE : OUTSIDE;
    var what =
        new Text(
            "%s số %s".formatted(book.label().vi(), row.place()),
            "%s, number %s".formatted(book.label().en(), row.place()));
    var page = "/registers/%s/%d/%s".formatted(book, row.year(), row.place().name());
    return new Changed(what, page, before, after);
  }

  private void lock(String how) {
    database.sql("select %s(%s)::text".formatted(how, LOCK)).query(String.class).single();
  }
}
