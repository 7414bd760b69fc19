package vn.tinhgon.engine.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.measure.Percent;
import vn.tinhgon.engine.organisation.Organisation;

/** How many procedures there were on a day, out of what was kept of every change. */
@Component
public class Inventory {
  private static final String ON_THE_DAY =
      """
      with standing as (
        select distinct on (procedure) * from procedure_history where since <= :day
        order by procedure, since desc, id desc)
      select coalesce(%s, '') as key, count(*) as count from standing where %s group by 1
      """;

  private final JdbcClient database;
  private final Organisation organisation;

  Inventory(JdbcClient database, Organisation organisation) {
    this.database = database;
    this.organisation = organisation;
  }

  /**
   * A line of the count.
   *
   * @param key empty where the record does not say
   * @param before on the earlier day; null where one day is asked for
   * @param percent of the difference to the earlier day; null where there was nothing
   */
  public record CountLine(
      String key,
      Text label,
      @Nullable Long before,
      long now,
      @Nullable Long difference,
      @Nullable BigDecimal percent) {}

  /** The lines and their sum. */
  public record Counted(
      By by, LocalDate on, @Nullable LocalDate against, List<CountLine> rows, CountLine total) {}

  /** What a day's count is, beside an earlier day's where one is given. */
  @Transactional(readOnly = true)
  public Counted count(By by, LocalDate on, @Nullable LocalDate against) {
    var now = on(by, on);
    var before = against == null ? Map.<String, Long>of() : on(by, against);
    var rows = new ArrayList<CountLine>();
    for (var key : keys(by, now, before)) {
      rows.add(
          line(
              key,
              label(by, key),
              against == null ? null : before.getOrDefault(key, 0L),
              now.getOrDefault(key, 0L)));
    }
    var total =
        line("", new Text("Tổng số", "Total"), against == null ? null : sum(before), sum(now));
    return new Counted(by, on, against, rows, total);
  }

  private Map<String, Long> on(By by, LocalDate day) {
    var which = by == By.STATE ? "true" : "state = 'PUBLISHED'";
    var counts = new TreeMap<String, Long>();
    database
        .sql(ON_THE_DAY.formatted(by.column(), which))
        .param("day", day)
        .query((row, number) -> counts.put(row.getString("key"), row.getLong("count")))
        .list();
    return counts;
  }

  /** Levels and states in their own order, the rest by name. */
  private static List<String> keys(By by, Map<String, Long> now, Map<String, Long> before) {
    var all = new TreeMap<String, Long>(before);
    all.putAll(now);
    var order = new LinkedHashMap<String, Boolean>();
    if (by == By.LEVEL) for (var level : Level.values()) order.put(level.name(), true);
    if (by == By.STATE) for (var state : State.values()) order.put(state.name(), true);
    order.keySet().retainAll(all.keySet());
    all.keySet().forEach(key -> order.put(key, true));
    return List.copyOf(order.keySet());
  }

  private Text label(By by, String key) {
    if (key.isEmpty()) return new Text("Chưa ghi", "Not stated");
    return switch (by) {
      case LEVEL -> Level.valueOf(key).label();
      case STATE -> State.valueOf(key).label();
      case OWNER -> new Text(organisation.unitName(key), organisation.unitName(key));
      case GROUP -> new Text("Nhóm " + key, "Group " + key);
      case FIELD -> Fields.name(key);
    };
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static CountLine line(String key, Text label, @Nullable Long before, long now) {
    if (before == null) return new CountLine(key, label, null, now, null, null);
    var difference = now - before;
    var percent = Percent.of(BigDecimal.valueOf(difference), BigDecimal.valueOf(before));
    return new CountLine(key, label, before, now, difference, percent);
  }
}
