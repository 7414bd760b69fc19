package vn.tinhgon.engine.plan;

/** Where a plan stands. */
enum Stage {
  /** Soạn thảo: the owner unit works on it. */
  DRAFT,
  /** Trình: sent to the control unit. */
  SUBMITTED,
  /** Thẩm định. */
  APPRAISAL,
  /** Lấy ý kiến. */
  CONSULTATION,
  /** Phê duyệt. */
  APPROVAL,
  /** Ban hành: decided, numbered, issued. */
  ISSUED,
  /** Không phê duyệt. */
  REJECTED;

  boolean editable() {
    return this == DRAFT;
  }
}
