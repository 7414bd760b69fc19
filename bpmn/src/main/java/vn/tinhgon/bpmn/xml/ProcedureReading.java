package vn.tinhgon.bpmn.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.tinhgon.bpmn.Flow;
import vn.tinhgon.bpmn.Graph;
import vn.tinhgon.bpmn.MessageFlow;
import vn.tinhgon.bpmn.Node;
import vn.tinhgon.bpmn.Pool;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Step;

/** A BPMN document in the words of the procedure model. */
final class ProcedureReading {
  private final Element root;
  private final Faults faults;
  private final References references;
  private final NodeReading nodeReading;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final List<Flow> flows = new ArrayList<>();
  private final Map<Element, Integer> stepsOfProcess = new HashMap<>();

  private ProcedureReading(Document xml, Faults faults) {
    this.root = xml.getDocumentElement();
    this.faults = faults;
    this.references = References.in(root, faults);
    this.nodeReading = new NodeReading(references, faults);
  }

  static Procedure read(Document xml, String file, Faults faults) throws Unreadable {
    var reading = new ProcedureReading(xml, faults);
    var procedure = reading.procedure(file);
    faults.throwIfAny(file);
    return procedure;
  }

  private Procedure procedure(String file) {
    var processes = Elements.bpmn(root, "process");
    for (var process : processes) {
      int before = steps.size();
      content(process, Scope.of(process, null, List.of()));
      stepsOfProcess.put(process, steps.size() - before);
    }
    var main = main(processes);
    var pools = pools(processes);
    var annotations = new ProcedureAnnotations(root, faults);
    return new Procedure(
        main == null ? root.getAttribute("id").strip() : main.getAttribute("id").strip(),
        name(main, pools, file),
        annotations.profile(main),
        annotations.legalBases(),
        annotations.documents(),
        annotations.costs(),
        pools,
        steps,
        new Graph(nodes, flows, messageFlows(pools)));
  }

  private void content(Element container, Scope scope) {
    for (var element : Elements.bpmn(container)) {
      if (Elements.is(element, "sequenceFlow")) flow(element);
      var type = NodeReading.type(element);
      if (type == null) continue;
      var node = nodeReading.node(element, type, scope);
      nodes.add(node);
      if (type.isStep()) steps.add(StepReading.step(element, node, faults));
      if (type.isSubProcess()) content(element, Scope.of(element, type, node.lanes()));
    }
  }

  private void flow(Element element) {
    var id = element.getAttribute("id").strip();
    var branch = new Annotation(Elements.annotation(element, "branch"), id, faults);
    var probability = branch.share("probability");
    var source = references.node(element, "sourceRef");
    var target = references.node(element, "targetRef");
    if (source == null || target == null) return;
    boolean conditional = Elements.has(element, "conditionExpression");
    flows.add(new Flow(id, Elements.name(element), source, target, probability, conditional));
  }

  /** The annotated process, else an executable one with steps, else the first with steps. */
  private @Nullable Element main(List<Element> processes) {
    Element best = null;
    int rank = 0;
    for (var process : processes) {
      int its = 1;
      if (stepsOfProcess.getOrDefault(process, 0) > 0) its = executable(process) ? 3 : 2;
      if (Elements.annotation(process, "procedure") != null) its = 4;
      if (its > rank) {
        best = process;
        rank = its;
      }
    }
    return best;
  }

  private static boolean executable(Element process) {
    return Elements.flag(process, "isExecutable", false);
  }

  private static String name(@Nullable Element main, List<Pool> pools, String file) {
    if (main != null) {
      var name = Elements.name(main);
      if (!name.isEmpty()) return name;
      var id = main.getAttribute("id").strip();
      for (var pool : pools) {
        if (id.equals(pool.process()) && !pool.name().isEmpty()) return pool.name();
      }
    }
    return file.replaceFirst("(?i)(\\.bpmn20)?\\.(bpmn|bpmn2|xml)$", "");
  }

  private List<Pool> pools(List<Element> processes) {
    var byId = new HashMap<String, Element>();
    for (var process : processes) byId.put(process.getAttribute("id").strip(), process);
    var pools = new ArrayList<Pool>();
    var shown = new HashSet<String>();
    for (var participant : inCollaborations("participant")) {
      var id = References.known(Elements.attribute(participant, "processRef"), byId.keySet());
      var process = id == null ? null : byId.get(id);
      var name = Elements.name(participant);
      if (name.isEmpty() && process != null) name = Elements.name(process);
      boolean executable = process != null && executable(process);
      pools.add(new Pool(id, participant.getAttribute("id").strip(), name, executable));
      if (id != null) shown.add(id);
    }
    for (var process : processes) {
      var id = process.getAttribute("id").strip();
      if (shown.add(id)) {
        pools.add(new Pool(id, null, Elements.name(process), executable(process)));
      }
    }
    return pools;
  }

  private List<MessageFlow> messageFlows(List<Pool> pools) {
    var ends = new HashSet<String>();
    for (var pool : pools) if (pool.participant() != null) ends.add(pool.participant());
    for (var node : nodes) ends.add(node.id());
    var found = new ArrayList<MessageFlow>();
    for (var element : inCollaborations("messageFlow")) {
      var source = References.known(Elements.attribute(element, "sourceRef"), ends);
      var target = References.known(Elements.attribute(element, "targetRef"), ends);
      if (source == null || target == null) continue;
      var id = element.getAttribute("id").strip();
      found.add(new MessageFlow(id, Elements.name(element), source, target));
    }
    return found;
  }

  /** Choreographies and conversations are collaborations too. */
  private List<Element> inCollaborations(String name) {
    var found = new ArrayList<Element>();
    for (var child : Elements.bpmn(root)) {
      switch (child.getLocalName()) {
        case "collaboration", "choreography", "globalConversation" ->
            found.addAll(Elements.bpmn(child, name));
        default -> {}
      }
    }
    return found;
  }
}
