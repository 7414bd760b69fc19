package vn.tinhgon.rules;

import vn.tinhgon.bpmn.LegalRank;

/** Who may decide a cut (thẩm quyền). */
public enum AuthorityClass {
  /** Việc tự tối ưu: the unit decides by itself. */
  SELF,
  /** Việc không cần làm: nobody needs it, nothing asks for it. */
  DROP,
  /** Phải thay đổi quy trình của Bộ. */
  MINISTRY,
  /** Kiến nghị cấp trên: only those above the ministry may amend the text. */
  HIGHER;

  /**
   * The class by the highest rank touched.
   *
   * @param severalUnits more than one unit does the steps touched
   * @param needless the rule says that nobody needs what it found
   */
  public static AuthorityClass of(LegalRank highest, boolean severalUnits, boolean needless) {
    return switch (highest) {
      case LAW, DECREE -> HIGHER;
      case CIRCULAR, MINISTRY_DECISION -> MINISTRY;
      case UNIT_DECISION -> severalUnits ? MINISTRY : SELF;
      case NONE -> severalUnits ? MINISTRY : needless ? DROP : SELF;
    };
  }
}
