package vn.tinhgon.engine.dossier;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tinhgon.engine.routing.Desk;
import vn.tinhgon.engine.routing.Seat;

/** The rows of work and of the desks it lies on. */
@Component
class WorkItems {
  private static final String ITEM = "select " + WorkItem.COLUMNS + " from work_items w ";

  private static final String ON_DESKS =
      """
      seats as (
        select * from unnest(:persons::text[], :behalves::text[], :signatures::text[])
          as seat (person, behalf, signature)),
      desk as (
        insert into desks (person, due, item, on_behalf_of, signature)
        select person, coalesce(:due::timestamp, 'infinity'), :id, behalf, signature from seats),
      concerned as (
        insert into dossier_people (person, dossier)
        select person, :dossier from seats where person <> '' on conflict do nothing)
      """;

  private final JdbcClient database;

  WorkItems(JdbcClient database) {
    this.database = database;
  }

  /**
   * Work that has come to a place.
   *
   * @param unit the consulted one, where several are
   * @param cameFrom the work whose completion brought it
   */
  record Laid(
      String id,
      long dossier,
      Place place,
      String name,
      @Nullable String kind,
      @Nullable String unit,
      LocalDateTime now,
      @Nullable LocalDateTime due,
      @Nullable String cameFrom) {}

  /**
   * One statement: this runs at every step of every dossier.
   *
   * @return when a timer looks at the terms of the dossier next; held until the transaction ends
   */
  Optional<LocalDateTime> lay(Laid work, Desk desk) {
    var sql =
        """
        with item as (
          insert into work_items (id, dossier, place, element, name, kind, unit, came_from,
            received_at, term_from, due, because_vi, because_en, candidates, person, on_behalf_of, signature)
          values (:id, :dossier, :place, :element, :name, :kind, :unit, :from, :now, :now, :due, :vi, :en,
            array_remove(:persons::text[], ''), :person, :onBehalfOf, :signature)),
        """
            + ON_DESKS
            + "select looks_at from dossiers where id = :dossier for key share";
    return Lying.on(desk)
        .in(placed(sql, work))
        .param("unit", work.unit())
        .param("due", work.due())
        .param("vi", desk.because().vi())
        .param("en", desk.because().en())
        .query(LocalDateTime.class)
        .optional();
  }

  private JdbcClient.StatementSpec placed(String sql, Laid work) {
    return database
        .sql(sql)
        .param("id", work.id())
        .param("dossier", work.dossier())
        .param("place", work.place().id())
        .param("element", work.place().element())
        .param("name", work.name())
        .param("kind", work.kind())
        .param("from", work.cameFrom())
        .param("now", work.now());
  }

  /** What the program did by itself, as a line of the control slip. */
  void passed(Laid work, String told) {
    byTheProgram(work, null, told);
  }

  /** What the program will do by itself in a moment; it lies on no desk. */
  void await(Laid work, Automatic action) {
    byTheProgram(work, action.name(), null);
  }

  /** A dossier stays by itself until a moment; that lies on no desk either. */
  void wait(Laid work) {
    byTheProgram(work, WorkItem.WAIT, null);
  }

  private void byTheProgram(Laid work, @Nullable String action, @Nullable String told) {
    var sql =
        """
        insert into work_items (id, dossier, place, element, name, kind, came_from, received_at, due,
          because_vi, because_en, candidates, action, ended_at, ending, comment)
        values (:id, :dossier, :place, :element, :name, :kind, :from, :now, :due,
          'Hệ thống tự thực hiện', 'Done by the system', '{}', :action, :endedAt, :ending, :told)
        """;
    placed(sql, work)
        .param("due", work.due())
        .param("action", action)
        .param("endedAt", told == null ? null : work.now())
        .param("ending", told == null ? null : "SYSTEM")
        .param("told", told)
        .update();
  }

  /** Locked. */
  Optional<WorkItem> lockAwaited(long dossier, String place) {
    return database
        .sql(
            ITEM
                + """
                where w.dossier = ? and w.place = ? and w.ended_at is null and w.action is not null
                order by w.line limit 1 for update
                """)
        .params(dossier, place)
        .query(WorkItem::of)
        .optional();
  }

  /** Whether it was open, and its term had run out. */
  boolean withdraw(String id, LocalDateTime now, @Nullable String expiry) {
    clear(id);
    return database
        .sql(
            """
            update work_items set ended_at = :now,
              ending = case when :expiry::text is not null and due <= :now then 'EXPIRED' else 'WITHDRAWN' end,
              branch = case when :expiry::text is not null and due <= :now then :expiry end
            where id = :id and ended_at is null returning ending = 'EXPIRED'
            """)
        .param("now", now)
        .param("expiry", expiry)
        .param("id", id)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /** Locked, so that of two who act at once the second sees what the first did. */
  Optional<WorkItem> lock(String id) {
    return database
        .sql(ITEM + "where w.id = ? for update")
        .param(id)
        .query(WorkItem::of)
        .optional();
  }

  /** All open work, locked; what others finish meanwhile brings new work, so it is looked again. */
  List<WorkItem> lockOpen(long dossier) {
    var sql = ITEM + "where w.dossier = ? and w.ended_at is null order by w.line for update";
    for (var before = -1; ; ) {
      var open = database.sql(sql).param(dossier).query(WorkItem::of).list();
      if (open.size() == before) return open;
      before = open.size();
    }
  }

  Optional<WorkItem> find(String id) {
    return database.sql(ITEM + "where w.id = ?").param(id).query(WorkItem::of).optional();
  }

  List<WorkItem> slip(long dossier) {
    return database
        .sql(ITEM + "where w.dossier = ? order by w.line")
        .param(dossier)
        .query(WorkItem::of)
        .list();
  }

  List<WorkItem> from(String item) {
    return cameFrom(item, "");
  }

  /** The same, held until the transaction ends: nobody takes it up meanwhile. */
  List<WorkItem> lockFrom(String item) {
    return cameFrom(item, " for update");
  }

  private List<WorkItem> cameFrom(String item, String lock) {
    return database
        .sql(ITEM + "where w.came_from = ? order by w.line" + lock)
        .param(item)
        .query(WorkItem::of)
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

  /** It leaves the other desks and stays on one; those who could have taken it are still told. */
  void claim(WorkItem item, Seat seat, LocalDateTime now) {
    put(item, Lying.with(seat), "claimed_at = :now").param("now", now).update();
  }

  /** It lies with a colleague, who has not taken it up yet. */
  void pass(WorkItem item, Seat seat, String by) {
    put(
            item,
            Lying.with(seat),
            "candidates = array[:person], claimed_at = null, delegated_by = :by")
        .param("by", by)
        .update();
  }

  /** It goes to another desk, where nobody has taken it yet. */
  void move(WorkItem item, Desk desk) {
    put(
            item,
            Lying.on(desk),
            """
            candidates = array_remove(:persons::text[], ''), claimed_at = null,
              because_vi = :vi, because_en = :en
            """)
        .param("vi", desk.because().vi())
        .param("en", desk.because().en())
        .update();
  }

  private JdbcClient.StatementSpec put(WorkItem item, Lying lying, String told) {
    clear(item.id());
    var sql =
        "with "
            + ON_DESKS
            + """
            update work_items set person = :person, on_behalf_of = :onBehalfOf,
              signature = :signature, %s where id = :id
            """
                .formatted(told);
    return lying
        .in(database.sql(sql))
        .param("id", item.id())
        .param("dossier", item.dossier())
        .param("due", item.due());
  }

  private static final String ALONE =
      """
      where w.ended_at is null and exists (
          select from desks d where d.item = w.id and d.person = :person)
        and not exists (select from desks d where d.item = w.id and d.person <> :person)
      """;

  /** Open work that lies with nobody else. */
  int countAlone(String person) {
    return database
        .sql("select count(*) from work_items w " + ALONE)
        .param("person", person)
        .query(Integer.class)
        .single();
  }

  List<WorkItem> lockAlone(String person) {
    return database
        .sql(ITEM + ALONE + " order by w.line for update of w")
        .param("person", person)
        .query(WorkItem::of)
        .list();
  }

  /** How a piece of work was finished by the one who held it. */
  record Finish(
      String ending,
      @Nullable String branch,
      @Nullable Opinion opinion,
      @Nullable String comment) {}

  void finish(WorkItem item, Finish how, LocalDateTime now) {
    database
        .sql(
            """
            with cleared as (delete from desks where item = :id)
            update work_items set claimed_at = coalesce(claimed_at, :now), ended_at = :now,
              ending = :ending, branch = :branch, opinion = :opinion, comment = :comment
            where id = :id
            """)
        .param("now", now)
        .param("ending", how.ending())
        .param("branch", how.branch())
        .param("opinion", how.opinion() == null ? null : how.opinion().name())
        .param("comment", how.comment())
        .param("id", item.id())
        .update();
  }

  void undone(String item) {
    database.sql("update work_items set ending = 'UNDONE' where id = ?").param(item).update();
  }

  /** The term goes on as it had begun. */
  void term(String item, LocalDateTime from, @Nullable LocalDateTime due) {
    database.sql("update work_items set term_from = ? where id = ?").params(from, item).update();
    due(item, due);
  }

  /** A new term for open work; its desks sort by it. */
  void due(String item, @Nullable LocalDateTime due) {
    database
        .sql(
            """
            with moved as (
              update desks set due = coalesce(:due::timestamp, 'infinity') where item = :id)
            update work_items set due = :due where id = :id
            """)
        .param("due", due)
        .param("id", item)
        .update();
  }

  private void clear(String item) {
    database.sql("delete from desks where item = ?").param(item).update();
  }
}
