package vn.tinhgon.engine.review;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;
import vn.tinhgon.engine.catalogue.Catalogue;

/** After an update with new rules the catalogue is reviewed again, while people already work. */
@Component
class ReviewAgain {
  private static final Logger LOG = LoggerFactory.getLogger(ReviewAgain.class);

  private final Reviews reviews;
  private final Catalogue catalogue;

  ReviewAgain(Reviews reviews, Catalogue catalogue) {
    this.reviews = reviews;
    this.catalogue = catalogue;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    var outdated = reviews.outdated();
    if (outdated.isEmpty()) return;
    LOG.info("The rules have changed: {} procedures are reviewed again", outdated.size());
    new SimpleAsyncTaskExecutor("review-").execute(() -> outdated.forEach(this::again));
  }

  private void again(long version) {
    try {
      reviews.again(catalogue.version(version));
    } catch (RuntimeException e) {
      LOG.error("Version {} could not be reviewed again; its page tries once more", version, e);
    }
  }
}
