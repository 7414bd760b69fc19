package vn.tinhgon.engine.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.database.Words;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.rules.AuthorityClass;

/** The findings of all procedures as they stand, with what was decided on each. */
@Component
class FoundEverywhere {
  private static final String SHOWN = "join shown_procedures s using (version) where ";
  private static final String FOUND = "from findings f " + SHOWN;
  private static final String JUDGED =
      """
      exists (select from verdicts v where v.procedure = f.procedure and v.rule = f.rule
        and v.elements = f.elements and v.decision\s""";

  private final JdbcClient database;
  private final Organisation organisation;

  FoundEverywhere(JdbcClient database, Organisation organisation) {
    this.database = database;
    this.organisation = organisation;
  }

  /** What is looked for; empty where it does not matter. */
  record Asked(
      @Nullable String words,
      @Nullable Decision decision,
      String rule,
      String owner,
      @Nullable AuthorityClass authority,
      Result.@Nullable Weight level,
      int page,
      int size) {

    Asked deciding(@Nullable Decision other) {
      return new Asked(words, other, rule, owner, authority, level, page, size);
    }
  }

  record FoundRow(
      String procedure,
      String procedureName,
      @Nullable String owner,
      @Nullable String ownerName,
      String finding,
      String rule,
      String code,
      Result.Weight level,
      Text message,
      List<SaidToo> also,
      AuthorityClass authority,
      double days,
      long costPerYear,
      Decision decision,
      @Nullable Who person,
      @Nullable LocalDateTime at) {}

  /** Another rule that found the same. */
  record SaidToo(String rule, String code, Text title) {}

  record FoundPage(List<FoundRow> items, long total) {}

  /** A condition and what its names stand for. */
  private record Condition(String sql, Map<String, Object> parameters) {
    Condition and(String more) {
      return new Condition(sql + " and " + more, parameters);
    }
  }

  @Transactional(readOnly = true)
  FoundPage page(Asked asked) {
    var where = condition(asked);
    var names = new Names(organisation, new HashMap<>(), new HashMap<>());
    long total = total(asked);
    var span = Span.of((long) asked.page() * asked.size(), asked.size(), total);
    var items =
        database
            .sql(
                """
                with page as (select version, f.id %s order by %s limit :size offset :skip)
                select f.*, s.owner, coalesce(v.decision, 'OPEN') as decision, v.decided_by,
                  v.decided_at
                from page join findings f using (version, id) join shown_procedures s using (version)
                  left join verdicts v using (procedure, rule, elements)
                order by f.weight, f.procedure, f.id
                """
                    .formatted(FOUND + where.sql(), span.order()))
            .params(where.parameters())
            .param("size", span.size())
            .param("skip", span.skip())
            .query((row, number) -> row(row, names))
            .list();
    return new FoundPage(items, total);
  }

  /** Rows are passed over one by one, so a page in the last half is counted from the end. */
  private record Span(String order, long skip, long size) {
    static Span of(long first, int size, long total) {
      long some = Math.max(0, Math.min(size, total - first));
      if (first <= total / 2) {
        return new Span("f.weight, f.procedure, f.id", first, some);
      }
      return new Span(
          "f.weight desc, f.procedure desc, f.id desc", Math.max(0, total - first - some), some);
    }
  }

  /** Few findings are decided, so those are counted and taken off, not all others looked up. */
  private long total(Asked asked) {
    if (asked.decision() == null) return count("", condition(asked));
    var judged =
        count(
            "join verdicts v using (procedure, rule, elements) ",
            condition(asked.deciding(null))
                .and(
                    asked.decision() == Decision.OPEN
                        ? "v.decision is not null"
                        : "v.decision = '" + asked.decision() + "'"));
    return asked.decision() == Decision.OPEN ? total(asked.deciding(null)) - judged : judged;
  }

  private long count(String joined, Condition where) {
    return database
        .sql("select count(*) from findings f " + joined + SHOWN + where.sql())
        .params(where.parameters())
        .query(Long.class)
        .single();
  }

  /** Only what was asked for, so that the database knows how much it will find. */
  private static Condition condition(Asked asked) {
    var words = Words.of(asked.words());
    var parameters = new HashMap<String, Object>(words.parameters());
    var parts = new ArrayList<>(List.of(words.foundIn("f.words")));
    is("f.rule", asked.rule(), parts, parameters);
    is("f.authority", asked.authority() == null ? "" : asked.authority().name(), parts, parameters);
    is("f.level", asked.level() == null ? "" : asked.level().word(), parts, parameters);
    is("s.owner", asked.owner(), parts, parameters);
    if (asked.decision() == Decision.OPEN) parts.add("not " + JUDGED + "is not null)");
    else if (asked.decision() != null) {
      parts.add(JUDGED + "= :decision)");
      parameters.put("decision", asked.decision().name());
    }
    return new Condition(String.join(" and ", parts), parameters);
  }

  private static void is(
      String column, String value, List<String> parts, Map<String, Object> parameters) {
    if (value.isEmpty()) return;
    var name = column.substring(2);
    parts.add(column + " = :" + name);
    parameters.put(name, value);
  }

  /** Of the units and people met on a page, each asked for once. */
  private record Names(
      Organisation organisation, Map<String, String> units, Map<String, Who> people) {
    String unit(String code) {
      return units.computeIfAbsent(code, organisation::unitName);
    }

    Who who(String username) {
      return people.computeIfAbsent(
          username,
          name -> new Who(name, organisation.person(name).map(known -> known.name()).orElse(name)));
    }
  }

  private static FoundRow row(ResultSet row, Names names) throws SQLException {
    var owner = row.getString("owner");
    var person = row.getString("decided_by");
    return new FoundRow(
        row.getString("procedure"),
        row.getString("name"),
        owner.isEmpty() ? null : owner,
        owner.isEmpty() ? null : names.unit(owner),
        row.getString("id"),
        row.getString("rule"),
        row.getString("code"),
        Result.Weight.valueOf(row.getString("level").toUpperCase(Locale.ROOT)),
        new Text(row.getString("vi"), row.getString("en")),
        also(row.getString("also")),
        AuthorityClass.valueOf(row.getString("authority")),
        row.getDouble("days"),
        row.getLong("cost"),
        Decision.valueOf(row.getString("decision")),
        person == null ? null : names.who(person),
        row.getObject("decided_at", LocalDateTime.class));
  }

  private static List<SaidToo> also(@Nullable String rules) {
    if (rules == null) return List.of();
    return List.of(JsonMapper.shared().readValue(rules, SaidToo[].class));
  }
}
