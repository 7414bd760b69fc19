package vn.tinhgon.rules.fact;

import java.util.List;
import java.util.Set;
import vn.tinhgon.bpmn.StepKind;

/**
 * Steps in line, whatever lies between them: every dossier that does the first later does the
 * second, and so on.
 *
 * @param kinds it is laid through the steps of these kinds and past all others
 * @param steps ids, first to last
 * @param middle ids between the first and the last that no other such line has claimed
 * @param oneMatter no two of them are known to look at different matters
 */
public record Line(
    Set<StepKind> kinds, List<String> steps, List<String> middle, boolean oneMatter) {

  /** It is a line of these kinds. */
  public boolean of(StepKind... kinds) {
    return this.kinds.equals(Set.of(kinds));
  }

  public int size() {
    return steps.size();
  }
}
