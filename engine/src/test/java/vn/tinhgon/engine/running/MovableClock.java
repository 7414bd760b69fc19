package vn.tinhgon.engine.running;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import vn.tinhgon.engine.server.WebApplication;

/** The clock of the running application and of its process engine, in the hand of the test. */
public final class MovableClock extends Clock {
  /** A Monday morning at the opening of office. */
  public static final LocalDateTime START = LocalDateTime.of(2026, 11, 23, 8, 0);

  private volatile Instant now = at(START);

  MovableClock() {
    set(START);
  }

  public void set(LocalDateTime time) {
    now = at(time);
    ClockUtil.setCurrentTime(Date.from(now));
  }

  private static Instant at(LocalDateTime time) {
    return time.atZone(WebApplication.VIETNAM).toInstant();
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return WebApplication.VIETNAM;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }
}
