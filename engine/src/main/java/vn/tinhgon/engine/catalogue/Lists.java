package vn.tinhgon.engine.catalogue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tinhgon.engine.database.Words;

/** Looks procedures up. */
@Component
class Lists {
  private final JdbcClient database;

  Lists(JdbcClient database) {
    this.database = database;
  }

  /** A condition and what its names stand for. */
  private record Condition(String sql, Map<String, Object> parameters) {}

  boolean isEmpty() {
    return !database.sql("select exists (select from procedures)").query(Boolean.class).single();
  }

  Listed.Page page(Question question) {
    var asked = condition(question);
    var direction = question.descending() ? "desc" : "asc";
    var items =
        database
            .sql(
                """
                select v.id as version, p.code, p.name, p.group_code, p.field, p.owner, p.level,
                  p.state, v.number, d.state as draft_state, p.updated_at as made_at
                from procedures p
                  left join procedure_versions v on v.id = coalesce(p.current, p.coming, p.draft)
                  left join procedure_versions d on d.id = p.draft and p.current is not null
                where %s order by %s %s, p.code %s limit :size offset :skip
                """
                    .formatted(asked.sql(), question.order().column(), direction, direction))
            .params(asked.parameters())
            .param("size", question.size())
            .param("skip", (long) question.page() * question.size())
            .query(Listed.class)
            .list();
    var total =
        database
            .sql("select count(*) from procedures p where " + asked.sql())
            .params(asked.parameters())
            .query(Long.class)
            .single();
    return new Listed.Page(items, total);
  }

  private static Condition condition(Question question) {
    var words = Words.of(question.words());
    var parameters = new HashMap<String, Object>(words.parameters());
    var parts = new ArrayList<>(List.of(words.foundIn("p.words")));
    is("field", question.field(), parts, parameters);
    is("owner", question.owner(), parts, parameters);
    is("group_code", question.group(), parts, parameters);
    is("level", question.level() == null ? null : question.level().name(), parts, parameters);
    is("state", question.state() == null ? null : question.state().name(), parts, parameters);
    return new Condition(String.join(" and ", parts), parameters);
  }

  private static void is(
      String column, @Nullable String value, List<String> parts, Map<String, Object> parameters) {
    if (value == null || value.isBlank()) return;
    parts.add("p.%1$s = :%1$s".formatted(column));
    parameters.put(column, value);
  }

  /** A version without its model. */
  record VersionLine(
      int number,
      String name,
      State state,
      String author,
      String reason,
      LocalDateTime madeAt,
      @Nullable LocalDate inForceFrom) {}

  boolean has(String code) {
    return database
        .sql("select exists (select from procedures where code = ?)")
        .param(code)
        .query(Boolean.class)
        .single();
  }

  /** The latest first. */
  List<VersionLine> versions(String code) {
    return database
        .sql(
            """
            select v.number, v.name, v.state, v.author, v.reason, v.made_at, v.in_force_from
            from procedure_versions v join procedures p on p.id = v.procedure
            where p.code = ? order by v.number desc
            """)
        .param(code)
        .query(VersionLine.class)
        .list();
  }

  /** A value that procedures have, and how many. */
  record Choice(String key, long count) {}

  /** What the column holds, the most frequent first. */
  List<Choice> choices(Question.Order column) {
    return database
        .sql(
            "select %1$s as key, count(*) as count from procedures p where %1$s is not null group by 1 order by 2 desc, 1"
                .formatted(column.column()))
        .query(Choice.class)
        .list();
  }
}
