package vn.tinhgon.engine.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.lexicon.Inference;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.engine.cli.Source.Unread;
import vn.tinhgon.rules.Finding;
import vn.tinhgon.rules.Review;

/** For printing and handing round: one page that needs nothing beside it. */
final class HtmlReport implements Report {
  private final PrintWriter out;
  private final Lang lang;
  private final Words words;

  HtmlReport(PrintWriter out, Lang lang) throws IOException {
    this.out = out;
    this.lang = lang;
    this.words = new Words(lang);
    var title = lang.say("Rà soát thủ tục hành chính nội bộ", "Review of internal procedures");
    out.println("<!doctype html>");
    out.println(
        "<html lang=\"" + lang.locale().toLanguageTag() + "\"><head><meta charset=\"utf-8\">");
    out.println("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    out.println("<title>" + title + "</title><style>");
    out.println(style());
    out.println("</style></head><body><main><h1>" + title + "</h1>");
  }

  private static String style() throws IOException {
    try (var in = HtmlReport.class.getResourceAsStream("report.css")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void reviewed(
      String name, BpmnFile file, Review review, List<AgainstProgramme.Line> targets) {
    out.println("<section><h2>" + text(words.title(review.procedure())) + "</h2>");
    out.println("<p class=\"file\">" + text(name) + "</p>");
    list(words.size(review.measures()));
    list(words.price(review.measures()));
    var sound = review.soundness().sound().name().toLowerCase(Locale.ROOT);
    out.println("<p class=\"" + sound + "\">" + text(words.sound(review.soundness())) + "</p>");
    out.println("<p>" + text(words.found(review.findings())) + "</p>");
    inferred(review.inferred(), new Names(review.procedure()));
    var names = new Names(review.procedure());
    review.findings().forEach(finding -> finding(finding, names));
    out.println("</section>");
  }

  private void list(List<String> values) {
    out.println("<ul class=\"measures\">");
    values.forEach(value -> out.println("<li>" + text(value) + "</li>"));
    out.println("</ul>");
  }

  private void inferred(List<Inference> inferred, Names names) {
    if (inferred.isEmpty()) return;
    out.println("<details><summary>");
    out.println(
        lang.say("Giá trị không khai báo, được suy ra: ", "Values inferred, not declared: ")
            + inferred.size());
    out.println("</summary><ul>");
    for (var one : inferred) {
      var what = names.of(one.element()) + ": " + one.attribute() + " = " + one.value();
      out.println("<li>" + text(what + ". " + lang.say(one.because())) + "</li>");
    }
    out.println("</ul></details>");
  }

  private void finding(Finding finding, Names names) {
    var level = finding.level().name().toLowerCase(Locale.ROOT);
    out.println("<article class=\"" + level + "\"><h3><b>" + text(words.level(finding.level())));
    out.println("</b> " + text(lang.say(finding.message())) + "</h3><dl>");
    row("Phần tử", "Elements", names.of(finding.elements(), "; "));
    var saving = words.saving(finding.saving());
    if (saving != null) row("Tiết kiệm", "Saves", saving);
    row("Thẩm quyền", "Authority", words.authority(finding));
    if (!finding.guard().isEmpty()) row("Vướng", "In the way", String.join("; ", finding.guard()));
    if (!finding.also().isEmpty()) {
      row("Cùng phát hiện", "Found too by", words.also(finding.also()));
    }
    row("Căn cứ", "Source", finding.source());
    row("Quy tắc", "Rule", finding.code() + ", " + finding.id());
    out.println("</dl></article>");
  }

  private void row(String vi, String en, String value) {
    out.println("<dt>" + lang.say(vi, en) + "</dt><dd>" + text(value) + "</dd>");
  }

  @Override
  public void unread(Unread unread) {
    out.println("<section class=\"unread\"><h2>" + text(unread.file()) + "</h2>");
    out.println("<p>" + text(unread.in(lang)) + "</p></section>");
  }

  @Override
  public void end(@Nullable AgainstProgramme programme) {
    if (programme != null) {
      out.println("<section><h2>" + text(words.programme(programme)) + "</h2><ul>");
      programme.total().forEach(one -> out.println("<li>" + text(words.target(one)) + "</li>"));
      out.println("</ul></section>");
    }
    out.println("</main></body></html>");
  }

  static String text(String value) {
    return value
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
