package vn.tinhgon.rules.fact;

import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.edit.Edit;

/**
 * A flow by which a dossier goes back.
 *
 * @param flow id
 * @param to id of the step it leads to
 * @param author id of the last drafting step before it
 * @param probability share of dossiers that go back, of the branch, else of the step that decides
 * @param pastAuthor it leads to a step before the author
 * @param days working days the steps between cost the average dossier by being done again
 */
public record Return(
    String flow,
    String to,
    @Nullable String author,
    @Nullable Double probability,
    boolean pastAuthor,
    double days) {

  /** Where it leads to the author already, or nobody drafts, there is nothing to turn. */
  public @Nullable Edit edit() {
    return author == null || author.equals(to) ? null : new Edit.RetargetRework(flow, author);
  }
}
