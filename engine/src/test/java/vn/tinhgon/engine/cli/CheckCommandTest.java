package vn.tinhgon.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class CheckCommandTest {
  @TempDir Path folder;

  @Test
  void soundIsZeroUnsoundIsOneUnreadableIsTwo() throws Exception {
    var sound = Models.sound(folder.resolve("a.bpmn"));
    var unsound = Models.unsound(folder.resolve("b.bpmn"));
    var broken = Models.broken(folder.resolve("c.bpmn"));

    assertThat(Answer.to("check", sound).exit()).isZero();
    assertThat(Answer.to("check", sound, unsound).exit()).isEqualTo(1);
    assertThat(Answer.to("check", broken, unsound, sound).exit()).isEqualTo(2);
  }

  @Test
  void jsonHasTheKeysOfTheContractForEveryFile() throws Exception {
    Models.sound(folder.resolve("a.bpmn"));
    Models.unsound(folder.resolve("b.bpmn"));
    Models.broken(folder.resolve("c.bpmn"));

    var rows = Answer.to("check", folder, "--format", "json").json();

    assertThat(rows).hasSize(3);
    for (var row : rows) {
      assertThat(row.propertyNames())
          .containsExactly(
              "file",
              "readable",
              "error",
              "sound",
              "reason",
              "safe",
              "optionToComplete",
              "deadNodes",
              "trace",
              "millis");
    }
    assertThat(rows)
        .extracting(row -> row.path("sound").asString())
        .containsExactly("sound", "unsound", "unknown");
    assertThat(rows.get(2).path("readable").asBoolean()).isFalse();
    assertThat(rows.get(2).path("error").asString()).startsWith("dòng 1: Tệp bị cắt cụt");
    assertThat(rows.get(0).path("error").isNull()).isTrue();
  }

  @Test
  void whatCannotBeReadIsOneLineAndTheOthersGoOn() throws Exception {
    Models.sound(folder.resolve("a.bpmn"));
    Models.broken(folder.resolve("b.bpmn"));
    Files.writeString(folder.resolve("c.bpmn"), "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:/x'>]><a/>");
    Files.createDirectory(folder.resolve("d.bpmn"));
    Models.sound(folder.resolve("z.bpmn"));

    var answer = Answer.to("check", folder);

    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.out().lines()).hasSize(2).allMatch(line -> line.endsWith(": đúng"));
    assertThat(answer.err().lines()).hasSize(3).noneMatch(line -> line.contains("Exception"));
    assertThat(answer.err()).contains("b.bpmn: dòng 1:", "DOCTYPE", "d.bpmn: Đây là một thư mục");
  }

  @Test
  void aFolderIsSearchedInOrderAndAFileTakenWhateverItsEnding() throws Exception {
    for (var name : List.of("b/2.bpmn2", "a.bpmn", "b/1.bpmn20.xml", "c.xml", "d.txt")) {
      Models.sound(folder.resolve(name));
    }

    var rows = Answer.to("check", folder, folder.resolve("c.xml"), "--format=json").json();

    assertThat(rows)
        .extracting((JsonNode row) -> row.path("file").asString())
        .containsExactly(
            folder + "/a.bpmn",
            folder + "/b/1.bpmn20.xml",
            folder + "/b/2.bpmn2",
            folder + "/c.xml");
  }

  @Test
  void aFolderWithoutModelsAndAMissingFileAreTold() throws Exception {
    var empty = Files.createDirectory(folder.resolve("empty"));

    var answer = Answer.to("check", empty, folder.resolve("none.bpmn"), "--lang", "en");

    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.err()).contains("holds no BPMN file", "There is no such file");
  }
}
