package vn.tinhgon.engine.register;

import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.signature.State;

/** How the signature of an outgoing document stands once its file was checked. */
enum Signature {
  /** The only one that counts as signed. */
  VALID(State.VALID.label()),
  ALTERED(State.ALTERED.label()),
  UNKNOWN_SIGNER(State.UNKNOWN_SIGNER.label()),
  EXPIRED(State.EXPIRED.label()),
  UNSIGNED(new Text("Tệp không có chữ ký số", "The file bears no digital signature"));

  private final Text label;

  Signature(Text label) {
    this.label = label;
  }

  static Signature of(State state) {
    return switch (state) {
      case VALID -> VALID;
      case ALTERED -> ALTERED;
      case UNKNOWN_SIGNER -> UNKNOWN_SIGNER;
      case EXPIRED -> EXPIRED;
    };
  }

  Text label() {
    return label;
  }
}
