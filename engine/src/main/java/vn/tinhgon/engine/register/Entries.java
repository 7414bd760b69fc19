package vn.tinhgon.engine.register;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.organisation.Person;

/** Reads the books. */
@Component
@Transactional(readOnly = true)
class Entries {
  private final JdbcClient database;
  private final JsonMapper json;
  private final Units units;
  private final Organisation organisation;
  private final Tally tally;
  private final Clock clock;

  Entries(
      JdbcClient database,
      JsonMapper json,
      Units units,
      Organisation organisation,
      Tally tally,
      Clock clock) {
    this.database = database;
    this.json = json;
    this.units = units;
    this.organisation = organisation;
    this.tally = tally;
    this.clock = clock;
  }

  /** The newest first. */
  Shown.EntryPage page(Search search, String reader, int page, int size) {
    var found = search.found(tally);
    var veil = veil(reader);
    var items =
        rows(search.book(), found, " order by year desc, id desc limit :size offset :skip")
            .param("size", size)
            .param("skip", (long) page * size)
            .query(String.class)
            .list()
            .stream()
            .map(columns -> veil.entry(row(search.book(), columns)))
            .toList();
    var total =
        database
            .sql(
                "select count(*) from %s where %s"
                    .formatted(search.book().table(), found.condition()))
            .params(found.parameters())
            .query(Long.class)
            .single();
    return new Shown.EntryPage(items, total);
  }

  /** All that were found, the oldest first; to be closed. */
  Stream<Shown.Entry> all(Search search, String reader) {
    var found = search.found(tally);
    var veil = veil(reader);
    return rows(search.book(), found, " order by year, id").query(String.class).stream()
        .map(columns -> veil.entry(row(search.book(), columns)));
  }

  private JdbcClient.StatementSpec rows(Book book, Search.Found found, String order) {
    return database
        .sql(
            "select (to_jsonb(t) - 'words')::text from %s t where %s%s"
                .formatted(book.table(), found.condition(), order))
        .params(found.parameters());
  }

  Shown.EntryDetail detail(Book book, Place place, String reader) {
    var row = require(book, place, false);
    var veil = veil(reader);
    return new Shown.EntryDetail(
        veil.entry(row),
        row.dossier(),
        terms(row, veil),
        proof(row, veil),
        name(row.registeredBy()),
        row.registeredAt(),
        corrections(book, place, veil.hides(row)));
  }

  /** Where a book holds something. */
  record Held(Book book, Place place) {}

  /** As a dossier goes through them. */
  private static final List<Book> ON_ITS_WAY = List.of(Book.INTAKE, Book.INCOMING, Book.OUTGOING);

  private static final String HELD =
      ON_ITS_WAY.stream()
          .map(
              book ->
                  "select %d as book, year, %s as secret, number, id from %s where dossier = :dossier and cancelled is null"
                      .formatted(ON_ITS_WAY.indexOf(book), secret(book), book.table()))
          .collect(Collectors.joining(" union all ", "", " order by book, id"));

  /** Of a dossier, book by book, the oldest first; cancelled numbers are left out. */
  List<Held> held(String dossier) {
    return database
        .sql(HELD)
        .param("dossier", dossier)
        .query(
            (row, number) ->
                new Held(
                    ON_ITS_WAY.get(row.getInt("book")),
                    new Place(row.getInt("year"), row.getBoolean("secret"), row.getInt("number"))))
        .list();
  }

  /** The same, for the page of the dossier. */
  List<Shown.DossierEntry> of(String dossier) {
    return held(dossier).stream()
        .map(
            held ->
                new Shown.DossierEntry(
                    held.book(), held.book().label(), held.place().year(), held.place().name()))
        .toList();
  }

  private static String secret(Book book) {
    return book.mayBeSecret() ? "secret" : "false";
  }

  List<Place> places(Book book, String dossier) {
    return database
        .sql(
            "select year, %s as secret, number from %s where dossier = ? and cancelled is null order by id"
                .formatted(secret(book), book.table()))
        .param(dossier)
        .query(Place.class)
        .list();
  }

  /** Locked until the transaction ends where it is about to be corrected. */
  Row require(Book book, Place place, boolean forUpdate) {
    return find(book, place, forUpdate).orElseThrow(() -> place.missingIn(book));
  }

  /** What is to be handled, passed on or sent yet, and by when that is said. */
  List<Row> owed(Book book) {
    var owed =
        switch (book) {
          case INCOMING ->
              "finished_on is null and dossier is null and (due is not null or transferred_at is null and pass_due is not null)";
          case OUTGOING -> "sent_at is null and dossier is null and pass_due is not null";
          case INTAKE -> "finished_on is null and dossier is null and due is not null";
          case TASKS, PLAN -> "finished_on is null and due is not null";
        };
    return database
        .sql(
            "select (to_jsonb(t) - 'words')::text from %s t where cancelled is null and %s order by id"
                .formatted(book.table(), owed))
        .query(String.class)
        .list()
        .stream()
        .map(columns -> row(book, columns))
        .toList();
  }

  Optional<Row> find(Book book, Place place, boolean forUpdate) {
    return database
        .sql(
            "select (to_jsonb(t) - 'words')::text from %s t where year = ? and number = ? and %s = ?%s"
                .formatted(book.table(), secret(book), forUpdate ? " for update" : ""))
        .params(place.year(), place.number(), place.secret())
        .query(String.class)
        .optional()
        .map(columns -> row(book, columns));
  }

  private List<Shown.Correction> corrections(Book book, Place place, boolean veiled) {
    return database
        .sql(
            """
            select person, at, reason, field, before, after from register_corrections
            where book = ? and year = ? and number = ? and secret = ? order by id
            """)
        .params(book.name(), place.year(), place.number(), place.secret())
        .query(Corrections.Kept.class)
        .list()
        .stream()
        .map(kept -> shown(book, kept, veiled))
        .toList();
  }

  private Shown.Correction shown(Book book, Corrections.Kept kept, boolean veiled) {
    var field = book.field(kept.field());
    var hide = veiled && field != null && field.veiled();
    return new Shown.Correction(
        kept.at(),
        name(kept.person()),
        kept.reason(),
        kept.field(),
        label(kept, field),
        hide ? null : kept.before(),
        hide ? null : kept.after());
  }

  private static Text label(Corrections.Kept kept, @Nullable Field field) {
    if (field != null) return field.label();
    if (kept.field().equals(DocumentTerms.FIELD)) return DocumentTerms.LABEL;
    return kept.field().equals(OfficeMarks.FIELD) ? OfficeMarks.LABEL : Corrections.CANCELLED;
  }

  Veil veil(String reader) {
    var now = LocalDateTime.now(clock);
    var today = now.toLocalDate();
    return new Veil(reader, units.now(), now, tally.period(today, today).soon());
  }

  private List<Shown.DocumentTermShown> terms(Row row, Veil veil) {
    if (row.cancelled() != null) return List.of();
    return row.json("terms")
        .valueStream()
        .map(term -> veil.term(row, json.treeToValue(term, DocumentTerm.class)))
        .toList();
  }

  private Shown.@Nullable SignatureProof proof(Row row, Veil veil) {
    var state = row.signature();
    if (state == null) return null;
    var found =
        row.json("signature_found")
            .valueStream()
            .map(one -> json.treeToValue(one, Proof.Found.class))
            .toList();
    var file =
        veil.hides(row)
            ? Optional.<String>empty()
            : database
                .sql("select name from outgoing_files where entry = ?")
                .param(row.id())
                .query(String.class)
                .optional();
    return new Shown.SignatureProof(state, state.label(), file.orElse(null), found);
  }

  private String name(String username) {
    return organisation.person(username).map(Person::name).orElse(username);
  }

  private Row row(Book book, @Nullable String columns) {
    return new Row(book, json.readTree(String.valueOf(columns)));
  }
}
