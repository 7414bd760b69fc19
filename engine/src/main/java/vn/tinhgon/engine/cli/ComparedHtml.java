package vn.tinhgon.engine.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import vn.tinhgon.bpmn.draw.Drawing;
import vn.tinhgon.bpmn.draw.Marks;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.engine.compare.Compared;
import vn.tinhgon.engine.compare.Told;

/** A comparison as one page that needs nothing beside it, both diagrams marked. */
final class ComparedHtml {
  private final PrintWriter out;
  private final Lang lang;

  ComparedHtml(PrintWriter out, Lang lang) {
    this.out = out;
    this.lang = lang;
  }

  void write(BpmnFile before, BpmnFile after, Compared compared) throws IOException {
    var name = after.procedure().name();
    var title = lang.say("So sánh hai phiên bản: ", "Two versions compared: ") + name;
    out.println("<!doctype html>");
    out.println(
        "<html lang=\"" + lang.locale().toLanguageTag() + "\"><head><meta charset=\"utf-8\">");
    out.println("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    out.println("<title>" + HtmlReport.text(title) + "</title><style>" + style());
    out.println("</style></head><body><main><h1>" + HtmlReport.text(title) + "</h1>");
    figures(compared);
    diagram(lang.say("Trước", "Before"), before, compared.marksBefore());
    diagram(lang.say("Sau", "After"), after, compared.marksAfter());
    changes(compared);
    out.println("</main></body></html>");
  }

  private static String style() throws IOException {
    try (var in = ComparedHtml.class.getResourceAsStream("compare.css")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void figures(Compared compared) {
    var comparison = compared.comparison();
    head(lang.say("Số đo", "Measure"), lang.say("Trước", "Before"), lang.say("Sau", "After"));
    for (var row : Figured.of(comparison.before(), comparison.after(), lang)) {
      var better = row.less() ? "less" : row.more() ? "more" : "same";
      out.println(
          "<tr><th>%s</th><td>%s</td><td class=\"%s\">%s</td></tr>"
              .formatted(HtmlReport.text(row.what()), row.before(), better, row.after()));
    }
    out.println("</tbody></table>");
  }

  private void diagram(String title, BpmnFile file, Map<String, Compared.Mark> marks) {
    out.println("<section><h2>" + title + "</h2><div class=\"drawing\">");
    out.println(Drawing.svg(file, new Marks(Compared.classes(marks), Map.of())));
    out.println("</div></section>");
  }

  private void changes(Compared compared) {
    out.println("<h2>" + lang.say("Những gì thay đổi", "What changed") + "</h2>");
    if (compared.comparison().isEmpty()) {
      out.println(
          "<p>" + lang.say("Hai phiên bản giống nhau.", "The two versions are the same.") + "</p>");
      return;
    }
    head(
        lang.say("Thay đổi", "Change"),
        lang.say("Phần tử", "Element"),
        lang.say("Chi tiết", "Details"));
    for (var told : compared.changes()) {
      var kind = told.kind().name().toLowerCase(Locale.ROOT);
      out.println(
          "<tr><th class=\"%s\">%s</th><td>%s: %s</td><td>%s</td></tr>"
              .formatted(
                  kind,
                  lang.say(told.kindLabel()),
                  lang.say(told.elementLabel()),
                  HtmlReport.text(told.name()),
                  details(told)));
    }
    out.println("</tbody></table>");
  }

  private String details(Told told) {
    var lines = new StringBuilder();
    for (var value : told.attributes()) {
      if (value.before() == null && value.after() == null) continue;
      var line =
          "%s: %s → %s"
              .formatted(
                  lang.say(value.label()),
                  ComparedText.shown(value.before(), lang),
                  ComparedText.shown(value.after(), lang));
      lines.append("<div>").append(HtmlReport.text(line)).append("</div>");
    }
    return lines.toString();
  }

  private void head(String first, String second, String third) {
    out.println(
        "<table><thead><tr><th>%s</th><th>%s</th><th>%s</th></tr></thead><tbody>"
            .formatted(first, second, third));
  }
}
