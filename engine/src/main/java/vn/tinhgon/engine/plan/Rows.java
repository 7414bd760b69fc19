package vn.tinhgon.engine.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.bpmn.Profile.CostMethod;
import vn.tinhgon.bpmn.TimeUnit;
import vn.tinhgon.engine.database.Words;
import vn.tinhgon.rules.target.CountMode;

/** Plans in the database. */
@Component
class Rows {
  private static final String PLAN =
      """
      select id, code, title, programme, state, author, made_at, changed_at, dossier, number,
        issued_on, effective, count_mode, consulted from plans
      """;
  private static final TypeReference<List<Row.Cut>> CUTS = new TypeReference<>() {};

  private final JdbcClient database;
  private final JsonMapper json;
  private final Clock clock;

  Rows(JdbcClient database, JsonMapper json, Clock clock) {
    this.database = database;
    this.json = json;
    this.clock = clock;
  }

  /** A line of the list, with the sums over the plan. */
  record Line(
      String code,
      String title,
      @Nullable String programme,
      Stage state,
      String author,
      LocalDateTime changedAt,
      @Nullable String dossier,
      int procedures,
      long costBefore,
      long costAfter,
      long handlingBefore,
      long handlingAfter) {}

  record Page(List<Line> items, long total) {}

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

  /** The oldest first. */
  List<Row.Plan> submitted() {
    return database
        .sql(PLAN + "where state = 'SUBMITTED' order by changed_at, id")
        .query(Rows::plan)
        .list();
  }

  /**
   * @param dossiers only plans approved in these; null for all
   */
  Page page(
      @Nullable String words,
      @Nullable Stage state,
      @Nullable List<String> dossiers,
      int page,
      int size) {
    var typed = Words.of(words);
    var where =
        " where "
            + typed.foundIn("s.folded")
            + (state == null ? "" : " and s.state = :state")
            + (dossiers == null ? "" : " and s.dossier = any (:dossiers)");
    var wanted = dossiers == null ? null : dossiers.toArray(String[]::new);
    var lines =
        database
            .sql(
                """
                select s.code, s.title, s.programme, s.state, s.author, s.changed_at, s.dossier,
                  count(p.code) as procedures,
                  coalesce(sum(p.cost_before) filter (where %2$s), 0) as cost_before,
                  coalesce(sum(p.cost_after) filter (where %2$s), 0) as cost_after,
                  coalesce(sum(p.cost_before) filter (where not %2$s), 0) as handling_before,
                  coalesce(sum(p.cost_after) filter (where not %2$s), 0) as handling_after
                from plans s left join plan_entries i on i.plan = s.id
                  left join plan_procedures p on p.item = i.id
                %1$s group by s.id order by s.changed_at desc, s.id desc limit :size offset :skip
                """
                    .formatted(where, "p.cost_method <> 'EFFORT_INTERNAL'"))
            .params(typed.parameters())
            .param("state", state == null ? null : state.name())
            .param("dossiers", wanted)
            .param("size", size)
            .param("skip", (long) page * size)
            .query(Line.class)
            .list();
    var total =
        database
            .sql("select count(*) from plans s" + where)
            .params(typed.parameters())
            .param("state", state == null ? null : state.name())
            .param("dossiers", wanted)
            .query(Long.class)
            .single();
    return new Page(lines, total);
  }

  Row.Plan add(
      String title, @Nullable String programme, @Nullable CountMode countMode, String author) {
    var now = LocalDateTime.now(clock);
    var last =
        database
            .sql(
                """
                insert into plan_numbers (year, last) values (?, 1)
                on conflict (year) do update set last = plan_numbers.last + 1 returning last
                """)
            .param(now.getYear())
            .query(Integer.class)
            .single();
    var code = "PA-%d-%02d".formatted(now.getYear(), last);
    database
        .sql(
            """
            insert into plans (code, title, programme, count_mode, state, author, made_at, changed_at,
              folded)
            values (:code, :title, :programme, :mode, 'DRAFT', :author, :now, :now,
              fold(:code || ' ' || :title))
            """)
        .param("code", code)
        .param("title", title)
        .param("programme", programme)
        .param("mode", countMode == null ? null : countMode.name())
        .param("author", author)
        .param("now", now)
        .update();
    return find(code).orElseThrow();
  }

  Optional<Row.Plan> find(String code) {
    return database.sql(PLAN + "where code = ?").param(code).query(Rows::plan).optional();
  }

  private static Row.Plan plan(ResultSet row, int number) throws SQLException {
    var mode = row.getString("count_mode");
    return new Row.Plan(
        row.getLong("id"),
        row.getString("code"),
        row.getString("title"),
        row.getString("programme"),
        Stage.valueOf(row.getString("state")),
        row.getString("author"),
        row.getObject("made_at", LocalDateTime.class),
        row.getObject("changed_at", LocalDateTime.class),
        row.getString("dossier"),
        row.getObject("number", Integer.class),
        row.getObject("issued_on", LocalDate.class),
        row.getObject("effective", LocalDate.class),
        mode == null ? null : CountMode.valueOf(mode),
        List.of((String[]) row.getArray("consulted").getArray()));
  }

  /** Waits for others who change the same plan. */
  Optional<Row.Plan> lock(String code) {
    return database
        .sql(PLAN + "where code = ? for update")
        .param(code)
        .query(Rows::plan)
        .optional();
  }

  Optional<Row.Plan> ofDossier(String dossier) {
    return database
        .sql(PLAN + "where dossier = ? for update")
        .param(dossier)
        .query(Rows::plan)
        .optional();
  }

  void state(long plan, Stage state) {
    database
        .sql("update plans set state = ?, changed_at = ? where id = ?")
        .params(state.name(), LocalDateTime.now(clock), plan)
        .update();
  }

  void submitted(long plan, String dossier) {
    database.sql("update plans set dossier = ? where id = ?").params(dossier, plan).update();
    state(plan, Stage.SUBMITTED);
  }

  void effective(long plan, @Nullable LocalDate day, List<String> consulted) {
    database
        .sql("update plans set effective = ?, consulted = ? where id = ?")
        .param(day)
        .param(consulted.toArray(String[]::new))
        .param(plan)
        .update();
  }

  void issued(long plan, int number, LocalDate day, LocalDate effective) {
    database
        .sql("update plans set number = ?, issued_on = ?, effective = ? where id = ?")
        .params(number, day, effective, plan)
        .update();
    state(plan, Stage.ISSUED);
  }

  void addItem(long plan, Wording wording, String author, List<Row.Procedure> procedures) {
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
            insert into plan_procedures (item, place, version, code, name, cuts, abolished,
              cost_before, cost_after, time_before, time_after, time_unit, days_before, days_after,
              cost_method, own, model)
            values (:item, :place, :version, :code, :name, :cuts::jsonb, :abolished, :costBefore,
              :costAfter, :timeBefore, :timeAfter, :unit, :daysBefore, :daysAfter, :method,
              :own::jsonb, :model)
            """)
        .param("item", item)
        .param("place", place)
        .param("version", procedure.version())
        .param("code", procedure.code())
        .param("name", procedure.name())
        .param("cuts", json.writeValueAsString(procedure.cuts()))
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

  List<Row.Item> items(long plan) {
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

  void removeItem(long plan, long item) {
    database.sql("delete from plan_entries where id = ? and plan = ?").params(item, plan).update();
  }
}
