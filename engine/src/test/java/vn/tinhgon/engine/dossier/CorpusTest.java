package vn.tinhgon.engine.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import vn.tinhgon.bpmn.lexicon.Lexicon;
import vn.tinhgon.bpmn.soundness.Sound;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.bpmn.xml.Unreadable;

/** Models of many tools and engines, scripts and expressions and all. */
class CorpusTest {
  /** With a plain word of the file between its quotes, and nothing else. */
  private static final String MOMENT =
      Pattern.quote(ProcessModel.MOMENT).replace("%s", "\\E[\\p{L}\\p{N}_.-]+\\Q");

  @Test
  void everyModelOfOthersRunsHarmlesslyOrIsRefusedWithReasons() throws IOException {
    int runs = 0;
    for (var file : models()) {
      var read = read(file);
      if (read.isEmpty()) continue;
      var completed = Lexicon.complete(read.get().procedure()).procedure();
      var publication = Publication.of(completed, Sound.UNKNOWN);
      if (!publication.runs()) {
        assertThat(publication.faults()).as(file.toString()).isNotEmpty();
        continue;
      }
      runs++;
      var model = Bpmn.convertToString(ProcessModel.write(publication, "version-1"));
      assertThat(
              model
                  .replaceAll("\\$\\{way_\\d+}", "")
                  .replaceAll(MOMENT, "")
                  .replace(ProcessModel.DEADLINE, "")
                  .replace(ProcessModel.TIMES, ""))
          .as(file.toString())
          .doesNotContain("${", "#{", "camunda:class", "camunda:expression", "script", "delegate");
    }
    assertThat(runs).isPositive();
  }

  private static Optional<BpmnFile> read(Path file) {
    try {
      return Optional.of(BpmnFile.read(file));
    } catch (Unreadable unreadable) {
      return Optional.empty();
    }
  }

  private static List<Path> models() throws IOException {
    var corpus = Path.of(System.getProperty("tinhgon.corpus", ""), "bpmn");
    assumeTrue(Files.isDirectory(corpus), "corpus not found: " + corpus);
    try (var files = Files.walk(corpus)) {
      return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList();
    }
  }
}
