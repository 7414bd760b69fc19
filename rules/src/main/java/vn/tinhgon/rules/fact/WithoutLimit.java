package vn.tinhgon.rules.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.bpmn.edit.Edit;

/**
 * Nobody says how long it may take.
 *
 * @param elements the process, else the steps that people do
 * @param known the term that follows from what is known of the only element; else null
 */
public record WithoutLimit(List<String> elements, @Nullable Limit known) {

  public @Nullable Edit edit() {
    return known == null ? null : new Edit.AddLimit(elements.get(0), known);
  }

  public @Nullable Double knownDays() {
    return known == null ? null : known.workingDays();
  }
}
