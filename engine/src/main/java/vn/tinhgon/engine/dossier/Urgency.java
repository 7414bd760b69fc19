package vn.tinhgon.engine.dossier;

import vn.tinhgon.bpmn.Text;
import vn.tinhgon.rules.deadline.Situation;

/** Độ khẩn (Nghị định 30/2020/NĐ-CP, Đ.8). */
public enum Urgency {
  NORMAL("Thường", "Normal"),
  URGENT("Khẩn", "Urgent"),
  VERY_URGENT("Thượng khẩn", "Very urgent"),
  IMMEDIATE("Hỏa tốc", "Immediate");

  private final Text label;

  Urgency(String vi, String en) {
    label = new Text(vi, en);
  }

  public Situation.Urgency ofRules() {
    return switch (this) {
      case NORMAL -> Situation.Urgency.ORDINARY;
      case URGENT -> Situation.Urgency.URGENT;
      case VERY_URGENT -> Situation.Urgency.VERY_URGENT;
      case IMMEDIATE -> Situation.Urgency.EXPRESS;
    };
  }

  public Text label() {
    return label;
  }
}
