package vn.tinhgon.engine.dossier;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

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

  @Nullable String item() {
    return item.get();
  }
}
