package vn.tinhgon.engine.register;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.TimeUnit;
import vn.tinhgon.engine.calendar.WorkingCalendar;
import vn.tinhgon.engine.dossier.OfficeCalendar;
import vn.tinhgon.engine.dossier.Reckoned;
import vn.tinhgon.engine.dossier.TermRules;
import vn.tinhgon.engine.register.DocumentTerm.Deed;
import vn.tinhgon.rules.deadline.Consequence;
import vn.tinhgon.rules.deadline.DeadlineRules;
import vn.tinhgon.rules.deadline.Outcome;
import vn.tinhgon.rules.deadline.Situation.DocumentMoved;

/**
 * By when a document is numbered, passed on or sent (D7, D8): the rules say it, the calendar
 * reckons it, the entry keeps it.
 */
@Component
class DocumentTerms implements Reckoned {
  static final String FIELD = "passDue";
  static final Text LABEL = new Text("Hạn chuyển giao, phát hành", "To be passed on or sent by");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

  private final JdbcClient database;
  private final JsonMapper json;
  private final TermRules rules;
  private final OfficeCalendar calendar;
  private final Corrections corrections;
  private final Clock clock;

  DocumentTerms(
      JdbcClient database,
      JsonMapper json,
      TermRules rules,
      OfficeCalendar calendar,
      Corrections corrections,
      Clock clock) {
    this.database = database;
    this.json = json;
    this.rules = rules;
    this.calendar = calendar;
    this.corrections = corrections;
    this.clock = clock;
  }

  /** Asks about many documents under one calendar; those of one day and urgency once. */
  static final class Desk {
    private final DeadlineRules rules;
    private final WorkingCalendar office;
    private final Map<DocumentMoved, List<Outcome>> answers = new HashMap<>();

    private Desk(DeadlineRules rules, WorkingCalendar office) {
      this.rules = rules;
      this.office = office;
    }

    /** Empty where nobody has to be asked. */
    List<DocumentTerm> of(@Nullable Question question) {
      if (question == null) return List.of();
      return answers.computeIfAbsent(question.situation(office), rules::judge).stream()
          .flatMap(outcome -> term(outcome, question.from()))
          .toList();
    }

    private Stream<DocumentTerm> term(Outcome outcome, LocalDateTime from) {
      var consequence = outcome.consequence();
      if (consequence instanceof Consequence.NumberBy by) {
        return Stream.of(term(Deed.NUMBER, outcome, office.close(by.day())));
      }
      if (consequence instanceof Consequence.IssueBy by) {
        return Stream.of(term(Deed.PASS, outcome, office.close(by.day())));
      }
      if (consequence instanceof Consequence.TransferBy by) {
        return Stream.of(term(Deed.PASS, outcome, office.close(by.day())));
      }
      if (consequence instanceof Consequence.Immediate at) {
        var within = new Limit(at.hours(), TimeUnit.HOUR);
        return Stream.of(term(Deed.PASS, outcome, office.due(from, within)));
      }
      return Stream.empty();
    }

    private static DocumentTerm term(Deed deed, Outcome outcome, LocalDateTime due) {
      return new DocumentTerm(
          deed, outcome.rule(), outcome.code(), outcome.message(), outcome.source(), due);
    }

    /** All columns that hold the answer, also where there is none. */
    void mark(Draft draft, Map<String, @Nullable Object> row) {
      if (draft.book().mayBeSecret()) write(draft.book(), of(Question.of(draft)), row);
    }

    /** A correction of something else leaves the answer as it was given. */
    void markAnew(Row before, Draft draft, Map<String, @Nullable Object> row) {
      var question = Question.of(draft);
      if (question == null || !question.equals(Question.of(before))) mark(draft, row);
    }
  }

  private static void write(
      Book book, List<DocumentTerm> terms, Map<String, @Nullable Object> row) {
    row.put("terms", terms.isEmpty() ? null : terms);
    row.put("pass_due", due(terms, Deed.PASS));
    if (book == Book.OUTGOING) row.put("number_due", due(terms, Deed.NUMBER));
  }

  private static @Nullable String due(List<DocumentTerm> terms, Deed deed) {
    return terms.stream()
        .filter(term -> term.deed() == deed)
        .map(DocumentTerm::due)
        .min(LocalDateTime::compareTo)
        .map(LocalDateTime::toString)
        .orElse(null);
  }

  Desk desk(WorkingCalendar office) {
    return new Desk(rules.now(), office);
  }

  @Override
  public Anew reckon(LocalDate from, @Nullable LocalDate until, String why, String person) {
    var desk = desk(calendar.now());
    var changed = new ArrayList<Changed>();
    for (var book : List.of(Book.INCOMING, Book.OUTGOING)) {
      for (var row : waiting(book)) {
        var terms = desk.of(Question.of(row));
        var before = row.moment("pass_due");
        var after = due(terms, Deed.PASS);
        if (before == null || after == null || before.equals(LocalDateTime.parse(after))) continue;
        keep(row, terms, before, LocalDateTime.parse(after), why, person);
        changed.add(changed(row, before, LocalDateTime.parse(after)));
      }
    }
    return new Anew(changed.size(), changed.stream().limit(TOLD).toList());
  }

  private List<Row> waiting(Book book) {
    var open =
        book == Book.INCOMING
            ? "transferred_at is null and finished_on is null"
            : "sent_at is null";
    return database
        .sql(
            """
            select (to_jsonb(t) - 'words')::text from %s t
            where pass_due is not null and %s and cancelled is null order by id for update
            """
                .formatted(book.table(), open))
        .query(String.class)
        .list()
        .stream()
        .map(columns -> new Row(book, json.readTree(String.valueOf(columns))))
        .toList();
  }

  private void keep(
      Row row,
      List<DocumentTerm> terms,
      LocalDateTime before,
      LocalDateTime after,
      String why,
      String person) {
    database
        .sql(
            "update %s set terms = ?::jsonb, pass_due = ?::timestamp where id = ?"
                .formatted(row.book().table()))
        .params(json.writeValueAsString(terms), after, row.id())
        .update();
    corrections.keep(
        row,
        FIELD,
        before.toString(),
        after.toString(),
        new Corrections.Deed(person, LocalDateTime.now(clock).withNano(0), why));
  }

  private static Changed changed(Row row, LocalDateTime before, LocalDateTime after) {
    var what =
        new Text(
            "%s số %s".formatted(row.book().label().vi(), row.place()),
            "%s, number %s".formatted(row.book().label().en(), row.place()));
    var page = "/registers/%s/%d/%s".formatted(row.book(), row.year(), row.place().name());
    return new Changed(what, page, said(before), said(after));
  }

  private static Text said(LocalDateTime due) {
    var moment = MOMENT.format(due);
    return new Text("hạn " + moment, "due " + moment);
  }
}
