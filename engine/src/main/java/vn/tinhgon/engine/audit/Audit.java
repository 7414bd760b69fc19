package vn.tinhgon.engine.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The book of deeds; an entry is written in the transaction of the deed itself. */
@Component
public class Audit {
  /** Whose deed it is where a timer of the program did it. */
  public static final String PROGRAM = "tinhgon";

  private final JdbcClient database;
  private final Clock clock;

  Audit(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public void note(Entry entry) {
    database
        .sql(
            """
            insert into audit_entries (at, person, on_behalf_of, action, subject)
            values (?, ?, ?, ?, ?)
            """)
        .param(clock.instant().atOffset(ZoneOffset.UTC))
        .param(entry.person())
        .param(entry.onBehalfOf())
        .param(entry.action())
        .param(entry.subject())
        .update();
  }

  /** What was done to one thing, in the order it was done. */
  public List<Entry> about(String subject) {
    return database
        .sql(
            """
            select person, on_behalf_of, action, subject from audit_entries
            where subject = ? order by id
            """)
        .param(subject)
        .query(Entry.class)
        .list();
  }
}
