package vn.tinhgon.engine.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.measure.Measures;
import vn.tinhgon.engine.cli.Source.CannotRead;
import vn.tinhgon.rules.Review;
import vn.tinhgon.rules.Rulebook;
import vn.tinhgon.rules.Simplified;

/** Carries accepted findings out on a model. */
@Command(name = "simplify", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class SimplifyCommand implements Callable<Integer> {
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  enum Format {
    TEXT,
    JSON
  }

  static final class Accepted {
    @Option(names = "--accept", paramLabel = "ID", split = ",", required = true)
    private List<String> ids = List.of();

    @Option(names = "--accept-all", required = true)
    private boolean all;
  }

  @Parameters(paramLabel = "FILE", arity = "1")
  private String path = "";

  @ArgGroup(multiplicity = "1")
  private Accepted accepted = new Accepted();

  @Option(names = "--out", paramLabel = "FILE", required = true)
  private Path out = Path.of("");

  @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text")
  private Format format = Format.TEXT;

  @Option(names = "--lang", paramLabel = "LANG", defaultValue = "vi")
  private Lang lang = Lang.VI;

  @Option(names = "--today", paramLabel = "DATE")
  private @Nullable LocalDate today;

  private final Screen screen;

  SimplifyCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws IOException, Wrong {
    var source = new Source(path, Path.of(path), null);
    try {
      var file = source.read();
      var day = today == null ? LocalDate.now(VIETNAM) : today;
      var review = Review.of(file.procedure(), Rulebook.load(), day);
      var ids =
          accepted.all
              ? review.findings().stream().map(finding -> finding.id()).toList()
              : accepted.ids.stream().map(String::strip).toList();
      var simplified = Simplified.of(file, review, ids);
      // Nothing done: the copy keeps the very bytes, whatever their encoding.
      Output.write(
          out,
          simplified.applied().isEmpty()
              ? Files.readAllBytes(Path.of(path))
              : simplified.file().bytes());
      tell(simplified);
      return simplified.applied().isEmpty() ? 1 : 0;
    } catch (CannotRead e) {
      screen.trouble(e.unread().file() + ": " + e.unread().in(lang));
      return Commands.FAILED;
    }
  }

  private void tell(Simplified simplified) {
    if (format == Format.JSON) {
      screen.out().println(Json.text(SimplifiedAnswer.of(simplified, lang)));
      return;
    }
    for (var id : simplified.applied()) say("+ " + id);
    for (var refused : simplified.refused()) {
      say("- " + refused.id() + ": " + lang.say(refused.reason()));
    }
    var before = simplified.before();
    var after = simplified.after();
    say("");
    row(new Text("Số bước", "Steps"), before.steps(), after.steps());
    row(new Text("Số lần chuyển giao", "Hand-overs"), before.handovers(), after.handovers());
    row(new Text("Số ngày dự kiến", "Expected days"), before.elapsedDays(), after.elapsedDays());
    row(new Text("Giờ công", "Hours of work"), before.effortHours(), after.effortHours());
    row(cost(before), before.costPerYear(), after.costPerYear());
    say(out.toString());
  }

  private static Text cost(Measures measures) {
    var method = " (" + measures.costMethod() + ")";
    return new Text("Chi phí một năm, đồng" + method, "Cost a year, đồng" + method);
  }

  private void row(Text what, double before, double after) {
    var figures = new Figures(lang);
    say("%s: %s → %s".formatted(lang.say(what), figures.of(before), figures.of(after)));
  }

  private void say(String line) {
    screen.out().println(line);
  }
}
