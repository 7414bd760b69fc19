package vn.tinhgon.engine.print;

import vn.tinhgon.bpmn.Text;

/** A template that an officer edited cannot be filled or set, with the reason. */
public final class TemplateUnusable extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Text reason;

  TemplateUnusable(Text reason) {
    super(reason.en());
    this.reason = reason;
  }

  public Text reason() {
    return reason;
  }
}
