package vn.tinhgon.rules;

import java.util.ArrayList;
import java.util.List;
import vn.tinhgon.bpmn.Flow;
import vn.tinhgon.bpmn.Graph;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.bpmn.Node;
import vn.tinhgon.bpmn.Node.Loop;
import vn.tinhgon.bpmn.Node.Trigger;
import vn.tinhgon.bpmn.Node.Type;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Profile;
import vn.tinhgon.bpmn.Step;
import vn.tinhgon.bpmn.StepKind;
import vn.tinhgon.bpmn.TimeUnit;

/** Procedures of any size for benchmarks. */
final class Generated {
  private static final StepKind[] KINDS = StepKind.values();

  private Generated() {}

  /** Every seventh step may send the dossier back or on; kinds, units and levels vary. */
  static Procedure procedure(int size, int seed) {
    var nodes = new ArrayList<Node>();
    var flows = new ArrayList<Flow>();
    var steps = new ArrayList<Step>();
    nodes.add(node("start", Type.START_EVENT));
    String last = "start";
    for (int i = 0; i < size; i++) {
      var id = "step" + i;
      nodes.add(node(id, Type.USER_TASK));
      steps.add(step(id, i * 7 + seed));
      join(flows, last, id);
      last = id;
      if (i % 7 == 6) {
        var choice = "choice" + i;
        nodes.add(node(choice, Type.EXCLUSIVE_GATEWAY));
        join(flows, id, choice);
        join(flows, choice, "step" + (i - 3));
        last = choice;
      }
    }
    nodes.add(node("end", Type.END_EVENT));
    join(flows, last, "end");
    return new Procedure(
        "p" + seed,
        "Thủ tục " + seed,
        Profile.BLANK,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        steps,
        new Graph(nodes, flows, List.of()));
  }

  private static void join(List<Flow> flows, String from, String to) {
    flows.add(new Flow(from + "-" + to, "", from, to, null, false));
  }

  private static Node node(String id, Type type) {
    return new Node(
        id,
        id,
        type,
        "p",
        Trigger.NONE,
        null,
        true,
        Loop.NONE,
        null,
        null,
        null,
        false,
        false,
        List.of());
  }

  private static Step step(String id, int i) {
    var document = "d" + i % 9;
    return new Step(
        id,
        "Bước " + id,
        false,
        KINDS[i % KINDS.length],
        List.of("U" + i % 5),
        null,
        null,
        "R" + i % 3,
        1 + i % 4,
        new Limit(1 + i % 3, TimeUnit.WORKING_DAY),
        0.5,
        null,
        null,
        null,
        null,
        List.of(document),
        i % 2 == 0 ? List.of(document) : List.of(),
        List.of(),
        null,
        i % 11 != 0,
        0.05,
        null,
        null,
        null,
        40,
        1.0);
  }
}
