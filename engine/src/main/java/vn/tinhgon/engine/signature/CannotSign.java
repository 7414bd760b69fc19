package vn.tinhgon.engine.signature;

import vn.tinhgon.bpmn.Text;

/** A key or a document that cannot be used, with the reason. */
public final class CannotSign extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Text reason;

  CannotSign(Text reason) {
    super(reason.en());
    this.reason = reason;
  }

  CannotSign(Text reason, Throwable cause) {
    super(reason.en(), cause);
    this.reason = reason;
  }

  public Text reason() {
    return reason;
  }
}
