package vn.tinhgon.engine.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.engine.cli.Source.CannotRead;
import vn.tinhgon.engine.cli.Source.Unread;
import vn.tinhgon.rules.Level;
import vn.tinhgon.rules.Review;
import vn.tinhgon.rules.Rulebook;

/** What can be cut from procedures, and why. */
@Command(name = "review", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class ReviewCommand implements Callable<Integer> {
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  enum Format {
    TEXT,
    JSON,
    SARIF,
    HTML
  }

  /** From which level on findings make the exit code 1. */
  enum FailOn {
    ERROR,
    WARNING,
    NOTE,
    NEVER;

    boolean isReachedBy(Level level) {
      return this != NEVER && level.ordinal() <= ordinal();
    }
  }

  @Parameters(paramLabel = "PATH", arity = "1..*")
  private List<String> paths = List.of();

  @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text")
  private Format format = Format.TEXT;

  @Option(names = "--lang", paramLabel = "LANG", defaultValue = "vi")
  private Lang lang = Lang.VI;

  @Option(names = "--fail-on", paramLabel = "LEVEL", defaultValue = "error")
  private FailOn failOn = FailOn.ERROR;

  @Option(names = "--out", paramLabel = "FILE")
  private @Nullable Path file;

  @Option(names = "--today", paramLabel = "DATE")
  private @Nullable LocalDate today;

  @Option(names = "--programme", paramLabel = "ID")
  private @Nullable String programme;

  private final Screen screen;
  private boolean failed;

  ReviewCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws IOException, Wrong {
    var day = today == null ? LocalDate.now(VIETNAM) : today;
    var against = programme == null ? null : AgainstProgramme.of(programme, day);
    var sources = Sources.of(paths);
    var book = Rulebook.load();
    var together = Together.of(sources, book);
    boolean allRead;
    try (var output = Output.to(file, screen)) {
      var report = report(output.writer(), book);
      allRead = new Run(screen, lang).over(sources, work(report, book, together, day, against));
      report.end(against);
      output.keep();
    }
    return !allRead ? Commands.FAILED : failed ? 1 : 0;
  }

  private Run.Work<Review> work(
      Report report,
      Rulebook book,
      Together together,
      LocalDate day,
      @Nullable AgainstProgramme against) {
    return new Run.Work<>() {
      @Override
      public BpmnFile open(Source source) throws CannotRead {
        return together.open(source);
      }

      @Override
      public Review of(String name, BpmnFile model) {
        return Review.of(model.procedure(), book, day).with(together.of(name), book);
      }

      @Override
      public void tell(String name, BpmnFile model, Review review) throws IOException {
        failed |= review.findings().stream().anyMatch(one -> failOn.isReachedBy(one.level()));
        var targets =
            against == null ? List.<AgainstProgramme.Line>of() : against.compare(model, review);
        report.reviewed(name, model, review, targets);
      }

      @Override
      public void unread(Unread unread) throws IOException {
        report.unread(unread);
      }
    };
  }

  private Report report(PrintWriter out, Rulebook book) throws IOException {
    return switch (format) {
      case TEXT -> new TextReport(out, lang);
      case JSON -> new JsonReport(out, lang);
      case SARIF -> new SarifReport(out, lang, book.pages());
      case HTML -> new HtmlReport(out, lang);
    };
  }
}
