package vn.tinhgon.engine.review;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.audit.Audit;
import vn.tinhgon.engine.audit.Entry;
import vn.tinhgon.engine.problem.Refusal;

/** The ministry's own thresholds, and who changed what when and why. */
@Component
class Thresholds {
  private final JdbcClient database;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Thresholds(JdbcClient database, Audit audit, ApplicationEventPublisher events, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** The thresholds are others now; told within the transaction that changes them. */
  record Changed(int revision) {}

  record Change(int revision, String reason, String changedBy, LocalDateTime changedAt) {}

  record Value(int revision, String name, double oldValue, double newValue) {}

  /** 0 as long as nobody has changed anything. */
  @Transactional(readOnly = true)
  public int revision() {
    return database
        .sql("select coalesce(max(revision), 0) from threshold_changes")
        .query(Integer.class)
        .single();
  }

  /** What the ministry has set, by name; what it never touched is not in it. */
  @Transactional(readOnly = true)
  public Map<String, Double> own() {
    return database
        .sql(
            """
            select distinct on (name) revision, name, old_value, new_value
            from threshold_values order by name, revision desc
            """)
        .query(Value.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Value::name, Value::newValue));
  }

  /** The newest first. */
  @Transactional(readOnly = true)
  public List<Change> changes() {
    return database
        .sql("select * from threshold_changes order by revision desc limit 100")
        .query(Change.class)
        .list();
  }

  @Transactional(readOnly = true)
  public Map<Integer, List<Value>> values() {
    return database
        .sql("select * from threshold_values order by name")
        .query(Value.class)
        .list()
        .stream()
        .collect(Collectors.groupingBy(Value::revision));
  }

  /**
   * Sets the thresholds.
   *
   * @param seen the revision the officer had before him
   * @throws Refusal 409 where somebody else was quicker
   */
  @Transactional
  public void change(int seen, List<Value> values, String reason, String person) {
    if (revision() != seen) throw overtaken();
    int revision = seen + 1;
    try {
      database
          .sql("insert into threshold_changes values (?, ?, ?, ?)")
          .params(revision, reason, person, LocalDateTime.now(clock))
          .update();
    } catch (DuplicateKeyException e) {
      throw overtaken();
    }
    for (var value : values) {
      database
          .sql("insert into threshold_values values (?, ?, ?, ?)")
          .params(revision, value.name(), value.oldValue(), value.newValue())
          .update();
    }
    audit.note(new Entry(person, null, "set-thresholds", "thresholds " + revision));
    events.publishEvent(new Changed(revision));
  }

  private static Refusal overtaken() {
    return Refusal.conflict(
        new Text(
            "Người khác vừa thay đổi ngưỡng. Giá trị Anh/Chị nhập vẫn còn; hãy xem lại tác động"
                + " trên ngưỡng mới rồi lưu.",
            "Somebody else has just changed the thresholds. What you typed is still there; look at"
                + " its effect on the new ones, then save."));
  }
}
