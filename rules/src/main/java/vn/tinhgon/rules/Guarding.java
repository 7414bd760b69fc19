package vn.tinhgon.rules;

import java.util.Collection;

/** What becomes of a rule's proposal where a law or a decree asks for what it looks at. */
public enum Guarding {
  /** It takes away or moves what the text asks for: only a plan may propose to amend the text. */
  REFUSED,
  /** It keeps to the text: step and paper stay, in their order, with whoever decides. */
  STANDS,
  /** The rule finds nothing there. */
  LEFT;

  /**
   * @param found what one rule found in a model in which it looks at what a text asks for
   */
  public static Guarding of(Collection<Finding> found) {
    if (found.isEmpty()) return LEFT;
    return found.stream().anyMatch(one -> !one.guard().isEmpty()) ? REFUSED : STANDS;
  }
}
