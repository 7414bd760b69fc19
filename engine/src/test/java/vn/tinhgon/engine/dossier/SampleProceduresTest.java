package vn.tinhgon.engine.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.bpmn.Node;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.bpmn.xml.Unreadable;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;

@WithRunningApplication
class SampleProceduresTest {
  /** The one sample that is declared secret: appointing a leader. */
  private static final String SECRET = "NB-TCCB-07";

  @TestFactory
  Stream<DynamicTest> everySampleRunsToItsEndThroughEveryBranch(RunningApplication application)
      throws Exception {
    var clerks = new Clerks(application);
    var rows = clerks.at("phan.thi.dieu").get("/api/procedures?size=200").json().at("/items");
    var samples = samples();
    assertThat(rows).hasSizeGreaterThanOrEqualTo(samples.size());
    return rows.values().stream()
        .filter(row -> samples.containsKey(row.at("/code").asString()))
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.at("/code").asString() + " " + row.at("/name").asString(),
                    () -> {
                      if (SECRET.equals(row.at("/code").asString())) {
                        neverTakesTheElectronicRoute(clerks, row);
                        return;
                      }
                      assertThat(row.at("/runnable").asBoolean()).isTrue();
                      var reached = EndsReached.of(row.at("/code").asString(), application);
                      clerks.throughEveryBranch(row.at("/code").asString());
                      assertThat(reached.ends())
                          .as("ends that dossiers came to")
                          .containsAll(samples.get(row.at("/code").asString()));
                    }));
  }

  private static void neverTakesTheElectronicRoute(Clerks clerks, JsonNode row) {
    var officer = clerks.at("nguyen.van.an");
    var path = "/api/procedures/" + SECRET;
    var refused = officer.post("/api/dossiers", Map.of("procedure", SECRET, "title", "Bổ nhiệm"));
    var onPaper =
        officer.post(
            "/api/paper-dossiers",
            Map.of("procedure", SECRET, "secrecy", "CONFIDENTIAL", "holder", "doan.minh.duc"));

    assertThat(row.at("/runnable").asBoolean()).isFalse();
    assertThat(officer.get(path).json().at("/secret").asBoolean()).isTrue();
    assertThat(officer.get(path + "/execution").json().at("/faults/0/en").asString())
        .contains("declared secret", "on paper");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().at("/errors")).hasSize(1);
    assertThat(refused.response().body()).contains("Luật Bảo vệ bí mật nhà nước", "sổ hồ sơ mật");
    assertThat(onPaper.status()).isEqualTo(201);
  }

  /** The ends drawn, by procedure; other tests put procedures of their own into the catalogue. */
  private static Map<String, List<String>> samples() throws IOException, Unreadable {
    var ends = new TreeMap<String, List<String>>();
    try (var files = Files.newDirectoryStream(Path.of("..", "bpmn", "procedures"), "*.bpmn")) {
      for (var file : files) {
        var procedure = BpmnFile.read(Files.readAllBytes(file), file.toString()).procedure();
        ends.put(
            procedure.profile().code(),
            procedure.graph().nodes().stream()
                .filter(node -> node.type() == Node.Type.END_EVENT)
                .map(Node::id)
                .toList());
      }
    }
    return ends;
  }
}
