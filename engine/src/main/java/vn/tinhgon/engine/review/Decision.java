package vn.tinhgon.engine.review;

import vn.tinhgon.bpmn.Text;

/** What an officer says to a finding. */
public enum Decision {
  ACCEPTED("Chấp nhận", "Accepted"),
  REJECTED("Bác bỏ", "Rejected"),
  DEFERRED("Để sau", "Deferred"),
  /** Nothing yet, or taken back. */
  OPEN("Chưa xét", "Not judged");

  private final Text label;

  Decision(String vi, String en) {
    label = new Text(vi, en);
  }

  public Text label() {
    return label;
  }
}
