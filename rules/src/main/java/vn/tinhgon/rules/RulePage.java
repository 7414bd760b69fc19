package vn.tinhgon.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.rules.fact.Parameter;
import vn.tinhgon.rules.law.LegalSource;

/**
 * The page that explains one rule to the officer, as its folder tells it.
 *
 * @param authority the class it normally leads to; null where nobody has to decide anything
 * @param message the sentence of a finding, with placeholders in braces; parts in square brackets
 *     are left out where their figures are nought
 * @param why Markdown
 * @param keep when to leave things as they are; Markdown
 * @param risks corners of the devil's quadrangle at which its proposal may cost
 * @param drawback what it may spoil, in words; Markdown, blank where it proposes nothing
 * @param source the texts the rule rests on
 * @param family what sort of burden it looks at, such as {@code signing}
 * @param basis the same texts, each with what it says
 * @param parameters the thresholds it uses
 * @param conditions what has to hold, in words, in the order of the rule
 */
public record RulePage(
    String id,
    String code,
    Level level,
    @Nullable AuthorityClass authority,
    Text title,
    Text message,
    Text why,
    Text keep,
    List<Dimension> risks,
    Text drawback,
    String source,
    String family,
    List<LegalSource> basis,
    List<Parameter> parameters,
    List<Text> conditions) {

  public RulePage {
    risks = List.copyOf(risks);
    basis = List.copyOf(basis);
    parameters = List.copyOf(parameters);
    conditions = List.copyOf(conditions);
  }

  /** The same with what the rule asks for, and those of the thresholds that it uses. */
  RulePage with(List<Parameter> thresholds, List<Text> conditions) {
    var used = thresholds.stream().filter(one -> one.rules().contains(id)).toList();
    return new RulePage(
        id,
        code,
        level,
        authority,
        title,
        message,
        why,
        keep,
        risks,
        drawback,
        source,
        family,
        basis,
        used,
        conditions);
  }

  /** What the officer would decide: the first word of the id. */
  public String action() {
    return id.substring(0, id.indexOf('-'));
  }

  /**
   * Names of the example models: before, after, then the near misses and what the guard turns. A
   * rule over several procedures has several before.
   */
  public List<String> examples() {
    var names = new ArrayList<String>();
    for (var kind : List.of("before", "after", "kept", "guarded")) {
      if (has(kind)) names.add(kind);
      for (int i = 2; has(kind + "-" + i); i++) names.add(kind + "-" + i);
    }
    return names;
  }

  /** Whether a review of models asks it; the others look at a plan, a term or a target. */
  public boolean looksAtModels() {
    return authority != null;
  }

  private boolean has(String name) {
    return RulePage.class.getResource(folder(id) + name + ".bpmn") != null;
  }

  /**
   * Where the rule's files lie on the class path: {@code cut-middle-approval}, cut/middle-approval.
   */
  static String folder(String id) {
    return "/rules/" + id.replaceFirst("-", "/") + "/";
  }

  /**
   * One of the rule's example models as BPMN 2.0 XML; null where the folder has none of that name.
   *
   * @param name one of {@link #examples()}
   */
  public byte @Nullable [] example(String name) {
    try (var in = RulePage.class.getResourceAsStream(folder(id) + name + ".bpmn")) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
