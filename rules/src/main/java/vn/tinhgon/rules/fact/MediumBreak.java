package vn.tinhgon.rules.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.StepKind;
import vn.tinhgon.bpmn.edit.Edit;

/**
 * In what medium a dossier is kept: what one step does to that, or all changes of a procedure.
 *
 * @param steps ids: the one step, or those where the medium is another than just before
 * @param byPeople people do it
 * @param kind of the one step; null where nobody says, and for all changes together
 * @param changes between paper and screen; 0 for one step
 */
public record MediumBreak(
    List<String> steps, boolean byPeople, @Nullable StepKind kind, int changes) {

  static MediumBreak at(String step, boolean byPeople, @Nullable StepKind kind) {
    return new MediumBreak(List.of(step), byPeople, kind, 0);
  }

  static MediumBreak among(List<String> steps) {
    return new MediumBreak(List.copyOf(steps), true, null, steps.size());
  }

  /** A joined system types nothing again; how to stay in one medium, only people can say. */
  public @Nullable Edit edit() {
    return changes == 0 ? new Edit.Automate(steps.get(0)) : null;
  }
}
