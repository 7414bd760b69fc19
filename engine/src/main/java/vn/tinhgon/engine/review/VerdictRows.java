package vn.tinhgon.engine.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Verdicts as rows. */
@Component
class VerdictRows {
  private final JdbcClient database;

  VerdictRows(JdbcClient database) {
    this.database = database;
  }

  /**
   * @param places of a finding between procedures; else empty
   */
  record Row(
      long id,
      String rule,
      List<String> elements,
      List<String> places,
      int revision,
      Decision decision,
      String reason,
      @Nullable String decidedBy,
      @Nullable LocalDateTime decidedAt,
      @Nullable String judged,
      List<SaidRow> said) {}

  record SaidRow(
      long verdict,
      String kind,
      String words,
      String person,
      LocalDateTime at,
      @Nullable Integer version) {}

  /** All of one procedure. */
  record Known(List<Row> rows) {
    Optional<Row> find(String rule, List<String> elements) {
      return rows.stream()
          .filter(row -> row.rule().equals(rule) && row.elements().equals(elements))
          .findFirst();
    }

    Optional<Row> find(JointFinding joint) {
      return joint.held(rows, Row::rule, Row::places);
    }
  }

  Known of(String procedure) {
    return where("v.procedure = :procedure", Map.of("procedure", procedure));
  }

  /** All on findings that show only between procedures; the latest last. */
  Known joint() {
    return where("v.procedure is null", Map.of());
  }

  private Known where(String condition, Map<String, Object> parameters) {
    Map<Long, List<SaidRow>> said =
        database
            .sql(
                """
                select e.verdict, e.kind, e.words, e.person, e.at, e.version
                from verdict_entries e join verdicts v on v.id = e.verdict
                where %s order by e.verdict, e.number desc
                """
                    .formatted(condition))
            .params(parameters)
            .query(SaidRow.class)
            .list()
            .stream()
            .collect(Collectors.groupingBy(SaidRow::verdict));
    return new Known(
        database
            .sql("select v.* from verdicts v where %s order by v.id".formatted(condition))
            .params(parameters)
            .query((row, number) -> read(row, said.getOrDefault(row.getLong("id"), List.of())))
            .list());
  }

  Decisions decisions() {
    var decisions = new Decisions();
    database
        .sql(
            """
            select procedure, rule, elements, decision from verdicts
            where procedure is not null and decision is not null
            """)
        .query(
            (RowCallbackHandler)
                row ->
                    decisions.add(
                        row.getString("procedure"),
                        row.getString("rule"),
                        List.of((String[]) row.getArray("elements").getArray()),
                        Decision.valueOf(row.getString("decision"))));
    // The open ones too: one that was taken back still says which verdict a finding has.
    database
        .sql("select rule, places, decision from verdicts where procedure is null order by id")
        .query(
            (RowCallbackHandler)
                row ->
                    decisions.add(
                        row.getString("rule"),
                        List.of((String[]) row.getArray("places").getArray()),
                        decision(row)));
    return decisions;
  }

  private static Row read(ResultSet row, List<SaidRow> said) throws SQLException {
    var places = row.getArray("places");
    var at = row.getTimestamp("decided_at");
    return new Row(
        row.getLong("id"),
        row.getString("rule"),
        Arrays.asList((String[]) row.getArray("elements").getArray()),
        places == null ? List.of() : Arrays.asList((String[]) places.getArray()),
        row.getInt("revision"),
        decision(row),
        row.getString("reason"),
        row.getString("decided_by"),
        at == null ? null : at.toLocalDateTime(),
        row.getString("judged"),
        said);
  }

  private static Decision decision(ResultSet row) throws SQLException {
    var decision = row.getString("decision");
    return decision == null ? Decision.OPEN : Decision.valueOf(decision);
  }

  /** The row of a finding between procedures, there from now on; others who judge it wait. */
  Row lock(JointFinding joint) {
    var held = joint().find(joint).map(Row::id);
    if (held.isEmpty()) {
      database
          .sql(
              """
              insert into verdicts (rule, elements, places, joint)
              values (?, '{}', cast(? as text[]), ?) on conflict do nothing
              """)
          .params(joint.finding().rule(), joint.keys().toArray(String[]::new), joint.id())
          .update();
    }
    var question = "select * from verdicts where %s = ? for update";
    return database
        .sql(question.formatted(held.isPresent() ? "id" : "joint"))
        .param(held.<Object>map(id -> id).orElse(joint.id()))
        .query((row, number) -> read(row, List.of()))
        .single();
  }

  /** A verdict given anew is on the places of today. */
  void place(long id, JointFinding joint) {
    database
        .sql("update verdicts set places = cast(? as text[]), joint = ? where id = ?")
        .params(joint.keys().toArray(String[]::new), joint.id(), id)
        .update();
  }

  /** The row of a finding, there from now on; others who judge it wait. */
  Row lock(String procedure, String rule, List<String> elements) {
    var ids = elements.toArray(String[]::new);
    database
        .sql(
            """
            insert into verdicts (procedure, rule, elements) values (?, ?, cast(? as text[]))
            on conflict do nothing
            """)
        .params(procedure, rule, ids)
        .update();
    return database
        .sql(
            """
            select * from verdicts where procedure = ? and rule = ? and elements = cast(? as text[])
            for update
            """)
        .params(procedure, rule, ids)
        .query((row, number) -> read(row, List.of()))
        .single();
  }

  void decide(
      long id, Decision decision, String reason, String person, LocalDateTime at, String judged) {
    database
        .sql(
            """
            update verdicts set revision = revision + 1, decision = :decision, reason = :reason,
              decided_by = :person, decided_at = :at, judged = :judged::jsonb where id = :id
            """)
        .param("decision", decision == Decision.OPEN ? null : decision.name())
        .param("reason", reason)
        .param("person", person)
        .param("at", Timestamp.valueOf(at))
        .param("judged", judged)
        .param("id", id)
        .update();
  }

  void say(
      long verdict,
      String kind,
      String words,
      String person,
      LocalDateTime at,
      @Nullable Integer version) {
    database
        .sql(
            """
            insert into verdict_entries (verdict, number, kind, words, person, at, version)
            select :verdict, 1 + count(*), :kind, :words, :person, :at, :version
            from verdict_entries where verdict = :verdict
            """)
        .param("verdict", verdict)
        .param("kind", kind)
        .param("words", words)
        .param("person", person)
        .param("at", Timestamp.valueOf(at))
        .param("version", version)
        .update();
  }

  List<String> proceduresWithAccepted(List<Long> versions) {
    return database
        .sql(
            """
            select distinct v.procedure from verdicts v
              join findings f using (procedure, rule, elements)
            where v.decision = 'ACCEPTED' and f.version = any (?) order by v.procedure
            """)
        .param(versions.toArray(Long[]::new))
        .query(String.class)
        .list();
  }
}
