package vn.tinhgon.engine.signature;

import vn.tinhgon.bpmn.Text;

/** What is found when a signature is checked; the gravest wins. */
public enum State {
  ALTERED("Tài liệu bị thay đổi sau khi ký", "The document was altered after signing"),
  UNKNOWN_SIGNER("Không rõ người ký", "The signer is unknown"),
  EXPIRED("Chứng thư số hết hiệu lực", "The certificate is not in force"),
  VALID("Chữ ký hợp lệ", "The signature is valid");

  private final Text label;

  State(String vi, String en) {
    label = new Text(vi, en);
  }

  public Text label() {
    return label;
  }
}
