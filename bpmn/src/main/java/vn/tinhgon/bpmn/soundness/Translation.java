package vn.tinhgon.bpmn.soundness;

import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Graph;
import vn.tinhgon.bpmn.Node;
import vn.tinhgon.bpmn.Node.Type;
import vn.tinhgon.bpmn.Text;

/**
 * Turns a procedure's flows into a net.
 *
 * @param notCovered why the net would not mean what the model means, or null
 */
record Translation(Net net, @Nullable Text notCovered) {

  static Translation of(Graph graph) {
    var net = new Net();
    var wiring = new Wiring(graph, net);
    var events = new Events(wiring);
    var activities = new Activities(wiring, events.thrown());
    var gateways = new Gateways(wiring);
    var scopes = new Scopes(wiring, activities);
    var open = scopes.open();
    open.forEach(scopes::begin);
    Text notCovered = null;
    for (var id : open) {
      for (var node : graph.children(id)) {
        if (scopes.forCompensation(node)) continue;
        boolean handler = node.type() == Type.EVENT_SUB_PROCESS;
        // What a collapsed event sub-process starts with is not in the file.
        if (handler && graph.children(node.id()).isEmpty()) continue;
        net.nodes.add(node.id());
        if (handler) continue;
        if (node.type().isGateway()) gateways.add(node);
        else if (node.type().isActivity()) activities.add(node);
        else events.add(node);
        if (notCovered == null) notCovered = notCovered(wiring, node);
      }
    }
    Reminders.takeOff(net);
    return new Translation(net, notCovered);
  }

  private static @Nullable Text notCovered(Wiring wiring, Node node) {
    if (Gateways.unknowable(wiring, node)) {
      return Words.notCovered(
          node, "cổng phức hợp gộp nhiều nhánh", "a complex gateway that joins");
    }
    boolean structured =
        node.type() == Type.AD_HOC_SUB_PROCESS
            && wiring.graph.children(node.id()).stream()
                .anyMatch(
                    child -> !child.type().isStep() || !wiring.mail(child).contains(Bag.EMPTY));
    return structured
        ? Words.notCovered(
            node,
            "quy trình con tùy biến có luồng bên trong",
            "an ad-hoc sub-process with a flow inside")
        : null;
  }
}
