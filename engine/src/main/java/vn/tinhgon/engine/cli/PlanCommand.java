package vn.tinhgon.engine.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.engine.cli.Source.Unread;
import vn.tinhgon.engine.plan.paper.Decision;
import vn.tinhgon.engine.plan.paper.Inconsistent;
import vn.tinhgon.engine.plan.paper.PlanPaper;
import vn.tinhgon.engine.print.Ministry;
import vn.tinhgon.engine.print.OwnFiles;
import vn.tinhgon.engine.print.TemplateUnusable;
import vn.tinhgon.engine.print.Templates;
import vn.tinhgon.rules.Review;
import vn.tinhgon.rules.Rulebook;

/** The official plan for procedures: all cuts that may be made, and what must be proposed. */
@Command(name = "plan", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class PlanCommand implements Callable<Integer> {
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  @Parameters(paramLabel = "PATH", arity = "1..*")
  private List<String> paths = List.of();

  @Option(names = "--out", paramLabel = "FILE", required = true)
  private Path out = Path.of("");

  @Option(names = "--templates", paramLabel = "FOLDER")
  private @Nullable Path templates;

  @Option(names = "--agency", paramLabel = "NAME")
  private @Nullable String agency;

  @Option(names = "--place", paramLabel = "NAME")
  private @Nullable String place;

  @Option(names = "--lang", paramLabel = "LANG", defaultValue = "vi")
  private Lang lang = Lang.VI;

  @Option(names = "--today", paramLabel = "DATE")
  private @Nullable LocalDate today;

  private final Screen screen;

  PlanCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws IOException, Wrong {
    boolean pdf = ending(".pdf");
    if (!pdf && !ending(".docx")) throw new Wrong(unknownEnding());
    var day = today == null ? LocalDate.now(VIETNAM) : today;
    var planned = new Planned();
    boolean allRead = new Run(screen, lang).over(Sources.of(paths), work(planned, day));
    if (!allRead) return Commands.FAILED;
    if (planned.nothingToCut()) {
      screen.trouble(lang.say(nothing(planned.reviewed())));
      return 1;
    }
    var own = OwnFiles.in(templates);
    var paper =
        Decision.ofYear(day.getYear()).paper(ministry(own), planned.items(), planned.summary());
    try {
      var printed = paper.print(new Templates(own));
      Output.write(out, pdf ? printed.pdf() : printed.docx());
    } catch (Inconsistent refused) {
      for (var fault : refused.faults()) screen.trouble(lang.say(fault.message()));
      throw new Wrong(inconsistent(refused.faults().size()));
    } catch (TemplateUnusable e) {
      throw new Wrong(e.reason());
    }
    tell(planned, paper);
    return 0;
  }

  /** The agency that ships is a sample: room is left for the name and the sign of the real one. */
  private Ministry ministry(OwnFiles own) {
    var ministry = Ministry.load(own);
    boolean sample = own.own(Ministry.FILE) == null;
    var named = agency != null ? agency : sample ? "Bộ " + Ministry.ROOM : ministry.agency();
    return ministry.of(named, sample ? null : ministry.symbol(), place);
  }

  private Run.Work<Review> work(Planned planned, LocalDate day) {
    var book = Rulebook.load();
    return new Run.Work<>() {
      @Override
      public Review of(String name, BpmnFile file) {
        return Review.of(file.procedure(), book, day);
      }

      @Override
      public void tell(String name, BpmnFile file, Review review) {
        planned.add(file, review);
      }

      @Override
      public void unread(Unread unread) {
        // Told by the run; a plan that lacks a procedure is not written.
      }
    };
  }

  private boolean ending(String ending) {
    return out.toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }

  private void tell(Planned planned, PlanPaper paper) {
    var figures = new Figures(lang);
    var reviewed = figures.of(planned.reviewed());
    var cut = figures.of(paper.items().size());
    screen
        .out()
        .println(
            lang.say(
                "Rà soát %s thủ tục, phương án có %s thủ tục.".formatted(reviewed, cut),
                "%s procedures reviewed, %s stand in the plan.".formatted(reviewed, cut)));
    screen.out().println(out);
  }

  private Text unknownEnding() {
    return new Text(
        "Không biết in ra dạng nào: %s. Đặt tên tệp kết thúc bằng .docx hoặc .pdf.".formatted(out),
        "What to print is not clear: %s. Let the file's name end in .docx or .pdf.".formatted(out));
  }

  private static Text nothing(int reviewed) {
    return new Text(
        "Đã rà soát %d thủ tục, không có gì để cắt giảm; không ghi tệp nào.".formatted(reviewed),
        "%d procedures reviewed, nothing to cut; no file is written.".formatted(reviewed));
  }

  private static Text inconsistent(int faults) {
    return new Text(
        "Phương án có %d chỗ mâu thuẫn nên không in. Hãy sửa mô hình rồi chạy lại."
            .formatted(faults),
        "The plan contradicts itself in %d places and is not printed. Mend the models and run again."
            .formatted(faults));
  }
}
