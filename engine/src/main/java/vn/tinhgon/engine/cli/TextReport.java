package vn.tinhgon.engine.cli;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.engine.cli.Source.Unread;
import vn.tinhgon.rules.Finding;
import vn.tinhgon.rules.Level;
import vn.tinhgon.rules.Review;

/** For reading on a screen of 100 columns. */
final class TextReport implements Report {
  private static final int WIDTH = 100;
  private static final String INDENT = "     ";

  private final PrintWriter out;
  private final Lang lang;
  private final Words words;
  private final Map<Level, Integer> counts = new EnumMap<>(Level.class);
  private int files;
  private int unread;

  TextReport(PrintWriter out, Lang lang) {
    this.out = out;
    this.lang = lang;
    this.words = new Words(lang);
  }

  @Override
  public void reviewed(
      String name, BpmnFile file, Review review, List<AgainstProgramme.Line> targets) {
    if (files++ > 0) out.println();
    var title = words.title(review.procedure());
    out.println(title);
    out.println("─".repeat(Math.min(WIDTH, title.codePointCount(0, title.length()))));
    out.println(lang.say("Tệp: ", "File: ") + name);
    wrap("", String.join(" · ", words.size(review.measures())));
    wrap("", String.join(" · ", words.price(review.measures())));
    wrap("", words.sound(review.soundness()));
    if (!review.inferred().isEmpty()) wrap("", words.inferred(review.inferred().size()));
    wrap("", words.found(review.findings()));
    var names = new Names(review.procedure());
    for (var level : Level.values()) {
      var found = review.findings().stream().filter(one -> one.level() == level).toList();
      if (found.isEmpty()) continue;
      counts.merge(level, found.size(), Integer::sum);
      found.forEach(finding -> finding(finding, names));
    }
    out.flush();
  }

  private void finding(Finding finding, Names names) {
    out.println();
    out.println(finding.code() + "  " + words.level(finding.level()) + "  " + finding.id());
    var message = lang.say(finding.message());
    wrap(INDENT, message);
    if (!finding.elements().stream().map(names::of).allMatch(message::contains)) {
      line("Phần tử", "Elements", names.of(finding.elements(), "; "));
    }
    var saving = words.saving(finding.saving());
    if (saving != null) line("Tiết kiệm", "Saves", saving);
    line("Thẩm quyền", "Authority", words.authority(finding));
    if (!finding.guard().isEmpty()) {
      line("Vướng", "In the way", String.join("; ", finding.guard()));
    }
    if (!finding.also().isEmpty()) {
      line("Cùng phát hiện", "Found too by", words.also(finding.also()));
    }
    line("Căn cứ", "Source", finding.source());
  }

  private void line(String vi, String en, String value) {
    wrap(INDENT, lang.say(vi, en) + ": " + value);
  }

  /** The first line starts with the mark, the others stand below its text. */
  private void wrap(String mark, String text) {
    var line = new StringBuilder(mark);
    var indent = " ".repeat(mark.length());
    boolean started = false;
    for (var word : text.split(" ")) {
      if (started && line.length() + word.length() + 1 > WIDTH) {
        out.println(line);
        line.setLength(0);
        line.append(indent);
        started = false;
      }
      if (started) line.append(' ');
      line.append(word);
      started = true;
    }
    out.println(line);
  }

  @Override
  public void unread(Unread unread) {
    this.unread++;
  }

  @Override
  public void end(@Nullable AgainstProgramme programme) {
    if (files + unread > 1) total();
    if (programme == null) return;
    out.println();
    wrap("", words.programme(programme));
    programme.total().forEach(one -> wrap("  ", words.target(one)));
  }

  private void total() {
    var levels =
        List.of(Level.values()).stream()
            .map(level -> words.levels(level, counts.getOrDefault(level, 0)))
            .toList();
    out.println();
    out.println(
        lang.say("Tổng cộng: ", "In all: ")
            + words.count(files, "tệp", "file", "files")
            + ", "
            + String.join(", ", levels)
            + (unread == 0
                ? ""
                : lang.say(", %d tệp không đọc được", ", %d not readable").formatted(unread))
            + ".");
  }
}
