package vn.tinhgon.rules.fact;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.StepKind;

/**
 * What a step does to the medium in which a dossier is kept.
 *
 * @param byPeople people do it
 * @param kind null where nobody says
 * @param changed the medium is another than just before
 * @param changes how many steps of each kind change it; those that people do and those that systems
 *     do are counted apart, and these are done as this step is
 */
public record MediumBreak(
    String step,
    boolean byPeople,
    @Nullable StepKind kind,
    boolean changed,
    Map<@Nullable StepKind, Integer> changes) {

  /** How many steps of any other kind change it. */
  public int changesBut(StepKind left) {
    int all = changes.values().stream().mapToInt(Integer::intValue).sum();
    return all - changes.getOrDefault(left, 0);
  }
}
