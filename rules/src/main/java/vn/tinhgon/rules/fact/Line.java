package vn.tinhgon.rules.fact;

import java.util.List;

/**
 * Steps of one sort in line: every dossier that does the first later does the second, and so on.
 *
 * @param steps ids, first to last
 * @param middle ids between the first and the last that no other line has claimed
 * @param oneMatter no two of them are known to look at different matters
 */
public record Line(Sort sort, List<String> steps, List<String> middle, boolean oneMatter) {

  public enum Sort {
    /** Reviews and approvals, whatever lies between them. */
    SIGNING,
    /** Council meetings, whatever lies between them. */
    COUNCIL
  }

  public int size() {
    return steps.size();
  }
}
