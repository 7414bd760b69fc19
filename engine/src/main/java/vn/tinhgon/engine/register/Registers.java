package vn.tinhgon.engine.register;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.audit.Audit;
import vn.tinhgon.engine.audit.Entry;
import vn.tinhgon.engine.calendar.WorkingCalendar;
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
  private final Numbers numbers;
  private final Entries entries;
  private final Drafting drafting;
  private final Corrections corrections;
  private final Audit audit;
  private final Clock clock;
  private final OfficeMarks marks;
  private final DocumentTerms terms;
  private final EntryTerms watched;

  Registers(
      JdbcClient database,
      JsonMapper json,
      Numbers numbers,
      Entries entries,
      Drafting drafting,
      Corrections corrections,
      Audit audit,
      Clock clock,
      OfficeMarks marks,
      DocumentTerms terms,
      EntryTerms watched) {
    this.database = database;
    this.json = json;
    this.numbers = numbers;
    this.entries = entries;
    this.drafting = drafting;
    this.corrections = corrections;
    this.audit = audit;
    this.clock = clock;
    this.marks = marks;
    this.terms = terms;
    this.watched = watched;
  }

  /**
   * @throws Refusal 422 with everything that is wrong
   */
  Place add(Book book, Map<String, @Nullable String> typed, String person) {
    return add(book, typed, person, null);
  }

  /**
   * @param dossier that it is an entry of; null where it is of none
   */
  Place add(
      Book book, Map<String, @Nullable String> typed, String person, @Nullable String dossier) {
    var draft = sound(drafting.desk().draft(book, typed));
    return addAll(book, List.of(draft), person, dossier).get(0);
  }

  /** Of this year, as long as nobody takes them. */
  @Transactional(readOnly = true)
  Shown.NextNumbers next(Book book) {
    var year = now().getYear();
    return new Shown.NextNumbers(
        year,
        numbers.last(new Series(book, year, false)) + 1,
        book.mayBeSecret() ? numbers.last(new Series(book, year, true)) + 1 : null);
  }

  /** Drafts without faults, numbered in their order. */
  List<Place> addAll(Book book, List<Draft> drafts, String person) {
    return addAll(book, drafts, person, null);
  }

  private List<Place> addAll(
      Book book, List<Draft> drafts, String person, @Nullable String dossier) {
    var office = marks.held();
    var asking = terms.desk(office);
    var counts = new TreeMap<Series, Integer>();
    drafts.forEach(draft -> counts.merge(Series.of(draft), 1, Integer::sum));
    var next = new HashMap<Series, Integer>();
    counts.forEach((series, count) -> next.put(series, numbers.take(series, count)));
    var places = new ArrayList<Place>();
    var rows = new ArrayList<Map<String, @Nullable Object>>();
    var owed = new ArrayList<Row>();
    var now = now();
    for (var draft : drafts) {
      var series = Series.of(draft);
      var place = series.place(next.merge(series, 1, Integer::sum) - 1);
      places.add(place);
      var row = row(draft, place, office, person, now);
      asking.mark(draft, row);
      if (dossier != null) row.put("dossier", dossier);
      rows.add(row);
      if (row.get("finished_on") == null) owed.add(new Row(book, json.valueToTree(row)));
      if (rows.size() == AT_ONCE) insert(book, rows);
    }
    insert(book, rows);
    watched.begin(owed);
    audit.note(new Entry(person, null, "register", subject(book, places)));
    return places;
  }

  private Map<String, @Nullable Object> row(
      Draft draft, Place place, WorkingCalendar office, String person, LocalDateTime now) {
    var row = draft.row();
    row.put("year", place.year());
    row.put("number", place.number());
    row.put("version", 1);
    row.put("registered_by", person);
    row.put("registered_at", now.toString());
    OfficeMarks.mark(draft, row, office);
    return row;
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
    var office = marks.held();
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
    if (row.signature() != null && !draft.is("signed", row.signature() == Signature.VALID)) {
      faults.add(proven(row.signature()));
    }
    if (draft.value("secrecy") != null && draft.secret() != place.secret()) {
      faults.add(otherSeries(place));
    }
    if (!faults.isEmpty()) throw refused(faults);
    var after = draft.row();
    OfficeMarks.mark(draft, after, office);
    terms.desk(office).markAnew(row, draft, after);
    after.put("version", version + 1);
    var columns = String.join(", ", after.keySet());
    database
        .sql(
            "update %1$s set (%2$s) = (select %2$s from jsonb_populate_record(null::%1$s, ?::jsonb)) where id = ?"
                .formatted(book.table(), columns))
        .params(json.writeValueAsString(after), row.id())
        .update();
    var written = entries.require(book, place, false);
    var changed = corrections.keep(row, written.values(), deed(person, reason));
    watched.anew(written);
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
            "update %s set cancelled = ?, version = version + 1 where id = ?"
                .formatted(book.table()))
        .params(reason.strip(), row.id())
        .update();
    watched.anew(entries.require(book, place, false));
    corrections.keep(row, Corrections.CANCELLATION, null, reason.strip(), deed(person, reason));
    audit.note(new Entry(person, null, "cancel", subject(book, List.of(place))));
  }

  /**
   * An incoming document goes on to the unit, an outgoing one to whom it is for; now.
   *
   * @throws Refusal 404, 409 where it has gone already or its number is cancelled
   */
  void passOn(Book book, Place place, int version, String person) {
    var field = book.field(book == Book.INCOMING ? "transferredAt" : "sentAt");
    if (field == null) throw place.missingIn(book);
    var row = current(book, place, version);
    if (hiddenFrom(person, row)) throw secret();
    if (row.moment(field.column()) != null) {
      throw Refusal.conflict(
          new Text(
              "Số %s đã ghi “%s”".formatted(place.name(), field.label().vi()),
              "Number %s has “%s” already".formatted(place.name(), field.label().en())));
    }
    database
        .sql(
            "update %s set %s = ?, version = version + 1 where id = ?"
                .formatted(book.table(), field.column()))
        .params(now(), row.id())
        .update();
    var why = book == Book.INCOMING ? "Chuyển giao" : "Phát hành";
    corrections.keep(row, field.name(), null, now().toString(), deed(person, why));
    audit.note(new Entry(person, null, "pass on", subject(book, List.of(place))));
  }

  /** What an entry was about has come to its end. */
  void finish(Book book, Place place, String result, String person) {
    var row = entries.require(book, place, true);
    if (row.day("finished_on") != null) return;
    database
        .sql(
            "update %s set finished_on = ?, result = ?, version = version + 1 where id = ?"
                .formatted(book.table()))
        .params(now().toLocalDate(), result, row.id())
        .update();
    var written = entries.require(book, place, false);
    corrections.keep(row, written.values(), deed(person, "Hồ sơ " + row.dossier() + " kết thúc"));
    audit.note(new Entry(person, null, "finish", subject(book, List.of(place))));
  }

  private Row current(Book book, Place place, int version) {
    var row = entries.require(book, place, true);
    if (row.cancelled() != null) {
      throw cancelled(place, row.cancelled());
    }
    if (row.version() != version) {
      throw Refusal.conflict(
          new Text(
              "Số %s vừa được người khác sửa; hãy tải lại trang".formatted(place.name()),
              "Somebody else has just corrected number %s; reload the page"
                  .formatted(place.name())));
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

  private static Fault proven(Signature found) {
    return new Fault(
        "signed",
        new Text(
            "Chương trình đã kiểm tra chữ ký số của tệp: %s; không đánh dấu tay, hãy đính kèm tệp đúng"
                .formatted(found.label().vi()),
            "The program has checked the signature of the file: %s; it is not ticked by hand, attach the right file"
                .formatted(found.label().en())));
  }

  private static Fault otherSeries(Place place) {
    return new Fault(
        "secrecy",
        new Text(
            "Văn bản mật có hệ thống số riêng; hãy hủy số %s và vào sổ lại".formatted(place.name()),
            "Secret documents have numbers of their own; cancel number %s and register anew"
                .formatted(place.name())));
  }

  private static Refusal refused(List<Fault> faults) {
    return Refusal.unprocessable(
        new Text("Chưa ghi được vào sổ", "This cannot be written into the book"), faults);
  }

  static Refusal cancelled(Place place, String why) {
    return Refusal.conflict(
        new Text(
            "Số %s đã hủy: %s".formatted(place.name(), why),
            "Number %s is cancelled: %s".formatted(place.name(), why)));
  }

  static Refusal secret() {
    return Refusal.forbidden(
        new Text(
            "Văn bản mật: chỉ người vào sổ, người đứng đầu đơn vị xử lý và người được chỉ định mới được xem và sửa",
            "A secret paper: only who registered it, the head of the unit and those it names may see or correct it"));
  }

  private static String subject(Book book, List<Place> places) {
    var first = places.get(0);
    var one = "register %s %d/%s".formatted(book, first.year(), first.name());
    return places.size() == 1 ? one : one + " and %d more".formatted(places.size() - 1);
  }
}
