package vn.tinhgon.engine.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.catalogue.Words;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.problem.Refusal;

/** The dossiers a person may see, and where each one stands. */
@Component
class Dossiers {
  private static final String LINE =
      """
      select s.id, s.number, s.procedure, s.procedure_name, s.version, s.title, s.note, s.requester,
        s.started_at, s.due, s.ended_at, array(select distinct w.name from work_items w
          where w.dossier = s.id and w.ended_at is null) as current_steps
      from dossiers s
      """;

  private static final String MAY_SEE =
      """
      (:seesAll or exists (select from dossier_people p where p.person = :me and p.dossier = s.id))
      """;

  private final JdbcClient database;
  private final WorkItems items;
  private final Organisation organisation;

  Dossiers(JdbcClient database, WorkItems items, Organisation organisation) {
    this.database = database;
    this.items = items;
    this.organisation = organisation;
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
                LINE + where + " order by s.started_at desc, s.id desc limit :size offset :skip",
                typed,
                reader,
                procedure)
            .param("size", size)
            .param("skip", (long) page * size)
            .query(Dossiers::line)
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
    var line =
        database
            .sql(LINE + " where s.number = :number and " + MAY_SEE)
            .param("number", number)
            .param("me", reader.username())
            .param("seesAll", reader.seesAll())
            .query(Dossiers::line)
            .optional()
            .orElseThrow(() -> notFound(number));
    return shown(line, new People(organisation));
  }

  Optional<DossierLine> find(long id) {
    return database.sql(LINE + " where s.id = ?").param(id).query(Dossiers::line).optional();
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
        line.note(),
        slip.stream().filter(WorkItem::open).map(WorkItem::element).distinct().toList(),
        slip.stream().map(item -> entry(item, people)).toList());
  }

  private static Shown.HistoryEntry entry(WorkItem item, People people) {
    var bySystem = "SYSTEM".equals(item.ending());
    return new Shown.HistoryEntry(
        bySystem ? null : item.id(),
        item.element(),
        item.name(),
        people.orNobody(item.person()),
        people.orNobody(item.onBehalfOf()),
        List.of(item.candidates()).stream().map(people::of).toList(),
        item.receivedAt(),
        item.claimedAt(),
        item.endedAt(),
        item.due(),
        bySystem ? null : result(item.endedAt(), item.due()),
        item.branch(),
        comment(item));
  }

  private static @Nullable String comment(WorkItem item) {
    if ("SYSTEM".equals(item.ending())) return item.becauseVi();
    return item.comment();
  }

  /** Early ends before the day it is due, late after the moment (domain.md 6.5, D5). */
  static Shown.@Nullable Result result(@Nullable LocalDateTime ended, @Nullable LocalDateTime due) {
    if (ended == null || due == null) return null;
    if (ended.toLocalDate().isBefore(due.toLocalDate())) return Shown.Result.EARLY;
    return ended.isAfter(due) ? Shown.Result.LATE : Shown.Result.ON_TIME;
  }

  private static Shown.DossierRow row(DossierLine line, People people) {
    return new Shown.DossierRow(
        line.number(),
        line.title(),
        line.procedure(),
        line.procedureName(),
        line.endedAt() == null ? Shown.State.RUNNING : Shown.State.COMPLETED,
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

  private static DossierLine line(ResultSet row, int number) throws SQLException {
    return new DossierLine(
        row.getLong("id"),
        row.getString("number"),
        row.getString("procedure"),
        row.getString("procedure_name"),
        row.getLong("version"),
        row.getString("title"),
        row.getString("note"),
        row.getString("requester"),
        row.getObject("started_at", LocalDateTime.class),
        row.getObject("due", LocalDateTime.class),
        row.getObject("ended_at", LocalDateTime.class),
        (String[]) row.getArray("current_steps").getArray());
  }
}
