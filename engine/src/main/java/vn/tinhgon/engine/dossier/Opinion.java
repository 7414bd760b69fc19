package vn.tinhgon.engine.dossier;

import vn.tinhgon.bpmn.Text;

/** What a consulted unit answers. */
public enum Opinion {
  AGREE("Đồng ý", "Agrees"),
  AGREE_WITH_CHANGES("Đồng ý, có góp ý", "Agrees with changes"),
  DISAGREE("Không đồng ý", "Disagrees");

  private final Text label;

  Opinion(String vi, String en) {
    label = new Text(vi, en);
  }

  public Text label() {
    return label;
  }
}
