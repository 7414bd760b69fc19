package vn.tinhgon.engine.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.bpmn.Profile.CostMethod;
import vn.tinhgon.bpmn.TimeUnit;

/** The items of plans in the database: their wordings, every one kept, and their procedures. */
@Component
class ItemRows {
  private static final TypeReference<List<Row.Cut>> CUTS = new TypeReference<>() {};

  private final JdbcClient database;
  private final JsonMapper json;
  private final Clock clock;

  ItemRows(JdbcClient database, JsonMapper json, Clock clock) {
    this.database = database;
    this.json = json;
    this.clock = clock;
  }

  /** A procedure as a submitted plan would make it. */
  record Promised(String code, boolean abolished, long costAfter, double daysAfter) {}

  List<Promised> promised() {
    return database
        .sql(
            """
            select p.code, p.abolished, p.cost_after, p.days_after
            from plans s join plan_entries i on i.plan = s.id join plan_procedures p on p.item = i.id
            where s.state = 'SUBMITTED' and (p.abolished or p.cuts <> '[]'::jsonb)
            """)
        .query(Promised.class)
        .list();
  }

  void add(long plan, Wording wording, String author, List<Row.Procedure> procedures) {
    var id =
        database
            .sql(
                """
                insert into plan_entries (plan, place, wording, edited_by, edited_at)
                values (:plan, 1 + (select coalesce(max(place), 0) from plan_entries where plan = :plan),
                  :wording::jsonb, :author, :now) returning id
                """)
            .param("plan", plan)
            .param("wording", json.writeValueAsString(wording))
            .param("author", author)
            .param("now", LocalDateTime.now(clock))
            .query(Long.class)
            .single();
    keep(id, 1, wording, author);
    for (int i = 0; i < procedures.size(); i++) add(id, i, procedures.get(i));
  }

  private void add(long item, int place, Row.Procedure procedure) {
    database
        .sql(
            """
            insert into plan_procedures (item, place, version, code, name, cuts, proposed, abolished,
              cost_before, cost_after, time_before, time_after, time_unit, days_before, days_after,
              cost_method, own, model)
            values (:item, :place, :version, :code, :name, :cuts::jsonb, :proposed::jsonb, :abolished, :costBefore,
              :costAfter, :timeBefore, :timeAfter, :unit, :daysBefore, :daysAfter, :method,
              :own::jsonb, :model)
            """)
        .param("item", item)
        .param("place", place)
        .param("version", procedure.version())
        .param("code", procedure.code())
        .param("name", procedure.name())
        .param("cuts", json.writeValueAsString(procedure.cuts()))
        .param("proposed", json.writeValueAsString(procedure.proposed()))
        .param("abolished", procedure.abolished())
        .param("costBefore", procedure.costBefore())
        .param("costAfter", procedure.costAfter())
        .param("timeBefore", procedure.timeBefore())
        .param("timeAfter", procedure.timeAfter())
        .param("unit", procedure.timeUnit().name())
        .param("daysBefore", procedure.daysBefore())
        .param("daysAfter", procedure.daysAfter())
        .param("method", procedure.costMethod().name())
        .param("own", json.writeValueAsString(procedure.own()))
        .param("model", procedure.model())
        .update();
  }

  List<Row.Item> of(long plan) {
    record Head(long id, int revision, String wording, String editedBy, LocalDateTime editedAt) {}
    var items = new ArrayList<Row.Item>();
    var heads =
        database
            .sql(
                """
                select id, revision, wording::text as wording, edited_by, edited_at
                from plan_entries where plan = ? order by place
                """)
            .param(plan)
            .query(Head.class)
            .list();
    for (var head : heads) {
      items.add(
          new Row.Item(
              head.id(),
              head.revision(),
              json.readValue(head.wording(), Wording.class),
              head.editedBy(),
              head.editedAt(),
              procedures(head.id())));
    }
    return items;
  }

  private List<Row.Procedure> procedures(long item) {
    return database
        .sql("select * from plan_procedures where item = ? order by place")
        .param(item)
        .query(this::procedure)
        .list();
  }

  private Row.Procedure procedure(ResultSet row, int number) throws SQLException {
    return new Row.Procedure(
        row.getLong("version"),
        row.getString("code"),
        row.getString("name"),
        json.readValue(row.getString("cuts"), CUTS),
        json.readValue(row.getString("proposed"), CUTS),
        row.getBoolean("abolished"),
        row.getLong("cost_before"),
        row.getLong("cost_after"),
        row.getBigDecimal("time_before"),
        row.getBigDecimal("time_after"),
        TimeUnit.valueOf(row.getString("time_unit")),
        row.getDouble("days_before"),
        row.getDouble("days_after"),
        CostMethod.valueOf(row.getString("cost_method")),
        json.readValue(row.getString("own"), Wording.class),
        row.getBytes("model"));
  }

  void reword(long plan, long item, int revision, Wording wording, String author) {
    var now = LocalDateTime.now(clock);
    database
        .sql(
            """
            update plan_entries set wording = ?::jsonb, revision = ?, edited_by = ?, edited_at = ?
            where id = ?
            """)
        .params(json.writeValueAsString(wording), revision, author, now, item)
        .update();
    keep(item, revision, wording, author);
    database.sql("update plans set changed_at = ? where id = ?").params(now, plan).update();
  }

  private void keep(long item, int revision, Wording wording, String author) {
    database
        .sql(
            """
            insert into plan_wordings (item, revision, wording, edited_by, edited_at)
            values (?, ?, ?::jsonb, ?, ?)
            """)
        .params(item, revision, json.writeValueAsString(wording), author, LocalDateTime.now(clock))
        .update();
  }

  Optional<Wording> wording(long item, int revision) {
    return database
        .sql("select wording::text from plan_wordings where item = ? and revision = ?")
        .params(item, revision)
        .query(String.class)
        .optional()
        .map(text -> json.readValue(text, Wording.class));
  }

  /** The procedures of an item are others from now on. */
  void procedures(long item, List<Row.Procedure> procedures) {
    database.sql("delete from plan_procedures where item = ?").param(item).update();
    for (int i = 0; i < procedures.size(); i++) add(item, i, procedures.get(i));
  }

  /** Puts the last item of a plan right behind another. */
  void moveLastBehind(long plan, long item) {
    database
        .sql(
            """
            with ordered as (
              select id, row_number() over (order by
                case when place = (select max(place) from plan_entries where plan = :plan)
                  then (select place from plan_entries where id = :item) + 0.5 else place end) as at
              from plan_entries where plan = :plan)
            update plan_entries i set place = o.at from ordered o where o.id = i.id
            """)
        .param("plan", plan)
        .param("item", item)
        .update();
  }

  void remove(long plan, long item) {
    database.sql("delete from plan_entries where id = ? and plan = ?").params(item, plan).update();
  }
}
