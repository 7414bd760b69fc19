package vn.tinhgon.rules.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.edit.Edit;

/**
 * The dossier changes between paper and screen.
 *
 * @param steps ids where it is typed again, or where the medium is another than just before
 * @param rekeyed the one step is there to type it again
 */
public record MediumBreak(List<String> steps, boolean rekeyed) {

  /** A joined system types nothing again; how to stay in one medium, only people can say. */
  public @Nullable Edit edit() {
    return rekeyed ? new Edit.Automate(steps.get(0)) : null;
  }

  public int size() {
    return steps.size();
  }
}
