package vn.tinhgon.engine.review;

import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.tinhgon.engine.dossier.TermRules;
import vn.tinhgon.rules.deadline.DeadlineRules;

/** The rules of running terms under the thresholds the ministry has set beside those of reviews. */
@Component
class OwnTermRules implements TermRules {
  /** So long may a change made by another instance go unnoticed. */
  private static final long NANOS = TimeUnit.SECONDS.toNanos(10);

  private final RuleBase rules;
  private final ApplicationEventPublisher events;
  private volatile Known known;

  private record Known(DeadlineRules rules, long since) {}

  OwnTermRules(RuleBase rules, ApplicationEventPublisher events) {
    this.rules = rules;
    this.events = events;
    this.known = new Known(rules.shipped().terms(), System.nanoTime() - NANOS);
  }

  @Override
  public DeadlineRules now() {
    var it = known;
    if (System.nanoTime() - it.since() < NANOS) return it.rules();
    it = new Known(rules.current().rules().terms(), System.nanoTime());
    known = it;
    return it.rules();
  }

  @TransactionalEventListener
  void on(Thresholds.Changed thresholds) {
    known = new Known(known.rules(), System.nanoTime() - NANOS);
    events.publishEvent(new TermRules.Changed());
  }
}
