package vn.tinhgon.engine.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tinhgon.engine.routing.Desk;
import vn.tinhgon.engine.routing.Seat;

/** The rows of work and of the desks it lies on. */
@Component
class WorkItems {
  static final String COLUMNS =
      """
      w.id, w.dossier, w.place, w.element, w.name, w.kind, w.received_at, w.due, w.because_vi,
      w.because_en, w.candidates, w.person, w.on_behalf_of, w.signature, w.claimed_at, w.ended_at,
      w.ending, w.branch, w.comment
      """;

  private final JdbcClient database;

  WorkItems(JdbcClient database) {
    this.database = database;
  }

  /** What routing and deadlines ask of a dossier. */
  record Carried(long id, String procedure, String requester) {}

  Carried dossier(long id) {
    return database
        .sql("select id, procedure, requester from dossiers where id = ?")
        .param(id)
        .query(Carried.class)
        .single();
  }

  /** The number and the version a dossier runs on. */
  record Run(String number, long version) {}

  Run run(long dossier) {
    return database
        .sql("select number, version from dossiers where id = ?")
        .param(dossier)
        .query(Run.class)
        .single();
  }

  /** One statement: this runs at every step of every dossier. */
  void lay(
      String id,
      long dossier,
      Place place,
      @Nullable String kind,
      LocalDateTime now,
      @Nullable LocalDateTime due,
      Desk desk) {
    var seats = desk.isEmpty() ? List.of(new Seat("", null, null)) : desk.seats();
    var only = desk.seats().size() == 1 ? desk.seats().get(0) : null;
    database
        .sql(
            """
            with item as (
              insert into work_items (id, dossier, place, element, name, kind, received_at, due,
                because_vi, because_en, candidates, person, on_behalf_of, signature)
              values (:id, :dossier, :place, :element, :name, :kind, :now, :due, :vi, :en,
                array_remove(:persons::text[], ''), :person, :onBehalfOf, :signature)),
            desk as (
              insert into desks (person, due, item, on_behalf_of, signature)
              select person, coalesce(:due::timestamp, 'infinity'), :id, behalf, signature
              from unnest(:persons::text[], :behalves::text[], :signatures::text[])
                as seat (person, behalf, signature))
            insert into dossier_people (person, dossier)
            select person, :dossier from unnest(:persons::text[]) as seat (person)
            where person <> '' on conflict do nothing
            """)
        .param("id", id)
        .param("dossier", dossier)
        .param("place", place.id())
        .param("element", place.element())
        .param("name", place.name())
        .param("kind", kind)
        .param("now", now)
        .param("due", due)
        .param("vi", desk.because().vi())
        .param("en", desk.because().en())
        .param("persons", column(seats, Seat::person))
        .param("behalves", column(seats, Seat::onBehalfOf))
        .param("signatures", column(seats, Seat::signature))
        .param("person", only == null ? null : only.person())
        .param("onBehalfOf", only == null ? null : only.onBehalfOf())
        .param("signature", only == null ? null : only.signature())
        .update();
  }

  private static String[] column(List<Seat> seats, Function<Seat, @Nullable String> column) {
    var values = new String[seats.size()];
    for (int i = 0; i < values.length; i++) values[i] = column.apply(seats.get(i));
    return values;
  }

  void passed(String id, long dossier, Place place, @Nullable String kind, LocalDateTime now) {
    database
        .sql(
            """
            insert into work_items (id, dossier, place, element, name, kind, received_at, because_vi,
              because_en, candidates, ended_at, ending)
            values (:id, :dossier, :place, :element, :name, :kind, :now, 'Hệ thống tự thực hiện',
              'Done by the system', '{}', :now, 'SYSTEM')
            """)
        .param("id", id)
        .param("dossier", dossier)
        .param("place", place.id())
        .param("element", place.element())
        .param("name", place.name())
        .param("kind", kind)
        .param("now", now)
        .update();
  }

  void withdraw(String id, LocalDateTime now, @Nullable String expiry) {
    clear(id);
    database
        .sql(
            """
            update work_items set ended_at = :now,
              ending = case when :expiry::text is not null and due <= :now then 'EXPIRED' else 'WITHDRAWN' end,
              branch = case when :expiry::text is not null and due <= :now then :expiry end
            where id = :id and ended_at is null
            """)
        .param("now", now)
        .param("expiry", expiry)
        .param("id", id)
        .update();
  }

  void close(long dossier, LocalDateTime now) {
    database.sql("update dossiers set ended_at = ? where id = ?").params(now, dossier).update();
  }

  /** Locked, so that of two who act at once the second sees what the first did. */
  Optional<WorkItem> lock(String id) {
    return database
        .sql("select " + COLUMNS + " from work_items w where w.id = ? for update")
        .param(id)
        .query(WorkItems::row)
        .optional();
  }

  Optional<WorkItem> find(String id) {
    return database
        .sql("select " + COLUMNS + " from work_items w where w.id = ?")
        .param(id)
        .query(WorkItems::row)
        .optional();
  }

  List<WorkItem> slip(long dossier) {
    return database
        .sql("select " + COLUMNS + " from work_items w where w.dossier = ? order by w.line")
        .param(dossier)
        .query(WorkItems::row)
        .list();
  }

  /** The seat somebody has at open work; an administrator has one where nobody was found. */
  Optional<Seat> seat(String item, String person, boolean administers) {
    return database
        .sql(
            """
            select person, on_behalf_of, signature from desks
            where item = :item and (person = :person or :administers and person = '')
            """)
        .param("item", item)
        .param("person", person)
        .param("administers", administers)
        .query(Seat.class)
        .optional();
  }

  /** It leaves the other desks and stays on one. */
  void claim(WorkItem item, String person, Seat seat, LocalDateTime now) {
    database
        .sql(
            """
            update work_items set person = :person, on_behalf_of = :behalf, signature = :signature,
              claimed_at = :now
            where id = :id
            """)
        .param("person", person)
        .param("behalf", seat.onBehalfOf())
        .param("signature", seat.signature())
        .param("now", now)
        .param("id", item.id())
        .update();
    clear(item.id());
    database
        .sql(
            """
            insert into desks (person, due, item, on_behalf_of, signature)
            values (:person, coalesce(:due::timestamp, 'infinity'), :id, :behalf, :signature)
            """)
        .param("person", person)
        .param("due", item.due())
        .param("id", item.id())
        .param("behalf", seat.onBehalfOf())
        .param("signature", seat.signature())
        .update();
    database
        .sql("insert into dossier_people (person, dossier) values (?, ?) on conflict do nothing")
        .params(person, item.dossier())
        .update();
  }

  void done(WorkItem item, @Nullable String branch, @Nullable String comment, LocalDateTime now) {
    database
        .sql(
            """
            with cleared as (delete from desks where item = :id)
            update work_items set claimed_at = coalesce(claimed_at, :now), ended_at = :now,
              ending = 'DONE', branch = :branch, comment = :comment
            where id = :id
            """)
        .param("now", now)
        .param("branch", branch)
        .param("comment", comment)
        .param("id", item.id())
        .update();
  }

  private void clear(String item) {
    database.sql("delete from desks where item = ?").param(item).update();
  }

  static WorkItem row(ResultSet row, int number) throws SQLException {
    return new WorkItem(
        row.getString("id"),
        row.getLong("dossier"),
        row.getString("place"),
        row.getString("element"),
        row.getString("name"),
        row.getString("kind"),
        row.getObject("received_at", LocalDateTime.class),
        row.getObject("due", LocalDateTime.class),
        row.getString("because_vi"),
        row.getString("because_en"),
        (String[]) row.getArray("candidates").getArray(),
        row.getString("person"),
        row.getString("on_behalf_of"),
        row.getString("signature"),
        row.getObject("claimed_at", LocalDateTime.class),
        row.getObject("ended_at", LocalDateTime.class),
        row.getString("ending"),
        row.getString("branch"),
        row.getString("comment"));
  }
}
