package vn.tinhgon.engine.register;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.dossier.OfficeCalendar;
import vn.tinhgon.engine.dossier.Watched;
import vn.tinhgon.engine.dossier.Watching;
import vn.tinhgon.engine.organisation.Incumbent;
import vn.tinhgon.engine.organisation.Organisation;

/**
 * The terms of entries and whose they are: what is to be handled is the unit's, what is to be
 * passed on or sent is whoever's who registered it. Of a document that has a dossier the dossier
 * itself tells.
 */
@Component
class EntryTerms implements Watched {
  private static final String KIND = "register";
  private static final int LONGEST_SUBJECT = 80;

  private final Entries entries;
  private final Organisation organisation;
  private final OfficeCalendar calendar;
  private final Watching watching;
  private final Clock clock;

  EntryTerms(
      Entries entries,
      Organisation organisation,
      OfficeCalendar calendar,
      Watching watching,
      Clock clock) {
    this.entries = entries;
    this.organisation = organisation;
    this.calendar = calendar;
    this.watching = watching;
    this.clock = clock;
  }

  /** What a term asks for. */
  private enum Owed {
    HANDLED("", ""),
    PASSED_ON("chưa chuyển giao", "not passed on"),
    SENT("chưa phát hành", "not sent");

    private final Text label;

    Owed(String vi, String en) {
      this.label = new Text(vi, en);
    }
  }

  @Override
  public String kind() {
    return KIND;
  }

  /** Rows of one book. */
  void begin(List<Row> rows) {
    var units = new TreeMap<String, List<Term>>();
    for (var row : rows) {
      units.computeIfAbsent(row.unit(), none -> new ArrayList<>()).addAll(terms(row));
    }
    watching.begin(KIND, units.values().stream().flatMap(List::stream).toList());
    units.forEach((unit, terms) -> watching.tell(KIND, terms, of(rows.get(0).book(), unit)));
  }

  /** A sheet would bury its readers under a notice for each row. */
  private Watching.Together of(Book book, String unit) {
    var name = organisation.unitName(unit);
    var list = "/registers/%s?where=unit:%s".formatted(book, unit);
    return new Watching.Together(
        new Text(book.label().vi() + ", " + name, book.label().en() + ", " + name),
        list + "&figure=" + Figure.OVERDUE,
        // The rules warn earlier of long terms than the figure of what comes due counts.
        list);
  }

  void anew(Row row) {
    var names = Stream.of(Owed.values()).map(owed -> name(row, owed)).toList();
    var terms = terms(row);
    watching.anew(KIND, names, terms);
    watching.tell(KIND, terms);
  }

  @Override
  public Optional<Term> term(String name) {
    var parts = name.split("/");
    var book = Book.valueOf(parts[0]);
    var place = Place.called(book, Integer.parseInt(parts[1]), parts[2]);
    return entries.find(book, place, false).stream()
        .flatMap(row -> terms(row).stream())
        .filter(term -> term.name().equals(name))
        .findFirst();
  }

  @Override
  public List<Term> open() {
    return Stream.of(Book.values())
        .flatMap(book -> entries.owed(book).stream())
        .flatMap(row -> terms(row).stream())
        .toList();
  }

  private List<Term> terms(Row row) {
    if (row.cancelled() != null || row.dossier() != null) return List.of();
    var terms = new ArrayList<Term>();
    var due = row.book() == Book.OUTGOING ? null : row.day("due");
    if (due != null && row.day("finished_on") == null) {
      terms.add(term(row, Owed.HANDLED, calendar.now().close(due)));
    }
    var pass = row.book().mayBeSecret() ? row.moment("pass_due") : null;
    if (pass != null && row.passedAt() == null) {
      terms.add(term(row, row.book() == Book.OUTGOING ? Owed.SENT : Owed.PASSED_ON, pass));
    }
    return terms;
  }

  private Term term(Row row, Owed owed, LocalDateTime due) {
    var page = "/registers/%s/%d/%s".formatted(row.book(), row.year(), row.place().name());
    return new Term(
        name(row, owed),
        row.begins(),
        due,
        owners(row, owed),
        what(row, owed),
        page,
        owed == Owed.HANDLED);
  }

  private static String name(Row row, Owed owed) {
    return "%s/%d/%s/%s".formatted(row.book(), row.year(), row.place().name(), owed);
  }

  private List<String> owners(Row row, Owed owed) {
    var clerk = row.registeredBy();
    if (owed != Owed.HANDLED && organisation.person(clerk).isPresent()) return List.of(clerk);
    return organisation.on(LocalDate.now(clock)).incumbents(row.unit()).stream()
        .filter(Incumbent::leads)
        .filter(head -> !head.away())
        .map(Incumbent::username)
        .limit(1)
        .toList();
  }

  /** Of a secret paper the number alone. */
  private static Text what(Row row, Owed owed) {
    var subject = row.secret() ? null : subject(row);
    var tail = subject == null ? "" : " “" + subject + "”";
    return new Text(
        row.book().label().vi() + " số " + row.place() + tail + said(owed.label.vi()),
        row.book().label().en() + ", number " + row.place() + tail + said(owed.label.en()));
  }

  private static String said(String owed) {
    return owed.isEmpty() ? "" : ", " + owed;
  }

  private static @Nullable String subject(Row row) {
    var text =
        Stream.of("subject", "title", "content")
            .map(row::text)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    if (text == null || text.length() <= LONGEST_SUBJECT) return text;
    var space = text.lastIndexOf(' ', LONGEST_SUBJECT);
    return text.substring(0, space > 0 ? space : LONGEST_SUBJECT) + "…";
  }
}
