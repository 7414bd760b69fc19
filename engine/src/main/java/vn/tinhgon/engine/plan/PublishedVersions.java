package vn.tinhgon.engine.plan;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.engine.catalogue.Catalogue;
import vn.tinhgon.engine.catalogue.Version;
import vn.tinhgon.engine.review.ApprovedPlans;

/** Which version each issued plan has published for each of its procedures. */
@Component
class PublishedVersions implements ApprovedPlans {
  private final JdbcClient database;
  private final Catalogue catalogue;

  PublishedVersions(JdbcClient database, Catalogue catalogue) {
    this.database = database;
    this.catalogue = catalogue;
  }

  void note(long plan, String procedure, Version published) {
    database
        .sql(
            """
            update plan_procedures p set published = :version from plan_entries i
            where i.id = p.item and i.plan = :plan and p.code = :code
            """)
        .param("version", published.id())
        .param("plan", plan)
        .param("code", procedure)
        .update();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Approved> before(Version version) {
    record Found(String code, String title, long published) {}
    return database
        .sql(
            """
            select s.code, s.title, p.published
            from plan_procedures p join plan_entries i on i.id = p.item join plans s on s.id = i.plan
            where p.code = ? and p.published < ? order by p.published desc limit 1
            """)
        .params(version.code(), version.id())
        .query(Found.class)
        .optional()
        .map(
            found ->
                new Approved(found.code(), found.title(), catalogue.version(found.published())));
  }
}
