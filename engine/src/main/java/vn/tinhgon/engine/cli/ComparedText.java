package vn.tinhgon.engine.cli;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.compare.Compared;
import vn.tinhgon.engine.compare.Told;

/** A comparison as lines on the screen. */
final class ComparedText {
  private final PrintWriter out;
  private final Lang lang;

  ComparedText(PrintWriter out, Lang lang) {
    this.out = out;
    this.lang = lang;
  }

  void write(Compared compared) {
    var comparison = compared.comparison();
    if (comparison.isEmpty()) {
      out.println(lang.say("Hai phiên bản giống nhau.", "The two versions are the same."));
      return;
    }
    compared.changes().forEach(this::line);
    out.println();
    for (var row : Figured.of(comparison.before(), comparison.after(), lang)) {
      out.println("%s: %s → %s".formatted(row.what(), row.before(), row.after()));
    }
  }

  private void line(Told told) {
    var sign =
        switch (told.kind()) {
          case ADDED -> "+";
          case REMOVED -> "-";
          case CHANGED, MOVED, REWIRED -> "~";
        };
    out.println(
        "%s %s: %s “%s”"
            .formatted(
                sign, lang.say(told.kindLabel()), lang.say(told.elementLabel()), told.name()));
    for (var value : told.attributes()) {
      if (value.before() == null && value.after() == null) continue;
      out.println(
          "    %s: %s → %s"
              .formatted(
                  lang.say(value.label()),
                  shown(value.before(), lang),
                  shown(value.after(), lang)));
    }
  }

  static String shown(@Nullable Text value, Lang lang) {
    return value == null ? "–" : lang.say(value);
  }
}
