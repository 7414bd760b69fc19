package vn.tinhgon.engine.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.catalogue.Catalogue;
import vn.tinhgon.engine.catalogue.Words;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.rules.AuthorityClass;

/** The findings of all procedures as they stand, with what was decided on each. */
@Component
class FoundEverywhere {
  private static final String FOUND =
      """
      from findings f left join verdicts v using (procedure, rule, elements)
      where f.version = any (:versions)
        and (:decision = '' or coalesce(v.decision, 'OPEN') = :decision)
        and (:rule = '' or f.rule = :rule)
        and (:authority = '' or f.authority = :authority)
        and (:level = '' or f.level = :level)
        and
      """;

  private final JdbcClient database;
  private final Catalogue catalogue;
  private final Organisation organisation;

  FoundEverywhere(JdbcClient database, Catalogue catalogue, Organisation organisation) {
    this.database = database;
    this.catalogue = catalogue;
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
      int size) {}

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
      AuthorityClass authority,
      double days,
      long costPerYear,
      Decision decision,
      @Nullable Who person,
      @Nullable LocalDateTime at) {}

  record FoundPage(List<FoundRow> items, long total) {}

  @Transactional(readOnly = true)
  FoundPage page(Asked asked) {
    var owners = catalogue.shownOwners();
    var versions =
        owners.entrySet().stream()
            .filter(one -> asked.owner().isEmpty() || asked.owner().equals(one.getValue()))
            .map(Map.Entry::getKey)
            .toArray(Long[]::new);
    var words = Words.of(asked.words());
    var where = FOUND + words.foundIn("f.words");
    var total =
        filled("select count(*) " + where, asked, versions, words).query(Long.class).single();
    var names = new HashMap<String, String>();
    var items =
        filled(
                """
                select f.*, coalesce(v.decision, 'OPEN') as decision, v.decided_by, v.decided_at
                """
                    + where
                    + """
                     order by case f.level when 'error' then 0 when 'warning' then 1 else 2 end,
                      f.procedure, f.id limit :size offset :skip
                    """,
                asked,
                versions,
                words)
            .param("size", asked.size())
            .param("skip", (long) asked.page() * asked.size())
            .query((row, number) -> row(row, owners, names))
            .list();
    return new FoundPage(items, total);
  }

  private JdbcClient.StatementSpec filled(String sql, Asked asked, Long[] versions, Words words) {
    return database
        .sql(sql)
        .params(words.parameters())
        .param("versions", versions)
        .param("decision", asked.decision() == null ? "" : asked.decision().name())
        .param("rule", asked.rule())
        .param("authority", asked.authority() == null ? "" : asked.authority().name())
        .param("level", asked.level() == null ? "" : asked.level().name().toLowerCase(Locale.ROOT));
  }

  /**
   * @param names of the units met so far on the page
   */
  private FoundRow row(ResultSet row, Map<Long, String> owners, Map<String, String> names)
      throws SQLException {
    var owner = owners.getOrDefault(row.getLong("version"), "");
    var person = row.getString("decided_by");
    return new FoundRow(
        row.getString("procedure"),
        row.getString("name"),
        owner.isEmpty() ? null : owner,
        owner.isEmpty() ? null : names.computeIfAbsent(owner, organisation::unitName),
        row.getString("id"),
        row.getString("rule"),
        row.getString("code"),
        Result.Weight.valueOf(row.getString("level").toUpperCase(Locale.ROOT)),
        new Text(row.getString("vi"), row.getString("en")),
        AuthorityClass.valueOf(row.getString("authority")),
        row.getDouble("days"),
        row.getLong("cost"),
        Decision.valueOf(row.getString("decision")),
        person == null
            ? null
            : new Who(
                person, organisation.person(person).map(known -> known.name()).orElse(person)),
        row.getObject("decided_at", LocalDateTime.class));
  }
}
