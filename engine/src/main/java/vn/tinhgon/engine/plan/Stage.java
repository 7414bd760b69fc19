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
  /** Cấp số: decided, not yet issued. */
  NUMBERING,
  /** Ban hành: decided, numbered, issued. */
  ISSUED,
  /** Không phê duyệt. */
  REJECTED;

  /** Known by the dossier of the approval, never by the plan itself. */
  boolean underWay() {
    return switch (this) {
      case SUBMITTED, APPRAISAL, CONSULTATION, APPROVAL, NUMBERING -> true;
      case DRAFT, ISSUED, REJECTED -> false;
    };
  }

  boolean editable() {
    return this == DRAFT;
  }
}
