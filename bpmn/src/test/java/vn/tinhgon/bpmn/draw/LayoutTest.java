package vn.tinhgon.bpmn.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.bpmn.xml.Namespaces;
import vn.tinhgon.bpmn.xml.Unreadable;

class LayoutTest {
  private static final Path PROCEDURES = Path.of("procedures");

  static List<Path> procedures() throws IOException {
    return files(PROCEDURES);
  }

  @ParameterizedTest
  @MethodSource("procedures")
  void aStrippedProcedureIsDrawnAgain(Path file) throws Exception {
    assertDrawn(Layout.complete(stripped(BpmnFile.read(file))));
  }

  @ParameterizedTest
  @MethodSource("procedures")
  void aDrawnProcedureStaysAsItIs(Path file) throws Exception {
    var bpmn = BpmnFile.read(file);
    assertThat(Layout.complete(bpmn)).isSameAs(bpmn);
  }

  @ParameterizedTest
  @MethodSource("procedures")
  void theSameFileIsDrawnTheSameWay(Path file) throws Exception {
    var bare = stripped(BpmnFile.read(file));
    assertThat(Layout.complete(bare).bytes()).isEqualTo(Layout.complete(bare).bytes());
  }

  @ParameterizedTest
  @MethodSource("procedures")
  void stepsLieInTheirLanes(Path file) throws Exception {
    var bpmn = Layout.complete(stripped(BpmnFile.read(file)));
    var drawn = Diagram.first(bpmn.xml()).shapes();
    for (var lane : Dom.all(bpmn.xml().getDocumentElement(), Namespaces.BPMN, "lane")) {
      var band = drawn.get(lane.getAttribute("id")).box();
      for (var node : Dom.children(lane, "flowNodeRef")) {
        assertThat(band.holds(drawn.get(node.getTextContent()).box()))
            .as(node.getTextContent())
            .isTrue();
      }
    }
  }

  @Test
  void aStepPutInByAnEditGetsAPlaceAndTheOthersKeepTheirs() throws Exception {
    var bpmn = BpmnFile.read(PROCEDURES.resolve("cu-can-bo-di-cong-tac-nuoc-ngoai.bpmn"));
    var xml = bpmn.xml();
    for (var name : List.of("BPMNShape", "BPMNEdge")) {
      for (var shape : Dom.all(xml.getDocumentElement(), Namespaces.BPMN_DI, name)) {
        if (List.of("du_thao", "f9", "f11").contains(shape.getAttribute("bpmnElement"))) {
          shape.getParentNode().removeChild(shape);
        }
      }
    }
    var completed = Layout.complete(BpmnFile.of(xml, bpmn.name()));
    assertDrawn(completed);
    var before = Diagram.all(bpmn.xml()).shapes();
    var after = Diagram.all(completed.xml()).shapes();
    before.forEach(
        (id, shape) -> {
          if (!id.equals("du_thao")) assertThat(after.get(id)).isEqualTo(shape);
        });
  }

  @Test
  void fiveThousandStepsAreDrawnInAMoment() throws Exception {
    var xml = new StringBuilder("<definitions xmlns='" + Namespaces.BPMN + "'><process id='p'>");
    for (int i = 0; i < 5000; i++) {
      xml.append("<task id='t").append(i).append("'/>");
      if (i == 0) continue;
      xml.append("<sequenceFlow id='f%d' sourceRef='t%d' targetRef='t%d'/>".formatted(i, i - 1, i));
      xml.append("<sequenceFlow id='g%d' sourceRef='t%d' targetRef='t%d'/>".formatted(i, i, i / 2));
    }
    var bytes = xml.append("</process></definitions>").toString().getBytes(StandardCharsets.UTF_8);
    var drawn = Layout.complete(BpmnFile.read(bytes, "long.bpmn"));
    assertThat(Diagram.first(drawn.xml()).shapes()).hasSize(5000);
    assertThat(Diagram.first(drawn.xml()).edges()).hasSize(9998);
  }

  @Test
  void modelsOfOthersAreDrawnWithoutOverlap() throws Exception {
    for (var file : corpus()) {
      BpmnFile bpmn;
      try {
        bpmn = BpmnFile.read(file);
      } catch (Unreadable notOurMatter) {
        continue;
      }
      assertDrawn(Layout.complete(stripped(bpmn)));
    }
  }

  @Test
  void whatOthersLeftOutIsAdded() throws Exception {
    for (var file : corpus()) {
      BpmnFile bpmn;
      try {
        bpmn = BpmnFile.read(file);
      } catch (Unreadable notOurMatter) {
        continue;
      }
      var completed = Layout.complete(bpmn);
      var before = Diagram.all(bpmn.xml());
      var after = Diagram.all(completed.xml());
      before
          .shapes()
          .forEach(
              (id, shape) ->
                  assertThat(after.shapes().get(id)).as(file + " " + id).isEqualTo(shape));
      for (var node : completed.procedure().graph().nodes()) {
        assertThat(after.shapes().containsKey(node.id())).as(file + " " + node.id()).isTrue();
      }
    }
  }

  private static void assertDrawn(BpmnFile file) {
    var graph = file.procedure().graph();
    var all = Diagram.all(file.xml());
    for (var node : graph.nodes()) {
      assertThat(all.shapes().containsKey(node.id())).as(file.name() + " " + node.id()).isTrue();
    }
    for (var flow : graph.flows()) {
      assertThat(all.edges().containsKey(flow.id())).as(file.name() + " " + flow.id()).isTrue();
    }
    for (var flow : graph.flows()) {
      var way = all.edges().get(flow.id()).way();
      touches(file, all, flow.source(), way.get(0));
      touches(file, all, flow.target(), way.get(way.size() - 1));
    }
    for (var node : graph.nodes()) {
      if (node.attachedTo() == null || graph.node(node.attachedTo()) == null) continue;
      var host = all.shapes().get(node.attachedTo()).box();
      assertThat(host.overlaps(all.shapes().get(node.id()).box()))
          .as(file.name() + " " + node.id())
          .isTrue();
    }
    for (var node : graph.nodes()) {
      var scope = graph.node(node.scope());
      if (scope == null || node.attachedTo() != null) continue;
      var around = all.shapes().get(scope.id()).box();
      assertThat(around.holds(all.shapes().get(node.id()).box()))
          .as(file.name() + " " + node.id())
          .isTrue();
    }
    noTwoOverlap(file, all);
  }

  private static void touches(BpmnFile file, Diagram all, String node, Point point) {
    var box = all.shapes().get(node).box();
    assertThat(new Box(box.x() - 1, box.y() - 1, box.width() + 2, box.height() + 2).holds(point))
        .as(file.name() + " " + node)
        .isTrue();
  }

  private static void noTwoOverlap(BpmnFile file, Diagram all) {
    var graph = file.procedure().graph();
    var standing = new ArrayList<Diagram.Shape>();
    for (var shape : all.shapes().values()) {
      var node = graph.node(shape.element());
      if (node == null || node.attachedTo() == null) standing.add(shape);
    }
    standing.sort(java.util.Comparator.comparingDouble(shape -> shape.box().x()));
    for (int i = 0; i < standing.size(); i++) {
      var box = standing.get(i).box();
      for (int j = i + 1; j < standing.size() && standing.get(j).box().x() < box.right(); j++) {
        var other = standing.get(j).box();
        assertThat(!box.overlaps(other) || box.holds(other) || other.holds(box))
            .as(
                file.name()
                    + ": "
                    + standing.get(i).element()
                    + " and "
                    + standing.get(j).element())
            .isTrue();
      }
    }
  }

  static BpmnFile stripped(BpmnFile file) throws Unreadable {
    var xml = file.xml();
    for (var diagram : Dom.all(xml.getDocumentElement(), Namespaces.BPMN_DI, "BPMNDiagram")) {
      diagram.getParentNode().removeChild(diagram);
    }
    return BpmnFile.of(xml, file.name());
  }

  static List<Path> corpus() throws IOException {
    var folder = Path.of(System.getProperty("tinhgon.corpus", "missing"));
    Assumptions.assumeTrue(Files.isDirectory(folder), "corpus not found: " + folder);
    var found = new ArrayList<Path>();
    for (var part : List.of("layout/fixtures", "bpmn", "miwg", "soundness")) {
      found.addAll(files(folder.resolve(part)));
    }
    return found;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return new ArrayList<>(
          files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList());
    } catch (java.nio.file.NoSuchFileException none) {
      return new ArrayList<>(new HashSet<>());
    }
  }
}
