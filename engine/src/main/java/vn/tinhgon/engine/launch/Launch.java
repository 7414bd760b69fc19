package vn.tinhgon.engine.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The jar's door. Reading classes out of jars within a jar costs a short run three quarters of its
 * work, so a command goes on in a JVM of its own over the class path the build laid out beside the
 * jar. The server starts here; so does a command when that folder is not there, or when somebody
 * chose options for this JVM.
 */
public final class Launch {
  private static final String NESTED = "org.springframework.boot.loader.launch.JarLauncher";
  private static final List<String> OPTIONS_OF_OTHERS =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  // What the JVM has to say, of an archive made by another JVM for instance, is no part of an
  // answer.
  private static final List<String> QUIETLY = List.of("-Xlog:disable", "-Xlog:all=error:stderr");

  // One model is reviewed before the second compiler has earned its keep.
  private static final List<String> SHORT = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private Launch() {}

  public static void main(String[] args) throws Exception {
    var jar = Path.of(Launch.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    var line = ProcessHandle.current().info().arguments().orElse(new String[0]);
    var command = command(jar.resolveSibling("cli"), line, System.getenv(), args);
    if (command.isEmpty()) {
      Class.forName(NESTED).getMethod("main", String[].class).invoke(null, (Object) args);
      return;
    }
    var child = new ProcessBuilder(command).inheritIO().start();
    Runtime.getRuntime().addShutdownHook(new Thread(child::destroy));
    System.exit(child.waitFor());
  }

  /** Whether the arguments are for a command; the server takes none and options of its own. */
  public static boolean isCommand(String... args) {
    if (args.length == 0 || args[0].equals("serve")) return false;
    return !args[0].startsWith("--") || List.of("--help", "--version").contains(args[0]);
  }

  /**
   * What to start instead of this process.
   *
   * @param folder where the build laid out the class path, with an archive of loaded classes
   * @param line what this JVM was started with, empty where the system does not tell
   * @return empty when this process is to go on itself
   */
  static List<String> command(
      Path folder, String[] line, Map<String, String> environment, String... args) {
    boolean plain = line.length == args.length + 2 && line[0].equals("-jar");
    for (var variable : OPTIONS_OF_OTHERS) plain &= !environment.containsKey(variable);
    var jar = folder.resolve("tinhgon.jar");
    if (!plain || !isCommand(args) || !Files.isRegularFile(jar)) return List.of();
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(QUIETLY);
    command.add("-XX:SharedArchiveFile=" + folder.resolve("cli.jsa"));
    if (isShort(args)) command.addAll(SHORT);
    command.add("-jar");
    command.add(jar.toString());
    command.addAll(Arrays.asList(args));
    return List.copyOf(command);
  }

  private static boolean isShort(String... args) {
    for (var arg : args) if (Files.isDirectory(Path.of(arg))) return false;
    return args.length < 20;
  }
}
