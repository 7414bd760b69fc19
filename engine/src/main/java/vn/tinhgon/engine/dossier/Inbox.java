package vn.tinhgon.engine.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.StepKind;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.database.Words;
import vn.tinhgon.engine.organisation.Organisation;

/** What lies on a person's desk or in his pool, the most urgent first. */
@Component
class Inbox {
  /** "Sắp đến hạn" is so many working days ahead. */
  private static final int SOON = 2;

  private static final String LINE =
      "select "
          + WorkItem.COLUMNS
          + ", s.number, s.title, s.procedure as code, s.procedure_name, s.urgency, s.secrecy, d.on_behalf_of as behalf ";

  private static final String WITH_DOSSIER =
      " join work_items w on w.id = d.item join dossiers s on s.id = w.dossier where ";

  private static final String CLAIMED =
      "exists (select from work_items c where c.id = item and c.claimed_at is not null)";

  private final JdbcClient database;
  private final Deadlines deadlines;
  private final Organisation organisation;

  Inbox(JdbcClient database, Deadlines deadlines, Organisation organisation) {
    this.database = database;
    this.deadlines = deadlines;
    this.organisation = organisation;
  }

  enum Due {
    ALL,
    OVERDUE,
    TODAY,
    SOON
  }

  /** Whose work: taken up by the reader, or waiting in a pool. */
  enum Holder {
    ANYBODY,
    MINE,
    POOL
  }

  private record Line(
      WorkItem item,
      String number,
      String title,
      String procedure,
      String procedureName,
      Urgency urgency,
      Secrecy secrecy,
      @Nullable String behalf) {}

  @Transactional(readOnly = true)
  Shown.TaskPage page(
      Reader reader, @Nullable String words, Due due, Holder holder, int page, int size) {
    var typed = Words.of(words);
    var from =
        due == Due.ALL || due == Due.OVERDUE ? LocalDateTime.of(1, 1, 1, 0, 0) : deadlines.now();
    var lying = lying(reader.administers(), due, typed, holder);
    var lines =
        filled(pageSql(lying, typed), typed)
            .param("me", reader.username())
            .param("from", from)
            .param("until", until(due))
            .param("size", size)
            .param("skip", (long) page * size)
            .query(Inbox::line)
            .list();
    var total =
        filled(countSql(lying, typed), typed)
            .param("me", reader.username())
            .param("from", from)
            .param("until", until(due))
            .query(Long.class)
            .single();
    var people = new People(organisation);
    return new Shown.TaskPage(
        lines.stream().map(line -> row(line, reader.username(), people)).toList(), total);
  }

  static String pageSql(String lying, Words typed) {
    return LINE
        + lying
        + WITH_DOSSIER
        + found(typed)
        + " order by d.due, d.item limit :size offset :skip";
  }

  private static String countSql(String lying, Words typed) {
    var searched = typed.parameters().isEmpty() ? "" : WITH_DOSSIER + found(typed);
    return "select count(*) " + lying + searched;
  }

  /** The reader's own desks; a search reads these first, not everybody's work. */
  static String lying(boolean administers, Due due, Words typed, Holder holder) {
    return "from (select * from desks where person %s and %s and %s%s) d"
        .formatted(
            // The plain comparison keeps the order of the index.
            administers ? "in (:me, '')" : "= :me",
            due == Due.ALL ? "true" : "due >= :from and due < :until",
            switch (holder) {
              case ANYBODY -> "true";
              case MINE -> CLAIMED;
              case POOL -> "not " + CLAIMED;
            },
            typed.parameters().isEmpty() ? "" : " offset 0");
  }

  private static String found(Words typed) {
    return typed.foundIn("(s.words || ' ' || w.words)");
  }

  private JdbcClient.StatementSpec filled(String sql, Words typed) {
    return database.sql(sql).params(typed.parameters());
  }

  private LocalDateTime until(Due due) {
    return switch (due) {
      case OVERDUE -> deadlines.now();
      case TODAY -> deadlines.endOfDay(0);
      case SOON -> deadlines.endOfDay(SOON);
      case ALL -> deadlines.now();
    };
  }

  /** Open work as the desk shows it; {@code behalf} from the reader's own seat. */
  Shown.TaskRow row(WorkItem item, DossierLine dossier, Reader reader, People people) {
    var line =
        new Line(
            item,
            dossier.number(),
            dossier.title(),
            dossier.procedure(),
            dossier.procedureName(),
            dossier.urgency(),
            dossier.secrecy(),
            item.onBehalfOf());
    return row(line, reader.username(), people);
  }

  private Shown.TaskRow row(Line line, String reader, People people) {
    var item = line.item();
    var claimedBy = item.claimed() ? item.person() : null;
    return new Shown.TaskRow(
        item.id(),
        item.element(),
        item.name(),
        item.kind() == null ? null : StepKind.valueOf(item.kind()).label(),
        line.number(),
        line.title(),
        line.procedure(),
        line.procedureName(),
        line.urgency(),
        line.secrecy(),
        item.receivedAt(),
        item.due(),
        deadlines.workingDaysLeft(item.due()),
        reader.equals(claimedBy),
        Decision.routine(item) && !line.secrecy().onPaperOnly(),
        people.orNobody(claimedBy),
        people.orNobody(line.behalf()),
        people.orNobody(item.delegatedBy()),
        new Text(item.becauseVi(), item.becauseEn()));
  }

  private static Line line(ResultSet row, int number) throws SQLException {
    return new Line(
        WorkItem.of(row, number),
        row.getString("number"),
        row.getString("title"),
        row.getString("code"),
        row.getString("procedure_name"),
        Urgency.valueOf(row.getString("urgency")),
        Secrecy.valueOf(row.getString("secrecy")),
        row.getString("behalf"));
  }
}
