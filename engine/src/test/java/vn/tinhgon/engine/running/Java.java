package vn.tinhgon.engine.running;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Another program of this JDK, started as the tests are: it ends before more would pay. */
public final class Java {
  private Java() {}

  public static List<String> command(String classPath, Class<?> main, String... arguments) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var settings =
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(setting -> setting.startsWith("-XX:"));
    return Stream.of(
            Stream.of(java),
            settings,
            Stream.of("-cp", classPath, main.getName()),
            Stream.of(arguments))
        .flatMap(part -> part)
        .toList();
  }

  /** The class path of the tests. */
  public static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }
}
