package vn.tinhgon.rules.fact;

import java.util.List;

/**
 * Steps of one sort, one after the other, with no other step between; as long as it can be.
 *
 * @param steps ids, first to last
 */
public record Run(Sort sort, List<String> steps) {

  public enum Sort {
    /** Assignments, each by a lower level than the one before. */
    ASSIGNING,
    /** Opinions, none of which reads what another of them wrote. */
    OPINIONS,
    /** Steps of one role in one unit, with not even a gateway between. */
    ONE_PERFORMER
  }

  public int size() {
    return steps.size();
  }
}
