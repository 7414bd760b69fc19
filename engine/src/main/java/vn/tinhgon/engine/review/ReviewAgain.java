package vn.tinhgon.engine.review;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.tinhgon.engine.catalogue.Catalogue;

/** Under new rules or thresholds the catalogue is reviewed again, while people already work. */
@Component
class ReviewAgain {
  private static final Logger LOG = LoggerFactory.getLogger(ReviewAgain.class);

  private final Reviews reviews;
  private final Catalogue catalogue;

  ReviewAgain(Reviews reviews, Catalogue catalogue) {
    this.reviews = reviews;
    this.catalogue = catalogue;
  }

  @TransactionalEventListener
  void on(Thresholds.Changed thresholds) {
    start();
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    var outdated = reviews.outdated();
    if (outdated.isEmpty()) return;
    LOG.info("The rules have changed: {} versions are reviewed again", outdated.size());
    new SimpleAsyncTaskExecutor("review-").execute(() -> outdated.forEach(this::again));
  }

  private void again(long version) {
    try {
      reviews.of(catalogue.version(version));
    } catch (RuntimeException e) {
      LOG.error("Version {} could not be reviewed again; its page tries once more", version, e);
    }
  }
}
