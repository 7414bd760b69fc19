package vn.tinhgon.engine.routing;

import vn.tinhgon.bpmn.Text;

/** Who takes work that several may do. */
public enum Sharing {
  POOL("Ai nhận trước người đó làm", "Whoever takes it first"),
  LEAST_LOADED("Người đang ít việc nhất", "Who has the least open work"),
  LAST_HANDLER("Người vừa xử lý hồ sơ này", "Who handled this dossier last");

  private final Text label;

  Sharing(String vi, String en) {
    label = new Text(vi, en);
  }

  public Text label() {
    return label;
  }
}
