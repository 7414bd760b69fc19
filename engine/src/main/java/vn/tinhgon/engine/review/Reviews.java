package vn.tinhgon.engine.review;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.bpmn.xml.Unreadable;
import vn.tinhgon.engine.catalogue.Catalogue;
import vn.tinhgon.engine.catalogue.Version;
import vn.tinhgon.engine.catalogue.VersionAdded;
import vn.tinhgon.engine.dossier.Publications;
import vn.tinhgon.rules.Review;

/** Reviews every version when it comes in, and again when the rules have changed. */
@Component
class Reviews {
  private final JdbcClient database;
  private final Catalogue catalogue;
  private final RuleBase rules;
  private final JsonMapper json;
  private final Clock clock;

  Reviews(JdbcClient database, Catalogue catalogue, RuleBase rules, JsonMapper json, Clock clock) {
    this.database = database;
    this.catalogue = catalogue;
    this.rules = rules;
    this.json = json;
    this.clock = clock;
  }

  @EventListener
  @Transactional
  void on(VersionAdded added) {
    review(added.version(), added.file());
  }

  /** What a list shows of a review. */
  record Summary(
      long version,
      Result.Soundly sound,
      boolean runnable,
      int errors,
      int warnings,
      int notes,
      int steps,
      double elapsedDays) {}

  /** What a procedure's page shows. */
  record Kept(Result result, @Nullable Text notRunnable) {}

  @Transactional(readOnly = true)
  Map<Long, Summary> summaries(List<Long> versions) {
    return database
        .sql(
            """
            select version, sound, not_runnable is null as runnable, errors, warnings, notes, steps,
              elapsed_days
            from reviews where version = any (:versions)
            """)
        .param("versions", versions.toArray(Long[]::new))
        .query(Summary.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Summary::version, Function.identity()));
  }

  @Transactional
  Kept of(Version version) {
    return kept(version.id()).orElseGet(() -> again(version));
  }

  private Optional<Kept> kept(long version) {
    return database
        .sql("select result, not_runnable from reviews where version = ? and rules = ?")
        .params(version, rules.fingerprint())
        .query(
            (row, number) -> {
              var reason = row.getString("not_runnable");
              return new Kept(
                  json.readValue(row.getString("result"), Result.class),
                  reason == null ? null : json.readValue(reason, Text.class));
            })
        .optional();
  }

  /** The version came in under other rules. */
  @Transactional
  Kept again(Version version) {
    try {
      return review(version, BpmnFile.read(version.bpmn(), version.code() + ".bpmn"));
    } catch (Unreadable e) {
      throw new IllegalStateException("Version " + version.id() + " was readable once", e);
    }
  }

  /** Current versions reviewed under other rules than today's. */
  @Transactional(readOnly = true)
  List<Long> outdated() {
    var current = catalogue.currentVersions();
    var fresh =
        database
            .sql("select version from reviews where rules = ?")
            .param(rules.fingerprint())
            .query(Long.class)
            .set();
    return current.stream().filter(version -> !fresh.contains(version)).toList();
  }

  private Kept review(Version version, BpmnFile file) {
    // Taken once: the thresholds may change while it is at work.
    var asked = rules.current();
    var review = Review.of(file.procedure(), asked.rules().book(), LocalDate.now(clock));
    var result = Result.of(review);
    var reason = Publications.refusal(review.procedure(), review.soundness().sound());
    database
        .sql(
            """
            insert into reviews (version, rules, reviewed_at, sound, errors, warnings, notes, steps,
              elapsed_days, not_runnable, result)
            values (:version, :rules, :now, :sound, :errors, :warnings, :notes, :steps, :days,
              :reason::jsonb, :result::jsonb)
            on conflict (version) do update set rules = excluded.rules,
              reviewed_at = excluded.reviewed_at, sound = excluded.sound, errors = excluded.errors,
              warnings = excluded.warnings, notes = excluded.notes, steps = excluded.steps,
              elapsed_days = excluded.elapsed_days, not_runnable = excluded.not_runnable,
              result = excluded.result
            """)
        .param("version", version.id())
        .param("rules", asked.fingerprint())
        .param("now", LocalDateTime.now(clock))
        .param("sound", result.soundness().sound().name())
        .param("errors", result.count(Result.Weight.ERROR))
        .param("warnings", result.count(Result.Weight.WARNING))
        .param("notes", result.count(Result.Weight.NOTE))
        .param("steps", result.measures().steps())
        .param("days", result.measures().elapsedDays())
        .param("reason", reason == null ? null : json.writeValueAsString(reason))
        .param("result", json.writeValueAsString(result))
        .update();
    database.sql("delete from findings where version = ?").param(version.id()).update();
    database
        .sql(
            """
            insert into findings (version, procedure, name, id, rule, elements, code, level,
              authority, vi, en, days, cost, also)
            select version, :code, :name, f ->> 'id', f ->> 'rule',
              array(select jsonb_array_elements_text(f -> 'elements')), f ->> 'code', f ->> 'level',
              f ->> 'authority', f -> 'message' ->> 'vi', f -> 'message' ->> 'en',
              (f -> 'saving' ->> 'days')::double precision,
              (f -> 'saving' ->> 'costPerYear')::bigint, f -> 'evidence' -> 'also'
            from reviews, jsonb_array_elements(result -> 'findings') f where version = :version
            """)
        .param("code", version.code())
        .param("name", version.name())
        .param("version", version.id())
        .update();
    return new Kept(result, reason);
  }
}
