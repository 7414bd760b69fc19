package vn.tinhgon.engine.dossier;

import vn.tinhgon.bpmn.Text;

/** Độ mật; what is secret goes on paper, the program only keeps track of it. */
public enum Secrecy {
  OPEN("Không mật", "Open"),
  CONFIDENTIAL("Mật", "Confidential"),
  SECRET("Tối mật", "Secret"),
  TOP_SECRET("Tuyệt mật", "Top secret");

  private final Text label;

  Secrecy(String vi, String en) {
    label = new Text(vi, en);
  }

  public Text label() {
    return label;
  }

  boolean onPaperOnly() {
    return this != OPEN;
  }
}
