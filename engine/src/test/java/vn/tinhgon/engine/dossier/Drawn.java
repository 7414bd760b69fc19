package vn.tinhgon.engine.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tinhgon.bpmn.Flow;
import vn.tinhgon.bpmn.Graph;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.bpmn.Node;
import vn.tinhgon.bpmn.Pool;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Profile;
import vn.tinhgon.bpmn.Step;
import vn.tinhgon.bpmn.StepKind;
import vn.tinhgon.bpmn.TimeUnit;

/** A procedure in a few words: {@code drawn().add("xor", "g").flow("a", "g", "Đồng ý")}. */
final class Drawn {
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final List<Flow> flows = new ArrayList<>();
  private final Map<String, Step> steps = new LinkedHashMap<>();
  private String scope = "p";

  static Drawn drawn() {
    return new Drawn();
  }

  Drawn within(String scope) {
    this.scope = scope;
    return this;
  }

  Drawn add(String type, String... ids) {
    for (var id : ids) put(id, type(type), Node.Trigger.NONE, null, true, Node.Loop.NONE);
    return this;
  }

  Drawn event(Node.Type type, Node.Trigger trigger, String id) {
    return put(id, type, trigger, null, true, Node.Loop.NONE);
  }

  Drawn boundary(Node.Trigger trigger, String id, String host, boolean interrupting) {
    return put(id, Node.Type.BOUNDARY_EVENT, trigger, host, interrupting, Node.Loop.NONE);
  }

  Drawn looped(String id, Node.Loop loop) {
    return put(id, Node.Type.USER_TASK, Node.Trigger.NONE, null, true, loop);
  }

  Drawn limited(String id, double workingDays) {
    var old = steps.get(id);
    steps.put(
        id,
        step(
            id, old.automatic(), null, List.of("U"), new Limit(workingDays, TimeUnit.WORKING_DAY)));
    return this;
  }

  Drawn kind(String id, StepKind kind) {
    steps.put(id, step(id, steps.get(id).automatic(), kind, List.of("U"), null));
    return this;
  }

  Drawn units(String id, String... units) {
    steps.put(id, step(id, false, null, List.of(units), null));
    return this;
  }

  private Drawn put(
      String id,
      Node.Type type,
      Node.Trigger trigger,
      String host,
      boolean interrupting,
      Node.Loop loop) {
    nodes.put(
        id,
        new Node(
            id,
            id.replace('_', ' '),
            type,
            scope,
            trigger,
            host,
            interrupting,
            loop,
            null,
            null,
            null,
            false,
            false,
            List.of()));
    if (type.isStep()) steps.put(id, step(id, !type.isHuman(), null, List.of("U"), null));
    return this;
  }

  /** {@code "a>b>c"}: unnamed flows from one to the next. */
  Drawn flow(String line) {
    var ids = line.split(">");
    for (int i = 1; i < ids.length; i++) flow(ids[i - 1], ids[i], "");
    return this;
  }

  Drawn flow(String from, String to, String name) {
    flows.add(new Flow(from + "_" + to, name, from, to, null, false));
    return this;
  }

  Procedure procedure() {
    return new Procedure(
        "p",
        "Thủ tục",
        Profile.BLANK,
        List.of(),
        List.of(),
        List.of(),
        List.of(new Pool("p", null, "Thủ tục", true)),
        List.copyOf(steps.values()),
        new Graph(List.copyOf(nodes.values()), flows, List.of()));
  }

  private static Node.Type type(String word) {
    return switch (word) {
      case "start" -> Node.Type.START_EVENT;
      case "end" -> Node.Type.END_EVENT;
      case "task" -> Node.Type.USER_TASK;
      case "service" -> Node.Type.SERVICE_TASK;
      case "xor" -> Node.Type.EXCLUSIVE_GATEWAY;
      case "or" -> Node.Type.INCLUSIVE_GATEWAY;
      case "and" -> Node.Type.PARALLEL_GATEWAY;
      case "events" -> Node.Type.EVENT_BASED_GATEWAY;
      case "sub" -> Node.Type.SUB_PROCESS;
      case "complex" -> Node.Type.COMPLEX_GATEWAY;
      default -> throw new IllegalArgumentException(word);
    };
  }

  private static Step step(
      String id, boolean automatic, StepKind kind, List<String> units, Limit limit) {
    return new Step(
        id, id, automatic, kind, units, null, null, null, null, limit, null, null, null, null, null,
        List.of(), List.of(), List.of(), null, null, null, null, null, null, null, null, null);
  }
}
