package vn.tinhgon.engine.launch;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The jar's door. Reading classes out of jars within a jar is most of the work of starting, so the
 * program is loaded from the class path the build unpacked beside the jar, and a command goes on in
 * a JVM made for a short run. A jar carried elsewhere without that folder starts as it is.
 */
public final class Launch {
  private static final String NESTED = "org.springframework.boot.loader.launch.JarLauncher";
  private static final String PROGRAM = "vn.tinhgon.engine.Tinhgon";
  private static final List<String> OPTIONS_OF_OTHERS =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  // What the JVM has to say, of an archive made by another JVM for instance, is no part of an
  // answer.
  private static final List<String> QUIETLY = List.of("-Xlog:disable", "-Xlog:all=error:stderr");

  /** Models that are reviewed before the second compiler has earned its keep. */
  private static final int MANY = 2_000;

  private static final List<String> SHORT = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private Launch() {}

  public static void main(String[] args) throws Exception {
    var jar = Path.of(Launch.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    var unpacked = jar.resolveSibling("unpacked").resolve("tinhgon.jar");
    if (!Files.isRegularFile(unpacked)) {
      start(Launch.class.getClassLoader(), NESTED, args);
      return;
    }
    var line = ProcessHandle.current().info().arguments().orElse(new String[0]);
    var command = command(unpacked, line, System.getenv(), args);
    if (command.isEmpty()) {
      var urls = new URL[] {unpacked.toUri().toURL()};
      var loader = new URLClassLoader("tinhgon", urls, ClassLoader.getPlatformClassLoader());
      Thread.currentThread().setContextClassLoader(loader);
      start(loader, PROGRAM, args);
      return;
    }
    var child = new ProcessBuilder(command).inheritIO().start();
    Runtime.getRuntime().addShutdownHook(new Thread(child::destroy));
    System.exit(child.waitFor());
  }

  private static void start(ClassLoader loader, String program, String... args) throws Exception {
    loader.loadClass(program).getMethod("main", String[].class).invoke(null, (Object) args);
  }

  /** Whether the arguments are for a command; the server takes none and options of its own. */
  public static boolean isCommand(String... args) {
    if (args.length == 0 || args[0].equals("serve")) return false;
    return !args[0].startsWith("--") || List.of("--help", "--version").contains(args[0]);
  }

  /**
   * The JVM a command is to go on in.
   *
   * @param unpacked the program's jar with its class path beside it, and an archive of loaded
   *     classes
   * @param line what this JVM was started with, empty where the system does not tell
   * @return empty for the server, and for whoever chose options for this JVM
   */
  static List<String> command(
      Path unpacked, String[] line, Map<String, String> environment, String... args) {
    boolean plain = line.length == args.length + 2 && line[0].equals("-jar");
    for (var variable : OPTIONS_OF_OTHERS) plain &= !environment.containsKey(variable);
    if (!plain || !isCommand(args)) return List.of();
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(QUIETLY);
    command.add("-XX:SharedArchiveFile=" + unpacked.resolveSibling("tinhgon.jsa"));
    if (isShort(args)) command.addAll(SHORT);
    command.add("-jar");
    command.add(unpacked.toString());
    command.addAll(Arrays.asList(args));
    return List.copyOf(command);
  }

  private static boolean isShort(String... args) {
    long files = args.length;
    for (var arg : args) {
      var folder = new File(arg);
      if (!folder.isDirectory()) continue;
      try (var below = Files.walk(folder.toPath())) {
        files += below.limit(MANY).count();
      } catch (IOException | UncheckedIOException closed) {
        // The command itself tells what it cannot open.
        return true;
      }
    }
    return files < MANY;
  }
}
