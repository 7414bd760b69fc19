package vn.tinhgon.bpmn.edit;

import vn.tinhgon.bpmn.Text;

/** Says why a model cannot be changed as asked. */
final class CannotEdit extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Text reason;

  CannotEdit(String vi, String en) {
    this(new Text(vi, en));
  }

  CannotEdit(Text reason) {
    super(reason.en());
    this.reason = reason;
  }

  Text reason() {
    return reason;
  }
}
