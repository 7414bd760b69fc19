package vn.tinhgon.engine.catalogue;

import vn.tinhgon.bpmn.Text;

/**
 * The parts of a procedure's record, lettered as ministries announce them (Nghị định 63/2010/NĐ-CP
 * Điều 8 khoản 2, by analogy; letters of Quyết định 5042/QĐ-BNNMT).
 */
public enum Item {
  A("a", "Trình tự thực hiện", "Sequence of steps", true),
  B("b", "Cách thức thực hiện", "Manner of carrying out", false),
  C("c", "Thành phần, số lượng hồ sơ", "Papers and number of sets", true),
  D("d", "Thời hạn giải quyết", "Time limit", true),
  DD("đ", "Đối tượng thực hiện", "Who applies", false),
  E("e", "Cơ quan thực hiện", "Agency that carries it out", false),
  F("f", "Cơ quan giải quyết / có thẩm quyền", "Competent authority", false),
  G("g", "Kết quả thực hiện", "Result", false),
  H("h", "Phí, lệ phí", "Fees", false),
  I("i", "Tên mẫu đơn, mẫu tờ khai", "Forms", false),
  K("k", "Yêu cầu, điều kiện", "Requirements and conditions", false),
  L("l", "Căn cứ pháp lý", "Legal basis", true);

  private final String letter;
  private final Text label;
  private final boolean ofModel;

  Item(String letter, String vi, String en, boolean ofModel) {
    this.letter = letter;
    this.label = new Text(vi, en);
    this.ofModel = ofModel;
  }

  public String letter() {
    return letter;
  }

  public Text label() {
    return label;
  }

  /** Where there is a model, it alone says this, so that record and model can't differ. */
  public boolean isOfModel() {
    return ofModel;
  }
}
