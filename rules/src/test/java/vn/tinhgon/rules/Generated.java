package vn.tinhgon.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.tinhgon.bpmn.StepKind;

/** Annotated models of any size, with their diagrams; for benchmarks and their peers. */
final class Generated {
  private static final StepKind[] KINDS = StepKind.values();

  private static final int CHOICE_AFTER = 7;

  private final StringBuilder nodes = new StringBuilder();
  private final StringBuilder flows = new StringBuilder();
  private final StringBuilder shapes = new StringBuilder();
  private int column;

  private Generated() {}

  /**
   * Writes the models that the benchmark reads, for a peer to read as well.
   *
   * @param args the folder
   */
  public static void main(String[] args) throws IOException {
    var folder = Files.createDirectories(Path.of(args[0]));
    Files.write(folder.resolve("nodes-1000.bpmn"), ofNodes(1000));
    Files.write(folder.resolve("nodes-5000.bpmn"), ofNodes(5000));
    var catalogue = Files.createDirectories(folder.resolve("catalogue"));
    for (int i = 0; i < 1000; i++) Files.write(catalogue.resolve(i + ".bpmn"), model(20, i));
  }

  /** A model of so many steps, gateways and events together. */
  static byte[] ofNodes(int nodes) {
    int steps = nodes - 2;
    while (steps + steps / CHOICE_AFTER + 2 > nodes) steps--;
    return model(steps, 1);
  }

  /** Every seventh step may send the dossier back or on; kinds, units and levels vary. */
  static byte[] model(int steps, int seed) {
    return new Generated().write(steps, seed).getBytes(StandardCharsets.UTF_8);
  }

  private String write(int steps, int seed) {
    event("startEvent", "start", "Nộp hồ sơ");
    String last = "start";
    for (int i = 0; i < steps; i++) {
      var id = "step" + i;
      step(id, i * 7 + seed);
      flow(last, id);
      last = id;
      if (i % CHOICE_AFTER == CHOICE_AFTER - 1) {
        var choice = "choice" + i;
        event("exclusiveGateway", choice, "Đạt?");
        flow(id, choice);
        flow(choice, "step" + (i - 3));
        last = choice;
      }
    }
    event("endEvent", "end", "Kết thúc");
    flow(last, "end");
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" \
        xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" \
        xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" \
        xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:tg="urn:tinhgon:bpmn:1" \
        targetNamespace="urn:tinhgon:mau">
        <process id="p%1$d" name="Thủ tục %1$d" isExecutable="true">
        %2$s%3$s</process>
        <bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="p%1$d">
        %4$s</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
        </definitions>
        """
        .formatted(seed, nodes, flows, shapes);
  }

  private void event(String type, String id, String name) {
    nodes.append("<%1$s id=\"%2$s\" name=\"%3$s\"/>%n".formatted(type, id, name));
    shape(id, 36);
  }

  private void step(String id, int i) {
    nodes.append(
        """
        <userTask id="%1$s" name="Bước %1$s"><extensionElements>
        <tg:step kind="%2$s" unit="U%3$d" role="R%4$d" level="%5$d" limit="%6$d" \
        limitUnit="WORKING_DAY" effortHours="0.5" reads="d%7$d"%8$s canChangeOutcome="%9$s" \
        rejectProbability="0.05" observedRuns="40"/>
        </extensionElements></userTask>
        """
            .formatted(
                id,
                KINDS[i % KINDS.length],
                i % 5,
                i % 3,
                1 + i % 4,
                1 + i % 3,
                i % 9,
                i % 2 == 0 ? " writes=\"d%d\"".formatted(i % 9) : "",
                i % 11 != 0));
    shape(id, 100);
  }

  private void flow(String from, String to) {
    flows.append(
        "<sequenceFlow id=\"%1$s-%2$s\" sourceRef=\"%1$s\" targetRef=\"%2$s\"/>%n"
            .formatted(from, to));
    shapes.append(
        """
        <bpmndi:BPMNEdge id="%1$s-%2$s_di" bpmnElement="%1$s-%2$s">\
        <di:waypoint x="%3$d" y="140"/><di:waypoint x="%4$d" y="140"/></bpmndi:BPMNEdge>
        """
            .formatted(from, to, column - 50, column));
  }

  private void shape(String id, int width) {
    column += 150;
    shapes.append(
        """
        <bpmndi:BPMNShape id="%1$s_di" bpmnElement="%1$s">\
        <dc:Bounds x="%2$d" y="100" width="%3$d" height="80"/></bpmndi:BPMNShape>
        """
            .formatted(id, column, width));
  }
}
