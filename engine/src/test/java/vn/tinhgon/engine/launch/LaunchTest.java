package vn.tinhgon.engine.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaunchTest {
  private static final Path JAR = Path.of("unpacked", "tinhgon.jar");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "review, true",
    "chekc, true",
    "-h, true",
    "--help, true",
    "--version, true",
    "serve, false",
    "--server.port=8080, false",
  })
  void anythingButTheServerAndItsOptionsIsACommand(String first, boolean command) {
    assertThat(Launch.isCommand(first)).isEqualTo(command);
    assertThat(Launch.isCommand()).isFalse();
  }

  @Test
  void aCommandGoesOnWithItsArgumentsInAJvmMadeForAShortRun() {
    assertThat(plainly("review", "một tệp.bpmn"))
        .contains("-XX:TieredStopAtLevel=1")
        .endsWith("-jar", JAR.toString(), "review", "một tệp.bpmn");
  }

  @Test
  void onlyAFolderOfVeryManyModelsIsWorthTheSecondCompiler() throws IOException {
    assertThat(plainly("review", folder.toString())).contains("-XX:TieredStopAtLevel=1");
    for (int i = 0; i < 2000; i++) Files.createFile(folder.resolve(i + ".bpmn"));
    assertThat(plainly("review", folder.toString()))
        .isNotEmpty()
        .doesNotContain("-XX:TieredStopAtLevel=1");
  }

  @Test
  void theServerStaysInItsProcess() {
    assertThat(plainly("serve", "--server.port=9000")).isEmpty();
    assertThat(plainly()).isEmpty();
  }

  @Test
  void whoChoseOptionsForTheJvmKeepsThem() {
    String[] line = {"-Xmx128m", "-jar", "tinhgon.jar", "review", "a.bpmn"};
    assertThat(Launch.command(JAR, line, Map.of(), "review", "a.bpmn")).isEmpty();
    String[] plain = {"-jar", "tinhgon.jar", "review", "a.bpmn"};
    var environment = Map.of("JAVA_TOOL_OPTIONS", "-XX:+UseG1GC");
    assertThat(Launch.command(JAR, plain, environment, "review", "a.bpmn")).isEmpty();
  }

  @Test
  void whereTheSystemDoesNotTellTheCommandLineTheCommandStays() {
    var line = new String[0];
    assertThat(Launch.command(JAR, line, Map.of(), "review", "a.bpmn")).isEmpty();
  }

  private List<String> plainly(String... args) {
    var line = Stream.concat(Stream.of("-jar", "tinhgon.jar"), Stream.of(args));
    return Launch.command(JAR, line.toArray(String[]::new), Map.of(), args);
  }
}
