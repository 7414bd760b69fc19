package vn.tinhgon.engine.dossier;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.catalogue.Catalogue;
import vn.tinhgon.engine.database.Words;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.problem.Refusal;

/** The dossiers, and where each one stands. */
@Component
public class Dossiers {
  private static final String MAY_SEE =
      """
      (:seesAll or exists (select from dossier_people p where p.person = :me and p.dossier = s.id))
      """;

  private final JdbcClient database;
  private final WorkItems items;
  private final Organisation organisation;
  private final Comments comments;
  private final Deadlines deadlines;
  private final Catalogue catalogue;
  private final Troubles troubles;
  private final KnownFacts facts;

  Dossiers(
      JdbcClient database,
      WorkItems items,
      Organisation organisation,
      Comments comments,
      Deadlines deadlines,
      Catalogue catalogue,
      Troubles troubles,
      KnownFacts facts) {
    this.database = database;
    this.items = items;
    this.organisation = organisation;
    this.comments = comments;
    this.deadlines = deadlines;
    this.catalogue = catalogue;
    this.troubles = troubles;
    this.facts = facts;
  }

  /** For other rooms: how a dossier stands, whoever asks; empty where there is none. */
  @Transactional(readOnly = true)
  public Optional<Standing> standing(String number) {
    return database
        .sql(DossierLine.SELECT + " where s.number = ?")
        .param(number)
        .query(DossierLine::of)
        .optional()
        .map(
            line ->
                new Standing(
                    line.number(),
                    line.procedure(),
                    line.title(),
                    line.requester(),
                    line.startedAt(),
                    line.due(),
                    line.endedAt(),
                    line.outcome(),
                    line.reason(),
                    line.waiting(),
                    items.slip(line.id()).stream().map(Slip::line).toList()));
  }

  /** For other rooms: the ids of the steps in which each of these running dossiers stands. */
  @Transactional(readOnly = true)
  public Map<String, Set<String>> openSteps(Collection<String> numbers) {
    record Open(String number, String element) {}
    return database
        .sql(
            """
            select s.number, w.element from dossiers s join work_items w on w.dossier = s.id
            where w.ended_at is null and s.number = any (?)
            """)
        .param(numbers.toArray(String[]::new))
        .query(Open.class)
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Open::number, Collectors.mapping(Open::element, Collectors.toSet())));
  }

  @Transactional(readOnly = true)
  Shown.DossierPage page(
      Reader reader, @Nullable String words, @Nullable String procedure, int page, int size) {
    var typed = Words.of(words);
    var where =
        " where "
            + MAY_SEE
            + " and "
            + typed.foundIn("s.words")
            + (procedure == null || procedure.isBlank() ? "" : " and s.procedure = :procedure");
    var lines =
        filled(
                DossierLine.SELECT
                    + where
                    + " order by s.started_at desc, s.id desc limit :size offset :skip",
                typed,
                reader,
                procedure)
            .param("size", size)
            .param("skip", (long) page * size)
            .query(DossierLine::of)
            .list();
    var total =
        filled("select count(*) from dossiers s" + where, typed, reader, procedure)
            .query(Long.class)
            .single();
    var people = new People(organisation);
    return new Shown.DossierPage(lines.stream().map(line -> row(line, people)).toList(), total);
  }

  private JdbcClient.StatementSpec filled(
      String sql, Words typed, Reader reader, @Nullable String procedure) {
    return database
        .sql(sql)
        .params(typed.parameters())
        .param("me", reader.username())
        .param("seesAll", reader.seesAll())
        .param("procedure", procedure);
  }

  @Transactional(readOnly = true)
  Shown.Dossier dossier(String number, Reader reader) {
    return shown(seen(number, reader), new People(organisation));
  }

  /** The row of a dossier that the reader may see. */
  DossierLine seen(String number, Reader reader) {
    return database
        .sql(DossierLine.SELECT + " where s.number = :number and " + MAY_SEE)
        .param("number", number)
        .param("me", reader.username())
        .param("seesAll", reader.seesAll())
        .query(DossierLine::of)
        .optional()
        .orElseThrow(() -> notFound(number));
  }

  @Transactional
  void comment(String number, @Nullable String comment, Reader reader) {
    var line = seen(number, reader);
    var said =
        Said.required("comment", comment, new Text("Hãy ghi nội dung", "Write something first"));
    comments.add(line.id(), reader.username(), said);
  }

  Optional<DossierLine> find(long id) {
    return database
        .sql(DossierLine.SELECT + " where s.id = ?")
        .param(id)
        .query(DossierLine::of)
        .optional();
  }

  boolean concerns(long dossier, String person) {
    return database
        .sql("select exists (select from dossier_people where person = ? and dossier = ?)")
        .params(person, dossier)
        .query(Boolean.class)
        .single();
  }

  Shown.Dossier shown(DossierLine line, People people) {
    var slip = items.slip(line.id());
    return new Shown.Dossier(
        row(line, people),
        catalogue.version(line.version()).number(),
        line.note(),
        line.field(),
        line.value(),
        line.sender(),
        line.channel(),
        line.reason(),
        line.supplementAskedAt() == null || line.missing() == null
            ? null
            : new Shown.Supplement(
                line.missing(), line.supplementAskedAt(), line.supplementReceivedAt()),
        apology(line.id()),
        slip.stream().filter(WorkItem::open).map(WorkItem::element).distinct().toList(),
        Slip.entries(slip, deadlines, people),
        troubles.of(line.id()).stream().map(one -> trouble(one, slip)).toList(),
        facts.of(line.id()).stream()
            .map(one -> new Shown.KnownFact(one.name(), one.value(), one.source(), one.at()))
            .toList(),
        comments.of(line.id()).stream()
            .map(one -> new Shown.Comment(one.at(), people.of(one.person()), one.comment()))
            .toList(),
        files(line.id(), people),
        secretPapers(line.id(), people));
  }

  private static Shown.Trouble trouble(Troubles.Trouble one, List<WorkItem> slip) {
    var name =
        slip.stream()
            .filter(item -> item.place().equals(one.place()))
            .map(WorkItem::name)
            .findFirst()
            .orElse(one.place());
    return new Shown.Trouble(
        one.place(), name, one.at(), one.stopped(), new Text(one.vi(), one.en()));
  }

  private Shown.@Nullable Apology apology(long dossier) {
    return database
        .sql("select drafted_at, due, reason, new_due, given_at from apologies where dossier = ?")
        .param(dossier)
        .query(Shown.Apology.class)
        .optional()
        .orElse(null);
  }

  private List<Shown.AttachedFile> files(long dossier, People people) {
    return database
        .sql("select id, name, size, at, person from dossier_files where dossier = ? order by id")
        .param(dossier)
        .query(
            (row, number) ->
                new Shown.AttachedFile(
                    row.getLong("id"),
                    row.getString("name"),
                    row.getLong("size"),
                    row.getObject("at", java.time.LocalDateTime.class),
                    people.of(row.getString("person"))))
        .list();
  }

  private List<Shown.SecretPaper> secretPapers(long dossier, People people) {
    return database
        .sql(
            """
            select id, secrecy, number, place, at, person from secret_papers
            where dossier = ? order by id
            """)
        .param(dossier)
        .query(
            (row, number) ->
                new Shown.SecretPaper(
                    row.getLong("id"),
                    Secrecy.valueOf(row.getString("secrecy")),
                    row.getString("number"),
                    row.getString("place"),
                    row.getObject("at", java.time.LocalDateTime.class),
                    people.of(row.getString("person"))))
        .list();
  }

  private static Shown.DossierRow row(DossierLine line, People people) {
    return new Shown.DossierRow(
        line.number(),
        line.title(),
        line.procedure(),
        line.procedureName(),
        line.state(),
        line.urgency(),
        line.secrecy(),
        line.startedAt(),
        people.of(line.requester()),
        line.due(),
        line.endedAt(),
        List.of(line.currentSteps()));
  }

  private static Refusal notFound(String number) {
    return Refusal.notFound(
        new Text(
            "Không có hồ sơ số “" + number + "” mà anh/chị được xem",
            "There is no dossier “" + number + "” that you may see"));
  }
}
