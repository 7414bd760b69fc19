package vn.tinhgon.engine.dossier;

import vn.tinhgon.bpmn.Text;

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

  public Text label() {
    return label;
  }
}
