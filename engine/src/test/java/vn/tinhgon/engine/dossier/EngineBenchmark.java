package vn.tinhgon.engine.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.bpmn.TimeUnit;
import vn.tinhgon.engine.database.EmbeddedPostgres;
import vn.tinhgon.engine.routing.Errand;
import vn.tinhgon.engine.routing.Matter;
import vn.tinhgon.engine.routing.Routing;
import vn.tinhgon.engine.running.RunningApplication;
import vn.tinhgon.engine.running.WithRunningApplication;
import vn.tinhgon.rules.deadline.Situation;

/**
 * A procedure of five user tasks from its start to its end: bare Camunda, bare Flowable and a
 * dossier of this program, in turns in one run, on one PostgreSQL with the same settings; and what
 * routing and deadlines take of it: {@code mvn -P benchmark -pl engine test
 * -Dtest=EngineBenchmark}. Says how long it took and demands nothing.
 */
@WithRunningApplication
class EngineBenchmark {
  private static final int STEPS = 5;
  private static final int MOST_WARM_UP = 40;
  private static final double IDLE = 0.1;
  private static final int WARMING = 50;

  /** Few runs a turn, so that a slow minute of the machine is every peer's. */
  private static final int EACH = 5;

  private static final int ROUNDS = 120;
  private static final Limit TWO_DAYS = new Limit(2, TimeUnit.WORKING_DAY);

  private interface Peer {
    void run();
  }

  @Test
  void fiveUserTasks(RunningApplication application) throws Exception {
    var peers = new LinkedHashMap<String, Peer>();
    peers.put("bare Camunda", camunda(application, "activity"));
    peers.put("bare Camunda that keeps no trace", camunda(application, "none"));
    peers.put("bare Flowable", flowable(application));
    peers.put("a dossier, with routing, terms, slip and audit", dossier(application));
    peers.put("Camunda with routing, seats, due dates, timers", engine(application));
    peers.put("routing of five steps alone", routing(application));
    peers.put("due dates of five steps alone", deadlines(application));
    warm(peers.values());
    var took = new LinkedHashMap<String, List<Long>>();
    peers.keySet().forEach(name -> took.put(name, new ArrayList<>()));
    vacuum(application);
    for (int round = 0; round < ROUNDS; round++) {
      for (var peer : peers.entrySet()) {
        for (int i = 0; i < EACH; i++) {
          var start = System.nanoTime();
          peer.getValue().run();
          took.get(peer.getKey()).add(System.nanoTime() - start);
        }
      }
    }
    var bare = median(took.get("bare Camunda"));
    took.forEach(
        (name, times) ->
            System.out.printf(
                Locale.ROOT,
                "%-50s median %7.2f ms, %4.0f %% of bare Camunda%n",
                name,
                median(times) / 1e6,
                100 * median(times) / bare));
  }

  /** In turns, until the compiler has little left to do: it takes one of two cores. */
  private static void warm(Collection<Peer> peers) {
    var compiler = ManagementFactory.getCompilationMXBean();
    for (int round = 0; round < MOST_WARM_UP; round++) {
      var start = System.nanoTime();
      var compiled = compiler.getTotalCompilationTime();
      for (var peer : peers) for (int i = 0; i < WARMING; i++) peer.run();
      var busy = compiler.getTotalCompilationTime() - compiled;
      var share = busy * 1e6 / (System.nanoTime() - start);
      System.out.printf(
          Locale.ROOT, "warm-up %d: the compiler took %.0f %% of a core%n", round, 100 * share);
      if (share < IDLE) return;
    }
  }

  /** What warming up left dead is no peer's burden, as in pgbench. */
  private static void vacuum(RunningApplication application) throws SQLException {
    for (var name :
        List.of("tinhgon", "bare_camunda_activity", "bare_camunda_none", "bare_flowable")) {
      try (var connection = administrator(application, name);
          var statement = connection.createStatement()) {
        statement.execute("vacuum analyze");
      }
    }
  }

  private static Connection administrator(RunningApplication application, String database)
      throws SQLException {
    var server = application.bean(EmbeddedPostgres.class);
    return DriverManager.getConnection(address(server) + database, "postgres", server.password());
  }

  private static String address(EmbeddedPostgres server) {
    return server.url().substring(0, server.url().lastIndexOf('/') + 1);
  }

  private static double median(List<Long> times) {
    var sorted = times.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  private static String model(String attributes) {
    var xml =
        new StringBuilder(
            "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:camunda='http://camunda.org/schema/1.0/bpmn' xmlns:flowable='http://flowable.org/bpmn' targetNamespace='x'><process id='p' isExecutable='true' "
                + attributes
                + "><startEvent id='t0'/>");
    for (int i = 1; i <= STEPS; i++) xml.append("<userTask id='t%d' name='Việc'/>".formatted(i));
    xml.append("<endEvent id='t6'/>");
    for (int i = 0; i <= STEPS; i++) {
      xml.append("<sequenceFlow id='f%d' sourceRef='t%d' targetRef='t%d'/>".formatted(i, i, i + 1));
    }
    return xml + "</process></definitions>";
  }

  private static HikariDataSource database(RunningApplication application, String name)
      throws SQLException {
    var server = application.bean(EmbeddedPostgres.class);
    try (var connection = administrator(application, "postgres");
        var statement = connection.createStatement()) {
      statement.execute("create database " + name + " owner " + server.username());
    }
    var config = new HikariConfig();
    config.setJdbcUrl(address(server) + name);
    config.setUsername(server.username());
    config.setPassword(server.password());
    // As the tests of the program have it.
    config.setConnectionInitSql("set synchronous_commit = off");
    return new HikariDataSource(config);
  }

  private static Peer camunda(RunningApplication application, String trace) throws SQLException {
    var config = new StandaloneProcessEngineConfiguration();
    config.setProcessEngineName("bare " + trace);
    config.setDataSource(database(application, "bare_camunda_" + trace));
    config.setDatabaseSchemaUpdate("true");
    config.setHistory(trace);
    config.setIdGenerator(new StrongUuidGenerator());
    config.setJobExecutorActivate(false);
    config.setMetricsEnabled(false);
    config.setDbMetricsReporterActivate(false);
    config.setTaskMetricsEnabled(false);
    var engine = config.buildProcessEngine();
    engine
        .getRepositoryService()
        .createDeployment()
        .addString("p.bpmn", model("camunda:historyTimeToLive='30'"))
        .deploy();
    var runtime = engine.getRuntimeService();
    var tasks = engine.getTaskService();
    return () -> {
      var instance = runtime.startProcessInstanceByKey("p").getId();
      for (int i = 0; i < STEPS; i++) {
        tasks.complete(tasks.createTaskQuery().processInstanceId(instance).singleResult().getId());
      }
    };
  }

  private static Peer flowable(RunningApplication application) throws SQLException {
    var config = new org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration();
    config.setDataSource(database(application, "bare_flowable"));
    config.setDatabaseSchemaUpdate("true");
    config.setHistoryLevel(HistoryLevel.ACTIVITY);
    config.setAsyncExecutorActivate(false);
    config.setDisableIdmEngine(true);
    config.setDisableEventRegistry(true);
    var engine = config.buildProcessEngine();
    engine
        .getRepositoryService()
        .createDeployment()
        .addBytes("p.bpmn", model("").getBytes(StandardCharsets.UTF_8))
        .deploy();
    var runtime = engine.getRuntimeService();
    var tasks = engine.getTaskService();
    return () -> {
      var instance = runtime.startProcessInstanceByKey("p").getId();
      for (int i = 0; i < STEPS; i++) {
        tasks.complete(tasks.createTaskQuery().processInstanceId(instance).singleResult().getId());
      }
    };
  }

  private record OnDesk(String item, String person) {}

  private static Peer dossier(RunningApplication application) {
    var drawn = Written.procedure("T-DO", "owner=\"HTQT\" limit=\"15\" limitUnit=\"WORKING_DAY\"");
    drawn.start("t0").end("t6");
    for (int i = 1; i <= STEPS; i++) {
      drawn.task(
          "t" + i, "Việc", "unit=\"HTQT\" level=\"1\" limit=\"2\" limitUnit=\"WORKING_DAY\"");
    }
    var imported = drawn.flow("t0>t1>t2>t3>t4>t5>t6").importBy(new Clerks(application));
    assertThat(imported.status()).as(imported.response().body()).isEqualTo(201);
    var intake = application.bean(Intake.class);
    var work = application.bean(Work.class);
    var database = application.bean(JdbcClient.class);
    var plain = new Answer(null, null, null, Map.of());
    return () -> {
      var number = intake.start(Opening.of("T-DO", "Hồ sơ", "nguyen.van.an"));
      for (int i = 0; i < STEPS; i++) {
        var desk =
            database
                .sql(
                    """
                    select w.id as item, w.candidates[1] as person from work_items w
                    join dossiers d on d.id = w.dossier where d.number = ? and w.ended_at is null
                    """)
                .param(number)
                .query(OnDesk.class)
                .single();
        work.claimAndComplete(desk.item(), plain, new Reader(desk.person(), false, false));
      }
    };
  }

  /**
   * All that our code adds to a task on the engine's way, and no more: the routing decision, the
   * rows of the work and of the desks it lies on, which are the dossier's trace too, its due date,
   * its timer where none is set. The task is asked for as bare Camunda's is, its row is locked. The
   * row of the dossier is there before; nobody claims, no audit.
   */
  private static Peer engine(RunningApplication application) {
    var database = application.bean(JdbcClient.class);
    var version =
        database
            .sql("select version from dossiers where procedure = 'T-DO' limit 1")
            .query(Long.class)
            .optional();
    var intake = application.bean(Intake.class);
    if (version.isEmpty()) intake.start(Opening.of("T-DO", "Hồ sơ", "nguyen.van.an"));
    var dossiers =
        new ArrayDeque<>(
            database
                .sql(
                    """
                    insert into dossiers (number, procedure, procedure_name, version, title,
                      requester, started_at, due, urgency, secrecy)
                    select 'B-' || n, d.procedure, d.procedure_name, d.version, d.title,
                      d.requester, d.started_at, d.due, d.urgency, d.secrecy
                    from generate_series(1, ?) n,
                      (select * from dossiers where procedure = 'T-DO' order by id limit 1) d
                    returning id, number, started_at, due
                    """)
                .param(MOST_WARM_UP * WARMING + ROUNDS * EACH)
                .query(Intake.Opened.class)
                .list());
    var definition =
        database
            .sql(
                """
                select p.definition from publications p join dossiers d on d.version = p.version
                where d.procedure = 'T-DO' limit 1
                """)
            .query(String.class)
            .single();
    var tasks = application.bean(TaskService.class);
    var items = application.bean(WorkItems.class);
    var clock = application.bean(Deadlines.class);
    var transactions = new TransactionTemplate(application.bean(PlatformTransactionManager.class));
    var done = new WorkItems.Finish("DONE", null, null, null);
    return () -> {
      var dossier = dossiers.remove();
      var instance = transactions.execute(status -> intake.run(dossier, definition));
      for (int i = 0; i < STEPS; i++) {
        var task = tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
        var item = items.lock(task).orElseThrow();
        transactions.executeWithoutResult(
            status -> {
              items.finish(item, done, clock.now());
              tasks.complete(item.id());
            });
      }
    };
  }

  private static Peer routing(RunningApplication application) {
    var routing = application.bean(Routing.class);
    var clock = application.bean(Deadlines.class);
    var transactions = new TransactionTemplate(application.bean(PlatformTransactionManager.class));
    return () ->
        transactions.executeWithoutResult(
            status -> {
              var errand =
                  new Errand(
                      "T-DO",
                      "HTQT",
                      null,
                      1,
                      "HTQT",
                      "nguyen.van.an",
                      clock.now().toLocalDate(),
                      Matter.ORDINARY);
              for (int i = 0; i < STEPS; i++) routing.desk(errand);
            });
  }

  private static Peer deadlines(RunningApplication application) {
    var deadlines = application.bean(Deadlines.class);
    var transactions = new TransactionTemplate(application.bean(PlatformTransactionManager.class));
    return () ->
        transactions.executeWithoutResult(
            status -> {
              for (int i = 0; i < STEPS; i++) {
                var now = deadlines.now();
                var due = deadlines.due(Situation.Subject.STEP, Urgency.NORMAL, TWO_DAYS, now);
                if (due != null) deadlines.wakeUp(now, due);
              }
            });
  }
}
