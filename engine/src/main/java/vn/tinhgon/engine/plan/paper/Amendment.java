package vn.tinhgon.engine.plan.paper;

/**
 * A text that has to change before a cut takes effect.
 *
 * @param provision điểm, khoản, Điều
 * @param text the legal text, such as Quyết định 12/2024/QĐ-BNV
 * @param authority who may amend it, such as Bộ trưởng or Chính phủ
 * @param proposal what should be said instead, or "Bãi bỏ"
 */
public record Amendment(String provision, String text, String authority, String proposal) {

  /** "Điều 7 Quyết định 12/2024/QĐ-BNV". */
  public String citation() {
    return provision.isBlank() ? text : provision + " " + text;
  }
}
