package vn.tinhgon.engine.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.engine.running.Browser;
import vn.tinhgon.engine.running.RunningApplication;

/** People of the sample ministry at work over HTTP; each signs in once. */
final class Clerks {
  private final RunningApplication application;
  private final Map<String, Browser> signedIn = new HashMap<>();

  Clerks(RunningApplication application) {
    this.application = application;
  }

  Browser at(String person) {
    return signedIn.computeIfAbsent(person, application::signedIn);
  }

  /** The number of a new dossier. */
  String start(String person, String procedure) {
    var answer =
        at(person)
            .post(
                "/api/dossiers",
                Map.of(
                    "procedure", procedure,
                    "title", "Hồ sơ thử",
                    "sender", "Bộ Nội vụ",
                    "urgency", "NORMAL"));
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    return answer.json().at("/number").asString();
  }

  /** As it stands once the program has done what it does by itself. */
  JsonNode dossier(String number) {
    for (var tries = 0; tries < 1000; tries++) {
      var now = at("nguyen.quang.hai").get("/api/dossiers/" + number).json();
      if (!now.at("/troubles").isEmpty()) return now;
      if (now.at("/history").values().stream().noneMatch(Clerks::automatic)) return now;
      jobs(number).forEach(this::run);
    }
    throw new AssertionError("an automatic step of " + number + " is never done");
  }

  private static boolean automatic(JsonNode line) {
    // What waits for a timer has the moment it is due.
    return line.at("/bySystem").asBoolean()
        && line.at("/completedAt").isMissingNode()
        && line.at("/due").isMissingNode();
  }

  /** The moment an element waits for has come. */
  void fires(String number, String element) {
    var timer = timer(number, element);
    application
        .clock()
        .set(
            LocalDateTime.ofInstant(timer.getDuedate().toInstant(), application.clock().getZone()));
    run(timer.getId());
  }

  Job timer(String number, String element) {
    return application
        .bean(ManagementService.class)
        .createJobQuery()
        .processInstanceId(instance(number))
        .activityId(element)
        .singleResult();
  }

  private String instance(String number) {
    var id =
        application
            .bean(JdbcClient.class)
            .sql("select id::text from dossiers where number = ?")
            .param(number)
            .query(String.class)
            .single();
    return application
        .bean(ProcessEngine.class)
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(id)
        .singleResult()
        .getId();
  }

  /** Jobs that only wait for a thread, failed ones too. */
  List<String> jobs(String number) {
    var id =
        application
            .bean(JdbcClient.class)
            .sql("select id::text from dossiers where number = ?")
            .param(number)
            .query(String.class)
            .single();
    var engine = application.bean(ProcessEngine.class);
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(id)
        .list()
        .stream()
        .flatMap(
            instance ->
                engine
                    .getManagementService()
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .messages()
                    .list()
                    .stream())
        .map(Job::getId)
        .toList();
  }

  /** The engine's own threads may have been faster; then it may meet a token that has moved on. */
  private void run(String job) {
    try {
      application.bean(ManagementService.class).executeJob(job);
    } catch (RuntimeException lostOrFailed) {
      // What failed stands on the dossier's page, and the dossier goes no further.
    }
  }

  /** The open line of a step on the control slip. */
  JsonNode open(String number, String step) {
    return open(dossier(number), step);
  }

  private static JsonNode open(JsonNode dossier, String step) {
    for (var line : dossier.at("/history")) {
      if (line.at("/step").asString().equals(step) && line.at("/completedAt").isMissingNode()) {
        return line;
      }
    }
    throw new AssertionError(step + " is not open: " + dossier);
  }

  String task(String number, String step) {
    return open(number, step).at("/task").asString();
  }

  /** Somebody who may do it claims and completes it. */
  JsonNode does(String number, String step, String branch) {
    return does(open(number, step), branch);
  }

  private JsonNode does(JsonNode line, String branch) {
    var candidates = line.at("/candidates");
    // Work nobody was found for waits for the administrator.
    var person =
        candidates.isEmpty() ? "nguyen.tien.dat" : candidates.get(0).at("/username").asString();
    var task = line.at("/task").asString();
    var claimed = at(person).post("/api/tasks/" + task + "/claim", Map.of());
    assertThat(claimed.status()).as(claimed.response().body()).isEqualTo(200);
    var done =
        at(person)
            .post(
                "/api/tasks/" + task + "/complete",
                branch == null ? Map.of() : Map.of("branch", branch));
    assertThat(done.status()).as(done.response().body()).isEqualTo(200);
    return done.json();
  }

  /** Everybody does what lies on the desks, taking the first branch, until the dossier ends. */
  JsonNode toTheEnd(String number) {
    return toTheEnd(number, (step, branches) -> branches.get(0).at("/flow").asString());
  }

  /** The same, with the branches chosen by the test. */
  JsonNode toTheEnd(String number, BiFunction<String, JsonNode, String> chooser) {
    for (int steps = 0; steps < 300; steps++) {
      var now = dossier(number);
      if (now.at("/state").asString().equals("COMPLETED")) return now;
      var step = now.at("/activeElements/0").asString();
      var line = open(now, step);
      if (line.at("/bySystem").asBoolean()) {
        fires(number, step);
        continue;
      }
      var task = line.at("/task").asString();
      var branches = at("nguyen.quang.hai").get("/api/tasks/" + task).json().at("/branches");
      does(line, branches.isEmpty() ? null : chooser.apply(step, branches));
    }
    throw new AssertionError("never ends: " + dossier(number));
  }

  /**
   * Runs dossiers until each branch anybody was offered has been taken, the least used first, so
   * that every loop goes round and then on. Returns all branches, with their steps.
   */
  Set<String> throughEveryBranch(String procedure) {
    var taken = new HashMap<String, Integer>();
    var offered = new TreeSet<String>();
    for (int dossiers = 0; dossiers == 0 || !taken.keySet().containsAll(offered); dossiers++) {
      assertThat(dossiers).as("dossiers until every branch was taken").isLessThan(20);
      toTheEnd(
          start("nguyen.van.an", procedure),
          (step, branches) -> {
            var flows = new ArrayList<String>();
            for (var branch : branches) {
              assertThat(branch.at("/name").asString()).isNotBlank();
              flows.add(branch.at("/flow").asString());
              offered.add(step + " " + branch.at("/flow").asString());
            }
            var least =
                Collections.min(
                    flows, Comparator.comparing(flow -> taken.getOrDefault(step + " " + flow, 0)));
            taken.merge(step + " " + least, 1, Integer::sum);
            return least;
          });
    }
    return offered;
  }
}
