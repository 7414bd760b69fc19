package vn.tinhgon.rules.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.soundness.Sound;
import vn.tinhgon.bpmn.soundness.Verdict;

/**
 * The flow is unsound.
 *
 * @param elements the nodes that can never be reached, else where a dossier gets stuck, else the
 *     process
 * @param trace the way that leads there
 */
public record Defect(
    List<String> elements, @Nullable Text reason, List<String> trace, List<String> deadNodes) {

  /** One defect where the flow is unsound, else none; what is not known is no finding. */
  public static List<Defect> in(Procedure procedure, Verdict verdict) {
    if (verdict.sound() != Sound.UNSOUND) return List.of();
    var elements = verdict.deadNodes();
    if (elements.isEmpty()) {
      elements =
          verdict.trace().stream()
              .filter(element -> procedure.graph().node(element) != null)
              .reduce((earlier, later) -> later)
              .map(List::of)
              .orElse(List.of(procedure.id()));
    }
    return List.of(new Defect(elements, verdict.reason(), verdict.trace(), verdict.deadNodes()));
  }
}
