package vn.tinhgon.engine.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.bpmn.xml.Unreadable;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;

@WithRunningApplication
class SampleProceduresTest {
  @TestFactory
  Stream<DynamicTest> everySampleRunsToItsEndThroughEveryBranch(RunningApplication application)
      throws Exception {
    var clerks = new Clerks(application);
    var rows = clerks.at("phan.thi.dieu").get("/api/procedures?size=200").json().at("/items");
    var samples = samples();
    assertThat(rows).hasSizeGreaterThanOrEqualTo(samples.size());
    return rows.values().stream()
        .filter(row -> samples.contains(row.at("/code").asString()))
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.at("/code").asString() + " " + row.at("/name").asString(),
                    () -> {
                      assertThat(row.at("/runnable").asBoolean()).isTrue();
                      clerks.throughEveryBranch(row.at("/code").asString());
                    }));
  }

  /** Other tests put procedures of their own into the catalogue. */
  private static Set<String> samples() throws IOException, Unreadable {
    var codes = new TreeSet<String>();
    try (var files = Files.newDirectoryStream(Path.of("..", "bpmn", "procedures"), "*.bpmn")) {
      for (var file : files) {
        codes.add(
            BpmnFile.read(Files.readAllBytes(file), file.toString()).procedure().profile().code());
      }
    }
    return codes;
  }
}
