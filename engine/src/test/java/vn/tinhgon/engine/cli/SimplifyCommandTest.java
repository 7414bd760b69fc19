package vn.tinhgon.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tinhgon.bpmn.soundness.Sound;
import vn.tinhgon.bpmn.soundness.Soundness;
import vn.tinhgon.bpmn.xml.BpmnFile;

class SimplifyCommandTest {
  private static final String MANY_CUTS = "trinh-uy-ban-nhan-dan-tinh-qua-so.bpmn";
  private static final String FIXED_BY_DECREE = "bo-nhiem-lanh-dao.bpmn";

  @TempDir Path folder;

  @Test
  void everyCutThatMayBeMadeIsMadeAndTheResultIsSound() throws Exception {
    var out = folder.resolve("out.bpmn");
    var answer =
        Answer.to("simplify", sample(MANY_CUTS), "--accept-all", "--out", out, "--format", "json");

    assertThat(answer.exit()).isZero();
    var told = answer.json();
    assertThat(told.propertyNames())
        .containsExactly("before", "after", "applied", "refused", "sound");
    assertThat(told.path("sound").asBoolean()).isTrue();
    assertThat(told.path("after").path("steps").asInt())
        .isLessThan(told.path("before").path("steps").asInt());
    assertThat(told.path("after").path("elapsedDays").asDouble())
        .isLessThan(told.path("before").path("elapsedDays").asDouble());
    assertThat(Soundness.check(BpmnFile.read(out).procedure()).sound()).isEqualTo(Sound.SOUND);
  }

  @Test
  void oneAcceptedFindingIsCarriedOutAndAnUnknownOneIsNamed() throws Exception {
    var model = sample(MANY_CUTS);
    var id = firstCut(model);
    var out = folder.resolve("out.bpmn");

    var answer = Answer.to("simplify", model, "--accept", id + ",no-such@x", "--out", out);

    assertThat(answer.exit()).isZero();
    assertThat(answer.out()).contains("+ " + id, "- no-such@x: Không có phát hiện");
  }

  @Test
  void stepsFixedByDecreeStayAndTheCopyIsFaithful() throws Exception {
    var model = sample(FIXED_BY_DECREE);
    var out = folder.resolve("out.bpmn");
    var answer = Answer.to("simplify", model, "--accept-all", "--out", out, "--format", "json");

    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.json().path("applied")).isEmpty();
    assertThat(Files.readAllBytes(out)).isEqualTo(Files.readAllBytes(model));
  }

  @Test
  void aFileThatCannotBeReadWritesNothing() throws Exception {
    var broken = Models.broken(folder.resolve("b.bpmn"));
    var out = folder.resolve("out.bpmn");
    var answer = Answer.to("simplify", broken, "--accept-all", "--out", out);

    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.err().lines()).singleElement().asString().contains("b.bpmn");
    assertThat(out).doesNotExist();
  }

  private static String firstCut(Path model) {
    for (var finding :
        Answer.to("review", model, "--format", "json").json().get(0).path("findings")) {
      if (finding.path("edit").path("type").asString().equals("MergeSteps")) {
        return finding.path("id").asString();
      }
    }
    throw new AssertionError("no cut in " + model);
  }

  private Path sample(String name) throws IOException {
    var file = folder.resolve(name);
    try (var in = SimplifyCommandTest.class.getResourceAsStream("/procedures/" + name)) {
      Files.copy(in, file);
    }
    return file;
  }
}
