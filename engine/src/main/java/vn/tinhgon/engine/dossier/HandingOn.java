package vn.tinhgon.engine.dossier;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The work whose completion the engine is carrying on just now, in this very thread. */
@Component
class HandingOn {
  private final ThreadLocal<String> item = new ThreadLocal<>();

  /** Whatever arrives anywhere during the deed came from this work. */
  void from(String item, Runnable deed) {
    this.item.set(item);
    try {
      deed.run();
    } finally {
      this.item.remove();
    }
  }

  /** The same for an automatic step, which a job of the engine carries on to the next. */
  void fromNowOn(String item) {
    this.item.set(item);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            HandingOn.this.item.remove();
          }
        });
  }

  @Nullable String item() {
    return item.get();
  }
}
