package vn.tinhgon.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
  private static final Path SAMPLE =
      Path.of("../bpmn/procedures/trinh-uy-ban-nhan-dan-tinh-qua-so.bpmn");

  @TempDir Path folder;

  @Test
  void sameIsZeroDifferentIsOneUnreadableIsTwo() throws Exception {
    var lean = lean();
    var broken = Models.broken(folder.resolve("c.bpmn"));

    assertThat(Answer.to("compare", SAMPLE, SAMPLE).exit()).isZero();
    assertThat(Answer.to("compare", SAMPLE, lean).exit()).isEqualTo(1);
    var unread = Answer.to("compare", broken, folder.resolve("none.bpmn"));
    assertThat(unread.exit()).isEqualTo(2);
    assertThat(unread.err().lines()).hasSize(2);
  }

  @Test
  void jsonTellsChangesAndBothMeasures() throws Exception {
    var told = Answer.to("compare", SAMPLE, lean(), "--format", "json").json();

    assertThat(told.propertyNames()).containsExactly("same", "changes", "before", "after", "delta");
    assertThat(told.at("/same").asBoolean()).isFalse();
    assertThat(told.at("/delta/elapsedDays").asDouble()).isNegative();
    assertThat(told.at("/changes")).isNotEmpty();
  }

  @Test
  void htmlShowsBothDiagramsMarked() throws Exception {
    var page = Answer.to("compare", SAMPLE, lean(), "--format", "html", "--lang", "en").out();

    assertThat(page).contains("<svg", "step removed\"", "What changed").doesNotContain("<script");
  }

  private Path lean() {
    var lean = folder.resolve("lean.bpmn");
    if (!Files.exists(lean)) Answer.to("simplify", SAMPLE, "--accept-all", "--out", lean);
    return lean;
  }
}
