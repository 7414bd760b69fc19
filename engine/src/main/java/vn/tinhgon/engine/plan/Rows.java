package vn.tinhgon.engine.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.engine.database.Words;
import vn.tinhgon.engine.dossier.Urgency;
import vn.tinhgon.rules.target.CountMode;

/** Plans in the database; what stands in them is kept by {@link ItemRows}. */
@Component
class Rows {
  private static final String PLAN =
      """
      select id, code, title, programme, state, author, made_at, changed_at, dossier, number,
        issued_on, effective, count_mode, consulted, urgency from plans
      """;

  private final JdbcClient database;
  private final YearNumbers numbers;
  private final JsonMapper json;
  private final Clock clock;

  Rows(JdbcClient database, YearNumbers numbers, JsonMapper json, Clock clock) {
    this.database = database;
    this.numbers = numbers;
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
    var code =
        "PA-%d-%02d".formatted(now.getYear(), numbers.next(YearNumbers.Of.PLANS, now.getYear()));
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
        List.of((String[]) row.getArray("consulted").getArray()),
        Urgency.valueOf(row.getString("urgency")));
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

  void submitted(long plan, String dossier, Paperwork.Aim aim) {
    database
        .sql("update plans set dossier = ?, aim = ?::jsonb where id = ?")
        .params(dossier, json.writeValueAsString(aim), plan)
        .update();
    state(plan, Stage.SUBMITTED);
  }

  /** What a plan aimed at when it was last submitted. */
  Optional<Paperwork.Aim> aim(long plan) {
    return database
        .sql("select aim::text from plans where id = ? and aim is not null")
        .param(plan)
        .query(String.class)
        .optional()
        .map(text -> json.readValue(text, Paperwork.Aim.class));
  }

  void wished(long plan, Wishes wishes) {
    database
        .sql("update plans set effective = ?, consulted = ?, urgency = ? where id = ?")
        .param(wishes.effective())
        .param(wishes.consulted().toArray(String[]::new))
        .param(wishes.urgency().name())
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
}
