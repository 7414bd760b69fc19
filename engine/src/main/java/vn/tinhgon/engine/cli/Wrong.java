package vn.tinhgon.engine.cli;

import vn.tinhgon.bpmn.Text;

/** A command cannot do what it was asked, and says why. */
final class Wrong extends Exception {
  private static final long serialVersionUID = 1;
  private final transient Text reason;

  Wrong(Text reason) {
    super(reason.en());
    this.reason = reason;
  }

  Text reason() {
    return reason;
  }
}
