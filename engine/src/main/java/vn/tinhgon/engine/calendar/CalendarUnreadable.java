package vn.tinhgon.engine.calendar;

import vn.tinhgon.bpmn.Text;

/** A calendar file that cannot be used, with the reason. */
public final class CalendarUnreadable extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Text reason;

  CalendarUnreadable(Text reason) {
    super(reason.en());
    this.reason = reason;
  }

  public Text reason() {
    return reason;
  }
}
