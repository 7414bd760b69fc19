package vn.tinhgon.engine.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.problem.Refusal;

/** Trials as rows: whichever instance is asked knows how far a trial has come. */
@Component
class Trials {
  private static final TypeReference<Map<String, Double>> VALUES = new TypeReference<>() {};

  /** A trial that nobody has touched for so long died with its instance. */
  private static final String LOST = "interval '2 minutes'";

  private final JdbcClient database;
  private final JsonMapper json;

  Trials(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  enum State {
    RUNNING,
    DONE,
    CANCELLED,
    FAILED
  }

  /**
   * @param revision of the thresholds it compares with
   * @param effect known when it is done
   */
  record Trial(
      UUID id,
      int revision,
      Map<String, Double> values,
      State state,
      int done,
      int total,
      @Nullable TrialEffect effect) {}

  Trial begin(int revision, Map<String, Double> values, String person, int total) {
    var id = UUID.randomUUID();
    database
        .sql("delete from threshold_trials where touched_at < now() - interval '1 day'")
        .update();
    database
        .sql(
            """
            insert into threshold_trials (id, revision, wanted, started_by, state, total)
            values (?, ?, ?::jsonb, ?, 'RUNNING', ?)
            """)
        .params(List.of(id, revision, json.writeValueAsString(values), person, total))
        .update();
    return require(id);
  }

  Trial require(UUID id) {
    return find(id)
        .orElseThrow(
            () ->
                Refusal.notFound(
                    new Text(
                        "Không còn lần thử này; hãy xem tác động lại",
                        "This trial is no longer there; look at the effect again")));
  }

  private Optional<Trial> find(UUID id) {
    return database
        .sql(
            """
            select *, state = 'RUNNING' and touched_at < clock_timestamp() - %s as lost
            from threshold_trials where id = ?
            """
                .formatted(LOST))
        .param(id)
        .query(
            (row, number) -> {
              var result = row.getString("result");
              return new Trial(
                  id,
                  row.getInt("revision"),
                  json.readValue(row.getString("wanted"), VALUES),
                  row.getBoolean("lost") ? State.FAILED : State.valueOf(row.getString("state")),
                  row.getInt("done"),
                  row.getInt("total"),
                  result == null ? null : json.readValue(result, TrialEffect.class));
            })
        .optional();
  }

  /** Whether to go on: false once somebody has cancelled it. */
  boolean progress(UUID id, int done) {
    return database
            .sql(
                """
                update threshold_trials set done = ?, touched_at = clock_timestamp()
                where id = ? and state = 'RUNNING'
                """)
            .params(done, id)
            .update()
        > 0;
  }

  void done(UUID id, TrialEffect effect) {
    database
        .sql(
            """
            update threshold_trials set state = 'DONE', done = total, result = ?::jsonb
            where id = ? and state = 'RUNNING'
            """)
        .params(json.writeValueAsString(effect), id)
        .update();
  }

  void end(UUID id, State state) {
    database
        .sql("update threshold_trials set state = ? where id = ? and state = 'RUNNING'")
        .params(state.name(), id)
        .update();
  }
}
