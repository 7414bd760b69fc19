package vn.tinhgon.engine.register;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.audit.Audit;
import vn.tinhgon.engine.audit.Entry;
import vn.tinhgon.engine.calendar.WorkingCalendar;
import vn.tinhgon.engine.dossier.OfficeCalendar;
import vn.tinhgon.engine.problem.Fault;
import vn.tinhgon.engine.problem.Refusal;

/** Writes the books: an entry gets its number, is corrected or cancelled, and is never removed. */
@Component
@Transactional
class Registers {
  private static final int LONGEST_REASON = 500;
  private static final int AT_ONCE = 1000;

  private final JdbcClient database;
  private final JsonMapper json;
  private final Entries entries;
  private final Drafting drafting;
  private final Corrections corrections;
  private final Audit audit;
  private final Clock clock;
  private final OfficeCalendar calendar;

  Registers(
      JdbcClient database,
      JsonMapper json,
      Entries entries,
      Drafting drafting,
      Corrections corrections,
      Audit audit,
      Clock clock,
      OfficeCalendar calendar) {
    this.database = database;
    this.json = json;
    this.entries = entries;
    this.drafting = drafting;
    this.corrections = corrections;
    this.audit = audit;
    this.clock = clock;
    this.calendar = calendar;
  }

  record Place(int year, int number) {}

  /**
   * @throws Refusal 422 with everything that is wrong
   */
  Place add(Book book, Map<String, @Nullable String> typed, String person) {
    var draft = sound(drafting.desk().draft(book, typed));
    return addAll(book, List.of(draft), person).get(0);
  }

  /** Drafts without faults, numbered in their order. */
  List<Place> addAll(Book book, List<Draft> drafts, String person) {
    var counts = new LinkedHashMap<Integer, Integer>();
    drafts.forEach(draft -> counts.merge(draft.begins().getYear(), 1, Integer::sum));
    var next = new LinkedHashMap<Integer, Integer>();
    // In one order for everybody, so that two imports never wait for each other.
    counts.keySet().stream()
        .sorted()
        .forEach(year -> next.put(year, reserve(book, year, counts.getOrDefault(year, 0))));
    var places = new ArrayList<Place>();
    var rows = new ArrayList<Map<String, @Nullable Object>>();
    var now = now();
    var office = calendar.now();
    for (var draft : drafts) {
      var year = draft.begins().getYear();
      var place = new Place(year, next.merge(year, 1, Integer::sum) - 1);
      places.add(place);
      rows.add(row(draft, place, office, person, now));
      if (rows.size() == AT_ONCE) insert(book, rows);
    }
    insert(book, rows);
    audit.note(new Entry(person, null, "register", subject(book, places)));
    return places;
  }

  /** The first of so many numbers; those of a transaction that fails are given again. */
  private int reserve(Book book, int year, int count) {
    return database
        .sql(
            """
            insert into register_numbers (book, year, last) values (:book, :year, :count)
            on conflict (book, year) do update set last = register_numbers.last + :count
            returning last - :count + 1
            """)
        .param("book", book.name())
        .param("year", year)
        .param("count", count)
        .query(Integer.class)
        .single();
  }

  private Map<String, @Nullable Object> row(
      Draft draft, Place place, WorkingCalendar office, String person, LocalDateTime now) {
    var row = draft.row();
    row.put("year", place.year());
    row.put("number", place.number());
    row.put("version", 1);
    row.put("registered_by", person);
    row.put("registered_at", now.toString());
    tag(draft, row, office);
    return row;
  }

  private static void tag(Draft draft, Map<String, @Nullable Object> row, WorkingCalendar office) {
    if (draft.value(draft.book().begins()) instanceof LocalDateTime moment) {
      row.put("out_of_hours", !office.isOfficeTime(moment));
    }
  }

  private void insert(Book book, List<Map<String, @Nullable Object>> rows) {
    if (rows.isEmpty()) return;
    var columns = String.join(", ", rows.get(0).keySet());
    database
        .sql(
            "insert into %1$s (%2$s) select %2$s from jsonb_populate_recordset(null::%1$s, ?::jsonb)"
                .formatted(book.table(), columns))
        .param(json.writeValueAsString(rows))
        .update();
    rows.clear();
  }

  /**
   * @throws Refusal 404, 409 when somebody else was faster, 422 with everything that is wrong
   */
  void correct(
      Book book,
      Place place,
      int version,
      String reason,
      Map<String, @Nullable String> typed,
      String person) {
    var row = current(book, place, version);
    var faults = new ArrayList<>(reasonFaults(reason));
    if (hiddenFrom(person, row)) throw secret();
    var draft = drafting.desk().draft(book, typed);
    faults.addAll(draft.faults());
    if (draft.day(book.begins()) != null && draft.begins().getYear() != place.year()) {
      faults.add(
          new Fault(
              book.begins(),
              new Text(
                  "Phải trong năm %d vì số %d thuộc sổ năm đó; hãy hủy số này và vào sổ lại"
                      .formatted(place.year(), place.number()),
                  "Must be in %d, the year of number %d; cancel it and register anew"
                      .formatted(place.year(), place.number()))));
    }
    if (!faults.isEmpty()) throw refused(faults);
    var after = draft.row();
    tag(draft, after, calendar.now());
    after.put("version", version + 1);
    var columns = String.join(", ", after.keySet());
    database
        .sql(
            "update %1$s set (%2$s) = (select %2$s from jsonb_populate_record(null::%1$s, ?::jsonb)) where year = ? and number = ?"
                .formatted(book.table(), columns))
        .params(json.writeValueAsString(after), place.year(), place.number())
        .update();
    var written = entries.require(book, place.year(), place.number(), false);
    var changed = corrections.keep(row, written.values(), deed(person, reason));
    if (changed.isEmpty()) throw refused(List.of(nothingChanged()));
    audit.note(new Entry(person, null, "correct " + changed, subject(book, List.of(place))));
  }

  /** The number stays used, and the entry stays readable. */
  void cancel(Book book, Place place, int version, String reason, String person) {
    var row = current(book, place, version);
    if (hiddenFrom(person, row)) throw secret();
    var faults = reasonFaults(reason);
    if (!faults.isEmpty()) throw refused(faults);
    database
        .sql(
            "update %s set cancelled = ?, version = version + 1 where year = ? and number = ?"
                .formatted(book.table()))
        .params(reason.strip(), place.year(), place.number())
        .update();
    corrections.keep(row, Corrections.CANCELLATION, null, reason.strip(), deed(person, reason));
    audit.note(new Entry(person, null, "cancel", subject(book, List.of(place))));
  }

  private Row current(Book book, Place place, int version) {
    var row = entries.require(book, place.year(), place.number(), true);
    if (row.cancelled() != null) {
      throw Refusal.conflict(
          new Text(
              "Số %d đã hủy: %s".formatted(row.number(), row.cancelled()),
              "Number %d is cancelled: %s".formatted(row.number(), row.cancelled())));
    }
    if (row.version() != version) {
      throw Refusal.conflict(
          new Text(
              "Số %d vừa được người khác sửa; hãy tải lại trang".formatted(row.number()),
              "Somebody else has just corrected number %d; reload the page"
                  .formatted(row.number())));
    }
    return row;
  }

  private boolean hiddenFrom(String person, Row row) {
    return entries.veil(person).hides(row);
  }

  private Corrections.Deed deed(String person, String reason) {
    return new Corrections.Deed(person, now(), reason.strip());
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock).withNano(0);
  }

  private static Draft sound(Draft draft) {
    if (!draft.faults().isEmpty()) throw refused(draft.faults());
    return draft;
  }

  private static List<Fault> reasonFaults(String reason) {
    if (!reason.isBlank() && reason.length() <= LONGEST_REASON) return List.of();
    return List.of(
        new Fault(
            "reason",
            new Text(
                "Hãy ghi lý do, nhiều nhất %d ký tự".formatted(LONGEST_REASON),
                "Give the reason, at most %d characters".formatted(LONGEST_REASON))));
  }

  private static Fault nothingChanged() {
    return new Fault(
        "values", new Text("Chưa có mục nào thay đổi", "Nothing is different from before"));
  }

  private static Refusal refused(List<Fault> faults) {
    return Refusal.unprocessable(
        new Text("Chưa ghi được vào sổ", "This cannot be written into the book"), faults);
  }

  private static Refusal secret() {
    return Refusal.forbidden(
        new Text(
            "Văn bản mật: chỉ người vào sổ, người đứng đầu đơn vị xử lý và người được chỉ định mới được xem và sửa",
            "A secret paper: only who registered it, the head of the unit and those it names may see or correct it"));
  }

  private static String subject(Book book, List<Place> places) {
    var first = places.get(0);
    var one = "register %s %d/%d".formatted(book, first.year(), first.number());
    return places.size() == 1 ? one : one + " and %d more".formatted(places.size() - 1);
  }
}
