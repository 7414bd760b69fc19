package vn.tinhgon.engine.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;
import vn.tinhgon.engine.running.Java;

class EmbeddedPostgresTest {
  private static final int NOBODY = 65534;
  private static final int NAMELESS = 54321;

  /** Unpacked programs are kept from run to run, data is not. */
  private static final Path KEPT = Path.of("target", "own-server");

  @BeforeAll
  static void forgetData() throws IOException {
    FileSystemUtils.deleteRecursively(KEPT.resolve("postgres/data"));
  }

  @Test
  void dataIsThereAfterANewStart() throws SQLException {
    try (var server = EmbeddedPostgres.start(KEPT)) {
      ask(server, "create table kept as select 'Đường' as word");
    }
    try (var server = EmbeddedPostgres.start(KEPT)) {
      assertThat(answer(server, "select word from kept where word ilike 'đường'"))
          .isEqualTo("Đường");
    }
  }

  @Test
  void theProgramsRoleHasNoPowerOverTheServer() throws SQLException {
    try (var server = EmbeddedPostgres.start(KEPT)) {
      assertThat(answer(server, "select rolsuper from pg_roles where rolname = current_user"))
          .isEqualTo("f");
      assertThat(answer(server, "select current_setting('listen_addresses')"))
          .isEqualTo("127.0.0.1");
      assertThatThrownBy(() -> DriverManager.getConnection(server.url(), "tinhgon", "wrong"))
          .isInstanceOf(SQLException.class);
      ask(server, "create extension unaccent; create extension pg_trgm");
    }
  }

  @Test
  void twoProgramsNeverShareADataFolder() {
    try (var server = EmbeddedPostgres.start(KEPT)) {
      assertThat(server.url()).isNotBlank();
      assertThatThrownBy(() -> EmbeddedPostgres.start(KEPT))
          .isInstanceOfSatisfying(
              DatabaseUnusable.class,
              e -> assertThat(e.reason().vi()).contains("đang được", "own-server", "--tinhgon"));
    }
  }

  @Test
  void aFolderThatCantBeWrittenIsNamed(@TempDir Path folder) throws IOException {
    var file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> EmbeddedPostgres.start(file.resolve("data")))
        .isInstanceOfSatisfying(
            DatabaseUnusable.class,
            e -> assertThat(e.reason().en()).contains("can't be written", file.toString()));
  }

  @Test
  void aKilledProgramLeavesNoServerBehind() throws Exception {
    var killed = probe(List.of(), Java.classPath(), KEPT);
    backend(killed);
    var note = Files.readAllLines(KEPT.resolve("postgres/data/data/postmaster.pid"));
    var server = ProcessHandle.of(Long.parseLong(note.get(0))).orElseThrow();

    killed.destroyForcibly().waitFor();
    server.onExit().get(20, TimeUnit.SECONDS);

    try (var next = EmbeddedPostgres.start(KEPT)) {
      assertThat(answer(next, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void aNoteOfAServerThatIsGoneStopsNobody() throws Exception {
    EmbeddedPostgres.start(KEPT).close();
    var note = KEPT.resolve("postgres/data/data/postmaster.pid");
    Files.writeString(note, ProcessHandle.current().pid() + "\n");

    try (var server = EmbeddedPostgres.start(KEPT)) {
      assertThat(answer(server, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void rootMayKeepItsDataInAPrivateHome(@TempDir Path home) throws Exception {
    assumeTrue(isRoot(), "only root has to become somebody else");
    unpacked(home.resolve("data"));
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));

    try (var server = EmbeddedPostgres.start(home.resolve("data"))) {
      assertThat(answer(server, "select 1")).isEqualTo("1");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {NOBODY, NAMELESS})
  void anOrdinaryUserStartsItWithoutHelp(int user, @TempDir Path home) throws Exception {
    assumeTrue(isRoot(), "run as an ordinary user, all other tests show it");
    assumeTrue(Run.quietly(List.of("setpriv", "--version")) == 0, "setpriv not found");
    var programs = readable(home);
    // Unpacking takes seconds; one of the two shows that an ordinary user can.
    if (user == NAMELESS) unpacked(home.resolve("data"));
    own(home, user);

    var probe =
        probe(
            List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups", "--"),
            programs,
            home.resolve("data"));

    assertThat(Files.getAttribute(Path.of("/proc/" + backend(probe).pid()), "unix:uid"))
        .isEqualTo(user);
    probe.getOutputStream().close();
    assertThat(probe.waitFor()).isZero();
  }

  private static Process probe(List<String> prefix, String classPath, Path data)
      throws IOException {
    var command = new ArrayList<>(prefix);
    command.addAll(Java.command(classPath, Probe.class, data.toString()));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static ProcessHandle backend(Process probe) throws IOException {
    var said = new ArrayList<String>();
    var reader = probe.inputReader();
    for (var line = reader.readLine(); line != null; line = reader.readLine()) {
      said.add(line);
      if (line.startsWith("backend ")) {
        return ProcessHandle.of(Long.parseLong(line.substring(8))).orElseThrow();
      }
    }
    throw new AssertionError(String.join("\n", said));
  }

  /** What the probe needs, where somebody who can't look into this home folder can read it. */
  private static String readable(Path home) throws IOException {
    var needed =
        "classes|commons-(compress|io|lang3|codec|logging)|xz-|postgres|spring-core|jspecify|tinhgon-bpmn";
    var copies = new ArrayList<Path>();
    for (var entry : Java.classPath().split(File.pathSeparator)) {
      var path = Path.of(entry);
      if (Files.exists(path)
          && Pattern.compile(needed).matcher(path.getFileName().toString()).find()) {
        var copy = home.resolve(copies.size() + "-" + path.getFileName());
        FileSystemUtils.copyRecursively(path, copy);
        copies.add(copy);
      }
    }
    return copies.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  /** The programs, as a start leaves them in a data folder. */
  private static void unpacked(Path data) throws IOException {
    var kept = KEPT.resolve("postgres");
    var home = data.resolve("postgres");
    DataFolder.create(kept);
    DataFolder.create(home);
    var programs = Binaries.unpackedBelow(kept).getParent();
    Run.successfully(List.of("cp", "-a", programs.toString(), home.toString()));
  }

  private static void own(Path home, int user) throws IOException {
    try (Stream<Path> all = Files.walk(home)) {
      for (var path : (Iterable<Path>) all::iterator) {
        Files.setAttribute(path, "unix:uid", user);
        Files.setAttribute(path, "unix:gid", user);
      }
    }
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static void ask(EmbeddedPostgres server, String sql) throws SQLException {
    try (var connection = connection(server);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String answer(EmbeddedPostgres server, String sql) throws SQLException {
    try (var connection = connection(server);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getString(1) : null;
    }
  }

  private static Connection connection(EmbeddedPostgres server) throws SQLException {
    return DriverManager.getConnection(server.url(), server.username(), server.password());
  }
}
