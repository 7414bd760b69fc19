package vn.tinhgon.rules;

import vn.tinhgon.bpmn.Text;

/**
 * The corners of the devil’s quadrangle (Reijers, Limam Mansar 2005): what is won at one is often
 * paid at another.
 */
public enum Dimension {
  TIME("thời gian", "time"),
  COST("chi phí", "cost"),
  QUALITY("chất lượng", "quality"),
  FLEXIBILITY("tính linh hoạt", "flexibility");

  private final Text label;

  Dimension(String vi, String en) {
    label = new Text(vi, en);
  }

  public Text label() {
    return label;
  }
}
