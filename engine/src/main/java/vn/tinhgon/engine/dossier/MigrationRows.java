package vn.tinhgon.engine.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Text;

/** The officer's list: which dossiers went over to a new version, which stayed and why. */
@Component
class MigrationRows {
  private static final String ASKED =
      """
      from dossier_migrations m join dossiers s on s.id = m.dossier
      where (:procedure = '' or m.procedure = :procedure)
        and (:version::int is null or m.number = :version)
      """;

  private final JdbcClient database;

  MigrationRows(JdbcClient database) {
    this.database = database;
  }

  enum State {
    PENDING,
    MIGRATED,
    STAYED
  }

  /**
   * @param title null for those who may not see the dossier
   */
  record MigrationRow(
      String dossier,
      @Nullable String title,
      String procedure,
      String procedureName,
      int fromVersion,
      int version,
      State state,
      List<String> steps,
      @Nullable Text reason,
      @Nullable LocalDateTime dueBefore,
      @Nullable LocalDateTime dueAfter,
      LocalDateTime orderedAt) {}

  record MigrationPage(
      List<MigrationRow> items, long total, long pending, long migrated, long stayed) {}

  private record Counts(long pending, long migrated, long stayed) {
    long of(@Nullable State state) {
      if (state == null) return pending + migrated + stayed;
      return switch (state) {
        case PENDING -> pending;
        case MIGRATED -> migrated;
        case STAYED -> stayed;
      };
    }
  }

  /** The latest first. */
  @Transactional(readOnly = true)
  MigrationPage page(
      Reader reader,
      String procedure,
      @Nullable Integer version,
      @Nullable State state,
      Page page) {
    var counts =
        database
            .sql(
                """
                select count(*) filter (where m.state = 'PENDING') as pending,
                  count(*) filter (where m.state = 'MIGRATED') as migrated,
                  count(*) filter (where m.state = 'STAYED') as stayed
                """
                    + ASKED)
            .param("procedure", procedure)
            .param("version", version)
            .query(Counts.class)
            .single();
    var rows =
        database
            .sql(
                """
                select s.number as dossier, m.procedure, s.procedure_name, m.from_number, m.number,
                  m.state, m.steps, m.reason_vi, m.reason_en, m.due_before, m.due_after,
                  m.ordered_at,
                  case when :seesAll or exists (select from dossier_people p
                    where p.person = :me and p.dossier = s.id) then s.title end as title
                """
                    + ASKED
                    + """
                     and (:state = '' or m.state = :state)
                    order by m.ordered_at desc, m.id desc limit :size offset :skip
                    """)
            .param("procedure", procedure)
            .param("version", version)
            .param("state", state == null ? "" : state.name())
            .param("me", reader.username())
            .param("seesAll", reader.seesAll())
            .param("size", page.size())
            .param("skip", (long) page.number() * page.size())
            .query(MigrationRows::row)
            .list();
    return new MigrationPage(
        rows, counts.of(state), counts.pending(), counts.migrated(), counts.stayed());
  }

  private static MigrationRow row(ResultSet row, int number) throws SQLException {
    var vi = row.getString("reason_vi");
    return new MigrationRow(
        row.getString("dossier"),
        row.getString("title"),
        row.getString("procedure"),
        row.getString("procedure_name"),
        row.getInt("from_number"),
        row.getInt("number"),
        State.valueOf(row.getString("state")),
        List.of((String[]) row.getArray("steps").getArray()),
        vi == null ? null : new Text(vi, row.getString("reason_en")),
        row.getObject("due_before", LocalDateTime.class),
        row.getObject("due_after", LocalDateTime.class),
        row.getObject("ordered_at", LocalDateTime.class));
  }
}
