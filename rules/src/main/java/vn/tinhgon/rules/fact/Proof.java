package vn.tinhgon.rules.fact;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Node;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.soundness.Sound;
import vn.tinhgon.bpmn.soundness.Verdict;

/**
 * What was proved of the flow.
 *
 * @param elements where it is at fault: the nodes that can never be reached, else where a dossier
 *     gets stuck, else the process; where no fault is known, everything that was looked at
 * @param trace the way that leads there
 */
public record Proof(
    Sound sound,
    List<String> elements,
    @Nullable Text reason,
    List<String> trace,
    List<String> deadNodes) {

  public static Proof of(Procedure procedure, Verdict verdict) {
    return new Proof(
        verdict.sound(),
        verdict.sound() == Sound.UNSOUND ? faulty(procedure, verdict) : all(procedure),
        verdict.reason(),
        verdict.trace(),
        verdict.deadNodes());
  }

  private static List<String> faulty(Procedure procedure, Verdict verdict) {
    if (!verdict.deadNodes().isEmpty()) return verdict.deadNodes();
    return verdict.trace().stream()
        .filter(element -> procedure.graph().node(element) != null)
        .reduce((earlier, later) -> later)
        .map(List::of)
        .orElse(List.of(procedure.id()));
  }

  private static List<String> all(Procedure procedure) {
    var all = new ArrayList<String>();
    all.add(procedure.id());
    procedure.graph().nodes().stream().map(Node::id).forEach(all::add);
    return all;
  }
}
