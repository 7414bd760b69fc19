package vn.tinhgon.engine.catalogue;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Midnight may come while nobody asks; within a minute the catalogue shows the new day. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Effects {
  private static final long EVERY_MILLIS = 60_000;

  private final Catalogue catalogue;

  Effects(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Scheduled(initialDelay = EVERY_MILLIS, fixedDelay = EVERY_MILLIS)
  void takeEffect() {
    catalogue.takeEffect();
  }
}
