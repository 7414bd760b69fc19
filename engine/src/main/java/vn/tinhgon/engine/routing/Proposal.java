package vn.tinhgon.engine.routing;

/** A rule's proposal to give the work to somebody; the closest fit wins. */
public record Proposal(Fit fit, Able able) {

  /** How well a performer fits, the best first. */
  public enum Fit {
    NAMED_PERSON,
    NAMED_POST,
    SAME_LEVEL,
    SAME_ROLE,
    HEAD_OF_UNIT,
    HEAD_ABOVE;

    /** The procedure did not name this post: nobody fitted. */
    boolean isFallback() {
      return this == HEAD_OF_UNIT || this == HEAD_ABOVE;
    }
  }

  public static Proposal of(Fit fit, Able able) {
    return new Proposal(fit, able);
  }
}
