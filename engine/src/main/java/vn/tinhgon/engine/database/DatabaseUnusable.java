package vn.tinhgon.engine.database;

import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Text;

/** The database can't be used; the reason is for the person at the console. */
public final class DatabaseUnusable extends RuntimeException {
  private final Text reason;

  DatabaseUnusable(Text reason, @Nullable Throwable cause) {
    super(reason.en(), cause);
    this.reason = reason;
  }

  DatabaseUnusable(String vi, String en) {
    this(new Text(vi, en), null);
  }

  public Text reason() {
    return reason;
  }
}
