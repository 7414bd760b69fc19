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
import vn.tinhgon.rules.law.LegalSource;

/** One language of a rule's page: title, message, why, and when to keep things as they are. */
record RuleText(String title, String message, String why, String keep) {
  private static final Parser PARSER = Parser.builder().build();
  private static final MarkdownRenderer MARKDOWN = MarkdownRenderer.builder().build();
  private static final TextContentRenderer PLAIN = TextContentRenderer.builder().build();

  static RulePage read(
      String id, String code, Level level, String source, String family, List<LegalSource> basis) {
    var vi = of(load(id, "vi.md"));
    var en = of(load(id, "en.md"));
    return new RulePage(
        id,
        code,
        level,
        new Text(vi.title, en.title),
        new Text(vi.message, en.message),
        new Text(vi.why, en.why),
        new Text(vi.keep, en.keep),
        source,
        family,
        basis);
  }

  private static String load(String id, String file) {
    try (var in = RuleText.class.getResourceAsStream(RulePage.folder(id) + file)) {
      if (in == null) throw new IllegalStateException("Rule '%s' has no %s.".formatted(id, file));
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Title, then the quoted message, then why; what comes after the second heading is "keep". */
  static RuleText of(String markdown) {
    String title = "";
    String message = "";
    var why = new StringBuilder();
    var keep = new StringBuilder();
    boolean keeping = false;
    for (Node block = PARSER.parse(markdown).getFirstChild();
        block != null;
        block = block.getNext()) {
      if (block instanceof Heading heading) {
        if (heading.getLevel() == 1) title = PLAIN.render(block).strip();
        else keeping = true;
      } else if (block instanceof BlockQuote) {
        message = inside((BlockQuote) block);
      } else {
        (keeping ? keep : why).append(MARKDOWN.render(block).strip()).append("\n\n");
      }
    }
    return new RuleText(title, message, why.toString().strip(), keep.toString().strip());
  }

  private static String inside(BlockQuote quote) {
    var text = new StringBuilder();
    for (Node block = quote.getFirstChild(); block != null; block = block.getNext()) {
      text.append(PLAIN.render(block).strip()).append(' ');
    }
    return text.toString().strip();
  }
}
