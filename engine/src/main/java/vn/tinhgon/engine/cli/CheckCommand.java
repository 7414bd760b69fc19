package vn.tinhgon.engine.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tinhgon.bpmn.soundness.Sound;
import vn.tinhgon.bpmn.soundness.Soundness;
import vn.tinhgon.bpmn.soundness.Verdict;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.engine.cli.Source.Unread;

/** Readable? sound? */
@Command(name = "check", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class CheckCommand implements Callable<Integer> {

  enum Format {
    TEXT,
    JSON
  }

  /** A line of the answer (DESIGN section 5). */
  record Row(
      String file,
      boolean readable,
      @Nullable String error,
      String sound,
      @Nullable String reason,
      @Nullable Boolean safe,
      @Nullable Boolean optionToComplete,
      List<String> deadNodes,
      List<String> trace,
      long millis) {}

  @Parameters(paramLabel = "PATH", arity = "1..*")
  private List<String> paths = List.of();

  @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text")
  private Format format = Format.TEXT;

  @Option(names = "--lang", paramLabel = "LANG", defaultValue = "vi")
  private Lang lang = Lang.VI;

  private final Screen screen;
  private final List<Row> rows = new ArrayList<>();
  private boolean allSound = true;

  CheckCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws IOException {
    var work =
        new Run.Work<Checked>() {
          @Override
          public Checked of(String name, BpmnFile file) {
            return Checked.of(file);
          }

          @Override
          public void tell(String name, BpmnFile file, Checked checked) {
            answer(name, checked);
          }

          @Override
          public void unread(Unread unread) {
            show(
                new Row(
                    unread.file(),
                    false,
                    unread.in(lang),
                    "unknown",
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    0));
          }
        };
    boolean allRead = new Run(screen, lang).over(Sources.of(paths), work);
    if (format == Format.JSON) screen.out().println(Json.text(rows));
    return !allRead ? 2 : allSound ? 0 : 1;
  }

  private record Checked(Verdict verdict, long millis) {
    static Checked of(BpmnFile file) {
      long start = System.nanoTime();
      var verdict = Soundness.check(file.procedure());
      return new Checked(verdict, (System.nanoTime() - start) / 1_000_000);
    }
  }

  private void answer(String name, Checked checked) {
    var verdict = checked.verdict();
    allSound &= verdict.sound() == Sound.SOUND;
    show(
        new Row(
            name,
            true,
            null,
            verdict.sound().name().toLowerCase(Locale.ROOT),
            verdict.reason() == null ? null : lang.say(verdict.reason()),
            verdict.safe(),
            verdict.optionToComplete(),
            verdict.deadNodes(),
            verdict.trace(),
            checked.millis()));
    if (format == Format.TEXT) screen.out().println(line(name, verdict));
  }

  private void show(Row row) {
    if (format == Format.JSON) rows.add(row);
  }

  private String line(String name, Verdict verdict) {
    var said =
        switch (verdict.sound()) {
          case SOUND -> lang.say("đúng", "sound");
          case UNSOUND -> lang.say("SAI", "UNSOUND");
          case UNKNOWN -> lang.say("chưa rõ", "unknown");
        };
    var line = name + ": " + said;
    if (verdict.sound() != Sound.SOUND && verdict.reason() != null) {
      line += ". " + lang.say(verdict.reason());
    }
    if (Boolean.FALSE.equals(verdict.safe())) {
      line +=
          lang.say(
              " (cảnh báo: có nhánh giữ hai lượt cùng lúc)",
              " (warning: a flow may hold two tokens)");
    }
    return line;
  }
}
