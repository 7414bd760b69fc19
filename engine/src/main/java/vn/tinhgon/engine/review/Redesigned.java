package vn.tinhgon.engine.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.compare.Comparison;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.engine.catalogue.Version;
import vn.tinhgon.engine.compare.Told;

/**
 * A version after its accepted findings. What it saves is measured on the whole model, before and
 * after; savings of single findings are never added up.
 *
 * @param version it was made from
 * @param file the model as it would be
 * @param applied the findings carried out, in the order they were carried out
 * @param comparison of the two models, each with its measures
 * @param changes the same in words
 * @param sound of the result; null where it cannot be proved either way
 */
public record Redesigned(
    Version version,
    BpmnFile file,
    List<Accepted> applied,
    List<Refused> refused,
    Comparison comparison,
    List<Told> changes,
    @Nullable Boolean sound) {

  /** An accepted finding that was not carried out, and why. */
  public record Refused(Accepted finding, Text reason) {}

  /** Nothing of the model is another. */
  public boolean isEmpty() {
    return applied.isEmpty();
  }
}
