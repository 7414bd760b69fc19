package vn.tinhgon.bpmn.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.TimeUnit;
import vn.tinhgon.bpmn.soundness.Sound;
import vn.tinhgon.bpmn.soundness.Soundness;
import vn.tinhgon.bpmn.soundness.TokenGame;
import vn.tinhgon.bpmn.xml.BpmnFile;

/** Edits of models that others wrote. */
class EditedCorpusTest {
  private static final Path CORPUS = Path.of(System.getProperty("tinhgon.corpus", "none"));

  /** Every edit a model could be asked for leaves it sound and whole, or is refused. */
  @Test
  void everyEditOfEverySoundModelLeavesItSoundAndWhole() throws Exception {
    assumeTrue(Files.isDirectory(CORPUS), "corpus not found: " + CORPUS);
    var applied = 0;
    var refused = 0;
    var judged = 0;
    for (var path : judgedSound()) {
      var file = BpmnFile.read(path);
      if (Soundness.check(file.procedure()).sound() != Sound.SOUND) continue;
      for (var edit : editsOf(file.procedure())) {
        var edited = Edits.apply(file, List.of(edit));
        refused += edited.refused().size();
        applied += edited.applied().size();
        if (edited.applied().isEmpty()) continue;
        var what = path.getFileName() + " " + edit;
        var read = BpmnFile.read(edited.file().bytes(), "edited.bpmn");
        assertThat(Soundness.check(read.procedure()).sound()).as(what).isEqualTo(Sound.SOUND);
        var graph = read.procedure().graph();
        if (TokenGame.knows(graph)) {
          var played = TokenGame.play(graph);
          if (played.decided()) {
            assertThat(played.sound()).as(what).isTrue();
            judged++;
          }
        }
        assertWhole(read, what);
        assertKeepsIds(file, read, what);
      }
    }
    System.out.printf(
        "edits applied %,d, of these judged by playing every token %,d; refused %,d%n",
        applied, judged, refused);
    assertThat(applied).isGreaterThan(refused);
    assertThat(judged).isGreaterThan(applied / 4);
  }

  private static List<Path> judgedSound() throws IOException {
    try (Stream<String> lines = Files.lines(CORPUS.resolve("soundness/oracle_verdicts.csv"))) {
      return lines
          .skip(1)
          .map(line -> line.split(",", -1))
          .filter(row -> row[3].equals("true") && row[5].equals("true"))
          .map(row -> CORPUS.resolve(row[0]))
          .filter(Files::isRegularFile)
          .toList();
    }
  }

  private static List<Edit> editsOf(Procedure procedure) {
    var edits = new ArrayList<Edit>();
    var day = new Limit(1, TimeUnit.WORKING_DAY);
    for (var step : procedure.steps()) {
      edits.add(new Edit.RemoveStep(List.of(step.id())));
      edits.add(new Edit.DeemConsent(step.id(), day));
      edits.add(new Edit.Automate(step.id()));
      for (var flow : procedure.graph().outgoing(step.id())) {
        if (procedure.step(flow.target()) == null) continue;
        var pair = List.of(step.id(), flow.target());
        edits.add(new Edit.Parallelise(pair));
        edits.add(new Edit.MergeSteps(pair));
        edits.add(new Edit.Resequence(List.of(flow.target(), step.id())));
      }
    }
    return edits;
  }

  /** No reference points at what is gone, and no shape shows it. */
  private static void assertWhole(BpmnFile file, String what) {
    var ids = new java.util.HashSet<String>();
    var all = Dom.descendants(file.xml().getDocumentElement());
    for (var element : all) ids.add(element.getAttribute("id"));
    for (var element : all) {
      if (element.getLocalName().equals("sequenceFlow")) {
        assertThat(ids)
            .as(what)
            .contains(
                Dom.local(element.getAttribute("sourceRef")),
                Dom.local(element.getAttribute("targetRef")));
      }
      var shows = Dom.local(element.getAttribute("bpmnElement"));
      if (List.of("BPMNShape", "BPMNEdge").contains(element.getLocalName()) && !shows.isEmpty()) {
        assertThat(ids).as(what).contains(shows);
      }
      if (List.of("incoming", "outgoing", "flowNodeRef").contains(element.getLocalName())) {
        assertThat(ids).as(what).contains(Dom.local(element.getTextContent().strip()));
      }
    }
  }

  private static void assertKeepsIds(BpmnFile before, BpmnFile after, String what) {
    for (var node : after.procedure().graph().nodes()) {
      var old = before.procedure().graph().node(node.id());
      if (old == null) assertThat(node.id()).as(what).matches("(Gateway|Event)_.*");
      else assertThat(node.name()).as(what).isEqualTo(old.name());
    }
  }
}
