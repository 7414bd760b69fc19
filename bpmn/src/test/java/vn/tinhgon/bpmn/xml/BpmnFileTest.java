package vn.tinhgon.bpmn.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.bpmn.Node;
import vn.tinhgon.bpmn.Node.Loop;
import vn.tinhgon.bpmn.Node.Trigger;
import vn.tinhgon.bpmn.Node.Type;
import vn.tinhgon.bpmn.Pool;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Step;
import vn.tinhgon.bpmn.StepKind;
import vn.tinhgon.bpmn.TimeUnit;

class BpmnFileTest {

  @Test
  void aStepIsReadWithItsAnnotations() throws Unreadable {
    var step =
        read("""
        <process id="p"><userTask id="t" name="Ký&#10; nháy"><extensionElements>
          <tg:step kind="REVIEW" unit="VP TCCB" lead="VP" level="3" limit="1.5" batch=""/>
        </extensionElements></userTask></process>
        """)
            .steps()
            .get(0);

    assertThat(step.name()).isEqualTo("Ký nháy");
    assertThat(step.kind()).isEqualTo(StepKind.REVIEW);
    assertThat(step.units()).containsExactly("VP", "TCCB");
    assertThat(step.limit()).isEqualTo(new Limit(1.5, TimeUnit.WORKING_DAY));
    assertThat(step.batch()).isNull();
  }

  @Test
  void systemsDoTheirTasksThemselves() throws Unreadable {
    var steps =
        read("""
        <process id="p"><task id="a"/><userTask id="b"/><manualTask id="c"/><callActivity id="d"/>
        <serviceTask id="e"/><scriptTask id="f"/><businessRuleTask id="g"/><sendTask id="h"/>
        <receiveTask id="i"/><subProcess id="s"/><endEvent id="z"/></process>
        """)
            .steps();

    assertThat(steps)
        .filteredOn(Step::automatic)
        .extracting(Step::id)
        .containsExactly("e", "f", "g", "h", "i");
    assertThat(steps).extracting(Step::id).hasSize(9).doesNotContain("s", "z");
  }

  @Test
  void lanesAreNamedFromTheOutermost() throws Unreadable {
    var graph =
        read("""
        <process id="p">
          <laneSet><lane name="Vụ HTQT"><flowNodeRef>a</flowNodeRef><flowNodeRef>s</flowNodeRef>
            <childLaneSet><lane name="Phòng 1"><flowNodeRef>x:a</flowNodeRef></lane></childLaneSet>
          </lane></laneSet>
          <task id="a"/><task id="b"/>
          <subProcess id="s"><laneSet><lane name="Văn thư"><flowNodeRef>c</flowNodeRef></lane></laneSet>
            <task id="c"/><task id="d"/></subProcess>
        </process>
        """)
            .graph();

    assertThat(graph.nodes())
        .extracting(Node::id, Node::scope, Node::lanes)
        .containsExactly(
            tuple("a", "p", List.of("Vụ HTQT", "Phòng 1")),
            tuple("b", "p", List.of()),
            tuple("s", "p", List.of("Vụ HTQT")),
            tuple("c", "s", List.of("Vụ HTQT", "Văn thư")),
            tuple("d", "s", List.of("Vụ HTQT")));
  }

  @Test
  void eventsTellWhatTheyWaitFor() throws Unreadable {
    var graph =
        read("""
        <message id="m"/><timerEventDefinition id="shared"/>
        <process id="p">
          <startEvent id="plain"/>
          <startEvent id="mail"><messageEventDefinition messageRef="x:m"/></startEvent>
          <intermediateCatchEvent id="wait"><eventDefinitionRef>shared</eventDefinitionRef></intermediateCatchEvent>
          <intermediateThrowEvent id="jump"><linkEventDefinition name="L1"/></intermediateThrowEvent>
          <task id="t" isForCompensation="true"/>
          <boundaryEvent id="late" attachedToRef="t" cancelActivity="false"><timerEventDefinition/></boundaryEvent>
          <boundaryEvent id="both" attachedToRef="t"><timerEventDefinition/><signalEventDefinition/></boundaryEvent>
          <endEvent id="stop"><terminateEventDefinition/></endEvent>
          <subProcess id="e" triggeredByEvent="true">
            <startEvent id="aside" isInterrupting="false"><errorEventDefinition errorRef="E"/></startEvent>
          </subProcess>
        </process>
        """)
            .graph();

    assertThat(graph.nodes())
        .extracting(Node::id, Node::trigger, Node::interrupting, Node::eventRef, Node::called)
        .contains(
            tuple("plain", Trigger.NONE, true, null, null),
            tuple("mail", Trigger.MESSAGE, true, "m", null),
            tuple("wait", Trigger.TIMER, true, null, null),
            tuple("jump", Trigger.LINK, true, null, "L1"),
            tuple("late", Trigger.TIMER, false, null, null),
            tuple("both", Trigger.MULTIPLE, true, null, null),
            tuple("stop", Trigger.TERMINATE, true, null, null),
            tuple("aside", Trigger.ERROR, false, "E", null));
    assertThat(graph.node("e").type()).isEqualTo(Type.EVENT_SUB_PROCESS);
    assertThat(graph.node("t").forCompensation()).isTrue();
    assertThat(graph.boundary("t")).extracting(Node::id).containsExactly("late", "both");
  }

  @Test
  void activitiesTellHowOftenTheyRunAndWhatTheyCall() throws Unreadable {
    var graph =
        read("""
        <process id="p">
          <callActivity id="a" calledElement="x:other"><standardLoopCharacteristics/></callActivity>
          <transaction id="b"><multiInstanceLoopCharacteristics/></transaction>
          <adHocSubProcess id="c"><multiInstanceLoopCharacteristics isSequential="true"/></adHocSubProcess>
          <eventBasedGateway id="d" instantiate="true"/>
        </process>
        """)
            .graph();

    assertThat(graph.nodes())
        .extracting(Node::loop)
        .containsExactly(Loop.STANDARD, Loop.PARALLEL, Loop.SEQUENTIAL, Loop.NONE);
    assertThat(graph.node("a").called()).isEqualTo("other");
    assertThat(graph.node("d").instantiates()).isTrue();
  }

  @Test
  void flowsCarryConditionsAndProbabilitiesAndDanglingOnesAreLeftOut() throws Unreadable {
    var graph =
        read("""
        <process id="p"><exclusiveGateway id="g" default="n"/><task id="a"/><task id="b" default="gone"/>
          <sequenceFlow id="y" name="Đạt" sourceRef="g" targetRef="x:a"><extensionElements>
            <tg:branch probability="0.95"/></extensionElements><conditionExpression>ok</conditionExpression></sequenceFlow>
          <sequenceFlow id="n" sourceRef="g" targetRef="b"/>
          <sequenceFlow id="lost" sourceRef="g" targetRef="nowhere"/>
        </process>
        """)
            .graph();

    assertThat(graph.flows()).extracting(f -> f.id()).containsExactly("y", "n");
    assertThat(graph.flow("y").probability()).isEqualTo(0.95);
    assertThat(graph.flow("y").conditional()).isTrue();
    assertThat(graph.node("g").defaultFlow()).isEqualTo("n");
    assertThat(graph.node("b").defaultFlow()).isNull();
  }

  @Test
  void poolsShowTheirProcessesAndBlackBoxesStay() throws Unreadable {
    var procedure =
        read(
            """
            <collaboration id="c">
              <participant id="P1" name="Công dân"/>
              <participant id="P2" name="Bộ" processRef="x:q"/>
              <messageFlow id="m1" sourceRef="P1" targetRef="t"/>
              <messageFlow id="m2" sourceRef="P1" targetRef="none"/>
            </collaboration>
            <process id="p" name="Nội bộ"/>
            <process id="q"><task id="t"/></process>
            """);

    assertThat(procedure.pools())
        .containsExactly(
            new Pool(null, "P1", "Công dân", false),
            new Pool("q", "P2", "Bộ", false),
            new Pool("p", null, "Nội bộ", false));
    assertThat(procedure.graph().messageFlows())
        .extracting(flow -> flow.id())
        .containsExactly("m1");
    assertThat(procedure.id()).isEqualTo("q");
    assertThat(procedure.name()).isEqualTo("Bộ");
  }

  @Test
  void theAnnotatedProcessIsTheProcedure() throws Unreadable {
    var annotation = "<extensionElements><tg:procedure code=\"NB-01\"/></extensionElements>";
    var others =
        "<process id=\"a\"><task id=\"t\"/></process>"
            + "<process id=\"b\" isExecutable=\"true\"><task id=\"u\"/></process>";

    assertThat(read(others).id()).isEqualTo("b");
    assertThat(read(others + "<process id=\"c\">" + annotation + "</process>").id()).isEqualTo("c");
    assertThat(read(annotation + others).profile().code()).isEqualTo("NB-01");
    assertThat(read(annotation + others).id()).isEqualTo("b");
  }

  @Test
  void aFileWithoutProcessIsReadable() throws Unreadable {
    var procedure = read("<collaboration id=\"c\"><participant id=\"P\"/></collaboration>");

    assertThat(procedure.id()).isEqualTo("d");
    assertThat(procedure.name()).isEqualTo("Tên tệp");
    assertThat(procedure.steps()).isEmpty();
  }

  @Test
  void whatLacksAnIdGetsOneInTheCopyAndNotInTheFile() throws Unreadable {
    var file =
        file(
            "<process id=\"p\"><task id=\"a\"/><task/><sequenceFlow sourceRef=\"a\""
                + " targetRef=\"a\"/></process>");

    assertThat(file.procedure().steps()).extracting(Step::id).containsExactly("a", "task_1");
    assertThat(file.procedure().graph().flow("sequenceFlow_1")).isNotNull();
    assertThat(BpmnFile.of(file.xml(), "a").procedure().graph())
        .isEqualTo(file.procedure().graph());
    assertThat(new String(file.bytes(), StandardCharsets.UTF_8)).doesNotContain("task_1");
  }

  @Test
  void anEditedCopyDeclaresThePrefixesItUses() throws Unreadable {
    var file =
        BpmnFile.read(
            ("<definitions xmlns=\""
                    + Namespaces.BPMN
                    + "\"><process id=\"p\"><task id=\"a\"/></process></definitions>")
                .getBytes(StandardCharsets.UTF_8),
            "a.bpmn");
    var copy = file.xml();
    var task = (org.w3c.dom.Element) copy.getElementsByTagNameNS(Namespaces.BPMN, "task").item(0);
    var extensions = copy.createElementNS(Namespaces.BPMN, "extensionElements");
    var step = copy.createElementNS(Namespaces.TG, "tg:step");
    step.setAttribute("level", "2");
    extensions.appendChild(step);
    task.appendChild(extensions);

    var written = BpmnFile.of(copy, "a.bpmn").bytes();

    assertThat(BpmnFile.read(written, "a.bpmn").procedure().steps().get(0).level()).isEqualTo(2);
    assertThat(file.procedure().steps().get(0).level()).isNull();
  }

  @Test
  void allWrongValuesAreToldAtOnceWithTheirLines() {
    var refused =
        catchThrowableOfType(
            Unreadable.class,
            () ->
                read(
                    """
                    <process id="p"><extensionElements><tg:procedure group="C"
                      lastUsed="30/10/2026"/></extensionElements>
                    <task id="b4"><extensionElements>
                      <tg:step level="9" kind="XYZ" limit="abc" mandatory="có" rejectProbability="5"/>
                    </extensionElements></task>
                    <task id="b4"/></process>
                    """));

    assertThat(refused.line()).isEqualTo(4);
    assertThat(refused.reason().vi())
        .startsWith("8 giá trị trong tệp cần sửa: dòng 4, <tg:procedure> của “p”: group=\"C\"")
        .contains("cần một trong: A, B")
        .contains("lastUsed=\"30/10/2026\"")
        .contains("dòng 7, <tg:step> của “b4”: level=\"9\" không hợp lệ, cần một cấp từ 1 đến 5")
        .contains("kind=\"XYZ\"", "limit=\"abc\"", "mandatory=\"có\"", "rejectProbability=\"5\"")
        .contains("dòng 9, <task>: id=\"b4\"");
    assertThat(refused.reason().en()).contains("line 7", "must be a level from 1 to 5");
  }

  private static Procedure read(String content) throws Unreadable {
    return file(content).procedure();
  }

  private static BpmnFile file(String content) throws Unreadable {
    var xml =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions id="d" xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:tg="urn:tinhgon:bpmn:1" xmlns:x="urn:x">
        %s</definitions>
        """
            .formatted(content);
    return BpmnFile.read(xml.getBytes(StandardCharsets.UTF_8), "Tên tệp.bpmn");
  }
}
