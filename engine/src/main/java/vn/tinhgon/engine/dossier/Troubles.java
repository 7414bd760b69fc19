package vn.tinhgon.engine.dossier;

import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Text;

/** Automatic steps that failed: why, and how often they were tried. */
@Component
class Troubles {
  /** As often as the process engine tries a job before it makes an incident of it. */
  static final int TRIES = 3;

  private final JdbcClient database;

  Troubles(JdbcClient database) {
    this.database = database;
  }

  record Trouble(String place, LocalDateTime at, int tries, String vi, String en) {
    /** It is not tried again until somebody says so. */
    boolean stopped() {
      return tries >= TRIES;
    }
  }

  /** Kept although the step's own transaction is undone. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void note(long dossier, String place, Text why, LocalDateTime now) {
    database
        .sql(
            """
            insert into dossier_troubles (dossier, place, at, tries, vi, en)
            values (:dossier, :place, :now, 1, :vi, :en)
            on conflict (dossier, place) do update
              set at = :now, tries = dossier_troubles.tries + 1, vi = :vi, en = :en
            """)
        .param("dossier", dossier)
        .param("place", place)
        .param("now", now)
        .param("vi", why.vi())
        .param("en", why.en())
        .update();
  }

  /** What the step itself has told already is told better. */
  void givenUp(long dossier, String place, Text why, LocalDateTime now) {
    database
        .sql(
            """
            insert into dossier_troubles (dossier, place, at, tries, vi, en)
            values (:dossier, :place, :now, :tries, :vi, :en)
            on conflict (dossier, place) do update set at = :now, tries = :tries
            """)
        .param("dossier", dossier)
        .param("place", place)
        .param("now", now)
        .param("tries", TRIES)
        .param("vi", why.vi())
        .param("en", why.en())
        .update();
  }

  /** It is tried anew; what is told stays until it went well. */
  @Transactional
  public void begin(long dossier, String place) {
    database
        .sql("update dossier_troubles set tries = 0 where dossier = ? and place = ?")
        .params(dossier, place)
        .update();
  }

  void clear(long dossier, String place) {
    database
        .sql("delete from dossier_troubles where dossier = ? and place = ?")
        .params(dossier, place)
        .update();
  }

  List<Trouble> of(long dossier) {
    return database
        .sql("select place, at, tries, vi, en from dossier_troubles where dossier = ? order by at")
        .param(dossier)
        .query(Trouble.class)
        .list();
  }
}
