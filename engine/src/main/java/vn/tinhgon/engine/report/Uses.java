package vn.tinhgon.engine.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How often people use the program, by year. Uses are gathered and written together, so that
 * counting costs a request nothing; a crash loses at most the last {@link #AT_ONCE}.
 */
@Component
public class Uses implements SmartLifecycle {
  private static final int AT_ONCE = 50;

  private final JdbcClient database;
  private final Clock clock;
  private final Map<LocalDate, LongAdder> gathered = new ConcurrentHashMap<>();
  private final LongAdder waiting = new LongAdder();
  private volatile boolean running;

  Uses(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  record Year(int year, long uses) {}

  /** Somebody who is signed in asked for something. */
  public void count() {
    gathered.computeIfAbsent(LocalDate.now(clock), day -> new LongAdder()).increment();
    waiting.increment();
    if (waiting.sum() >= AT_ONCE) write();
  }

  List<Year> byYear() {
    write();
    return database
        .sql(
            """
            select extract(year from day)::int as year, sum(uses)::bigint as uses from program_uses
            group by 1 order by 1
            """)
        .query(Year.class)
        .list();
  }

  private synchronized void write() {
    waiting.reset();
    gathered.forEach(
        (day, uses) -> {
          var count = uses.sumThenReset();
          if (count == 0) return;
          database
              .sql(
                  """
                  insert into program_uses (day, uses) values (?, ?)
                  on conflict (day) do update set uses = program_uses.uses + excluded.uses
                  """)
              .params(day, count)
              .update();
        });
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    write();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
