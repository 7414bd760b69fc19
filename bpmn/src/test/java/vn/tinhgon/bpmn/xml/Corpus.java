package vn.tinhgon.bpmn.xml;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Models written by others: a choice of them travels with the sources, the rest may lie beside. */
final class Corpus {
  static final Path BUNDLED = Path.of("src/test/resources/corpus");

  private Corpus() {}

  static Path beside(String folder) {
    var path = Path.of(System.getProperty("tinhgon.corpus", "../shared/data"), folder);
    assumeTrue(Files.isDirectory(path), "corpus not found: " + path);
    return path;
  }

  static List<Path> models(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(bpmn|bpmn2|bpmn20\\.xml)"))
          .filter(file -> !file.getParent().endsWith("negative"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
