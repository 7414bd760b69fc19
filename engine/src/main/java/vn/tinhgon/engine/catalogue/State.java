package vn.tinhgon.engine.catalogue;

import java.util.Set;
import vn.tinhgon.bpmn.Text;

/**
 * Where a version stands between the first draft and its end; a procedure stands where its best
 * version does.
 */
public enum State {
  DRAFT("Dự thảo", "Draft"),
  IN_REVIEW("Đang rà soát", "Under review"),
  IN_APPROVAL("Chờ phê duyệt", "Awaiting approval"),
  PUBLISHED("Đã công bố", "Published"),
  /** A later version took its place. */
  REPLACED("Đã thay thế", "Replaced"),
  ABOLISHED("Bãi bỏ", "Abolished");

  private final Text label;

  State(String vi, String en) {
    label = new Text(vi, en);
  }

  public Text label() {
    return label;
  }

  /** Still being worked on. */
  public boolean isOpen() {
    return this == DRAFT || this == IN_REVIEW || this == IN_APPROVAL;
  }

  /** Where people may move it by hand. */
  public Set<State> next() {
    return switch (this) {
      case DRAFT -> Set.of(IN_REVIEW);
      case IN_REVIEW -> Set.of(DRAFT, IN_APPROVAL);
      case IN_APPROVAL -> Set.of(IN_REVIEW, PUBLISHED);
      case PUBLISHED -> Set.of(ABOLISHED);
      case REPLACED, ABOLISHED -> Set.of();
    };
  }
}
