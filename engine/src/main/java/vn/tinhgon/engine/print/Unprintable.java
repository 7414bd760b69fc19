package vn.tinhgon.engine.print;

import vn.tinhgon.bpmn.Text;

/** Something in a DOCX that the PDF could not show; better told than left out. */
final class Unprintable extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Text what;

  Unprintable(String vi, String en) {
    super(en);
    this.what = new Text(vi, en);
  }

  Text what() {
    return what;
  }
}
