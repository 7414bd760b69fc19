package vn.tinhgon.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Text;

/**
 * The page that explains one rule to the officer, as its folder tells it.
 *
 * @param message the sentence of a finding, with placeholders in braces; parts in square brackets
 *     are left out where their figures are nought
 * @param why Markdown
 * @param keep when to leave things as they are; Markdown
 * @param source the texts the rule rests on
 */
public record RulePage(
    String id,
    String code,
    Level level,
    Text title,
    Text message,
    Text why,
    Text keep,
    String source) {

  /**
   * Where the rule's files lie on the class path: {@code cut-middle-approval}, cut/middle-approval.
   */
  static String folder(String id) {
    return "/rules/" + id.replaceFirst("-", "/") + "/";
  }

  /**
   * One of the rule's example models as BPMN 2.0 XML; null where the folder has none of that name.
   *
   * @param name {@code before}, {@code after}, {@code kept} or {@code guarded}
   */
  public byte @Nullable [] example(String name) {
    try (var in = RulePage.class.getResourceAsStream(folder(id) + name + ".bpmn")) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
