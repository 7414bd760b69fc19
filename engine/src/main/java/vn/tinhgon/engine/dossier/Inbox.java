package vn.tinhgon.engine.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.function.UnaryOperator;
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

  /** Only these few are looked up whole. */
  private static final String PAGE =
      "select "
          + WorkItem.COLUMNS
          + """
          , s.number, s.title, s.procedure as code, s.procedure_name, s.urgency, s.secrecy,
            d.on_behalf_of as behalf, (select count(*) from found) as total
          from (select * from found order by due, item limit :size offset :skip) d
          join work_items w on w.id = d.item join dossiers s on s.id = w.dossier
          order by d.due, d.item
          """;

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

  private record Found(Line line, long total) {}

  @Transactional(readOnly = true)
  Shown.TaskPage page(
      Reader reader, @Nullable String words, Due due, Holder holder, int page, int size) {
    var typed = Words.of(words);
    var from =
        due == Due.ALL || due == Due.OVERDUE ? LocalDateTime.of(1, 1, 1, 0, 0) : deadlines.now();
    var found = found(reader.administers(), due, typed, holder);
    UnaryOperator<JdbcClient.StatementSpec> filled =
        question ->
            question
                .params(typed.parameters())
                .param("me", reader.username())
                .param("from", from)
                .param("until", until(due));
    var lines =
        filled
            .apply(database.sql(found + PAGE))
            .param("size", size)
            .param("skip", (long) page * size)
            .query((row, number) -> new Found(line(row, number), row.getLong("total")))
            .list();
    // Behind the last page there is no line to tell how many there are.
    var total =
        lines.isEmpty()
            ? filled
                .apply(database.sql(found + "select count(*) from found"))
                .query(Long.class)
                .single()
            : lines.get(0).total();
    var people = new People(organisation);
    var remaining = deadlines.remaining();
    return new Shown.TaskPage(
        lines.stream().map(one -> row(one.line(), reader.username(), people, remaining)).toList(),
        total);
  }

  static String pageSql(boolean administers, Due due, Words typed, Holder holder) {
    return found(administers, due, typed, holder) + PAGE;
  }

  /** Looked through once for page and number, where the index alone does not tell both. */
  private static String found(boolean administers, Due due, Words typed, Holder holder) {
    var desks =
        "select due, item, on_behalf_of from desks where person %s and %s and %s"
            .formatted(
                // The plain comparison keeps the order of the index.
                administers ? "in (:me, '')" : "= :me",
                due == Due.ALL ? "true" : "due >= :from and due < :until",
                switch (holder) {
                  case ANYBODY -> "true";
                  case MINE -> CLAIMED;
                  case POOL -> "not " + CLAIMED;
                });
    if (typed.isEmpty()) {
      var once = holder == Holder.ANYBODY ? "not materialized" : "materialized";
      return "with found as %s (%s) ".formatted(once, desks);
    }
    // The reader's own desks first, not everybody's work.
    return """
        with found as materialized (
          select d.* from (%s offset 0) d
          join work_items w on w.id = d.item join dossiers s on s.id = w.dossier where %s)
        """
        .formatted(desks, typed.foundIn("(s.words || ' ' || w.words)"));
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
    return row(line, reader.username(), people, deadlines.remaining());
  }

  private Shown.TaskRow row(
      Line line, String reader, People people, Deadlines.Remaining remaining) {
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
        remaining.workingDays(item.due()),
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
