package vn.tinhgon.engine.catalogue;

import vn.tinhgon.bpmn.Text;

/** What procedures are counted by. */
public enum By {
  LEVEL("level", "Cấp thực hiện", "Level"),
  FIELD("field", "Lĩnh vực", "Field"),
  OWNER("owner", "Đơn vị chủ trì", "Owner"),
  GROUP("group_code", "Nhóm", "Group"),
  /** Counts all of them; the others count those in force. */
  STATE("state", "Trạng thái", "State");

  private final String column;
  private final Text label;

  By(String column, String vi, String en) {
    this.column = column;
    this.label = new Text(vi, en);
  }

  String column() {
    return column;
  }

  public Text label() {
    return label;
  }
}
