package vn.tinhgon.engine.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tinhgon.bpmn.compare.Change;
import vn.tinhgon.bpmn.compare.Delta;
import vn.tinhgon.bpmn.measure.Measures;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.engine.cli.Source.CannotRead;
import vn.tinhgon.engine.compare.Compared;

/** What changed between two versions of a procedure. */
@Command(name = "compare", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class CompareCommand implements Callable<Integer> {

  enum Format {
    TEXT,
    JSON,
    HTML
  }

  /** The answer for scripts. */
  record Answer(boolean same, List<Change> changes, Measures before, Measures after, Delta delta) {}

  @Parameters(paramLabel = "BEFORE", index = "0")
  private String before = "";

  @Parameters(paramLabel = "AFTER", index = "1")
  private String after = "";

  @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text")
  private Format format = Format.TEXT;

  @Option(names = "--lang", paramLabel = "LANG", defaultValue = "vi")
  private Lang lang = Lang.VI;

  @Option(names = "--out", paramLabel = "FILE")
  private @Nullable Path out;

  private final Screen screen;

  CompareCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws IOException, Wrong {
    var old = read(before);
    var now = read(after);
    // Both are read before the answer: whoever mends files wants to hear of both.
    if (old == null || now == null) return Commands.FAILED;
    var compared = Compared.of(old, now);
    try (var output = Output.to(out, screen)) {
      switch (format) {
        case TEXT -> new ComparedText(output.writer(), lang).write(compared);
        case JSON -> output.writer().println(Json.text(answer(compared)));
        case HTML -> new ComparedHtml(output.writer(), lang).write(old, now, compared);
      }
      output.keep();
    }
    return compared.comparison().isEmpty() ? 0 : 1;
  }

  private @Nullable BpmnFile read(String path) {
    try {
      return new Source(path, Path.of(path), null).read();
    } catch (CannotRead e) {
      screen.trouble(e.unread().file() + ": " + e.unread().in(lang));
      return null;
    }
  }

  private static Answer answer(Compared compared) {
    var comparison = compared.comparison();
    return new Answer(
        comparison.isEmpty(),
        comparison.changes(),
        comparison.before(),
        comparison.after(),
        comparison.delta());
  }
}
