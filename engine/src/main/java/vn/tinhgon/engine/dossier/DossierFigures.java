package vn.tinhgon.engine.dossier;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.engine.catalogue.Catalogue;

/** Dossiers counted for reports; changes nothing. */
@Component
@Transactional(readOnly = true)
public class DossierFigures {
  private final JdbcClient database;
  private final Catalogue catalogue;

  DossierFigures(JdbcClient database, Catalogue catalogue) {
    this.database = database;
    this.catalogue = catalogue;
  }

  /**
   * Dossiers of one procedure; early, on time and late as on the control slip (domain.md 6.5, D5).
   *
   * @param owner the unit that answers for the procedure; null where nobody says
   * @param overdue past the term and not ended
   * @param open not ended, within the term or without one
   */
  public record Counted(
      String procedure,
      String name,
      @Nullable String owner,
      long all,
      long early,
      long onTime,
      long late,
      long overdue,
      long open) {}

  /** What somebody approved: steps of the kind APPROVE that he completed. */
  public record Approved(String person, long decided) {}

  private record Line(
      String procedure,
      String name,
      long version,
      long all,
      long early,
      long onTime,
      long late,
      long overdue,
      long open) {}

  /** Dossiers started in a stretch of days, both included, as they stood at the end of a day. */
  public List<Counted> byProcedure(LocalDate from, LocalDate to, LocalDate at) {
    return database
        .sql(
            """
            with seen as (
              select procedure, procedure_name, version, due, punctuality,
                case when ended_at < :night then ended_at end as ended
              from dossiers where started_at >= :from and started_at < :until)
            select procedure, max(procedure_name) as name, max(version) as version, count(*) as "all",
              count(*) filter (where ended is not null and punctuality = 'EARLY') as early,
              count(*) filter (where ended is not null
                and coalesce(punctuality, 'ON_TIME') = 'ON_TIME') as on_time,
              count(*) filter (where ended is not null and punctuality = 'LATE') as late,
              count(*) filter (where ended is null and due < :night) as overdue,
              count(*) filter (where ended is null and (due is null or due >= :night)) as open
            from seen group by procedure order by 2
            """)
        .param("from", from.atStartOfDay())
        .param("until", to.plusDays(1).atStartOfDay())
        .param("night", at.plusDays(1).atStartOfDay())
        .query(Line.class)
        .list()
        .stream()
        .map(this::counted)
        .toList();
  }

  /** Decided in a stretch of days, both included. */
  public List<Approved> approvals(LocalDate from, LocalDate to) {
    return database
        .sql(
            """
            select person, count(*) as decided from work_items
            where kind = 'APPROVE' and ending = 'DONE' and ended_at >= :from and ended_at < :until
              and person is not null
            group by person order by person
            """)
        .param("from", from.atStartOfDay())
        .param("until", to.plusDays(1).atStartOfDay())
        .query(Approved.class)
        .list();
  }

  private Counted counted(Line line) {
    var owner = catalogue.current(line.procedure()).map(version -> version.owner()).orElse(null);
    return new Counted(
        line.procedure(),
        line.name(),
        owner,
        line.all(),
        line.early(),
        line.onTime(),
        line.late(),
        line.overdue(),
        line.open());
  }
}
