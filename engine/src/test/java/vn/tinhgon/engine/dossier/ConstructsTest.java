package vn.tinhgon.engine.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;

/** Whatever officers draw runs to its end, through every branch it offers. */
@WithRunningApplication
class ConstructsTest {
  private static Clerks clerks;

  @BeforeAll
  static void peopleAreAtWork(RunningApplication application) {
    clerks = new Clerks(application);
  }

  static Stream<Arguments> drawings() {
    return Stream.of(
        drawing(
            "T-OR",
            3,
            tasks("a", "b", "c"),
            "<bpmn:inclusiveGateway id='g'/><bpmn:inclusiveGateway id='j'/>",
            "s>a>g>b>j>e",
            "g>c>j"),
        drawing(
            "T-SONG-ROI-CHON",
            2,
            tasks("a", "b", "c", "d"),
            "<bpmn:parallelGateway id='f'/><bpmn:parallelGateway id='j'/><bpmn:exclusiveGateway id='g'/>",
            "s>f>a>j>g>c>e",
            "f>b>j",
            "g>d>e"),
        drawing(
            "T-CON",
            2,
            tasks("a", "c"),
            "<bpmn:subProcess id='u'><bpmn:startEvent id='us'/><bpmn:userTask id='ua'/><bpmn:exclusiveGateway id='ug'/>"
                + "<bpmn:userTask id='ub'/><bpmn:endEvent id='ue'/>"
                + flows("us>ua>ug>ub>ue", "ug>ue")
                + "</bpmn:subProcess>",
            "s>a>u>c>e"),
        drawing(
            "T-CON-ROI-CHON",
            2,
            tasks("c", "d"),
            "<bpmn:exclusiveGateway id='g'/><bpmn:subProcess id='u'><bpmn:startEvent id='us'/><bpmn:userTask id='ua'/><bpmn:endEvent id='ue'/>"
                + flows("us>ua>ue")
                + "</bpmn:subProcess>",
            "s>u>g>c>e",
            "g>d>e"),
        drawing(
            "T-SU-KIEN",
            1,
            tasks("a", "c", "d"),
            "<bpmn:eventBasedGateway id='g'/><bpmn:intermediateCatchEvent id='m' name='Có trả lời'><bpmn:messageEventDefinition/></bpmn:intermediateCatchEvent>"
                + "<bpmn:intermediateCatchEvent id='t' name='Hết hạn'><bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>",
            "s>a>g>m>c>e",
            "g>t>d>e"),
        drawing(
            "T-RUT",
            2,
            tasks("a", "c"),
            "<bpmn:boundaryEvent id='m' name='Rút hồ sơ' attachedToRef='a'><bpmn:messageEventDefinition/></bpmn:boundaryEvent>"
                + "<bpmn:endEvent id='e2'><bpmn:terminateEventDefinition/></bpmn:endEvent>",
            "s>a>c>e",
            "m>e2"),
        drawing(
            "T-LAP",
            2,
            "",
            "<bpmn:userTask id='a' name='Chỉnh sửa'><bpmn:standardLoopCharacteristics/></bpmn:userTask>",
            "s>a>e"),
        drawing(
            "T-LAN-LUOT",
            0,
            "",
            "<bpmn:userTask id='a'><bpmn:extensionElements><tg:step unit='TCCB KHTC' level='1'/></bpmn:extensionElements>"
                + "<bpmn:multiInstanceLoopCharacteristics isSequential='true'/></bpmn:userTask>",
            "s>a>e"),
        drawing(
            "T-TU-DONG",
            2,
            tasks("a", "b", "c"),
            "<bpmn:sendTask id='x' name='Thông báo'><bpmn:extensionElements><tg:step kind='NOTIFY'/></bpmn:extensionElements></bpmn:sendTask>"
                + "<bpmn:serviceTask id='y' name='Tính toán'/><bpmn:exclusiveGateway id='g'/>",
            "s>a>x>g>b>y>e",
            "g>c>e"),
        drawing(
            "T-HAI-CHON",
            3,
            tasks("a", "b", "c", "d"),
            "<bpmn:exclusiveGateway id='g'/><bpmn:exclusiveGateway id='h'/>",
            "s>a>g>h>b>e",
            "h>c>e",
            "g>d>e"),
        drawing(
            "T-CHON-SONG-SONG",
            4,
            tasks("a", "b", "c", "d", "k"),
            "<bpmn:parallelGateway id='f'/><bpmn:exclusiveGateway id='g'/><bpmn:exclusiveGateway id='h'/>",
            "s>a>f>g>b>e",
            "g>c>e",
            "f>h>d>e",
            "h>k>e"),
        drawing(
            "T-CHO-ROI-CHON",
            2,
            tasks("a", "c", "d"),
            "<bpmn:intermediateCatchEvent id='t' name='Niêm yết'><bpmn:extensionElements><tg:step limit='5'/></bpmn:extensionElements>"
                + "<bpmn:timerEventDefinition/></bpmn:intermediateCatchEvent><bpmn:exclusiveGateway id='g'/>",
            "s>a>t>g>c>e",
            "g>d>e"),
        Arguments.of(
            "T-KHONG-DAU-CUOI",
            0,
            Written.procedure("T-KHONG-DAU-CUOI", "").raw(tasks("a", "b")).flow("a>b")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("drawings")
  void itRuns(String code, int branches, Written drawing) {
    var imported = drawing.importBy(clerks);
    assertThat(imported.status()).as(imported.response().body()).isEqualTo(201);
    assertThat(imported.json().at("/runnable").asBoolean()).as(imported.response().body()).isTrue();

    assertThat(clerks.throughEveryBranch(code)).hasSize(branches);
  }

  private static Arguments drawing(
      String code, int branches, String tasks, String others, String... lines) {
    return Arguments.of(
        code,
        branches,
        Written.procedure(code, "owner=\"HTQT\"")
            .start("s")
            .end("e")
            .raw(tasks)
            .raw(others)
            .raw(flows(lines)));
  }

  private static String tasks(String... ids) {
    var tasks = new StringBuilder();
    for (var id : ids) tasks.append("<bpmn:userTask id='%1$s' name='Việc %1$s'/>".formatted(id));
    return tasks.toString();
  }

  private static String flows(String... lines) {
    var flows = new StringBuilder();
    for (var line : lines) {
      var ids = line.split(">");
      for (int i = 1; i < ids.length; i++) {
        var flow = "<bpmn:sequenceFlow id='%1$s_%2$s' sourceRef='%1$s' targetRef='%2$s'/>";
        var written = flow.formatted(ids[i - 1], ids[i]);
        if (flows.indexOf(written) < 0) flows.append(written);
      }
    }
    return flows.toString();
  }
}
