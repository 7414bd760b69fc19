package vn.tinhgon.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.engine.running.Browser;
import vn.tinhgon.engine.running.RunningApplication;

/** Everybody on the way of a plan, at work. */
final class Desks {
  private static final List<String> EVERYBODY =
      List.of(
          "dang.hoai.an",
          "nguyen.thi.bich.ngoc",
          "vo.thanh.binh",
          "nguyen.huu.tri",
          "nguyen.quang.hai",
          "bui.thi.lan",
          "ngo.van.phuc");

  private Desks() {}

  /** Everybody does what lies on their desk, taking the first way where nothing else is said. */
  static void handle(RunningApplication application, String dossier, Map<String, String> ways) {
    handle(EVERYBODY, application, dossier, ways);
  }

  /** The same, some of them being away. */
  static void allBut(List<String> away, RunningApplication application, String dossier) {
    var present = EVERYBODY.stream().filter(person -> !away.contains(person)).toList();
    handle(present, application, dossier, Map.of());
  }

  private static void handle(
      List<String> people,
      RunningApplication application,
      String dossier,
      Map<String, String> ways) {
    var desks = people.stream().map(application::signedIn).toList();
    for (int round = 0; round < 10; round++) {
      boolean idle = true;
      for (var desk : desks) {
        for (var task : desk.get("/api/inbox?size=200").json().at("/items")) {
          if (!task.at("/dossier").asString().equals(dossier)) continue;
          complete(desk, task, ways);
          idle = false;
        }
      }
      if (idle) return;
    }
  }

  /** One person does the one thing of a dossier that lies on the desk. */
  static void step(RunningApplication application, String person, String dossier, String way) {
    var desk = application.signedIn(person);
    for (var task : desk.get("/api/inbox?size=200").json().at("/items")) {
      if (!task.at("/dossier").asString().equals(dossier)) continue;
      var step = task.at("/step").asString();
      complete(desk, task, way == null ? Map.of() : Map.of(step, way));
      return;
    }
    throw new AssertionError(person + " has nothing to do in " + dossier);
  }

  private static void complete(Browser desk, JsonNode task, Map<String, String> ways) {
    var path = "/api/tasks/" + task.at("/id").asString();
    var claimed = desk.send("POST", path + "/claim", "", "application/json");
    assertThat(claimed.status()).as(claimed.json().toString()).isEqualTo(200);
    var answer = new HashMap<String, Object>();
    var branches = claimed.json().at("/branches");
    if (!branches.isEmpty()) {
      answer.put(
          "branch",
          ways.getOrDefault(task.at("/step").asString(), branches.at("/0/flow").asString()));
    }
    var done = desk.post(path + "/complete", answer);
    assertThat(done.status()).as(done.json().toString()).isEqualTo(200);
  }
}
