package vn.tinhgon.engine.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.engine.running.RunningApplication;

/** Dossiers on the ministry's procedures for documents, worked on step by step. */
final class DossierSteps {
  private DossierSteps() {}

  static String started(RunningApplication application, String procedure) {
    return started(application, Map.of("procedure", procedure, "title", "Về việc " + procedure));
  }

  static String started(RunningApplication application, Map<String, String> asked) {
    var answer = application.signedIn("nguyen.van.an").post("/api/dossiers", asked);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    return answer.json().at("/number").asString();
  }

  static JsonNode open(RunningApplication application, String dossier, String step) {
    var seen = application.signedIn("nguyen.quang.hai").get("/api/dossiers/" + dossier).json();
    return seen.at("/history").values().stream()
        .filter(line -> line.at("/step").asString().equals(step))
        .filter(line -> line.at("/completedAt").isMissingNode())
        .findFirst()
        .orElseThrow(() -> new AssertionError(step + " is not open: " + seen));
  }

  static JsonNode does(RunningApplication application, String dossier, String step, String way) {
    var line = open(application, dossier, step);
    var desk = application.signedIn(line.at("/candidates/0/username").asString());
    var task = "/api/tasks/" + line.at("/task").asString();
    desk.post(task + "/claim", Map.of());
    var done = desk.post(task + "/complete", way == null ? Map.of() : Map.of("branch", way));
    assertThat(done.status()).as(done.response().body()).isEqualTo(200);
    return desk.get("/api/dossiers/" + dossier).json();
  }
}
