package vn.tinhgon.bpmn.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.bpmn.Node;
import vn.tinhgon.bpmn.Signature;
import vn.tinhgon.bpmn.TimeUnit;
import vn.tinhgon.bpmn.soundness.Sound;
import vn.tinhgon.bpmn.xml.BpmnFile;

class EditsTest {
  private static final Limit TWO_DAYS = new Limit(2, TimeUnit.WORKING_DAY);

  @Test
  void aRemovedStepLeavesItsNeighboursJoined() {
    var edited = apply(Sketch.of("start a b c end").file(), remove("b"));
    assertThat(Sketch.arrows(edited.file())).containsExactly("a>c", "c>end", "start>a");
    assertThat(edited.file().procedure().graph().flow("a_b")).isNotNull();
  }

  @Test
  void aCheckThatGoesTakesItsReturnsAlong() {
    var file = Sketch.of("start draft review x1 sign x2 end", "x1 draft", "x2 draft").file();
    var edited = apply(file, remove("review"));
    assertThat(Sketch.arrows(edited.file()))
        .containsExactly("draft>sign", "sign>x2", "start>draft", "x2>draft", "x2>end");
  }

  @Test
  void aChoiceBetweenWaysOnStaysForTheStepBefore() {
    var file = Sketch.of("start a b x1 c x2 end", "x1 d x2").file();
    var edited = apply(file, remove("b"));
    assertThat(Sketch.arrows(edited.file())).contains("a>x1", "x1>c", "x1>d");
  }

  @Test
  void aParallelBlockThatLosesItsContentGoesToo() {
    var file = Sketch.of("start p1 a p2 end", "p1 b p2").file();
    assertThat(Sketch.arrows(apply(file, remove("a")).file())).containsExactly("b>end", "start>b");
    assertThat(Sketch.arrows(apply(file, remove("a", "b")).file())).containsExactly("start>end");
  }

  @Test
  void anOptionalStepThatGoesLeavesNoChoice() {
    var file = Sketch.of("start x1 a x2 b end", "x1 x2").file();
    assertThat(Sketch.arrows(apply(file, remove("a")).file())).containsExactly("b>end", "start>b");
  }

  @Test
  void whatHangsOnARemovedStepGoesWithIt() {
    var file =
        Sketch.of("start a b end")
            .and(
                """
                <boundaryEvent id="late" attachedToRef="b"><timerEventDefinition/></boundaryEvent>
                <userTask id="remind"/><endEvent id="endLate"/>
                <sequenceFlow id="f1" sourceRef="late" targetRef="remind"/>
                <sequenceFlow id="f2" sourceRef="remind" targetRef="endLate"/>
                <textAnnotation id="note"><text>chú thích</text></textAnnotation>
                <association id="as" sourceRef="b" targetRef="note"/>
                """)
            .file();
    var edited = apply(file, remove("b"));
    assertThat(edited.file().procedure().graph().nodes())
        .extracting(Node::id)
        .containsExactly("start", "a", "end");
    assertThat(new String(edited.file().bytes(), java.nio.charset.StandardCharsets.UTF_8))
        .doesNotContain("late", "remind", "note", "\"b_di\"");
  }

  @Test
  void oneSurvivesOfAChainOfHandDowns() {
    var file =
        Sketch.of("start a b c end")
            .with("a", "unit=\"SO\" role=\"GD\" limit=\"1\"")
            .with("b", "unit=\"P\" role=\"TP\" limit=\"2\"")
            .file();
    var edited = apply(file, new Edit.MergeSteps(List.of("a", "b")));
    assertThat(Sketch.arrows(edited.file())).containsExactly("b>c", "c>end", "start>b");
    assertThat(edited.file().procedure().step("b").limit().value()).isEqualTo(2);
  }

  @Test
  void workOfOnePerformerAddsUpInTheFirstStep() {
    var same = "unit=\"VP\" role=\"CV\" limitUnit=\"WORKING_DAY\" ";
    var file =
        Sketch.of("start a b end")
            .with("a", same + "limit=\"1\" effortHours=\"2\" reads=\"d1\"")
            .with("b", same + "limit=\"0.5\" effortHours=\"1\" reads=\"d1 d2\"")
            .file();
    var step = apply(file, new Edit.MergeSteps(List.of("a", "b"))).file().procedure().step("a");
    assertThat(step.limit()).isEqualTo(new Limit(1.5, TimeUnit.WORKING_DAY));
    assertThat(step.effortHours()).isEqualTo(3);
    assertThat(step.reads()).containsExactly("d1", "d2");
  }

  @Test
  void stepsSideBySideShareOneSplitAndOneJoin() {
    var edited =
        apply(Sketch.of("start a b c end").file(), new Edit.Parallelise(List.of("a", "b")));
    assertThat(Sketch.arrows(edited.file()))
        .containsExactly(
            "Gateway_join_b>c",
            "Gateway_split_a>a",
            "Gateway_split_a>b",
            "a>Gateway_join_b",
            "b>Gateway_join_b",
            "c>end",
            "start>Gateway_split_a");
    assertThat(edited.soundness().sound()).isEqualTo(Sound.SOUND);
    var diagram = new Diagram(edited.file().xml());
    assertThat(diagram.bounds("a").overlaps(diagram.bounds("b"))).isFalse();
  }

  @Test
  void stepsWithAChoiceBetweenThemStayInSequence() {
    var file = Sketch.of("start a x1 b end", "x1 a").file();
    var edited = apply(file, new Edit.Parallelise(List.of("a", "b")));
    assertThat(edited.applied()).isEmpty();
    assertThat(edited.refused())
        .singleElement()
        .satisfies(r -> assertThat(r.reason().vi()).contains("“A”"));
    assertThat(edited.file()).isSameAs(file);
  }

  @Test
  void reorderedChecksTakeTheirOddsAlong() {
    var file =
        Sketch.of("start a x1 b x2 end", "x1 endA", "x2 endB")
            .with("x1_b", "probability=\"0.9\"")
            .with("x1_endA", "probability=\"0.1\"")
            .with("x2_end", "probability=\"0.6\"")
            .with("x2_endB", "probability=\"0.4\"")
            .file();
    var graph = apply(file, new Edit.Resequence(List.of("b", "a"))).file().procedure().graph();
    assertThat(graph.outgoing("start").get(0).target()).isEqualTo("b");
    assertThat(graph.outgoing("b").get(0).target()).isEqualTo("x1");
    assertThat(graph.flow("x1_endA").probability()).isEqualTo(0.4);
    assertThat(graph.flow("x2_endB").probability()).isEqualTo(0.1);
  }

  @Test
  void silencePastTheTermIsConsent() {
    var file = Sketch.of("start p1 a p2 end", "p1 b p2").file();
    var edited = apply(file, new Edit.DeemConsent("a", TWO_DAYS));
    assertThat(edited.soundness().sound()).isEqualTo(Sound.SOUND);
    assertThat(edited.file().procedure().step("a").limit()).isEqualTo(TWO_DAYS);
    var event = edited.file().procedure().graph().boundary("a").get(0);
    assertThat(event.trigger()).isEqualTo(Node.Trigger.TIMER);
    assertThat(edited.file().procedure().graph().outgoing(event.id()).get(0).target())
        .isEqualTo("Gateway_merge_a");
  }

  @Test
  void aStepMadeAutomaticKeepsItsIdAndNeedsNoTime() {
    var file = Sketch.of("start a end").with("a", "limit=\"1\" effortHours=\"2\"").file();
    var step = apply(file, new Edit.Automate("a")).file().procedure().step("a");
    assertThat(step.automatic()).isTrue();
    assertThat(step.limit().value()).isZero();
    assertThat(step.effortHours()).isZero();
  }

  @Test
  void papersBecomeFewerAndElectronic() {
    var file =
        Sketch.of("start a b end")
            .document("id=\"d1\" medium=\"PAPER\" signature=\"WET\" copies=\"3\"")
            .document("id=\"d2\" medium=\"PAPER\" secret=\"true\" signature=\"WET\"")
            .document("id=\"d3\"")
            .with("a", "reads=\"d1 d2 d3\" signature=\"INITIAL\"")
            .file();
    var procedure =
        apply(
                file,
                new Edit.Digitise("a"),
                new Edit.RemoveDocument("d3"),
                new Edit.ReduceCopies("d1"),
                new Edit.Standardise("d1", 1.4))
            .file()
            .procedure();
    assertThat(procedure.documents())
        .extracting(d -> d.id() + d.signature())
        .containsExactly("d1" + Signature.DIGITAL, "d2" + Signature.WET);
    assertThat(procedure.documents().get(0).copies()).isEqualTo(1);
    assertThat(procedure.documents().get(0).template()).isTrue();
    assertThat(procedure.documents().get(0).prepareHours()).isEqualTo(1.4);
    assertThat(procedure.step("a").reads()).containsExactly("d1", "d2");
  }

  @Test
  void theOrderInWhichEditsAreAcceptedDoesNotMatter() {
    var file = Sketch.of("start a b c d e f end").file();
    var edits =
        new ArrayList<Edit>(
            List.of(
                remove("b"),
                new Edit.Parallelise(List.of("d", "e")),
                new Edit.ShortenLimit("a", TWO_DAYS),
                new Edit.Automate("f")));
    var expected = Edits.apply(file, edits).file().bytes();
    for (var seed = 0; seed < 5; seed++) {
      Collections.shuffle(edits, new Random(seed));
      assertThat(Edits.apply(file, edits).file().bytes()).isEqualTo(expected);
    }
  }

  @Test
  void editsThatPullOneStepTwoWaysAreRefusedByName() {
    var edited =
        apply(
            Sketch.of("start a b c end").file(),
            remove("a"),
            remove("a"),
            new Edit.Parallelise(List.of("a", "b")),
            new Edit.ShortenLimit("c", TWO_DAYS),
            new Edit.ShortenLimit("c", new Limit(1, TimeUnit.WORKING_DAY)));
    assertThat(edited.applied()).hasSize(2);
    assertThat(edited.refused())
        .extracting(r -> r.edit().getClass().getSimpleName())
        .containsExactly("Parallelise", "ShortenLimit");
  }

  @Test
  void anEditThatWouldStrandDossiersIsRefused() {
    var file = Sketch.of("start a x1 p1 b p2 end", "p1 c p2", "x1 a").file();
    var edited = apply(file, new Edit.RetargetRework("x1_a", "b"));
    assertThat(edited.refused()).hasSize(1);
    assertThat(edited.file().bytes()).isEqualTo(file.bytes());
  }

  @Test
  void theNameOfAFlowStaysBesideItsGatewayWhenRoomIsMade() throws Exception {
    BpmnFile file;
    try (var in =
        EditsTest.class.getResourceAsStream("/procedures/lay-y-kien-don-vi-lan-luot.bpmn")) {
      file = BpmnFile.read(in.readAllBytes(), "s16.bpmn");
    }
    var edited = apply(file, new Edit.DeemConsent("y_kien_htqt", TWO_DAYS), opinionsAtOnce());
    assertThat(edited.refused()).isEmpty();
    for (var flow : file.procedure().graph().flows()) {
      var label = label(file, flow.id());
      if (label == null) continue;
      var before = new Diagram(file.xml()).bounds(flow.source());
      var after = new Diagram(edited.file().xml()).bounds(flow.source());
      var moved = label(edited.file(), flow.id());
      assertThat(moved.x() - after.x()).as(flow.name()).isEqualTo(label.x() - before.x());
    }
  }

  private static Edit opinionsAtOnce() {
    return new Edit.Parallelise(List.of("y_kien_tccb", "y_kien_khtc", "y_kien_htqt"));
  }

  private static Point label(BpmnFile file, String flow) {
    for (var element : Dom.descendants(file.xml().getDocumentElement())) {
      if (!element.getAttribute("bpmnElement").equals(flow)) continue;
      for (var box : Dom.descendants(element)) {
        if (!box.getLocalName().equals("Bounds")) continue;
        return new Point(
            Double.parseDouble(box.getAttribute("x")), Double.parseDouble(box.getAttribute("y")));
      }
    }
    return null;
  }

  @Test
  void aModelWithoutDiagramIsEditedAllTheSame() {
    var xml =
        """
        <d:definitions xmlns:d="http://www.omg.org/spec/BPMN/20100524/MODEL"><d:process id="p">
          <d:startEvent id="s"/><d:task id="a"/><d:task id="b"/><d:endEvent id="e"/>
          <d:sequenceFlow id="f1" sourceRef="s" targetRef="a"/><d:sequenceFlow id="f2" sourceRef="a" targetRef="b"/>
          <d:sequenceFlow id="f3" sourceRef="b" targetRef="e"/></d:process></d:definitions>
        """;
    var file = Samples.read(xml);
    var edited = apply(file, new Edit.Parallelise(List.of("a", "b")), new Edit.Automate("b"));
    assertThat(edited.refused()).isEmpty();
    assertThat(edited.file().procedure().step("b").automatic()).isTrue();
  }

  static Edit remove(String... steps) {
    return new Edit.RemoveStep(List.of(steps));
  }

  static Edited apply(BpmnFile file, Edit... edits) {
    return Edits.apply(file, List.of(edits));
  }
}
