package vn.tinhgon.bpmn.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Cost;
import vn.tinhgon.bpmn.Document;
import vn.tinhgon.bpmn.Flow;
import vn.tinhgon.bpmn.Graph;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.bpmn.Node;
import vn.tinhgon.bpmn.Node.Type;
import vn.tinhgon.bpmn.Pool;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Profile;
import vn.tinhgon.bpmn.Step;
import vn.tinhgon.bpmn.StepKind;
import vn.tinhgon.bpmn.TimeUnit;

/** Builds a procedure in a few lines: nodes by id, flows as "a b" or "a b 0.2". */
public final class Sketch {
  public final List<Node> nodes = new ArrayList<>();
  public final List<Flow> flows = new ArrayList<>();
  public final Map<String, Step> steps = new LinkedHashMap<>();
  public final List<Document> documents = new ArrayList<>();
  public final List<Cost> costs = new ArrayList<>();
  public final List<Pool> pools = new ArrayList<>();
  public Profile profile = Profile.BLANK;
  private String scope = "p";

  public Sketch in(String scope) {
    this.scope = scope;
    return this;
  }

  public Sketch node(String id, Type type) {
    return node(id, "", type, Node.Trigger.NONE, null, true, List.of());
  }

  public Sketch node(
      String id,
      String name,
      Type type,
      Node.Trigger trigger,
      @Nullable String on,
      boolean interrupting,
      List<String> lanes) {
    nodes.add(
        new Node(
            id,
            name,
            type,
            scope,
            trigger,
            on,
            interrupting,
            Node.Loop.NONE,
            null,
            null,
            null,
            false,
            false,
            lanes));
    return this;
  }

  /** A step of a number of working days. */
  public Sketch step(String id, double days) {
    return step(
        id,
        id,
        Type.USER_TASK,
        List.of(),
        blank(id, id, false, new Limit(days, TimeUnit.WORKING_DAY)));
  }

  public Sketch step(String id, String name, Type type, List<String> lanes, Step step) {
    node(id, name, type, Node.Trigger.NONE, null, true, lanes);
    steps.put(id, step);
    return this;
  }

  public Sketch named(String id, String name, String... lanes) {
    return step(id, name, Type.USER_TASK, List.of(lanes), blank(id, name, false, null));
  }

  public static Step blank(String id, String name, boolean automatic, @Nullable Limit limit) {
    return step(
        id, name, automatic, null, List.of(), null, null, limit, null, null, null, null, null);
  }

  public static Step step(
      String id,
      String name,
      boolean automatic,
      @Nullable StepKind kind,
      List<String> units,
      @Nullable String role,
      @Nullable Integer level,
      @Nullable Limit limit,
      @Nullable Double effort,
      @Nullable Double wait,
      @Nullable String batch,
      @Nullable Double reject,
      @Nullable Double p90) {
    return new Step(
        id, name, automatic, kind, units, null, null, role, level, limit, effort, wait, batch, null,
        null, List.of(), List.of(), List.of(), null, null, reject, null, null, null, null, p90,
        null);
  }

  public Sketch flow(String... lines) {
    for (var line : lines) {
      var part = line.split(" ");
      Double share = part.length > 2 ? Double.valueOf(part[2]) : null;
      flows.add(
          new Flow(
              "f" + flows.size(), part.length > 3 ? part[3] : "", part[0], part[1], share, false));
    }
    return this;
  }

  public Procedure procedure() {
    return new Procedure(
        "p",
        "p",
        profile,
        List.of(),
        documents,
        costs,
        pools,
        List.copyOf(steps.values()),
        new Graph(nodes, flows, List.of()));
  }
}
