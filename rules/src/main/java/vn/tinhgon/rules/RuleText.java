package vn.tinhgon.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import vn.tinhgon.bpmn.Text;

/**
 * One language of a rule's page: title, message, why, when to keep things as they are, and what its
 * proposal may spoil.
 */
record RuleText(String title, String message, String why, String keep, String drawback) {
  private static final Parser PARSER = Parser.builder().build();
  private static final MarkdownRenderer MARKDOWN = MarkdownRenderer.builder().build();
  private static final TextContentRenderer PLAIN = TextContentRenderer.builder().build();

  static RulePage read(String id, RuleSheet sheet) {
    var vi = of(load(id, "vi.md"));
    var en = of(load(id, "en.md"));
    return new RulePage(
        id,
        sheet.code(),
        sheet.level(),
        sheet.authority(),
        new Text(vi.title, en.title),
        new Text(vi.message, en.message),
        new Text(vi.why, en.why),
        new Text(vi.keep, en.keep),
        sheet.risks(),
        new Text(vi.drawback, en.drawback),
        sheet.source(),
        sheet.family(),
        sheet.texts(),
        List.of(),
        List.of());
  }

  private static String load(String id, String file) {
    try (var in = RuleText.class.getResourceAsStream(RulePage.folder(id) + file)) {
      if (in == null) throw new IllegalStateException("Rule '%s' has no %s.".formatted(id, file));
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Title, quoted message, why; under the second heading "keep", under the third "drawback". */
  static RuleText of(String markdown) {
    String title = "";
    String message = "";
    var parts = List.of(new StringBuilder(), new StringBuilder(), new StringBuilder());
    int part = 0;
    for (Node block = PARSER.parse(markdown).getFirstChild();
        block != null;
        block = block.getNext()) {
      if (block instanceof Heading heading) {
        if (heading.getLevel() == 1) title = PLAIN.render(block).strip();
        else part = Math.min(part + 1, parts.size() - 1);
      } else if (block instanceof BlockQuote quote) {
        message = inside(quote);
      } else {
        parts.get(part).append(MARKDOWN.render(block).strip()).append("\n\n");
      }
    }
    return new RuleText(title, message, text(parts.get(0)), text(parts.get(1)), text(parts.get(2)));
  }

  private static String text(StringBuilder part) {
    return part.toString().strip();
  }

  private static String inside(BlockQuote quote) {
    var text = new StringBuilder();
    for (Node block = quote.getFirstChild(); block != null; block = block.getNext()) {
      text.append(PLAIN.render(block).strip()).append(' ');
    }
    return text.toString().strip();
  }
}
