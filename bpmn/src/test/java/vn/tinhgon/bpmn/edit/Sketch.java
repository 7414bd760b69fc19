package vn.tinhgon.bpmn.edit;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tinhgon.bpmn.Flow;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.bpmn.xml.Namespaces;
import vn.tinhgon.bpmn.xml.Unreadable;

/**
 * Small models from arrows: {@code "start a x1", "x1 b end", "x1 a"}. Ids tell the type: start…,
 * end…, x… exclusive, p… parallel; all else is a user task. Drawn in one row.
 */
final class Sketch {
  private final LinkedHashSet<String> nodes = new LinkedHashSet<>();
  private final Map<String, String[]> flows = new LinkedHashMap<>();
  private final Map<String, String> annotations = new LinkedHashMap<>();
  private String extra = "";
  private String documents = "";

  static Sketch of(String... ways) {
    var sketch = new Sketch();
    for (var way : ways) {
      var stops = way.split(" ");
      for (var i = 0; i < stops.length; i++) {
        sketch.nodes.add(stops[i]);
        if (i > 0) {
          sketch.flows.put(stops[i - 1] + "_" + stops[i], new String[] {stops[i - 1], stops[i]});
        }
      }
    }
    return sketch;
  }

  /** Attributes of a step's {@code tg:step}, or of a flow's {@code tg:branch}. */
  Sketch with(String id, String attributes) {
    annotations.put(id, attributes);
    return this;
  }

  Sketch document(String attributes) {
    documents += "<tg:document %s/>".formatted(attributes);
    return this;
  }

  /** More elements of the process. */
  Sketch and(String xml) {
    extra += xml;
    return this;
  }

  BpmnFile file() {
    try {
      return BpmnFile.read(xml().getBytes(StandardCharsets.UTF_8), "sketch.bpmn");
    } catch (Unreadable e) {
      throw new AssertionError(e);
    }
  }

  /** Flows of a model as "a>b", sorted. */
  static List<String> arrows(BpmnFile file) {
    return file.procedure().graph().flows().stream().map(Sketch::arrow).sorted().toList();
  }

  private static String arrow(Flow flow) {
    return flow.source() + ">" + flow.target();
  }

  private String xml() {
    var body = new StringBuilder();
    var shapes = new StringBuilder();
    var x = 100;
    for (var node : nodes) {
      var type = type(node);
      var links =
          flows.entrySet().stream()
              .map(
                  flow ->
                      flow.getValue()[1].equals(node)
                          ? "<incoming>" + flow.getKey() + "</incoming>"
                          : flow.getValue()[0].equals(node)
                              ? "<outgoing>" + flow.getKey() + "</outgoing>"
                              : "")
              .collect(Collectors.joining());
      body.append(
          "<%s id=\"%s\" name=\"%s\">%s%s</%s>\n"
              .formatted(type, node, node.toUpperCase(), annotation(node, "step"), links, type));
      var width = type.endsWith("Task") ? 130 : type.endsWith("Event") ? 36 : 50;
      var height = type.endsWith("Task") ? 80 : width;
      shapes.append(
          """
          <di:BPMNShape id="%s_di" bpmnElement="%s"><dc:Bounds x="%d" y="%d" width="%d" height="%d"/></di:BPMNShape>
          """
              .formatted(node, node, x, 200 - height / 2, width, height));
      x += 200;
    }
    for (var flow : flows.entrySet()) {
      body.append(
          "<sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\">%s</sequenceFlow>\n"
              .formatted(
                  flow.getKey(),
                  flow.getValue()[0],
                  flow.getValue()[1],
                  annotation(flow.getKey(), "branch")));
      shapes.append(
          """
          <di:BPMNEdge id="%s_di" bpmnElement="%s"><w:waypoint x="0" y="200"/><w:waypoint x="90" y="200"/></di:BPMNEdge>
          """
              .formatted(flow.getKey(), flow.getKey()));
    }
    return """
    <definitions xmlns="%s" xmlns:di="%s" xmlns:dc="%s" xmlns:w="%s" xmlns:tg="%s" targetNamespace="t">
    <process id="p" isExecutable="true"><extensionElements>%s</extensionElements>
    %s%s</process>
    <di:BPMNDiagram id="d"><di:BPMNPlane id="plane" bpmnElement="p">
    %s</di:BPMNPlane></di:BPMNDiagram></definitions>
    """
        .formatted(
            Namespaces.BPMN,
            Namespaces.BPMN_DI,
            Namespaces.DC,
            Namespaces.DI,
            Namespaces.TG,
            documents,
            body,
            extra,
            shapes);
  }

  private String annotation(String id, String element) {
    var attributes = annotations.get(id);
    if (attributes == null) return "";
    return "<extensionElements><tg:%s %s/></extensionElements>".formatted(element, attributes);
  }

  private static String type(String node) {
    if (node.startsWith("start")) return "startEvent";
    if (node.startsWith("end")) return "endEvent";
    if (node.startsWith("x")) return "exclusiveGateway";
    if (node.startsWith("p")) return "parallelGateway";
    return "userTask";
  }
}
