package vn.tinhgon.engine.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.tinhgon.engine.database.EmbeddedPostgres;

/**
 * Two processes of the program on one PostgreSQL carry 200 dossiers; one is killed in the middle.
 * Takes minutes, so only {@code mvn -P cluster verify} runs it, on the jar it has just built.
 */
class KilledInstanceProof {
  private static final int DOSSIERS = 200;
  private static final int STEPS = 5;
  private static final int CLERKS = 8;
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private static final String PROCEDURE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:tg="urn:tinhgon:bpmn:1" targetNamespace="urn:test">
      <bpmn:process id="p" name="Thủ tục chạy trên hai máy" isExecutable="true">
        <bpmn:extensionElements><tg:procedure code="CUM-01" owner="HTQT" limit="20" limitUnit="WORKING_DAY"/></bpmn:extensionElements>
        <bpmn:startEvent id="s"/>
        <bpmn:userTask id="a" name="Tiếp nhận"><bpmn:extensionElements><tg:step unit="HTQT" level="1" limit="5" limitUnit="WORKING_DAY"/></bpmn:extensionElements></bpmn:userTask>
        <bpmn:userTask id="b" name="Thẩm định"><bpmn:extensionElements><tg:step unit="KHTC" level="3" limit="9" limitUnit="WORKING_DAY"/></bpmn:extensionElements></bpmn:userTask>
        <bpmn:sendTask id="x" name="Thông báo"><bpmn:extensionElements><tg:step kind="NOTIFY"/></bpmn:extensionElements></bpmn:sendTask>
        <bpmn:serviceTask id="n" name="Cấp số"><bpmn:extensionElements><tg:step kind="NUMBER_AND_SEAL" unit="HTQT"/></bpmn:extensionElements></bpmn:serviceTask>
        <bpmn:userTask id="c" name="Trả kết quả"><bpmn:extensionElements><tg:step unit="HTQT" level="1" limit="3" limitUnit="WORKING_DAY"/></bpmn:extensionElements></bpmn:userTask>
        <bpmn:endEvent id="e"/>
        <bpmn:sequenceFlow id="s_a" sourceRef="s" targetRef="a"/>
        <bpmn:sequenceFlow id="a_b" sourceRef="a" targetRef="b"/>
        <bpmn:sequenceFlow id="b_x" sourceRef="b" targetRef="x"/>
        <bpmn:sequenceFlow id="x_n" sourceRef="x" targetRef="n"/>
        <bpmn:sequenceFlow id="n_c" sourceRef="n" targetRef="c"/>
        <bpmn:sequenceFlow id="c_e" sourceRef="c" targetRef="e"/>
      </bpmn:process></bpmn:definitions>
      """;

  private final Map<String, Browser> signedIn = new ConcurrentHashMap<>();
  private final AtomicInteger turn = new AtomicInteger();
  private final AtomicInteger completed = new AtomicInteger();
  private final AtomicInteger broken = new AtomicInteger();
  private final List<Instance> alive = new CopyOnWriteArrayList<>();
  private JdbcClient database;

  /** A process of the jar. */
  private record Instance(Process process, int port) {
    URI address(String path) {
      return URI.create("http://127.0.0.1:" + port + path);
    }
  }

  @Test
  void everyDossierEndsNoStepIsDoneTwiceNoDueDateIsLost(@TempDir Path folder) throws Exception {
    try (var server = EmbeddedPostgres.start(folder)) {
      var source = new DriverManagerDataSource(server.url(), server.username(), server.password());
      database = JdbcClient.create(source);
      try {
        // The first makes the tables.
        alive.add(start(server, folder.resolve("a.log")));
        alive.add(start(server, folder.resolve("b.log")));
        prove(alive.get(1));
      } finally {
        alive.forEach(instance -> instance.process().destroyForcibly());
        for (var instance : alive) instance.process().waitFor();
      }
    }
  }

  private void prove(Instance doomed) throws Exception {
    var began = Instant.now();
    var imported =
        at("phan.thi.dieu")
            .send("POST", "/api/procedures?name=CUM-01.bpmn", PROCEDURE, "application/xml");
    assertThat(imported.status()).as(imported.response().body()).isEqualTo(201);
    together(IntStream.range(0, DOSSIERS).mapToObj(i -> (Callable<Object>) () -> open(i)).toList());
    assertThat(count("select count(*) from dossiers where procedure = 'CUM-01'"))
        .isEqualTo(DOSSIERS);
    System.out.printf("%d dossiers opened on two instances: %s%n", DOSSIERS, since(began));

    // All terms are looked at in the midst, so that both instances hold jobs when one is killed.
    var kill =
        CompletableFuture.runAsync(
            () -> {
              until("a third of the steps", () -> completed.get() >= DOSSIERS);
              database.sql("update act_ru_job set duedate_ = now() - interval '1 s'").update();
              until(
                  "both hold jobs",
                  () ->
                      count(
                              "select count(distinct lock_owner_) from act_ru_job where lock_owner_ is not null")
                          == 2);
              doomed.process().destroyForcibly();
              alive.remove(doomed);
            });
    work(kill::isDone);
    kill.join();
    doomed.process().waitFor();
    var killed = Instant.now();
    System.out.printf(
        "killed after %d steps; %d jobs were locked, %d requests broke off%n",
        completed.get(), locked(), broken.get());

    until("the other has taken over all jobs", () -> locked() == 0 && overdueJobs() == 0);
    System.out.printf("taken over: %s after the kill%n", since(killed));
    assertThat(count(OPEN_TERMS)).isPositive();
    assertThat(count(TERMS_WITHOUT_TIMER)).as("terms nobody watches any more").isZero();

    work(() -> ended() == DOSSIERS);
    assertThat(count("select count(*) from dossiers where outcome = 'COMPLETED'"))
        .isEqualTo(DOSSIERS);
    assertThat(count("select count(*) from work_items where ending in ('DONE', 'SYSTEM')"))
        .isEqualTo(DOSSIERS * STEPS);
    assertThat(
            count(
                """
                select count(*) from (select 1 from work_items where ending in ('DONE', 'SYSTEM')
                  group by dossier, element having count(*) > 1) twice
                """))
        .as("steps done twice")
        .isZero();
    assertThat(count("select count(*) from work_items where kind is null and due is null"))
        .as("work of a step with a limit that lost its due date")
        .isZero();
    assertThat(
            count(
                "select count(distinct number) from outgoing_documents where dossier is not null"))
        .as("numbers given to dossiers")
        .isEqualTo(DOSSIERS);
    assertThat(
            count(
                """
                select sum(gaps) from (select max(number) - count(*) as gaps
                  from outgoing_documents group by year, secret) books
                """))
        .as("gaps in the book")
        .isZero();
    assertThat(count("select count(*) from act_ru_execution")).as("left over").isZero();
    assertThat(count("select count(*) from act_ru_job where handler_type_ = 'tinhgon-term'"))
        .as("timers left over")
        .isZero();
    System.out.printf(
        "%d dossiers ended, %d steps, none twice: %s altogether%n",
        DOSSIERS, DOSSIERS * STEPS, since(began));
  }

  private static final String OPEN_TERMS =
      """
      select count(*) from (
        select dossier from work_items where ended_at is null and due is not null
        union all select id from dossiers where ended_at is null and due is not null) t
      """;

  private static final String TERMS_WITHOUT_TIMER =
      OPEN_TERMS
          + """
          join dossiers d on d.id = t.dossier where d.looks_at is null
            or not exists (select from act_ru_job where handler_cfg_ like 'dossier:' || d.id || '@%')
          """;

  private Object open(int i) {
    var answer =
        at("nguyen.van.an")
            .post("/api/dossiers", Map.of("procedure", "CUM-01", "title", "Hồ sơ " + i));
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    var written = at("bui.thi.lan").post("/api/registers/OUTGOING", Map.of("values", LETTER));
    assertThat(written.status()).as(written.response().body()).isEqualTo(201);
    return answer;
  }

  private static final Map<String, String> LETTER =
      Map.of(
          "issuedAt", LocalDate.now().atStartOfDay().toString(),
          "codeNotation", "HTQT",
          "subject", "Ghi tay bên cạnh số tự động",
          "unit", "HTQT",
          "signerInfo", "Cục trưởng",
          "signerLevel", "3",
          "toPlaces", "Các đơn vị",
          "recipient", "INSIDE",
          "channel", "AXIS");

  private record OnDesk(String item, String person) {}

  /** Eight clerks do what lies on the desks, on whichever instance answers. */
  private void work(BooleanSupplier done) throws Exception {
    var end = Instant.now().plus(PATIENCE);
    while (!done.getAsBoolean()) {
      assertThat(Instant.now()).as("dossiers that end: " + ended()).isBefore(end);
      var open =
          database
              .sql(
                  """
                  select d.item, min(d.person) as person from desks d where d.person <> ''
                  group by d.item order by 1 limit 64
                  """)
              .query(OnDesk.class)
              .list();
      together(
          open.stream()
              .map(desk -> (Callable<Object>) () -> done.getAsBoolean() ? desk : complete(desk))
              .toList());
    }
  }

  private Object complete(OnDesk desk) {
    try {
      var task = "/api/tasks/" + desk.item();
      at(desk.person()).post(task + "/claim", Map.of());
      var answer = at(desk.person()).post(task + "/complete", Map.of());
      if (answer.status() == 200) completed.incrementAndGet();
    } catch (UncheckedIOException gone) {
      // Whether it was done nobody knows: the desk tells, at the next look.
      broken.incrementAndGet();
    }
    return desk;
  }

  /** Somebody at a browser behind a load balancer: every request may go to another instance. */
  private Browser at(String person) {
    var now = List.copyOf(alive);
    var instance = now.get(Math.floorMod(turn.incrementAndGet(), now.size()));
    return signedIn
        .computeIfAbsent(person, name -> new Browser(alive.get(0)::address).signIn(name, "tinhgon"))
        .at(instance::address);
  }

  private static void together(List<Callable<Object>> all) throws Exception {
    var threads = Executors.newFixedThreadPool(CLERKS);
    try {
      for (var one : threads.invokeAll(all)) one.get();
    } finally {
      threads.shutdown();
    }
  }

  private long count(String sql) {
    return database.sql(sql).query(Long.class).single();
  }

  private long ended() {
    return count("select count(*) from dossiers where ended_at is not null");
  }

  private long locked() {
    return count("select count(*) from act_ru_job where lock_owner_ is not null");
  }

  private long overdueJobs() {
    return count("select count(*) from act_ru_job where duedate_ <= now()");
  }

  private static void until(String what, BooleanSupplier reached) {
    var end = Instant.now().plus(PATIENCE);
    while (!reached.getAsBoolean()) {
      assertThat(Instant.now()).as(what).isBefore(end);
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }

  private static String since(Instant moment) {
    return "%.1f s".formatted(Duration.between(moment, Instant.now()).toMillis() / 1000.0);
  }

  private static Instance start(EmbeddedPostgres server, Path log) throws IOException {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        new ProcessBuilder(
            java,
            "-XX:TieredStopAtLevel=1",
            "-Xmx512m",
            "-jar",
            System.getProperty("tinhgon.jar", "target/tinhgon.jar"),
            "--server.port=" + port,
            "--tinhgon.sample=true");
    command.environment().put("SPRING_DATASOURCE_URL", server.url());
    command.environment().put("SPRING_DATASOURCE_USERNAME", server.username());
    command.environment().put("SPRING_DATASOURCE_PASSWORD", server.password());
    var process = command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    var instance = new Instance(process, port);
    try {
      until("it is ready", () -> !process.isAlive() || ready(instance));
      assertThat(process.isAlive()).as(() -> said(log)).isTrue();
    } catch (AssertionError late) {
      process.destroyForcibly();
      throw late;
    }
    return instance;
  }

  private static boolean ready(Instance instance) {
    try {
      var ask = HttpRequest.newBuilder(instance.address("/actuator/health/readiness")).build();
      return HttpClient.newHttpClient().send(ask, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String said(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
