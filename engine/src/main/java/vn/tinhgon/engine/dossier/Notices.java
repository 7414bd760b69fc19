package vn.tinhgon.engine.dossier;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Text;

/** What the program tells people beside laying work on their desks. */
@Component
class Notices {
  private static final int SHOWN = 30;

  private final JdbcClient database;

  Notices(JdbcClient database) {
    this.database = database;
  }

  void tell(
      Collection<String> persons,
      long dossier,
      @Nullable String item,
      Text message,
      LocalDateTime now) {
    database
        .sql(
            """
            insert into notices (person, dossier, item, at, vi, en)
            select distinct person, :dossier, :item, :now::timestamp, :vi, :en
            from unnest(:persons::text[]) as told (person) where person <> ''
            """)
        .param("dossier", dossier)
        .param("item", item)
        .param("now", now)
        .param("vi", message.vi())
        .param("en", message.en())
        .param("persons", persons.toArray(String[]::new))
        .update();
  }

  /**
   * @param page of the program, where more is to be seen
   */
  void tell(String person, String page, Text message, LocalDateTime now) {
    database
        .sql("insert into notices (person, page, at, vi, en) values (?, ?, ?, ?, ?)")
        .params(person, page, now, message.vi(), message.en())
        .update();
  }

  /**
   * @param dossier it is about; null where it leads to a page
   */
  record Notice(
      long id,
      LocalDateTime at,
      @Nullable String dossier,
      @Nullable String item,
      @Nullable String page,
      String vi,
      String en,
      boolean read) {}

  @Transactional(readOnly = true)
  List<Notice> of(String person) {
    return database
        .sql(
            """
            select n.id, n.at, s.number as dossier, n.item, n.page, n.vi, n.en,
              n.read_at is not null as read
            from notices n left join dossiers s on s.id = n.dossier
            where n.person = ? order by n.id desc limit ?
            """)
        .params(person, SHOWN)
        .query(Notice.class)
        .list();
  }

  @Transactional
  void read(String person, LocalDateTime now) {
    database
        .sql("update notices set read_at = ? where person = ? and read_at is null")
        .params(now, person)
        .update();
  }
}
