package vn.tinhgon.bpmn;

/** What a step does, in the words of Nghị định 30/2020 and of the ministries' process sheets. */
public enum StepKind {
  RECEIVE("Tiếp nhận", "Receive"),
  REGISTER("Vào sổ", "Register"),
  ASSIGN("Phân công", "Assign"),
  DRAFT("Soạn thảo", "Draft"),
  APPRAISE("Thẩm định", "Appraise"),
  FORMAT_CHECK("Kiểm tra thể thức", "Format check"),
  REVIEW("Rà soát, ký nháy", "Review and initial"),
  CONSULT("Xin ý kiến", "Consult"),
  COUNCIL("Họp hội đồng", "Council meeting"),
  APPROVE("Phê duyệt, ký", "Approve and sign"),
  NUMBER_AND_SEAL("Cấp số, đóng dấu", "Number and seal"),
  ISSUE("Phát hành", "Issue"),
  FORWARD("Chuyển", "Forward"),
  REKEY("Nhập lại", "Re-key"),
  COPY("Sao in", "Copy"),
  NOTIFY("Thông báo", "Notify"),
  REMIND("Đôn đốc", "Remind"),
  COMPILE_REPORT("Tổng hợp báo cáo", "Compile report"),
  RETURN_RESULT("Trả kết quả", "Return result"),
  ARCHIVE("Lưu", "Archive"),
  OTHER("Khác", "Other");

  private final Text label;

  StepKind(String vi, String en) {
    label = new Text(vi, en);
  }

  public Text label() {
    return label;
  }
}
