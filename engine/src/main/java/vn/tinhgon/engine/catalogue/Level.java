package vn.tinhgon.engine.catalogue;

import vn.tinhgon.bpmn.Text;

/** The level of government a procedure is carried out at (cấp thực hiện). */
public enum Level {
  CENTRAL("Trung ương", "Central"),
  PROVINCE("Cấp tỉnh", "Province"),
  /** Ended on 01/07/2025; inventories of earlier years still count it. */
  DISTRICT("Cấp huyện", "District"),
  COMMUNE("Cấp xã", "Commune");

  private final Text label;

  Level(String vi, String en) {
    label = new Text(vi, en);
  }

  public Text label() {
    return label;
  }
}
